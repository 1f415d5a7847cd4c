package no.endorinn.grants.applications;

/** Whether whoever was granted something has said yes to it. */
public enum Acceptance {
    NOT_ASKED,
    AWAITED,
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    LAPSED;

    /** Whether nothing comes of what was granted. */
    public boolean isOver() {
        return this == DECLINED || this == LAPSED;
    }
}
