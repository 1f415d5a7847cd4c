package no.endorinn.grants.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Party;
import no.endorinn.cases.QueueItem;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.applications.Help;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/** Applications in the grants table, an item each, and with each party's a folder that tells which there are. */
@Singleton
public final class Applications {
    public static final String PREFIX = "application#";
    private static final String APPLICATION = "application";
    /** So many of a round at once: each is a few hundred bytes in its index. */
    private static final int MOST_LISTED = 100;

    private final String table;
    private final UnitOfWork work;
    private final History history;

    Applications(Tables tables, UnitOfWork work, History history) {
        this.table = tables.name(Table.GRANTS);
        this.work = work;
        this.history = history;
    }

    public Key key(String reference) {
        return new Key(table, PREFIX + reference, APPLICATION);
    }

    public Optional<Application> application(Snapshot snapshot, String reference) {
        return snapshot.at(key(reference)).map(ApplicationItem::read);
    }

    /** Which application an item is; an index has no more of it. */
    static String reference(Item item) {
        return item.text("pk").substring(PREFIX.length());
    }

    /** A page of what was sent to a round, the first that came first, without the answers; what came just now may be missing. */
    public Page<Listed> ofRound(String scheme, String round, Optional<Cursor> from, Effort effort) {
        Range all = Range.startingWith(table, CaseworkItem.round(scheme, round), "")
                .in(CaseworkItem.ROUND)
                .eventual()
                .most(MOST_LISTED);
        var page = work.list(from.map(Cursor::position).map(all::beyond).orElse(all), effort);
        return new Page<>(
                page.items().stream().map(CaseworkItem::inList).toList(),
                page.more() ? Optional.of(new Cursor(page.items().getLast().text("roundAt"))) : Optional.empty());
    }

    /** A page of the same, the best ranked first; what was done just now may not count yet. */
    public Page<Listed> rankedOf(String scheme, String round, Optional<String> after, Effort effort) {
        Range all = Range.startingWith(table, CaseworkItem.round(scheme, round), "")
                .in(CaseworkItem.RANKING)
                .eventual()
                .most(MOST_LISTED);
        var page = work.list(after.map(all::beyond).orElse(all), effort);
        return new Page<>(
                page.items().stream().map(CaseworkItem::inList).toList(),
                page.more() ? Optional.of(new Cursor(page.items().getLast().text("rankedAt"))) : Optional.empty());
    }

    /** Drafts with help that is over by then, whoever has not written that down yet. */
    public Range helpBegunBefore(Instant now) {
        return QueueItem.due(table, CaseKinds.HELP.name(), now.minus(Help.LASTS));
    }

    /** A private person's files and decisions stand in the index beside their applications. */
    private static boolean isApplication(Item item) {
        return item.text("sk").equals(APPLICATION);
    }

    /** Drafts that were kept until then, if nobody has touched them since. */
    public Range draftsKeptUntil(Instant now) {
        return QueueItem.due(table, ApplicationItem.DRAFTS, now);
    }

    /** What was withdrawn or decided, and was kept until then. */
    public Range keptUntil(Instant now) {
        return QueueItem.due(table, CaseworkItem.OVER, now);
    }

    /** All that there is of an application, itself among it. */
    public Range all(String reference) {
        return Range.startingWith(table, PREFIX + reference, "");
    }

    /** The changes by which an application is there no more, as its history tells; what else there is of it is the caller's to take away. */
    public List<Change> gone(Application over, Folder folder, Instant now) {
        return List.of(
                new Change.Delete(key(over.reference()), over.version()),
                Change.write(
                        table,
                        FolderItem.write(folderKey(over.party()), folder.without(over.reference())),
                        folder.version()),
                happened(
                        over.goingBy(over.casework(), now),
                        "application.outlived",
                        Happening.CLOCK,
                        happening -> happening));
    }

    /** Offers that were to be accepted by then. */
    public Range offersUntil(Instant now) {
        return QueueItem.due(table, CaseworkItem.OFFERS, now);
    }

    public Key folderKey(Party party) {
        return new Key(table, "folder#" + FolderItem.name(party), "folder");
    }

    public Folder folder(Snapshot snapshot, Party party) {
        return snapshot.at(folderKey(party)).map(FolderItem::read).orElse(Folder.EMPTY);
    }

    /** A page of what a party has applied for, without the answers: what waits for an answer first, then what was touched last. */
    public Page<Application> of(Party party, Optional<Cursor> from, Effort effort) {
        Range all = Range.descending(table, party.key()).in(Holdings.INDEX).only(ApplicationItem.WITHOUT_ANSWERS);
        Page<Item> page = work.page(all, from, effort);
        return new Page<>(
                page.items().stream()
                        .filter(Applications::isApplication)
                        .map(ApplicationItem::read)
                        .toList(),
                page.next());
    }

    /** The change to an application with as many answers or others. */
    public Change change(Application after) {
        return Change.write(table, ApplicationItem.write(key(after.reference()), after), after.version() - 1);
    }

    /**
     * The changes that make an application what it is from now on: it, the folder, and what happened.
     *
     * @param type feature and past participle: {@code application.submitted}
     */
    public List<Change> changes(
            Application after, Folder folder, String type, String by, UnaryOperator<Happening> details) {
        List<Change> changes = new ArrayList<>(changes(after, folder));
        changes.add(happened(after, type, by, details));
        return changes;
    }

    /** As above, with nothing told of it. */
    public List<Change> changes(Application after, Folder folder) {
        Key key = folderKey(after.party());
        return List.of(change(after), Change.write(table, FolderItem.write(key, folder.with(after)), folder.version()));
    }

    /** The change that writes down what made an application what it is from now on. */
    public Change happened(Application after, String type, String by, UnaryOperator<Happening> details) {
        Happening happening = new Happening(
                after.reference(), type, by, after.changedAt(), after.party().associationId(), Map.of());
        return history.append(details.apply(happening), Long.toString(after.version()));
    }
}
