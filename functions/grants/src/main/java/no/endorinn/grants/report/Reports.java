package no.endorinn.grants.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.grants.applications.Application;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/** Reports in the grants table, each beside the application that it is about. */
@Singleton
public final class Reports {
    /** So many in a list at once: each is a few hundred bytes in the index. */
    private static final int MOST_LISTED = 50;

    private final String table;
    private final UnitOfWork work;

    public Reports(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.GRANTS);
        this.work = work;
    }

    public Key key(String reference) {
        return new Key(table, "application#" + reference, "report");
    }

    public Optional<Report> report(Snapshot read, String reference) {
        return read.at(key(reference)).map(item -> ReportItem.read(reference, item));
    }

    /**
     * The change to what a report is from now on.
     *
     * @param application as it is from then on
     */
    public Change written(Report report, Application application) {
        Item item = ReportItem.write(key(report.reference()), report, application);
        return Change.write(table, item, report.version() - 1);
    }

    /** The change by which the report is awaited that a decision asks for; none, where it asks for none, or there is one already. */
    public List<Change> asked(Snapshot read, Application decided) {
        return report(read, decided.reference()).isPresent()
                ? List.of()
                : decided
                        .casework()
                        .report()
                        .map(report -> written(Report.due(decided.reference(), report.due()), decided))
                        .stream()
                        .toList();
    }

    /** The change by which no report is awaited any more; none, where one was delivered or there is none. */
    public List<Change> notNeeded(Snapshot read, String reference) {
        return report(read, reference)
                .filter(report -> report.delivered().isEmpty())
                .map(report -> (Change) new Change.Delete(key(reference), report.version()))
                .stream()
                .toList();
    }

    /** A page of those that are awaited, the one that was due first first. */
    public Page<Waiting> owed(Optional<Cursor> from, Effort effort) {
        return page(ReportItem.OWED, from, effort);
    }

    /** A page of those that wait for staff, the one that came first first. */
    public Page<Waiting> delivered(Optional<Cursor> from, Effort effort) {
        return page(CaseKinds.REPORT.name(), from, effort);
    }

    private Page<Waiting> page(String queue, Optional<Cursor> from, Effort effort) {
        Range all = Range.startingWith(table, queue, "").in(QueueItem.INDEX).most(MOST_LISTED);
        var page = work.list(from.map(Cursor::position).map(all::beyond).orElse(all), effort);
        return new Page<>(
                page.items().stream()
                        .map(item -> QueueItem.waiting(CaseKinds.REPORT, item))
                        .toList(),
                page.more() ? Optional.of(new Cursor(page.items().getLast().text("queuedAt"))) : Optional.empty());
    }
}
