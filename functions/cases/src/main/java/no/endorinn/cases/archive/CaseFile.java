package no.endorinn.cases.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.letter.Letter;

/**
 * A case as the archive is to have it.
 *
 * @param reference by which the case is known here
 * @param title what it is about, without anybody's name
 * @param party whose case it is, by name
 * @param organisationNumber nine digits, if the party has one
 * @param entries what came and what was sent, in that order
 */
public record CaseFile(
        String reference, String title, String party, Optional<String> organisationNumber, List<Entry> entries) {
    public CaseFile {
        entries = List.copyOf(entries);
    }

    /** Which way something went. */
    public enum Direction {
        CAME,
        SENT
    }

    /**
     * One document of the case.
     *
     * @param id small letters, digits and hyphens, its own in the case
     */
    public record Entry(String id, Direction direction, String title, Instant at, Content content) {}

    /** What the document is made of. */
    public sealed interface Content {
        /** It is to be made now. */
        record Written(Letter letter) implements Content {}

        /** It was made once for all, and lies there under this id. */
        record Kept(String document) implements Content {}
    }
}
