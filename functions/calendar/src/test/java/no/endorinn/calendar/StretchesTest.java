package no.endorinn.calendar;

import static no.endorinn.calendar.Uses.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static final Stretches TWO =
            Stretches.covering(List.of(from("12:00", "14:00"), from("10:00", "11:00"), from("11:00", "11:30")));

    @Test
    void whatMeetsIsOne() {
        assertThat(TWO.inOrder()).containsExactly(from("10:00", "11:30"), from("12:00", "14:00"));
    }

    @Test
    void theGapsAreWhatLiesBetween() {
        assertThat(TWO.gaps(from("09:00", "13:00")).inOrder())
                .containsExactly(from("09:00", "10:00"), from("11:30", "12:00"));
        assertThat(TWO.gaps(from("10:30", "15:00")).inOrder())
                .containsExactly(from("11:30", "12:00"), from("14:00", "15:00"));
    }

    @Test
    void aTimeGoesWhereThereIsRoomForAllOfIt() {
        assertThat(TWO.clearFrom(at("09:30"), Duration.ofMinutes(30))).isEqualTo(at("09:30"));
        assertThat(TWO.clearFrom(at("09:31"), Duration.ofMinutes(30))).isEqualTo(at("11:30"));
        assertThat(TWO.clearFrom(at("11:30"), Duration.ofMinutes(31))).isEqualTo(at("14:00"));
        assertThat(TWO.clearFrom(at("15:00"), Duration.ofDays(1))).isEqualTo(at("15:00"));
    }

    private static Interval from(String from, String to) {
        return new Interval(at(from), at(to));
    }
}
