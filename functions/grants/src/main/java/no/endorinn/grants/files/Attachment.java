package no.endorinn.grants.files;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.words.Words;

/**
 * A file of an application, from the moment that somebody may upload it.
 *
 * @param application the application's reference
 * @param id sixteen hexadecimal digits, its own within the application
 * @param question the id of the question that it answers
 * @param name what people called it
 * @param by the id of the person who added it
 * @param size in bytes
 * @param sha256 of its content, 64 hexadecimal digits
 * @param at when it was added
 * @param origin the request that added it
 * @param version of the item that it was read from; 0 for a new one
 */
public record Attachment(
        String application,
        String id,
        String question,
        Words name,
        String by,
        FileType type,
        long size,
        String sha256,
        Instant at,
        State state,
        Origin origin,
        long version) {
    private static final int ID = 16;

    /** What is to be uploaded, as whoever has it says; the bucket takes nothing else. */
    public record Content(FileType type, long size, String sha256) {}

    /** The id of the file that this request adds. */
    public static String id(Origin origin) {
        return origin.requestKey().substring(0, ID);
    }

    /**
     * A file that somebody may upload.
     *
     * @param sent what it is called where it comes from
     */
    public static Attachment expected(
            String application, String question, Words sent, String by, Content content, Instant at, Origin origin) {
        return new Attachment(
                application,
                id(origin),
                question,
                new Words(FileName.cleaned(sent.text(), content.type), sent.of()),
                by,
                content.type,
                content.size,
                content.sha256,
                at,
                new State.Waiting(),
                origin,
                0);
    }

    /** How far it has come. */
    public sealed interface State {
        /** What people are told. */
        String word();

        /** It may be uploaded; nothing has come yet. */
        record Waiting() implements State {
            @Override
            public String word() {
                return "waiting";
            }
        }

        /**
         * It has come, and nobody may read it yet.
         *
         * @param object the version of what lies in the bucket: that one is scanned, and no other counts
         */
        record Scanning(String object) implements State {
            @Override
            public String word() {
                return "scanning";
            }
        }

        /** It may be read. */
        record Ready(String object) implements State {
            @Override
            public String word() {
                return "ready";
            }
        }

        /** Nobody may ever read it, and it no longer lies anywhere. */
        record Refused(Why why) implements State {
            @Override
            public String word() {
                return "refused";
            }
        }

        /** Somebody took it away: nothing is shown of it, and the clock removes what is left. */
        record Removed() implements State {
            @Override
            public String word() {
                return "removed";
            }
        }
    }

    /** Why a file that came was refused. */
    public enum Why {
        VIRUS("virus"),
        /** The scanner cannot look into it: a password, as a rule. */
        LOCKED("locked"),
        /** Its content is of another kind than it was said to be. */
        OTHER_KIND("other-kind"),
        /** The scanner failed. */
        UNCHECKED("unchecked");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Where it lies in the bucket: nothing in it is anybody's name. */
    public String key() {
        return key(application, id);
    }

    /** Where the file of this id lies, whether or not there is one. */
    public static String key(String application, String id) {
        return application + "/" + id;
    }

    /** What lies in the bucket has come; the first version that did is the one that counts. */
    Attachment uploaded(String object) {
        return state instanceof State.Waiting ? with(new State.Scanning(object)) : this;
    }

    /**
     * A version has been scanned, and its content looked at. What has been judged once is not judged again, nor by another version: such
     * notices come twice, late and in any order.
     *
     * @param fault what is wrong with it; nothing, if it may be read
     */
    Attachment judged(String object, Optional<Why> fault) {
        return awaits(object)
                ? with(fault.<State>map(State.Refused::new).orElseGet(() -> new State.Ready(object)))
                : this;
    }

    /** Whether it is still to be told what was found in this version. */
    boolean awaits(String object) {
        return state instanceof State.Waiting || state.equals(new State.Scanning(object));
    }

    Attachment removed() {
        return with(new State.Removed());
    }

    public boolean isRemoved() {
        return state instanceof State.Removed;
    }

    private Attachment with(State next) {
        return new Attachment(application, id, question, name, by, type, size, sha256, at, next, origin, version);
    }
}
