package no.endorinn.lending.equipment;

import java.util.Optional;

/**
 * One thing that can be held in a hand.
 *
 * @param label the number that stands on it, see {@link Label}
 * @param model the id of what it is one of
 * @param version one more with each change
 * @param variant the id of its size or kind; {@link no.endorinn.calendar.Resource#WHOLE} where all are alike
 * @param place where it is kept
 * @param note what staff should know of it
 */
public record Copy(
        String label,
        String model,
        long version,
        String variant,
        State state,
        Wear wear,
        Optional<String> place,
        Owner owner,
        Insured insured,
        Optional<String> note) {
    /** Whether it can be lent, and why not. */
    public enum State {
        WORKING,
        BROKEN,
        IN_SERVICE,
        LOST,
        RETIRED
    }

    /** How it looks. */
    public enum Wear {
        NEW,
        GOOD,
        WORN
    }

    /** By whose insurance it is covered. */
    public enum Insured {
        MUNICIPALITY,
        OWNER,
        BORROWER,
        NOBODY
    }

    /**
     * Whose it is.
     *
     * @param name empty for the municipality's own
     */
    public record Owner(Kind kind, Optional<String> name) {
        public static final Owner MUNICIPALITY = new Owner(Kind.MUNICIPALITY, Optional.empty());

        /** What the owner is. */
        public enum Kind {
            MUNICIPALITY,
            ASSOCIATION,
            SCHOOL,
            BUSINESS
        }
    }

    /** Whether it counts among those that can be lent. */
    public boolean works() {
        return state == State.WORKING;
    }

    public Copy withVersion(long next) {
        return new Copy(label, model, next, variant, state, wear, place, owner, insured, note);
    }

    /** The same with this label. */
    public Copy labelled(String given) {
        return new Copy(given, model, version, variant, state, wear, place, owner, insured, note);
    }

    /** What is written here, about the copy as it was before. */
    public Copy writtenOver(Copy before) {
        return new Copy(
                before.label(), before.model(), before.version(), variant, state, wear, place, owner, insured, note);
    }

    /** The same in another state. */
    public Copy with(State next) {
        return new Copy(label, model, version, variant, next, wear, place, owner, insured, note);
    }

    public Copy with(Wear next) {
        return new Copy(label, model, version, variant, state, next, place, owner, insured, note);
    }
}
