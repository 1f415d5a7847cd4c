package no.endorinn.grants.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Offer;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Wording;
import no.endorinn.kernel.words.Words;

/**
 * What the municipality has decided on an application. It is written once, with all that it was decided by as it was then.
 *
 * @param number of the application's decisions: the first is 1
 * @param granted in øre; 0 when it was refused
 * @param later what is granted for the years after that, the next first
 * @param recommended what whoever prepared it would give, in øre
 * @param weighed the scheme's criteria that were looked at
 * @param grounds why, in the municipality's words
 * @param conditions what the money may be used for; only where the scheme allows any
 * @param payBy by when it is paid
 * @param appealBy the last day on which one appeals in time, as the applicant was told; empty where it is final
 * @param acceptBy the last day on which it is accepted, as the applicant was told; empty where nobody has to
 * @param language in which the applicant is answered
 */
public record Ruling(
        int number,
        Outcome outcome,
        long granted,
        List<LaterYear> later,
        OptionalLong recommended,
        List<Weighed> weighed,
        Optional<Words> grounds,
        List<Words> conditions,
        Optional<LocalDate> payBy,
        Optional<LocalDate> appealBy,
        Optional<LocalDate> acceptBy,
        Language language,
        String by,
        Instant at,
        Origin origin) {
    public Ruling {
        later = List.copyOf(later);
        weighed = List.copyOf(weighed);
        conditions = List.copyOf(conditions);
    }

    /** As lists have it. */
    public Casework.Answered inShort() {
        return new Casework.Answered(number, outcome, granted, later, at, acceptBy.map(Offer::until));
    }

    /** A criterion as the scheme had it, and whether it was met. */
    public record Weighed(Wording criterion, boolean met) {}
}
