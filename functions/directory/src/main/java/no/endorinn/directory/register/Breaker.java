package no.endorinn.directory.register;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves a register in peace that has failed again and again: after five failures in a row nobody asks it for half a minute, and
 * from then on one at a time, half a minute apart, until one succeeds. Who is sent to try need not come back: the next may try
 * half a minute later.
 *
 * <p>Written by hand: it is one number and one instant, and a library for it (resilience4j) would cost every cold start more than
 * it saves.
 */
final class Breaker {
    private static final int MOST_FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final InstantSource clock;
    private int failures;
    private Instant nextTry = Instant.MIN;

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the register may be asked; who may, must ask, and tell how it went. */
    synchronized boolean admits() {
        if (failures < MOST_FAILURES) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(nextTry)) {
            return false;
        }
        nextTry = now.plus(PAUSE);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, MOST_FAILURES);
        if (failures == MOST_FAILURES) {
            nextTry = clock.instant().plus(PAUSE);
        }
    }
}
