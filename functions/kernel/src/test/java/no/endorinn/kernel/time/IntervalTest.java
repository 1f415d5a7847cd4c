package no.endorinn.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final Interval TEN_TO_TWELVE = hours(10, 12);

    @Test
    void whatEndsWhenTheOtherStartsDoesNotOverlapIt() {
        assertThat(TEN_TO_TWELVE.overlaps(hours(12, 14))).isFalse();
        assertThat(hours(12, 14).overlaps(TEN_TO_TWELVE)).isFalse();
    }

    @Test
    void aCommonMinuteIsAnOverlapWhicheverIsAsked() {
        Interval later = new Interval(hour(12).minusSeconds(60), hour(14));

        assertThat(TEN_TO_TWELVE.overlaps(later)).isTrue();
        assertThat(later.overlaps(TEN_TO_TWELVE)).isTrue();
    }

    @Test
    void theIdenticalAndTheEnclosedOverlap() {
        assertThat(TEN_TO_TWELVE.overlaps(TEN_TO_TWELVE)).isTrue();
        assertThat(TEN_TO_TWELVE.overlaps(hours(9, 13))).isTrue();
        assertThat(hours(9, 13).overlaps(TEN_TO_TWELVE)).isTrue();
    }

    @Test
    void theStartBelongsToItAndTheEndDoesNot() {
        assertThat(TEN_TO_TWELVE.contains(hour(10))).isTrue();
        assertThat(TEN_TO_TWELVE.contains(hour(12).minusNanos(1))).isTrue();
        assertThat(TEN_TO_TWELVE.contains(hour(12))).isFalse();
        assertThat(TEN_TO_TWELVE.contains(hour(10).minusNanos(1))).isFalse();
    }

    @Test
    void itContainsItselfAndWhatLiesWithin() {
        assertThat(TEN_TO_TWELVE.contains(TEN_TO_TWELVE)).isTrue();
        assertThat(TEN_TO_TWELVE.contains(hours(10, 11))).isTrue();
        assertThat(TEN_TO_TWELVE.contains(hours(11, 13))).isFalse();
        assertThat(TEN_TO_TWELVE.contains(hours(9, 11))).isFalse();
    }

    @Test
    void theCommonPartOfTwoIsFromTheLaterStartToTheEarlierEnd() {
        assertThat(TEN_TO_TWELVE.intersection(hours(11, 14))).contains(hours(11, 12));
        assertThat(hours(9, 13).intersection(TEN_TO_TWELVE)).contains(TEN_TO_TWELVE);
        assertThat(TEN_TO_TWELVE.intersection(hours(12, 14))).isEmpty();
    }

    @Test
    void wideningAddsOnEitherSide() {
        assertThat(TEN_TO_TWELVE.widened(Duration.ofHours(1), Duration.ofHours(3)))
                .isEqualTo(hours(9, 15));
        assertThat(TEN_TO_TWELVE.minutes()).isEqualTo(120);
    }

    @Test
    void anIntervalOfNothingOrBackwardsCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> hours(10, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> hours(12, 10));
    }

    private static Interval hours(int from, int to) {
        return new Interval(hour(from), hour(to));
    }

    private static Instant hour(int hour) {
        return Instant.parse("2027-01-14T00:00:00Z").plus(Duration.ofHours(hour));
    }
}
