package no.endorinn.grants.support;

import java.time.Instant;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.time.Oslo;

/** The year that somebody asks about, and for how long what they are answered may be kept. */
final class YearForm {
    static final int SHARED_SECONDS = 60;

    /** So many years back something may be entered. */
    static final int BACK = 5;

    private static final int FIRST = 2020;
    private static final int LAST = 2100;

    private YearForm() {}

    /** This year, where they say none. */
    static int read(Fields query, Instant now) {
        Integer year = query.optionalInteger("year", FIRST, LAST);
        return year == null ? Oslo.date(now).getYear() : year;
    }
}
