package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final InstantSource STANDING = InstantSource.fixed(Instant.parse("2027-01-07T11:00:00Z"));
    private static final Effort FAR = Effort.lasting(Duration.ofMinutes(1), STANDING);

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void theLongestPauseDoublesWithEachAttemptUpToASecond() {
        Backoff backoff = new Backoff(drawing(1.0), pauses::add);

        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(backoff.pausedBefore(FAR, attempt)).isTrue();
        }
        assertThat(pauses)
                .extracting(Duration::toMillis)
                .containsExactly(40L, 80L, 160L, 320L, 640L, 1000L, 1000L, 1000L);
    }

    @Test
    void thePauseStaysBoundedHoweverManyAttempts() {
        Backoff backoff = new Backoff(drawing(1.0), pauses::add);

        assertThat(backoff.pausedBefore(FAR, Integer.MAX_VALUE)).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void thePauseMayBeNothingAtAll() {
        assertThat(new Backoff(drawing(0.0), pauses::add).pausedBefore(FAR, 5)).isTrue();
        assertThat(pauses).containsExactly(Duration.ZERO);
    }

    @Test
    void thereIsNoPauseThatWouldPassTheDeadline() {
        Backoff backoff = new Backoff(drawing(1.0), pauses::add);

        assertThat(backoff.pausedBefore(Effort.lasting(Duration.ofMillis(39), STANDING), 1))
                .isFalse();
        assertThat(pauses).isEmpty();
        assertThat(backoff.pausedBefore(Effort.lasting(Duration.ofMillis(40), STANDING), 1))
                .isTrue();
    }

    @Test
    void anInterruptedPauseGivesUpAndLeavesTheInterruptForOthersToSee() {
        Backoff interrupted = new Backoff(drawing(1.0), duration -> {
            throw new InterruptedException();
        });

        assertThat(interrupted.pausedBefore(FAR, 1)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Draws so far up in any range it is asked for. */
    private static RandomGenerator drawing(double share) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("only ranges are drawn from");
            }

            @Override
            public long nextLong(long bound) {
                return Math.round((bound - 1) * share);
            }
        };
    }
}
