package no.endorinn.cases;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.cases.CaseKinds.CaseKind;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Listed;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.SideBySide;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * The cases that wait for staff, whatever table they are in. Each kind is a partition of its table's index, in the same order as
 * every other, so one position says how far one has come in all of them.
 */
@Singleton
public final class Queue {
    /** So many of each kind are counted. */
    private static final int MOST_COUNTED = 100;

    private final Tables tables;
    private final UnitOfWork work;

    public Queue(Tables tables, UnitOfWork work) {
        this.tables = tables;
        this.work = work;
    }

    /**
     * Some of the queue.
     *
     * @param number so many wait from the first of the page on
     * @param more whether there are more than that, which nobody counted
     */
    public record Part(Page<Waiting> page, int number, boolean more) {}

    /** A page of the cases of these kinds that wait, the oldest first: one query a kind, side by side. */
    public Part part(List<CaseKind> kinds, Optional<Cursor> from, Effort effort) {
        int most = from.isPresent() ? Page.SIZE : MOST_COUNTED;
        record Found(CaseKind kind, Listed listed) {
            Stream<Waiting> waiting() {
                return listed.items().stream().map(item -> QueueItem.waiting(kind, item));
            }
        }
        List<Found> found = SideBySide.each(kinds, kind -> {
            Range all = QueueItem.range(tables.name(kind.table()), kind);
            Range rest = from.map(Cursor::position).map(all::beyond).orElse(all);
            return new Found(kind, work.list(rest.most(most), effort));
        });
        List<Waiting> waiting = found.stream()
                .flatMap(Found::waiting)
                .sorted(Comparator.comparing(Waiting::position))
                .toList();
        List<Waiting> shown = waiting.stream().limit(Page.SIZE).toList();
        boolean more = found.stream().anyMatch(kind -> kind.listed().more());
        Optional<Cursor> next = more || waiting.size() > shown.size()
                ? Optional.of(new Cursor(shown.getLast().position()))
                : Optional.empty();
        return new Part(new Page<>(shown, next), waiting.size(), more);
    }
}
