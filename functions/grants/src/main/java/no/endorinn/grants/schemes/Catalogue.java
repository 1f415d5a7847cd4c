package no.endorinn.grants.schemes;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Kept;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * The schemes in the grants table: one partition, {@code catalogue}, with an item for each, for each of others', and for what is to be
 * known of each form, which a warm function {@linkplain Kept keeps}.
 */
@Singleton
public final class Catalogue {
    /** So many schemes, and so many of others: all of them are one list. */
    public static final int MOST_SCHEMES = 40;

    public static final int MOST_OTHERS = 60;

    private static final String PARTITION = "catalogue";
    private static final String SCHEME = "scheme#";
    private static final String OTHER = "other#";
    private static final String FORM = "form#";

    private final String table;
    private final Kept<Contents> kept;

    /**
     * What the catalogue holds, each by its id.
     *
     * @param schemes the municipality's, unpublished ones too
     * @param forms all that have been begun
     */
    public record Contents(Map<String, Scheme> schemes, Map<String, OtherScheme> others, Map<String, FormCard> forms) {
        /**
         * A scheme that everybody may see.
         *
         * @throws Rejection 404 when there is none of this id
         */
        public Scheme requirePublished(String id) {
            Scheme found = schemes.get(id);
            if (found == null || !found.published()) {
                throw Rejection.notFound();
            }
            return found;
        }
    }

    public Catalogue(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.GRANTS);
        this.kept = new Kept<>(work, table, PARTITION, Catalogue::contents);
    }

    /** Where a scheme is; whoever decides by it reads it, and not the copy. */
    public Key schemeKey(String id) {
        return kept.key(SCHEME + id);
    }

    public Key otherKey(String id) {
        return kept.key(OTHER + id);
    }

    /** Where the newest published version of a form is told. */
    public Key formKey(String id) {
        return kept.key(FORM + id);
    }

    /** Read together with whatever is going to be changed. */
    public Key stampKey() {
        return kept.stampKey();
    }

    public Optional<Scheme> scheme(Snapshot snapshot, String id) {
        return snapshot.at(schemeKey(id)).map(Catalogue::scheme);
    }

    public Optional<OtherScheme> other(Snapshot snapshot, String id) {
        return snapshot.at(otherKey(id)).map(Catalogue::other);
    }

    public Optional<FormCard> form(Snapshot snapshot, String id) {
        return snapshot.at(formKey(id)).map(Catalogue::form);
    }

    /** All there is; at most one change behind, and only for a moment. */
    public Contents contents(Effort effort) {
        return kept.contents(effort);
    }

    /** The changes that put a scheme in the place of what was read, one version up. */
    public List<Change> changes(Snapshot snapshot, Scheme scheme) {
        Item item = Item.at(schemeKey(scheme.id()))
                .number("version", scheme.version() + 1)
                .text("scheme", SchemeJson.text(scheme))
                .build();
        return stamped(snapshot, Change.write(table, item, scheme.version()));
    }

    /** As {@link #changes(Snapshot, Scheme)}, of another's. */
    public List<Change> changes(Snapshot snapshot, OtherScheme other) {
        Item item = Item.at(otherKey(other.id()))
                .number("version", other.version() + 1)
                .text("other", SchemeJson.text(other))
                .build();
        return stamped(snapshot, Change.write(table, item, other.version()));
    }

    /** As {@link #changes(Snapshot, Scheme)}, of a form's card. */
    public List<Change> changes(Snapshot snapshot, FormCard card) {
        Item item = Item.at(formKey(card.id()))
                .number("version", card.written() + 1)
                .number("newest", card.version())
                .number("minutes", card.minutes())
                .text("digest", card.digest().isEmpty() ? null : card.digest())
                .build();
        return stamped(snapshot, Change.write(table, item, card.written()));
    }

    /** Takes another's away. */
    public List<Change> removal(Snapshot snapshot, OtherScheme other) {
        return stamped(snapshot, new Change.Delete(otherKey(other.id()), other.version()));
    }

    private List<Change> stamped(Snapshot snapshot, Change change) {
        return List.of(change, kept.stamped(snapshot));
    }

    private static Contents contents(Stream<Item> items) {
        Map<String, Scheme> schemes = new HashMap<>();
        Map<String, OtherScheme> others = new HashMap<>();
        Map<String, FormCard> forms = new HashMap<>();
        items.forEach(item -> {
            String sk = item.text("sk");
            if (sk.startsWith(SCHEME)) {
                schemes.put(sk.substring(SCHEME.length()), scheme(item));
            } else if (sk.startsWith(OTHER)) {
                others.put(sk.substring(OTHER.length()), other(item));
            } else if (sk.startsWith(FORM)) {
                forms.put(sk.substring(FORM.length()), form(item));
            }
        });
        return new Contents(Map.copyOf(schemes), Map.copyOf(others), Map.copyOf(forms));
    }

    private static Scheme scheme(Item item) {
        return SchemeJson.fromText(
                item.text("sk").substring(SCHEME.length()), item.number("version"), item.text("scheme"));
    }

    private static OtherScheme other(Item item) {
        return SchemeJson.otherFromText(
                item.text("sk").substring(OTHER.length()), item.number("version"), item.text("other"));
    }

    private static FormCard form(Item item) {
        return new FormCard(
                item.text("sk").substring(FORM.length()),
                item.number("version"),
                item.integer("newest"),
                item.integer("minutes"),
                item.optionalText("digest").orElse(""));
    }
}
