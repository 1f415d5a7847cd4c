package no.endorinn.lending.loans;

import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.kernel.time.Interval;

/**
 * What somebody wants to borrow.
 *
 * @param things each variant of a model once
 * @param time from when it is to be fetched until it is back
 * @param who for whom; empty for oneself
 * @param purpose what it is for; empty in a preview that does not say
 */
public record Wish(List<Thing> things, Interval time, Optional<Party.Represented> who, String purpose, Care care) {
    public Wish {
        things = List.copyOf(things);
    }

    /** So many of one variant of a model. */
    public record Thing(String model, String variant, int quantity) {}

    /** The same at another time. */
    public Wish at(Interval other) {
        return new Wish(things, other, who, purpose, care);
    }

    /** The association it is for, if it is for one. */
    public Optional<String> associationId() {
        return who.flatMap(Party::associationId);
    }

    /** The distinct models, in order. */
    public List<String> models() {
        return things.stream().map(Thing::model).distinct().toList();
    }
}
