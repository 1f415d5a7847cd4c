package no.endorinn.kernel.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What some work may take and has taken: a request's, or that of one call by the clock. What would go past its deadline is given up
 * while there is still time to say so; what it has cost in the store is counted, also when some of its reads go side by side.
 */
public final class Effort {
    private final Instant deadline;
    private final InstantSource clock;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();

    public Effort(Instant deadline, InstantSource clock) {
        this.deadline = deadline;
        this.clock = clock;
    }

    /** An effort that begins now. */
    public static Effort lasting(Duration patience, InstantSource clock) {
        return new Effort(clock.instant().plus(patience), clock);
    }

    /** Another's, counted by itself, that must be done as soon. */
    public Effort beside() {
        return new Effort(deadline, clock);
    }

    /** What the clock says that the deadline goes by. */
    public Instant now() {
        return clock.instant();
    }

    /** How long there is. */
    public Duration left() {
        return Duration.between(now(), deadline);
    }

    /** Whether there is no time for something of this length. */
    public boolean endsWithin(Duration length) {
        return now().plus(length).isAfter(deadline);
    }

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

    /** How often somebody else was quicker, so that it was decided again. */
    public int conflicts() {
        return conflicts.get();
    }
}
