package no.endorinn.lending.equipment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.time.Interval;

/**
 * What there is of a model to lend, and what of it is handed out: small, and read with every search and every loan.
 *
 * @param version one more whenever what can be lent of it changes, its terms too; whoever decided by an older one decides anew
 * @param terms the version of the model that it was last written with; whoever finds an older one must read the model again
 * @param working so many copies in working order, by variant; handed out or not
 * @param out the copies that are handed out
 * @param away the copies that are not lent for a while, now or later
 * @param aside the copies that are kept for somebody's reservation; they take nothing, for that is what the reservation does
 * @param waiting who waits for it, and for whom it is held
 */
public record Stock(
        String modelId,
        long version,
        long terms,
        Map<String, Integer> working,
        List<Out> out,
        List<Away> away,
        List<Aside> aside,
        WaitingList waiting) {
    /** So much is away or set aside at the same time: a stock is read with every search. */
    public static final int MOST_NOTED = 60;

    /**
     * A copy that somebody has.
     *
     * @param loan the reference of the loan
     * @param due when it should be back
     */
    public record Out(String label, String variant, String loan, Instant due) {}

    /** A copy that works and is not lent through some time. */
    public record Away(String label, String variant, Interval time, Reason why) {}

    /** Why a copy is away. */
    public enum Reason {
        /** It is mended or looked after. */
        SERVICE,
        /** Whoever owns it uses it. */
        OWNER
    }

    /**
     * A copy that is kept for a loan.
     *
     * @param loan the loan's reference
     * @param until when nobody waits for it any more: the loan has lapsed by then
     */
    public record Aside(String label, String loan, Instant until) {}

    public Stock {
        working = Map.copyOf(working);
        out = List.copyOf(out);
        away = List.copyOf(away);
        aside = List.copyOf(aside);
    }

    /** There is nothing of it yet. */
    public static Stock none(String modelId) {
        return new Stock(modelId, 0, 0, Map.of(), List.of(), List.of(), List.of(), WaitingList.NOBODY);
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

    /** Whether there is, or was, anything of it that works. */
    public boolean isThere() {
        return !working.isEmpty() || !out.isEmpty();
    }

    /** Who has the copy, if somebody has. */
    public Optional<Out> outOf(String label) {
        return out.stream().filter(each -> each.label().equals(label)).findFirst();
    }

    /** When the copy is away. */
    public List<Away> awayOf(String label) {
        return away.stream().filter(each -> each.label().equals(label)).toList();
    }

    /** For whom the copy is kept at that moment, if it is. */
    public Optional<Aside> asideOf(String label, Instant now) {
        return aside.stream()
                .filter(each -> each.label().equals(label) && now.isBefore(each.until()))
                .findFirst();
    }

    /** With so many more copies of the variant in working order, for those who wait as well, or fewer. */
    public Stock working(String variant, int more, Instant now) {
        Map<String, Integer> changed = new HashMap<>(working);
        changed.merge(variant, more, Integer::sum);
        changed.values().removeIf(count -> count == 0);
        Stock counted = new Stock(modelId, version, terms, changed, out, away, aside, waiting);
        return more > 0 ? counted.freed(now) : counted;
    }

    public Stock out(List<Out> now) {
        return new Stock(modelId, version, terms, working, now, away, aside, waiting);
    }

    /** With these handed out, too; they are kept for nobody any more. */
    public Stock handing(List<Out> more) {
        Set<String> labels = more.stream().map(Out::label).collect(Collectors.toSet());
        return out(Stream.concat(out.stream(), more.stream()).toList())
                .aside(aside.stream()
                        .filter(each -> !labels.contains(each.label()))
                        .toList());
    }

    public Stock away(List<Away> now) {
        return new Stock(modelId, version, terms, working, out, now, aside, waiting);
    }

    public Stock aside(List<Aside> now) {
        return new Stock(modelId, version, terms, working, out, away, now, waiting);
    }

    /** With nothing noted of a copy that is lent no more, or counts as something else. */
    public Stock forgetting(String label) {
        return away(away.stream().filter(each -> !each.label().equals(label)).toList())
                .aside(aside.stream()
                        .filter(each -> !each.label().equals(label))
                        .toList());
    }

    /** With these copies kept for the loan, and no others. */
    public Stock keeping(String loan, Instant until, Collection<String> labels, Instant now) {
        return aside(Stream.concat(
                        aside.stream().filter(each -> !each.loan().equals(loan) && now.isBefore(each.until())),
                        labels.stream().map(label -> new Aside(label, loan, until)))
                .toList());
    }

    /** With nothing kept for the loan. */
    public Stock keepingNothing(String loan) {
        return aside(aside.stream().filter(each -> !each.loan().equals(loan)).toList());
    }

    /** As if a loan had none of it out, and waited for none. */
    public Stock without(String loan) {
        return out(out.stream().filter(each -> !each.loan().equals(loan)).toList())
                .waiting(waiting.without(loan));
    }

    public Stock waiting(WaitingList now) {
        return new Stock(modelId, version, terms, working, out, away, aside, now);
    }

    /** Some of it may be free from that moment on, for those who wait. */
    public Stock freed(Instant at) {
        return waiting(waiting.freed(at));
    }

    /** With what a loan has out due then. */
    public Stock due(String loan, Instant when) {
        return out(out.stream()
                .map(each -> each.loan().equals(loan) ? new Out(each.label(), each.variant(), loan, when) : each)
                .toList());
    }

    /** Of a model whose terms are now of that version. */
    public Stock terms(long now) {
        return new Stock(modelId, version, now, working, out, away, aside, waiting);
    }

    /** Of a model that is now so: as many people work as it says, where it is a service. */
    public Stock following(Model model, long version, Instant now) {
        Stock changed = terms(version);
        if (model.service().isEmpty()) {
            return changed;
        }
        int more = model.service().get().people() - working(Resource.WHOLE);
        return more == 0 ? changed : changed.working(Resource.WHOLE, more, now);
    }

    public Stock withVersion(long next) {
        return new Stock(modelId, next, terms, working, out, away, aside, waiting);
    }
}
