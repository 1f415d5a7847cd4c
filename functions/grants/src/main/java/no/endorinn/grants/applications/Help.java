package no.endorinn.grants.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.kernel.words.Words;

/**
 * Whoever applies has asked for help: the municipality sees the draft and writes on it, for a while, and they see that it may. It is over
 * by itself; nothing has to be done for it.
 *
 * @param askedBy the id of the person who asked
 * @param question the id of the question that they asked at; empty when it is about all of it
 * @param words what they want help with
 * @param areas the districts of whom it is for: whoever helps has the role for one of them
 */
public record Help(String askedBy, Instant at, Optional<String> question, Words words, Set<String> areas) {
    /** So long it lasts, when nobody ends it before. */
    public static final Duration LASTS = Duration.ofDays(14);

    public Help {
        areas = Set.copyOf(areas);
    }

    /** When it is over. */
    public Instant until() {
        return at.plus(LASTS);
    }

    public boolean lasts(Instant now) {
        return now.isBefore(until());
    }

    /** What decides who may help: nobody does who is on both sides. */
    public Matter matter(Party party) {
        return new Matter(party, askedBy, areas, at);
    }

    /** Whether the same was asked, by the same person. */
    boolean isAs(Help other) {
        return askedBy.equals(other.askedBy) && question.equals(other.question) && words.equals(other.words);
    }
}
