package no.endorinn.booking;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Queue;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.testing.TestTables;

/** The queue as it stands in a test's tables. */
final class TestQueue {
    private TestQueue() {}

    /** What waits for staff, the oldest first, page by page. */
    static List<Waiting> waiting(TestTables tables, InstantSource now) {
        Queue queue = new Queue(
                new Tables(table -> tables.name("BookingsTable")),
                new UnitOfWork(tables.client(), new Backoff(RandomGenerator.getDefault(), pause -> {})));
        Effort effort = Effort.lasting(Duration.ofMinutes(1), now::instant);
        List<Waiting> all = new ArrayList<>();
        Optional<Cursor> from = Optional.empty();
        do {
            Page<Waiting> page =
                    queue.part(List.of(CaseKinds.REQUEST), from, effort).page();
            all.addAll(page.items());
            from = page.next();
        } while (from.isPresent());
        return all;
    }
}
