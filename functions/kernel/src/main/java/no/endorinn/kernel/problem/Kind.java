package no.endorinn.kernel.problem;

/** How a request fails; each kind is one HTTP status. */
public enum Kind {
    UNREADABLE(400),
    NOT_SIGNED_IN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    /** With what is so now: another request, or the same one at another moment, might do. */
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    WRONG_CONTENT(415),
    /** Readable, but against a rule that will not change by itself. */
    RULE(422),
    VERSION_MISSING(428),
    OUR_FAULT(500),
    BUSY(503);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
