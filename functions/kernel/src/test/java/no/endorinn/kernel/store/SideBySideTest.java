package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void neitherWaitsForTheOther() {
        CountDownLatch both = new CountDownLatch(2);

        assertThat(SideBySide.with(() -> meet(both), () -> {
                    meet(both);
                    return "met";
                }))
                .isEqualTo("met");
    }

    @Test
    void theOtherHasEndedWhenTheOneFails() {
        CountDownLatch failing = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> SideBySide.with(
                        () -> {
                            meet(failing);
                            ended.set(true);
                        },
                        () -> {
                            failing.countDown();
                            throw new IllegalStateException("the one");
                        }))
                .hasMessage("the one");
        assertThat(ended).isTrue();
    }

    @Test
    void whatTheOtherIsRefusedForIsTold() {
        assertThatThrownBy(() -> SideBySide.with(
                        () -> {
                            throw Rejection.of(CommonCode.OTHER_AREA);
                        },
                        () -> "found"))
                .isInstanceOf(Rejection.class);
    }

    private static void meet(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
