package no.endorinn.grants.applications;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.words.Words;

/**
 * An association that is asked to confirm its own part in somebody else's application. What it says yes to is that very part: when
 * whoever applies writes it anew, it is not confirmed any more.
 *
 * @param name what it was called when it was asked
 * @param question the id of the question whose answer names it
 * @param askedBy the id of the person who asked
 * @param yes what it said yes to last, if it did; that stays when it says no later
 * @param no that it is not in it, or no longer
 */
public record Partner(
        String association,
        String name,
        String question,
        String askedBy,
        Instant askedAt,
        Optional<Yes> yes,
        Optional<No> no) {
    /**
     * What a partner is to do.
     *
     * @param does in the words of whoever applies; empty while they have not said
     * @param share of the money, in øre
     */
    public record Part(String does, Optional<Long> share) {
        public boolean isTold() {
            return !does.isBlank();
        }
    }

    /** That it is in it with that part. */
    public record Yes(Part part, String by, Instant at) {}

    /** That it is not. */
    public record No(Optional<Words> words, String by, Instant at) {}

    /** How it stands with a partner. */
    public enum Standing {
        /** Has not answered. */
        ASKED,
        CONFIRMED,
        /** Has confirmed another part than the one that stands there now. */
        CHANGED,
        DECLINED,
        /** Has confirmed, and taken that back. */
        WITHDRAWN,
        /** The application names it no more. */
        GONE;

        /** Whether it is named, and has not said no. */
        public boolean takesPart() {
            return this == ASKED || this == CONFIRMED || this == CHANGED;
        }
    }

    /** How it stands, with the part that it has in the application now; there is none where it is not named any more. */
    public Standing standing(Optional<Part> part) {
        if (part.isEmpty()) {
            return Standing.GONE;
        }
        if (no.isPresent()) {
            return yes.isPresent() ? Standing.WITHDRAWN : Standing.DECLINED;
        }
        return yes.map(said -> said.part.equals(part.get()) ? Standing.CONFIRMED : Standing.CHANGED)
                .orElse(Standing.ASKED);
    }

    public Partner confirming(Yes said) {
        return new Partner(association, name, question, askedBy, askedAt, Optional.of(said), Optional.empty());
    }

    public Partner declining(No said) {
        return new Partner(association, name, question, askedBy, askedAt, yes, Optional.of(said));
    }

    /** What it is told when whoever applies makes that of the application: the type of the event, if there is anything to tell. */
    public Optional<String> told(Application before, Application after) {
        Standing was = before.standing(this);
        Standing now = after.partner(association).map(after::standing).orElse(Standing.GONE);
        if (!was.takesPart()) {
            return Optional.empty();
        }
        if (now == Standing.GONE) {
            return Optional.of("part.gone");
        }
        if (before.state() != after.state() && after.state() == State.SUBMITTED) {
            return Optional.of("part.sent");
        }
        if (after.state() == State.WITHDRAWN) {
            return Optional.of("part.taken_back");
        }
        Optional<Casework.Answered> answered = after.casework().answered();
        Optional<Integer> decided = answered.map(Casework.Answered::number);
        if (!decided.equals(before.casework().answered().map(Casework.Answered::number))) {
            return answered.map(Partner::told);
        }
        return Optional.of("part.changed").filter(type -> was == Standing.CONFIRMED && now == Standing.CHANGED);
    }

    private static String told(Casework.Answered answered) {
        if (answered.number() > 1) {
            return "part.decision_changed";
        }
        return answered.outcome() == Outcome.REFUSED ? "part.refused" : "part.granted";
    }
}
