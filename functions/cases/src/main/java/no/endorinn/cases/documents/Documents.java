package no.endorinn.cases.documents;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.documents.Document.Kind;
import no.endorinn.cases.documents.Document.State;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.words.Words;

/** Documents in the grants table, beside what they are about. To write one that is ordered is all that it takes to have it made. */
@Singleton
@Requires(property = "grants.table")
public final class Documents {
    /** By this the table's stream tells who makes them, so it stands in {@code template.yaml} as well. */
    private static final String DOCUMENT = "document#";

    /** What one that is not at rest waits for: the clock. */
    private static final String QUEUE = "documents";

    /** Until then it has been made, if all went well. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String table;

    public Documents(Tables tables) {
        this.table = tables.name(Table.GRANTS);
    }

    /** Whose a document about something of theirs is: when they have been forgotten, the municipality's. */
    public static String whose(Party party) {
        return party instanceof Party.Forgotten ? Party.MUNICIPALITY : party.key();
    }

    public Key key(String about, String id) {
        return new Key(table, about, DOCUMENT + id);
    }

    public Optional<Document> document(Snapshot snapshot, String about, String id) {
        return snapshot.at(key(about, id)).map(this::read);
    }

    /** All of those about something. */
    public Range of(String about) {
        return Range.startingWith(table, about, DOCUMENT);
    }

    /** Those that the clock should see to by now. */
    public Range due(Instant now) {
        return QueueItem.due(table, QUEUE, now);
    }

    /** Which document an item is, of which an index may have no more. */
    public Key key(Item item) {
        return new Key(table, item.text("pk"), item.text("sk"));
    }

    /** The document at a key, if it is one of a document. */
    public Optional<Document> document(Snapshot snapshot, Key key) {
        return key.sk().startsWith(DOCUMENT) ? snapshot.at(key).map(this::read) : Optional.empty();
    }

    /**
     * The change by which it is as it is now.
     *
     * @throws Rejection 422 when what it is to be made of is more than can be kept until it has been made
     */
    public Change written(Document after) {
        return Change.write(table, item(after), after.version());
    }

    /** The change by which nothing is left of it. */
    public Change gone(Document document) {
        return new Change.Delete(key(document.about(), document.id()), document.version());
    }

    /** One version up. A person's is found by their name, and seen to by the clock when it is nobody's any more. */
    private Item item(Document after) {
        Item.Builder item = Item.at(key(after.about(), after.id()))
                .number("version", after.version() + 1)
                .text("kind", after.kind().name())
                .text("name", after.name())
                .text("at", after.at().toString())
                .text("until", after.until().map(Instant::toString).orElse(null));
        boolean personal = new Words("", after.whose()).isPersonal();
        item.text(personal ? "holder" : "whose", after.whose());
        if (personal) {
            item.text("leaves", QUEUE).text("endsAt", after.at() + "#" + after.about() + "#" + after.id());
        }
        switch (after.state()) {
            case State.Ordered(var content) ->
                item.words("content", new Words(Packed.of(content.text()), content.of()));
            case State.Ready(String key, String sha256, long size) ->
                item.text("key", key).text("sha256", sha256).number("size", size);
        }
        Optional<Instant> due =
                after.state() instanceof State.Ordered ? Optional.of(after.at().plus(PATIENCE)) : after.until();
        due.ifPresent(then -> QueueItem.due(item, QUEUE, then, after.about() + "#" + after.id()));
        return item.build();
    }

    private static Words content(Words kept) {
        return new Words(Packed.text(kept.text()), kept.of());
    }

    /** The document that an item is. */
    public Document read(Item item) {
        return new Document(
                item.text("pk"),
                item.text("sk").substring(DOCUMENT.length()),
                Kind.valueOf(item.text("kind")),
                item.text("name"),
                item.optionalText("whose").or(() -> item.optionalText("holder")).orElseGet(Words.FORGOTTEN::of),
                item.has("key")
                        ? new State.Ready(item.text("key"), item.text("sha256"), item.number("size"))
                        : new State.Ordered(content(item.words("content"))),
                Instant.parse(item.text("at")),
                item.optionalText("until").map(Instant::parse),
                item.number("version"));
    }
}
