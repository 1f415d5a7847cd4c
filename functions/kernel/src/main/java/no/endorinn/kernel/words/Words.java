package no.endorinn.kernel.words;

/**
 * What somebody typed. Wherever it is kept it tells whose words it is, so that it can be found, taken along and forgotten there
 * without anybody knowing of the place.
 *
 * @param of the key of whose words these are: a person who speaks for themselves, an association or the municipality that somebody
 *     speaks for, or those whom staff have registered
 */
public record Words(String text, String of) {
    private static final String MUNICIPALITY = "municipality";

    /** Stands where somebody's words stood, and is nobody's. */
    public static final Words FORGOTTEN = new Words("—", "nobody");

    /** A person's own. */
    public static Words by(String personId, String text) {
        return new Words(text, key(personId));
    }

    /** What staff wrote for the municipality. */
    public static Words ofMunicipality(String text) {
        return new Words(text, MUNICIPALITY);
    }

    /** The key under which a person's own words are. */
    public static String key(String personId) {
        return "person#" + personId;
    }

    /** Whether these are somebody's own: no association's, not the municipality's, and not nobody's. */
    public boolean isPersonal() {
        return !of.startsWith("association#") && !of.equals(MUNICIPALITY) && !of.equals(FORGOTTEN.of());
    }

    /** Whether these are the person's own. */
    public boolean isBy(String personId) {
        return of.equals(key(personId));
    }
}
