package no.endorinn.calendar;

import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Kind;

/** What the calendar itself has against an occupation. */
public enum CalendarCode implements Code {
    DAY_FULL(Kind.CONFLICT, "most"),
    MONTH_FULL(Kind.CONFLICT, "most");

    private final Kind kind;
    private final String tells;

    CalendarCode(Kind kind, String... tells) {
        this.kind = kind;
        this.tells = String.join(" ", tells);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String tells() {
        return tells;
    }
}
