package no.endorinn.lending.find;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Lending;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.loans.Availability;

/**
 * How many of a model there are, and are free; of a set how many whole ones, by what is in it.
 *
 * @param there what there is of it, and of what is in it, by id
 */
record HowMany(Model model, Map<String, Availability> there) {
    /** In working order, of all variants. */
    int working() {
        return count((each, part) -> each.stock().working(part));
    }

    /** Of one variant. */
    int working(String variant) {
        return of(model.id(), variant, (each, part) -> each.stock().working(part));
    }

    /** Free through all of the time, of all variants. */
    int free(Interval time) {
        return count((each, part) -> each.free(part, time));
    }

    int free(String variant, Interval time) {
        return of(model.id(), variant, (each, part) -> each.free(part, time));
    }

    /** On what terms: a set as the strictest of what is in it, at the price of all of it. */
    Lending lending() {
        return model.members().stream()
                .flatMap(member -> Optional.ofNullable(there.get(member.model())).stream()
                        .map(each -> each.model().lending().times(member.quantity())))
                .reduce(Lending::and)
                .orElse(model.lending());
    }

    private int count(BiFunction<Availability, String, Integer> counting) {
        return model.isSet()
                ? model.members().stream()
                        .mapToInt(member -> of(member.model(), member.variant(), counting) / member.quantity())
                        .min()
                        .orElse(0)
                : model.parts().stream()
                        .mapToInt(part -> of(model.id(), part, counting))
                        .sum();
    }

    /** None of what there is no such model of any more, or is lent no more. */
    private int of(String id, String part, BiFunction<Availability, String, Integer> counting) {
        Availability found = there.get(id);
        return found == null || found.model().retired() ? 0 : counting.apply(found, part);
    }
}
