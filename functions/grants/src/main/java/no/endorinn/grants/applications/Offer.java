package no.endorinn.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * That what was granted is to be accepted before anything is paid.
 *
 * @param until the last day for it, as the letter tells, or as staff have put it off to
 * @param words why they have
 */
public record Offer(Acceptance answer, LocalDate until, Optional<Words> words) {
    /** So long there is at least after the answer to an appeal. */
    private static final int DAYS_AFTER_APPEAL = 14;

    /** As a decision makes it. */
    public static Offer until(LocalDate day) {
        return new Offer(Acceptance.AWAITED, day, Optional.empty());
    }

    public Offer answered(Acceptance other) {
        return new Offer(other, until, words);
    }

    /** With a later day, and why. */
    public Offer putOff(LocalDate day, Words why) {
        return new Offer(answer, day, Optional.of(why));
    }

    /**
     * The last day.
     *
     * @param heard when an appeal was answered, if there was one
     */
    LocalDate notBefore(Optional<Instant> heard) {
        return heard.map(at -> Oslo.date(at).plusDays(DAYS_AFTER_APPEAL))
                .filter(day -> day.isAfter(until))
                .orElse(until);
    }
}
