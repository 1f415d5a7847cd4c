package no.endorinn.kernel.store;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Capped exponential back-off with full jitter: before attempt n+1, a pause of anything from nothing to
 * min(cap, first · 2ⁿ).
 */
public final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration CAP = Duration.ofSeconds(1);

    private final RandomGenerator random;
    private final Pause pause;

    /** Waits; a test only counts. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    public Backoff(RandomGenerator random, Pause pause) {
        this.random = random;
        this.pause = pause;
    }

    /**
     * Pauses after the given attempt.
     *
     * @param attempt 1 for the first
     * @return false, without pausing, when the deadline would pass meanwhile
     */
    boolean pausedBefore(Effort effort, int attempt) {
        long ceiling = Math.min(CAP.toMillis(), FIRST.toMillis() << Math.min(attempt, 10));
        Duration length = Duration.ofMillis(random.nextLong(ceiling + 1));
        if (effort.endsWithin(length)) {
            return false;
        }
        try {
            pause.of(length);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
