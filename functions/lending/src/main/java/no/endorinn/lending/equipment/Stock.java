package no.endorinn.lending.equipment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.calendar.Resource;

/**
 * What there is of a model to lend, and what of it is handed out: small, and read with every search and every loan.
 *
 * @param version one more whenever what can be lent of it changes, its terms too; whoever decided by an older one decides anew
 * @param terms the version of the model that it was last written with; whoever finds an older one must read the model again
 * @param working so many copies in working order, by variant; handed out or not
 * @param out the copies that are handed out
 */
public record Stock(String modelId, long version, long terms, Map<String, Integer> working, List<Out> out) {
    /**
     * A copy that somebody has.
     *
     * @param loan the reference of the loan
     * @param due when it should be back
     */
    public record Out(String label, String variant, String loan, Instant due) {}

    public Stock {
        working = Map.copyOf(working);
        out = List.copyOf(out);
    }

    /** There is nothing of it yet. */
    public static Stock none(String modelId) {
        return new Stock(modelId, 0, 0, Map.of(), List.of());
    }

    /** How many copies are in working order. */
    public int working(String variant) {
        return working.getOrDefault(variant, 0);
    }

    /** What the calendar knows it as: a part a variant, as many as are in working order. */
    public Resource resource(Model model) {
        Map<String, Integer> capacities = new HashMap<>();
        model.parts().forEach(part -> capacities.put(part, working(part)));
        return new Resource(modelId, capacities);
    }

    /** With so many more copies of the variant in working order, or fewer. */
    public Stock working(String variant, int more) {
        Map<String, Integer> changed = new HashMap<>(working);
        changed.merge(variant, more, Integer::sum);
        changed.values().removeIf(count -> count == 0);
        return new Stock(modelId, version, terms, changed, out);
    }

    public Stock out(List<Out> now) {
        return new Stock(modelId, version, terms, working, now);
    }

    /** As if a loan had none of it out. */
    public Stock without(String loan) {
        return out(out.stream().filter(each -> !each.loan().equals(loan)).toList());
    }

    /** With what a loan has out due then. */
    public Stock due(String loan, Instant when) {
        return out(out.stream()
                .map(each -> each.loan().equals(loan) ? new Out(each.label(), each.variant(), loan, when) : each)
                .toList());
    }

    /** Of a model whose terms are now of that version. */
    public Stock terms(long now) {
        return new Stock(modelId, version, now, working, out);
    }

    public Stock withVersion(long next) {
        return new Stock(modelId, next, terms, working, out);
    }
}
