package no.endorinn.kernel.store;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An item that counts, one at a time, in commands that recognise their own work as every command must. */
final class Counter {
    private final UnitOfWork work;
    private final Key key;
    private final Effort effort;
    private final AtomicInteger decisions = new AtomicInteger();

    Counter(UnitOfWork work, String table, Effort effort) {
        this.work = work;
        this.key = new Key(table, "counter#" + UUID.randomUUID(), "counter");
        this.effort = effort;
    }

    /**
     * Counts on, unless it was this very step that counted last.
     *
     * @return the count it came to
     */
    int count(String step) {
        return work.commit(effort, () -> {
            decisions.incrementAndGet();
            Item before = work.read(List.of(key), effort).at(key).orElseGet(() -> item(0, ""));
            if (before.text("step").equals(step)) {
                return Decision.already(before.integer("version"));
            }
            int next = before.integer("version") + 1;
            return new Decision<>(next, List.of(Change.write(key.table(), item(next, step), before.number("version"))));
        });
    }

    /** The counter's item at a count, which is also its version. */
    Item item(int count, String step) {
        return Item.at(key).number("version", count).text("step", step).build();
    }

    /** What it stands at, in the table. */
    int value() {
        return work.read(List.of(key), effort.beside()).at(key).orElseThrow().integer("version");
    }

    /** How often a step was decided. */
    int decisions() {
        return decisions.get();
    }

    Key key() {
        return key;
    }
}
