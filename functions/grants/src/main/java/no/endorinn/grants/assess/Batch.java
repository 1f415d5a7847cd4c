package no.endorinn.grants.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.words.Words;

/**
 * Applications of a round that are put before a committee together, with what is recommended; and what it came to.
 *
 * @param number of the round's batches: the first is 1
 * @param name that staff know it by
 * @param meets the day on which the committee meets
 * @param cases in the order of the case list
 * @param by the id of the person who gathered it
 */
public record Batch(
        String scheme,
        String round,
        int number,
        Words name,
        Optional<LocalDate> meets,
        List<Case> cases,
        String by,
        Instant at,
        Origin origin,
        long version) {
    /** So many cases are in one at the most. */
    public static final int MOST_CASES = 50;

    /** So many batches a round has at the most. */
    public static final int MOST = 50;

    public Batch {
        cases = List.copyOf(cases);
    }

    /**
     * An application.
     *
     * @param digest of what was sent, as it was gathered: nobody decides on another by it
     * @param recommended what staff would give, in øre
     * @param granted what the committee gives, in øre; empty where that is what was recommended
     * @param grounds why, to whoever applied
     */
    public record Case(
            String reference, String digest, long recommended, OptionalLong granted, Optional<Words> grounds) {
        /** What comes of it, in øre; 0 for nothing. */
        public long gives() {
            return granted.orElse(recommended);
        }
    }

    /** The case of that application. */
    public Optional<Case> caseOf(String reference) {
        return cases.stream().filter(each -> each.reference().equals(reference)).findFirst();
    }

    /** With other cases. */
    public Batch being(Words called, Optional<LocalDate> day, List<Case> others) {
        return new Batch(scheme, round, number, called, day, others, by, at, origin, version + 1);
    }
}
