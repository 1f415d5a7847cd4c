package no.endorinn.kernel.store;

import java.util.concurrent.atomic.AtomicInteger;

/** What a request has cost in the store so far, also when some of its reads go side by side. */
public final class Tally {
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();

    void read() {
        reads.incrementAndGet();
    }

    void commit() {
        commits.incrementAndGet();
    }

    void conflict() {
        conflicts.incrementAndGet();
    }

    /** Round trips that read. */
    public int reads() {
        return reads.get();
    }

    /** Transactions sent, repeats included. */
    public int commits() {
        return commits.get();
    }

    /** How often somebody else was quicker, so that the request was decided again. */
    public int conflicts() {
        return conflicts.get();
    }
}
