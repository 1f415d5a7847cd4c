package no.endorinn.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OsloTest {
    private static final LocalDate WINTER = LocalDate.of(2027, 1, 14);

    /** At 02:00 the clock jumps to 03:00. */
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);

    /** At 03:00 the clock goes back to 02:00. */
    private static final LocalDate AUTUMN = LocalDate.of(2027, 10, 31);

    @Test
    void aDayHas24HoursExceptTheTwoOnWhichTheClockChanges() {
        assertThat(Oslo.day(WINTER).length()).isEqualTo(Duration.ofHours(24));
        assertThat(Oslo.day(SPRING).length()).isEqualTo(Duration.ofHours(23));
        assertThat(Oslo.day(AUTUMN).length()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void daysFollowOneAnotherWithoutGapOrOverlap() {
        for (LocalDate date = WINTER; date.getYear() == 2027; date = date.plusDays(1)) {
            assertThat(Oslo.day(date).end())
                    .isEqualTo(Oslo.day(date.plusDays(1)).start());
        }
        assertThat(Oslo.days(SPRING, AUTUMN))
                .isEqualTo(
                        new Interval(Oslo.day(SPRING).start(), Oslo.day(AUTUMN).end()));
    }

    @Test
    void midnightIsTheDayThatBegins() {
        Instant midnight = Instant.parse("2027-01-13T23:00:00Z");

        assertThat(Oslo.date(midnight)).isEqualTo(WINTER);
        assertThat(Oslo.date(midnight.minusNanos(1))).isEqualTo(WINTER.minusDays(1));
        assertThat(Oslo.minuteOfDay(midnight)).isZero();
    }

    @Test
    void twentyFourHundredIsTheNextMidnight() {
        assertThat(Oslo.firstInstant(WINTER, Oslo.DAY_MINUTES))
                .isEqualTo(Oslo.day(WINTER).end());
        assertThat(Oslo.lastInstant(AUTUMN, Oslo.DAY_MINUTES))
                .isEqualTo(Oslo.day(AUTUMN).end());
    }

    @Test
    void anIntervalThatEndsAtMidnightDoesNotTouchTheDayItEndsOn() {
        Instant evening = Oslo.firstInstant(WINTER, 22 * 60);
        Instant midnight = Oslo.day(WINTER).end();

        assertThat(Oslo.datesTouched(new Interval(evening, midnight))).containsExactly(WINTER);
        assertThat(Oslo.datesTouched(new Interval(evening, midnight.plusSeconds(60))))
                .containsExactly(WINTER, WINTER.plusDays(1));
    }

    @Test
    void anIntervalIsDividedAtEveryMidnight() {
        Interval night = new Interval(Oslo.firstInstant(WINTER, 22 * 60), Oslo.firstInstant(WINTER.plusDays(2), 60));

        assertThat(Oslo.byDate(night))
                .containsExactly(
                        new Oslo.OnDate(
                                WINTER,
                                new Interval(night.start(), Oslo.day(WINTER).end())),
                        new Oslo.OnDate(WINTER.plusDays(1), Oslo.day(WINTER.plusDays(1))),
                        new Oslo.OnDate(
                                WINTER.plusDays(2),
                                new Interval(Oslo.day(WINTER.plusDays(2)).start(), night.end())));
        assertThat(Oslo.byDate(Oslo.day(AUTUMN))).containsExactly(new Oslo.OnDate(AUTUMN, Oslo.day(AUTUMN)));
    }

    @Test
    void aDayTouchesItselfAloneWhateverItsLength() {
        for (LocalDate date : List.of(WINTER, SPRING, AUTUMN)) {
            assertThat(Oslo.datesTouched(Oslo.day(date))).containsExactly(date);
        }
    }

    @Test
    void theHourThatSummerTimeSkipsDoesNotExist() {
        assertThat(Oslo.exists(SPRING, 119)).isTrue();
        assertThat(Oslo.exists(SPRING, 120)).isFalse();
        assertThat(Oslo.exists(SPRING, 179)).isFalse();
        assertThat(Oslo.exists(SPRING, 180)).isTrue();
        assertThat(Oslo.exists(AUTUMN, 150)).isTrue();
    }

    @Test
    void aTimeThatSummerTimeSkipsIsWhenTheClockJumps() {
        Instant jump = Instant.parse("2027-03-28T01:00:00Z");

        for (int skipped : List.of(120, 150, 179)) {
            assertThat(Oslo.firstInstant(SPRING, skipped)).isEqualTo(jump);
            assertThat(Oslo.lastInstant(SPRING, skipped)).isEqualTo(jump);
        }
        assertThat(Oslo.firstInstant(SPRING, 180)).isEqualTo(jump);
    }

    @Test
    void theHourThatComesTwiceHasAFirstAndALastTime() {
        Instant first = Instant.parse("2027-10-31T00:30:00Z");

        assertThat(Oslo.firstInstant(AUTUMN, 150)).isEqualTo(first);
        assertThat(Oslo.lastInstant(AUTUMN, 150)).isEqualTo(first.plus(Duration.ofHours(1)));
        assertThat(Oslo.minuteOfDay(first)).isEqualTo(Oslo.minuteOfDay(first.plus(Duration.ofHours(1))));
    }

    @Test
    void theClockRunsEvenlyThroughADayOrThroughEachSideOfItsChange() {
        assertThat(Oslo.evenStretches(WINTER)).containsExactly(Oslo.day(WINTER));
        assertThat(Oslo.evenStretches(SPRING))
                .extracting(Interval::length)
                .containsExactly(Duration.ofHours(2), Duration.ofHours(21));
        assertThat(Oslo.evenStretches(AUTUMN))
                .extracting(Interval::length)
                .containsExactly(Duration.ofHours(3), Duration.ofHours(22));
    }

    @Test
    void everyMinuteOfTheYearIsFoundAgainByItsWallClock() {
        Interval year = Oslo.days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        for (Instant minute = year.start(); year.contains(minute); minute = minute.plusSeconds(60)) {
            LocalDate date = Oslo.date(minute);
            int minuteOfDay = Oslo.minuteOfDay(minute);
            if (!minute.equals(Oslo.firstInstant(date, minuteOfDay))) {
                assertThat(minute).isEqualTo(Oslo.lastInstant(date, minuteOfDay));
            }
        }
    }
}
