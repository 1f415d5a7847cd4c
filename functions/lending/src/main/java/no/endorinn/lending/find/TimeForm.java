package no.endorinn.lending.find;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Lending;
import no.endorinn.lending.problem.LendingCode;

/** From when until when somebody wants to borrow, in a query string. */
final class TimeForm {
    private TimeForm() {}

    /** The time that is asked about, if one is; what is wrong is noted. */
    static Optional<Interval> read(Fields query) {
        Instant from = query.optionalInstant("from");
        Instant until = query.optionalInstant("until");
        if (from == null && until == null) {
            return Optional.empty();
        }
        if (from == null || until == null) {
            query.note(CommonCode.MISSING, from == null ? "from" : "until");
            return Optional.empty();
        }
        if (!from.isBefore(until)) {
            query.note(CommonCode.END_BEFORE_START, "until");
            return Optional.empty();
        }
        if (Duration.between(from, until).toDays() > Lending.MOST_DAYS) {
            query.note(LendingCode.LENT_TOO_LONG.with("days", Lending.MOST_DAYS), "until");
            return Optional.empty();
        }
        return Optional.of(new Interval(from, until));
    }
}
