package no.endorinn.directory.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final HandClock clock = new HandClock();
    private final Breaker breaker = new Breaker(clock);

    @Test
    void fourFailuresAreBorne() {
        fail(4);

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void afterFiveFailuresInARowNobodyMayAskForHalfAMinute() {
        fail(5);

        assertThat(breaker.admits()).isFalse();
        clock.pass(Duration.ofMillis(29_999));
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void aSuccessBetweenBeginsTheCountAgain() {
        fail(4);
        breaker.succeeded();
        fail(4);

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void afterHalfAMinuteOneMayTry() {
        fail(5);
        clock.pass(Duration.ofSeconds(30));

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void ifTheOneSucceedsAllMayAskAgain() {
        fail(5);
        clock.pass(Duration.ofSeconds(30));
        assertThat(breaker.admits()).isTrue();
        breaker.succeeded();

        assertThat(breaker.admits()).isTrue();
        fail(4);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void ifTheOneFailsEverybodyWaitsHalfAMinuteFromThen() {
        fail(5);
        clock.pass(Duration.ofSeconds(30));
        assertThat(breaker.admits()).isTrue();
        clock.pass(Duration.ofSeconds(2));
        breaker.failed();

        clock.pass(Duration.ofSeconds(29));
        assertThat(breaker.admits()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void ifTheOneNeverComesBackAnotherMayTryAfterHalfAMinute() {
        fail(5);
        clock.pass(Duration.ofSeconds(30));
        assertThat(breaker.admits()).isTrue();

        clock.pass(Duration.ofSeconds(30));
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void ofManyAtTheSameMomentOneMayTry() throws Exception {
        fail(5);
        clock.pass(Duration.ofSeconds(30));
        CyclicBarrier together = new CyclicBarrier(16);
        Callable<Boolean> admitted = () -> {
            together.await();
            return breaker.admits();
        };

        int tries = 0;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Boolean>> all =
                    Stream.generate(() -> threads.submit(admitted)).limit(16).toList();
            for (Future<Boolean> one : all) {
                tries += one.get() ? 1 : 0;
            }
        }
        assertThat(tries).isEqualTo(1);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
