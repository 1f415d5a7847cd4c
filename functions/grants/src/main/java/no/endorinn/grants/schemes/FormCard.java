package no.endorinn.grants.schemes;

/**
 * What the catalogue knows of a form: its newest published version.
 *
 * @param version the newest published; 0 before the first
 * @param minutes how long that takes to fill in
 */
public record FormCard(String id, int version, int minutes) {
    public boolean isPublished() {
        return version > 0;
    }
}
