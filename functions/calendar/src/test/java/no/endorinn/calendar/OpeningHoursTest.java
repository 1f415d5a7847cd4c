package no.endorinn.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.calendar.OpeningHours.Dated;
import no.endorinn.calendar.OpeningHours.Kind;
import no.endorinn.calendar.OpeningHours.Weekly;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    /** A Thursday in winter. */
    private static final String THURSDAY = "2027-01-14";

    /** The Sunday on which the clock jumps from 02:00 to 03:00. */
    private static final String SPRING = "2027-03-28";

    /** The Sunday on which the clock goes back from 03:00 to 02:00. */
    private static final String AUTUMN = "2027-10-31";

    private static final Hours TEN_TO_TWENTY = hours("10:00", "20:00");

    @Test
    void theWeekSaysWhenItIsOpen() {
        OpeningHours opening = new OpeningHours(
                List.of(
                        new Weekly(Set.of(DayOfWeek.THURSDAY), hours("16:00", "22:00")),
                        new Weekly(Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), hours("08:00", "12:00"))),
                List.of());

        assertThat(on(opening, THURSDAY))
                .containsExactly(time(THURSDAY, "08:00", "12:00"), time(THURSDAY, "16:00", "22:00"));
        assertThat(on(opening, "2027-01-15")).containsExactly(time("2027-01-15", "08:00", "12:00"));
        assertThat(on(opening, "2027-01-16")).isEmpty();
    }

    @Test
    void hoursThatMeetOrOverlapAreOneStretch() {
        OpeningHours opening = new OpeningHours(
                List.of(daily(hours("08:00", "12:00")), daily(hours("12:00", "16:00")), daily(hours("15:00", "18:00"))),
                List.of());

        assertThat(on(opening, THURSDAY)).containsExactly(time(THURSDAY, "08:00", "18:00"));
    }

    @Test
    void aClosureInTheMiddleSplitsTheHours() {
        assertThat(on(closed(hours("12:00", "13:00")), THURSDAY))
                .containsExactly(time(THURSDAY, "10:00", "12:00"), time(THURSDAY, "13:00", "20:00"));
    }

    @Test
    void aClosureAtAnEndTrimsTheHours() {
        assertThat(on(closed(hours("08:00", "12:00")), THURSDAY)).containsExactly(time(THURSDAY, "12:00", "20:00"));
        assertThat(on(closed(hours("18:00", "24:00")), THURSDAY)).containsExactly(time(THURSDAY, "10:00", "18:00"));
    }

    @Test
    void aClosureOverTheHoursSwallowsThem() {
        assertThat(on(closed(TEN_TO_TWENTY), THURSDAY)).isEmpty();
        assertThat(on(closed(Hours.ALL_DAY), THURSDAY)).isEmpty();
    }

    @Test
    void aClosureBesideTheHoursChangesNothing() {
        assertThat(on(closed(hours("20:00", "24:00")), THURSDAY)).containsExactly(time(THURSDAY, "10:00", "20:00"));
    }

    @Test
    void anExceptionHoldsFromItsFirstDateToItsLast() {
        OpeningHours opening =
                weekly(new Dated(date("2027-01-14"), date("2027-01-15"), Kind.CLOSED, Hours.ALL_DAY, "Vinterferie"));

        assertThat(on(opening, "2027-01-13")).hasSize(1);
        assertThat(on(opening, "2027-01-14")).isEmpty();
        assertThat(on(opening, "2027-01-15")).isEmpty();
        assertThat(on(opening, "2027-01-16")).hasSize(1);
    }

    @Test
    void hoursInsteadComeInPlaceOfTheWeeksAndSeveralAddUp() {
        OpeningHours opening = weekly(
                thursday(Kind.INSTEAD, hours("12:00", "14:00")), thursday(Kind.INSTEAD, hours("18:00", "19:00")));

        assertThat(on(opening, THURSDAY))
                .containsExactly(time(THURSDAY, "12:00", "14:00"), time(THURSDAY, "18:00", "19:00"));
    }

    @Test
    void longerHoursComeBesideTheWeeks() {
        assertThat(on(weekly(thursday(Kind.OPEN, hours("20:00", "23:00"))), THURSDAY))
                .containsExactly(time(THURSDAY, "10:00", "23:00"));
    }

    @Test
    void closedIsClosedWhateverElseIsSaidAndInWhicheverOrder() {
        Dated closed = thursday(Kind.CLOSED, hours("12:00", "13:00"));
        Dated open = thursday(Kind.OPEN, hours("08:00", "22:00"));
        Dated instead = thursday(Kind.INSTEAD, hours("11:00", "14:00"));

        for (OpeningHours opening : List.of(weekly(closed, open, instead), weekly(instead, open, closed))) {
            assertThat(on(opening, THURSDAY))
                    .containsExactly(time(THURSDAY, "08:00", "12:00"), time(THURSDAY, "13:00", "22:00"));
        }
    }

    @Test
    void openUntil24MeetsTheNextDaysMidnightSoANightIsCovered() {
        OpeningHours aroundTheClock = openEveryDay(Hours.ALL_DAY);

        assertThat(aroundTheClock.cover(night(THURSDAY, "22:00", "02:00"))).isTrue();
        assertThat(aroundTheClock.cover(new Interval(at(THURSDAY, "08:00"), at("2027-01-17", "08:00"))))
                .isTrue();
        assertThat(openEveryDay(hours("08:00", "24:00")).cover(night(THURSDAY, "22:00", "02:00")))
                .isFalse();
    }

    @Test
    void whatEndsAt24IsCoveredWhereItIsOpenUntil24() {
        Interval evening = time(THURSDAY, "22:00", "24:00");

        assertThat(openEveryDay(hours("08:00", "24:00")).cover(evening)).isTrue();
        assertThat(openEveryDay(hours("08:00", "23:59")).cover(evening)).isFalse();
    }

    @Test
    void aDayThatIsOpenAllOfItIsAsLongAsTheDay() {
        OpeningHours aroundTheClock = openEveryDay(Hours.ALL_DAY);

        assertThat(on(aroundTheClock, SPRING)).extracting(Interval::length).containsExactly(Duration.ofHours(23));
        assertThat(on(aroundTheClock, AUTUMN)).extracting(Interval::length).containsExactly(Duration.ofHours(25));
    }

    @Test
    void hoursThatSummerTimeSkipsAreNotOpen() {
        assertThat(on(openEveryDay(hours("02:00", "03:00")), SPRING)).isEmpty();
        assertThat(on(openEveryDay(hours("02:00", "02:30")), SPRING)).isEmpty();
        assertThat(on(openEveryDay(hours("02:30", "05:00")), SPRING)).containsExactly(time(SPRING, "03:00", "05:00"));
    }

    @Test
    void aClosureInTheHourThatComesTwiceIsClosedBothTimes() {
        OpeningHours opening = new OpeningHours(
                List.of(daily(Hours.ALL_DAY)),
                List.of(new Dated(date(AUTUMN), date(AUTUMN), Kind.CLOSED, hours("02:15", "02:30"), "Stenging")));
        Instant firstClosed = Instant.parse("2027-10-31T00:15:00Z");

        assertThat(on(opening, AUTUMN)).hasSize(3);
        for (Instant closed : List.of(firstClosed, firstClosed.plusSeconds(3_600))) {
            assertThat(opening.cover(new Interval(closed, closed.plusSeconds(60))))
                    .isFalse();
            assertThat(opening.cover(new Interval(closed.minusSeconds(60), closed)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {THURSDAY, SPRING, AUTUMN})
    void openAtAMinuteIsWhatTheWallClockThenShowsAsOpen(String day) {
        Random random = new Random(day.hashCode());
        LocalDate date = date(day);
        for (int i = 0; i < 200; i++) {
            List<Hours> open = Stream.generate(() -> random(random)).limit(3).toList();
            Hours shut = random(random);
            OpeningHours opening = new OpeningHours(
                    open.stream().map(OpeningHoursTest::daily).toList(),
                    List.of(new Dated(date, date, Kind.CLOSED, shut, "Stenging")));
            List<Interval> found = opening.on(date);

            for (Instant minute = Oslo.day(date).start();
                    Oslo.day(date).contains(minute);
                    minute = minute.plusSeconds(60)) {
                Instant now = minute;
                boolean expected = open.stream().anyMatch(hours -> shows(now, hours)) && !shows(now, shut);
                assertThat(found.stream().anyMatch(interval -> interval.contains(now)))
                        .as("%s at %s", opening, now)
                        .isEqualTo(expected);
            }
            for (int j = 1; j < found.size(); j++) {
                assertThat(found.get(j).start()).isAfter(found.get(j - 1).end());
            }
        }
    }

    @Test
    void theReasonsAreThoseOfTheClosuresThatAreRunInto() {
        OpeningHours opening = weekly(
                new Dated(date(THURSDAY), date(THURSDAY), Kind.CLOSED, hours("12:00", "13:00"), "Vask"),
                new Dated(date(THURSDAY), date(THURSDAY), Kind.CLOSED, hours("18:00", "19:00"), "Kurs"),
                new Dated(date("2027-01-15"), date("2027-01-20"), Kind.CLOSED, Hours.ALL_DAY, "Ferie"));

        assertThat(opening.closureReasons(time(THURSDAY, "12:30", "14:00"))).containsExactly("Vask");
        assertThat(opening.closureReasons(time(THURSDAY, "06:00", "08:00"))).isEmpty();
        assertThat(opening.closureReasons(night(THURSDAY, "18:00", "01:00"))).containsExactly("Kurs", "Ferie");
        assertThat(opening.closureReasons(new Interval(at("2027-01-15", "10:00"), at("2027-01-17", "10:00"))))
                .containsExactly("Ferie");
    }

    @Test
    void hoursEndAfterTheyBeginAndWithinADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(60, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(-1, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(60, 1_441));
    }

    private static List<Interval> on(OpeningHours opening, String date) {
        return opening.on(date(date));
    }

    private static OpeningHours closed(Hours hours) {
        return weekly(thursday(Kind.CLOSED, hours));
    }

    private static OpeningHours weekly(Dated... exceptions) {
        return new OpeningHours(List.of(daily(TEN_TO_TWENTY)), List.of(exceptions));
    }

    private static Weekly daily(Hours hours) {
        return new Weekly(EnumSet.allOf(DayOfWeek.class), hours);
    }

    private static Dated thursday(Kind kind, Hours hours) {
        return new Dated(date(THURSDAY), date(THURSDAY), kind, hours, "Et unntak");
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private static boolean shows(Instant instant, Hours hours) {
        int minute = Oslo.minuteOfDay(instant);
        return hours.from() <= minute && minute < hours.to();
    }

    /** Mostly in the night, where the clock changes. */
    private static Hours random(Random random) {
        List<Integer> ends =
                new ArrayList<>(List.of(random.nextInt(300), random.nextInt(random.nextBoolean() ? 300 : 1_441)));
        ends.sort(null);
        return new Hours(Math.min(ends.getFirst(), 1_439), Math.max(ends.getLast(), ends.getFirst() + 1));
    }

    private static OpeningHours openEveryDay(Hours hours) {
        return new OpeningHours(List.of(new Weekly(EnumSet.allOf(DayOfWeek.class), hours)), List.of());
    }

    private static Hours hours(String from, String to) {
        return new Hours(minutes(from), minutes(to));
    }

    private static Interval time(String date, String from, String to) {
        return new Interval(at(date, from), at(date, to));
    }

    private static Interval night(String date, String from, String to) {
        return new Interval(at(date, from), at(LocalDate.parse(date).plusDays(1).toString(), to));
    }

    private static Instant at(String date, String time) {
        return Oslo.firstInstant(LocalDate.parse(date), minutes(time));
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
