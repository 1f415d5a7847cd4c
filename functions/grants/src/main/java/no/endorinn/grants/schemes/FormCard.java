package no.endorinn.grants.schemes;

/**
 * What the catalogue knows of a form: its newest published version.
 *
 * @param written how many times the card was written; 0 before the first
 * @param version the newest published; 0 before the first
 * @param minutes how long that takes to fill in
 * @param digest of what was published
 */
public record FormCard(String id, long written, int version, int minutes, String digest) {
    /** Of a form that has been begun. */
    public static FormCard begun(String id) {
        return new FormCard(id, 0, 0, 0, "");
    }

    public boolean isPublished() {
        return version > 0;
    }
}
