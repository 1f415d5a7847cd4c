package no.endorinn.booking.premises;

/** Whom prices and access differ for. */
public enum Group {
    /** An association's activity in which the majority are under 18. */
    YOUTH,
    /** Any other activity of an association. */
    ASSOCIATION,
    /** A private person. */
    PRIVATE;

    private static final int HALF = 50;

    /** The group of an association's activity with this share, in per cent, under 18. */
    public static Group ofAssociation(int shareUnder18) {
        return shareUnder18 > HALF ? YOUTH : ASSOCIATION;
    }
}
