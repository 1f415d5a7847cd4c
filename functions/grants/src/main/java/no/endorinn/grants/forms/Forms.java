package no.endorinn.grants.forms;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/**
 * Forms in the grants table: under {@code form#<id>} the draft that staff write, and every version that was published, which is written
 * once and never again, with the SHA-256 of its text. All texts of definitions are JSON.
 */
@Singleton
public final class Forms {
    /** So many versions are listed, the newest. */
    private static final int LISTED = 50;

    private static final String VERSION = "version#";
    private static final String DEFINITION = "definition";

    private final String table;
    private final UnitOfWork work;

    public Forms(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.GRANTS);
        this.work = work;
    }

    /**
     * What staff have written and not published.
     *
     * @param version how many times it was written; 0 before the first
     * @param definition {@code pages}, {@code checks} and {@code texts}, with whatever flaws
     */
    public record Draft(String form, long version, String definition) {}

    /**
     * A version that was published.
     *
     * @param definition its whole text; not in lists
     * @param why what staff said to its taking long
     */
    public record Published(
            String form, int version, String definition, int minutes, Instant at, Optional<Words> why) {}

    public Key draftKey(String form) {
        return new Key(table, partition(form), "draft");
    }

    public Key versionKey(String form, int version) {
        return new Key(table, partition(form), VERSION + "%06d".formatted(version));
    }

    public Optional<Draft> draft(Snapshot snapshot, String form) {
        return snapshot.at(draftKey(form)).map(item -> new Draft(form, item.number("version"), item.text(DEFINITION)));
    }

    /**
     * A published version that was read.
     *
     * @throws IllegalStateException when it is not what was published
     */
    public Optional<Published> published(Snapshot snapshot, String form, int version) {
        return snapshot.at(versionKey(form, version)).map(item -> {
            String definition = item.text(DEFINITION);
            if (!RequestKey.sha256(definition).equals(item.text("sha256"))) {
                throw new IllegalStateException("version " + version + " of form " + form + " was written over");
            }
            return listed(form, definition, item);
        });
    }

    /** The newest published versions, the newest first, without their definitions. */
    public List<Published> versions(String form, Effort effort) {
        Range newest = Range.descending(table, partition(form)).most(LISTED + 1).only("minutes", "at", "why");
        return work.list(newest, effort).items().stream()
                .filter(item -> item.text("sk").startsWith(VERSION))
                .limit(LISTED)
                .map(item -> listed(form, "", item))
                .toList();
    }

    /** Writes a draft in the place of the one that was read. */
    public Change change(Draft draft) {
        return Change.write(
                table,
                Item.at(draftKey(draft.form()))
                        .number("version", draft.version() + 1)
                        .text(DEFINITION, draft.definition())
                        .build(),
                draft.version());
    }

    /** Writes a version, unless there is one of its number. */
    public Change publish(Published version) {
        return new Change.Create(
                table,
                Item.at(versionKey(version.form(), version.version()))
                        .number("version", 1)
                        .text(DEFINITION, version.definition())
                        .text("sha256", RequestKey.sha256(version.definition()))
                        .number("minutes", version.minutes())
                        .instant("at", version.at())
                        .words("why", version.why().orElse(null))
                        .build());
    }

    private static Published listed(String form, String definition, Item item) {
        return new Published(
                form,
                Integer.parseInt(item.text("sk").substring(VERSION.length())),
                definition,
                item.integer("minutes"),
                item.instant("at"),
                item.optionalWords("why"));
    }

    private static String partition(String form) {
        return "form#" + form;
    }
}
