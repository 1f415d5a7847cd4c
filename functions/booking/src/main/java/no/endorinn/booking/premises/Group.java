package no.endorinn.booking.premises;

/** Whom prices and access differ for. */
public enum Group {
    /** An association's activity in which at least half are under 18. */
    YOUTH,
    /** Any other activity of an association. */
    ASSOCIATION,
    /** A private person. */
    PRIVATE;

    /** From which share of participants under 18, in per cent, an activity counts as children's and young people's. */
    public static final int YOUTH_SHARE = 50;

    /** The group of an association's activity with this share, in per cent, under 18. */
    public static Group ofAssociation(int shareUnder18) {
        return shareUnder18 >= YOUTH_SHARE ? YOUTH : ASSOCIATION;
    }
}
