package no.endorinn.grants.files;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.QueueItem;
import no.endorinn.grants.files.Attachment.State;
import no.endorinn.grants.files.Attachment.Why;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** Attachments in the grants table, beside the application that they belong to. */
@Singleton
public final class Attachments {
    /** What a file that is not at rest waits for: the clock. */
    private static final String FILES = "files";

    /** Until then nobody wonders where an upload, or what the scanner found, has become of. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final String APPLICATION = "application#";
    private static final String FILE = "file#";

    private final String table;

    public Attachments(Tables tables) {
        this.table = tables.name(Table.GRANTS);
    }

    /** Where a file of an application is. */
    public Key key(String application, String id) {
        return new Key(table, APPLICATION + application, FILE + id);
    }

    /** All files of an application. */
    public Range range(String application) {
        return Range.startingWith(table, APPLICATION + application, FILE);
    }

    /** Those that the clock should see to by now. */
    Range due(Instant now) {
        return QueueItem.due(table, FILES, now);
    }

    Optional<Attachment> attachment(Snapshot snapshot, String application, String id) {
        return snapshot.at(key(application, id)).map(Attachments::read);
    }

    /** Which application a file's item is of, and its id there: an index has no more of it. */
    static String[] place(Item item) {
        return new String[] {
            item.text("pk").substring(APPLICATION.length()), item.text("sk").substring(FILE.length())
        };
    }

    /** The changes by which these files of an application, all of it or some, are taken away. */
    public List<Change> removing(Collection<Attachment> files) {
        return files.stream()
                .filter(file -> !file.isRemoved())
                .map(file -> written(file.removed()))
                .toList();
    }

    /** The change by which the file is as it is now. */
    public Change written(Attachment after) {
        return Change.write(table, item(after), after.version());
    }

    /** The change by which nothing is left of it. */
    Change gone(Attachment file) {
        return new Change.Delete(key(file.application(), file.id()), file.version());
    }

    /** One version up. */
    private Item item(Attachment after) {
        Item.Builder item = Item.at(key(after.application(), after.id()))
                .number("version", after.version() + 1)
                .text("question", after.question())
                .words("name", after.isRemoved() ? Words.FORGOTTEN : after.name())
                .text("by", after.by())
                .text("type", after.type().name())
                .number("size", after.size())
                .text("sha256", after.sha256())
                .text("at", after.at().toString())
                .text("state", after.state().word())
                .text("object", object(after.state()))
                .text("holder", after.name().isPersonal() ? after.name().of() : null)
                .text("endsAt", after.name().isPersonal() ? after.at() + "#" + after.id() : null)
                .text("leaves", FILES)
                .text("why", after.state() instanceof State.Refused(Why why) ? why.name() : null)
                .origin(after.origin());
        boolean rests = after.state() instanceof State.Ready || after.state() instanceof State.Refused;
        Item.Builder due = rests
                ? item
                : QueueItem.due(item, FILES, after.at().plus(PATIENCE), after.application() + "#" + after.id());
        return due.build();
    }

    private static @Nullable String object(State state) {
        return switch (state) {
            case State.Scanning(String object) -> object;
            case State.Ready(String object) -> object;
            case State.Waiting waiting -> null;
            case State.Refused refused -> null;
            case State.Removed removed -> null;
        };
    }

    /** The file that an item is. */
    public static Attachment read(Item item) {
        return new Attachment(
                item.text("pk").substring(APPLICATION.length()),
                item.text("sk").substring(FILE.length()),
                item.text("question"),
                item.words("name"),
                item.text("by"),
                FileType.valueOf(item.text("type")),
                item.number("size"),
                item.text("sha256"),
                Instant.parse(item.text("at")),
                state(item),
                item.origin(),
                item.number("version"));
    }

    private static State state(Item item) {
        return switch (item.text("state")) {
            case "waiting" -> new State.Waiting();
            case "scanning" -> new State.Scanning(item.text("object"));
            case "ready" -> new State.Ready(item.text("object"));
            case "refused" -> new State.Refused(Why.valueOf(item.text("why")));
            case "removed" -> new State.Removed();
            default -> throw new IllegalStateException("no state of a file: " + item.text("state"));
        };
    }
}
