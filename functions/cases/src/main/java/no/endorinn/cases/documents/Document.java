package no.endorinn.cases.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.words.Words;

/**
 * Something that is made for people to keep: a letter as a file, a package for the archive. Whoever orders it says all that it is made
 * of, so that whoever makes it need know nothing of the trade.
 *
 * @param about the partition of what it belongs to: {@code application#3K4M6J7A}
 * @param id small letters, digits and hyphens, its own there
 * @param name that people keep it by, without an ending
 * @param whose it is, by a party's key; nobody's when that has been forgotten
 * @param at when it was ordered, the last time
 * @param until when it is kept; empty for good
 * @param version of its item; 0 for a new one
 */
public record Document(
        String about,
        String id,
        Kind kind,
        String name,
        String whose,
        State state,
        Instant at,
        Optional<Instant> until,
        long version) {
    /** So long what can be made anew is kept. */
    private static final Duration PASSING = Duration.ofHours(20);

    /** Whoever is shown it has so long to fetch it, at the least. */
    private static final Duration ENOUGH = Duration.ofMinutes(5);

    /** What sort of file it is. */
    public enum Kind {
        LETTER("application/pdf", ".pdf"),
        PACKAGE("application/zip", ".zip");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        /** Its media type. */
        public String type() {
            return type;
        }
    }

    /** How far it has come. */
    public sealed interface State {
        /**
         * It is to be made.
         *
         * @param content what it is made of, as JSON
         */
        record Ordered(Words content) implements State {}

        /**
         * It lies in the bucket.
         *
         * @param key where
         * @param sha256 of its bytes, 64 hexadecimal digits
         * @param size in bytes
         */
        record Ready(String key, String sha256, long size) implements State {}
    }

    /** One that is kept for good. */
    public static Document kept(
            String about, String id, Kind kind, String name, String whose, String content, Instant at) {
        return new Document(about, id, kind, name, whose, ordered(whose, content), at, Optional.empty(), 0);
    }

    /** One that is made for whoever asks, and anew for whoever asks again. */
    public static Document passing(
            String about, String id, Kind kind, String name, String whose, String content, Instant at) {
        return new Document(
                about, id, kind, name, whose, ordered(whose, content), at, Optional.of(at.plus(PASSING)), 0);
    }

    private static State ordered(String whose, String content) {
        return new State.Ordered(new Words(content, whose));
    }

    /** What it is called as a file. */
    public String fileName() {
        return name + kind.ending;
    }

    /** Whether whoever asks for it now should have it made anew. */
    public boolean isStale(Instant now) {
        return until.filter(end -> now.isAfter(end.minus(ENOUGH))).isPresent();
    }

    /** Whether nothing of it is to be left: it is nobody's, or its time is over. */
    public boolean isOver(Instant now) {
        return whose.equals(Words.FORGOTTEN.of()) || until.filter(now::isAfter).isPresent();
    }

    /** This one, kept no longer than until then. */
    public Document until(Instant end) {
        return new Document(about, id, kind, name, whose, state, at, Optional.of(end), version);
    }

    /** This one, ordered once more in the place of what was there. */
    public Document insteadOf(Document before) {
        return new Document(about, id, kind, name, whose, state, at, until, before.version);
    }

    /** Made, and lying there. */
    public Document made(State.Ready ready) {
        return new Document(about, id, kind, name, whose, ready, at, until, version);
    }
}
