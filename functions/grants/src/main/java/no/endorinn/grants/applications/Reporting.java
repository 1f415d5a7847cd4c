package no.endorinn.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.time.Oslo;

/**
 * How far the report on a grant has come, as lists tell it: they do not know that one that is due has been started.
 *
 * @param due the last day for it, or for what more was asked for
 */
public record Reporting(ReportState state, LocalDate due) {
    /** What a decision asks for; nothing, where its scheme needs no report on so much. */
    public static Optional<Reporting> on(long granted, Scheme.Follows follows, Instant decided) {
        return follows.reportsOn(granted)
                ? Optional.of(new Reporting(ReportState.DUE, Oslo.date(decided).plusMonths(follows.reportMonths())))
                : Optional.empty();
    }

    /** Whether it has not come, and its day has passed. */
    public boolean isOverdue(Instant now) {
        return state.isOwed() && !now.isBefore(Oslo.day(due).end());
    }
}
