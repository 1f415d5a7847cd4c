package no.endorinn.booking.bookings;

import static no.endorinn.booking.premises.WallClock.AUTUMN;
import static no.endorinn.booking.premises.WallClock.SPRING;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.night;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.booking.bookings.Repetition.Planned;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");

    @Test
    void everyWeekIsThatWeekdayUpToAndWithTheLastDate() {
        assertThat(dates(weekly("2027-02-04", DayOfWeek.THURSDAY)))
                .containsExactly("2027-01-14", "2027-01-21", "2027-01-28", "2027-02-04");
        assertThat(dates(weekly("2027-02-03", DayOfWeek.THURSDAY)))
                .containsExactly("2027-01-14", "2027-01-21", "2027-01-28");
    }

    @Test
    void wallClockTimeIsKeptIntoSummerTime() {
        Interval first = time("2027-03-21", "18:00", "20:00");

        assertThat(weekly("2027-03-28", DayOfWeek.SUNDAY).planned(first))
                .containsExactly(planned("2027-03-21", first), planned(SPRING, time(SPRING, "18:00", "20:00")));
        assertThat(time(SPRING, "18:00", "20:00").start())
                .isEqualTo(first.start().plus(Duration.ofHours(7 * 24 - 1)));
    }

    @Test
    void wallClockTimeIsKeptOutOfSummerTime() {
        Interval first = time("2027-10-24", "18:00", "20:00");
        Interval next =
                weekly(AUTUMN, DayOfWeek.SUNDAY).planned(first).getLast().time().orElseThrow();

        assertThat(next).isEqualTo(time(AUTUMN, "18:00", "20:00"));
        assertThat(next.start()).isEqualTo(first.start().plus(Duration.ofHours(7 * 24 + 1)));
    }

    @Test
    void aNightAcrossTheChangeEndsAtTheSameWallClockTime() {
        Interval first = night("2027-03-20", "23:00", "04:00");
        Interval changing = weekly("2027-03-27", DayOfWeek.SATURDAY)
                .planned(first)
                .getLast()
                .time()
                .orElseThrow();

        assertThat(changing).isEqualTo(night("2027-03-27", "23:00", "04:00"));
        assertThat(changing.length()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aTimeThatSummerTimeSkipsIsNoTimeOnThatDate() {
        Interval first = time("2027-03-21", "02:30", "05:00");

        assertThat(weekly("2027-04-04", DayOfWeek.SUNDAY).planned(first))
                .extracting(planned -> planned.time().isPresent())
                .containsExactly(true, false, true);
    }

    @Test
    void aModelInTheHourThatComesTwiceIsNoTimeOnOtherDatesIfItsEndWouldComeFirst() {
        Interval backwardsOnTheClock =
                new Interval(Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:15:00Z"));

        assertThat(Oslo.sameHours(LocalDate.of(2027, 11, 7), backwardsOnTheClock))
                .isEmpty();
    }

    @Test
    void whatEndsAt24EndsAt24OnEveryDate() {
        Interval evening = time(THURSDAY, "22:00", "24:00");

        assertThat(weekly("2027-01-21", DayOfWeek.THURSDAY).planned(evening).getLast())
                .isEqualTo(planned("2027-01-21", time("2027-01-21", "22:00", "24:00")));
    }

    @Test
    void skippedDatesAreLeftOutAndDoNotMoveTheOthers() {
        Repetition repetition = new Repetition(
                1,
                Set.of(DayOfWeek.THURSDAY),
                LocalDate.parse("2027-02-04"),
                Set.of(LocalDate.parse("2027-01-21"), LocalDate.parse("2027-01-22")));

        assertThat(dates(repetition)).containsExactly("2027-01-14", "2027-01-28", "2027-02-04");
        assertThat(repetition.problems(EVENING)).isEmpty();
    }

    @Test
    void everySecondWeekCountsFromTheWeekOfTheFirstDate() {
        Repetition everySecond = new Repetition(
                2, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalDate.parse("2027-02-12"), Set.of());

        assertThat(dates(everySecond))
                .containsExactly("2027-01-14", "2027-01-25", "2027-01-28", "2027-02-08", "2027-02-11");
    }

    @Test
    void theFirstDateCountsOnlyIfItsWeekdayIsOneOfTheSeries() {
        assertThat(dates(weekly("2027-01-22", DayOfWeek.FRIDAY))).containsExactly("2027-01-15", "2027-01-22");
    }

    @Test
    void aWeekdayThatNeverComesBeforeTheEndIsAProblem() {
        Repetition repetition = weekly("2027-01-18", DayOfWeek.THURSDAY, DayOfWeek.WEDNESDAY);

        assertThat(repetition.problems(EVENING))
                .containsExactly(BookingCode.WEEKDAY_NEVER_OCCURS.with("until", LocalDate.parse("2027-01-18")));
    }

    @Test
    void aSeriesOfNothingIsAProblem() {
        LocalDate thursday = LocalDate.parse(THURSDAY);
        Repetition allSkipped = new Repetition(1, Set.of(DayOfWeek.THURSDAY), thursday, Set.of(thursday));

        assertThat(codes(allSkipped)).containsExactly("no-occurrences");
        assertThat(codes(weekly("2027-01-13", DayOfWeek.THURSDAY)))
                .containsExactly("weekday-never-occurs", "no-occurrences");
    }

    @Test
    void aSeriesHasAtMostNinetyDates() {
        Set<DayOfWeek> all = new TreeSet<>(List.of(DayOfWeek.values()));
        LocalDate last = LocalDate.parse(THURSDAY).plusDays(Repetition.MOST_DATES - 1L);

        assertThat(codes(new Repetition(1, all, last, Set.of()))).isEmpty();
        assertThat(codes(new Repetition(1, all, last.plusDays(1), Set.of()))).containsExactly("series-too-long");
        assertThat(new Repetition(1, all, LocalDate.of(2199, 12, 31), Set.of()).planned(EVENING))
                .hasSize(Repetition.MOST_DATES + 1);
    }

    private static Repetition weekly(String until, DayOfWeek... weekdays) {
        return new Repetition(1, Set.of(weekdays), LocalDate.parse(until), Set.of());
    }

    private static List<String> dates(Repetition repetition) {
        return repetition.planned(EVENING).stream()
                .map(planned -> planned.date().toString())
                .toList();
    }

    private static List<String> codes(Repetition repetition) {
        return repetition.problems(EVENING).stream()
                .map(problem -> problem.code().id())
                .toList();
    }

    private static Planned planned(String date, Interval time) {
        return new Planned(LocalDate.parse(date), Optional.of(time));
    }
}
