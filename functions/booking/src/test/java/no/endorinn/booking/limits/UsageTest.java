package no.endorinn.booking.limits;

import static no.endorinn.booking.premises.WallClock.at;
import static no.endorinn.booking.premises.WallClock.night;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

/** Noon on Thursday 7 January 2027. */
class UsageTest {
    private static final Instant NOW = at("2027-01-07", "12:00");
    private static final Interval EVENING = time("2027-01-14", "18:00", "20:00");
    private static final Usage NOTHING = Usage.nothing("somebody");

    @Test
    void aBookingIsOpenUntilTheLastOfItEndsAndASeriesIsOne() {
        Usage usage = NOTHING.with(use("SERIES", "hall", time("2027-01-08", "18:00", "20:00"), EVENING), NOW)
                .with(use("OTHER", "room", time("2027-01-07", "10:00", "13:00")), NOW);

        assertThat(usage.open(NOW)).isEqualTo(2);
        assertThat(usage.openHere("hall", NOW)).isEqualTo(1);
        assertThat(usage.open(at("2027-01-07", "13:00"))).isEqualTo(1);
        assertThat(usage.open(at("2027-01-14", "19:59"))).isEqualTo(1);
        assertThat(usage.open(at("2027-01-14", "20:00"))).isZero();
    }

    @Test
    void whatWaitsIsCountedByItselfToo() {
        Usage usage = NOTHING.with(new Use("ASKED", "hall", List.of(EVENING), true), NOW)
                .with(use("HAD", "hall", EVENING), NOW);

        assertThat(usage.waiting(NOW)).isEqualTo(1);
        assertThat(usage.open(NOW)).isEqualTo(2);
    }

    @Test
    void theMinutesOfAWeekAreFromMondayToSundayByTheWallClock() {
        Usage usage = NOTHING.with(
                use(
                        "A",
                        "hall",
                        time("2027-01-10", "22:00", "24:00"),
                        time("2027-01-11", "00:00", "02:00"),
                        night("2027-01-17", "22:00", "01:00"),
                        time("2027-01-18", "00:00", "02:00")),
                NOW);

        assertThat(usage.minutesInWeekOf("hall", at("2027-01-07", "12:00"))).isEqualTo(120);
        assertThat(usage.minutesInWeekOf("hall", at("2027-01-17", "12:00")))
                .as("a night into Monday counts in the week it begins")
                .isEqualTo(120 + 180);
        assertThat(usage.minutesInWeekOf("hall", at("2027-01-18", "12:00"))).isEqualTo(120);
        assertThat(usage.minutesInWeekOf("room", at("2027-01-18", "12:00"))).isZero();
        assertThat(usage.minutesAhead(NOW)).isEqualTo(9 * 60);
    }

    @Test
    void whatABookingNoLongerHoldsIsUsedNoMore() {
        Use before = use("A", "hall", EVENING, time("2027-01-21", "18:00", "20:00"));
        Use beside = use("B", "hall", EVENING);
        Usage usage = NOTHING.with(beside, NOW).with(before, NOW);

        assertThat(usage.without(before).with(use("A", "hall", EVENING), NOW))
                .isEqualTo(NOTHING.with(beside, NOW).with(use("A", "hall", EVENING), NOW));
        assertThat(usage.without(before).with(Use.none("A", "hall"), NOW)).isEqualTo(NOTHING.with(beside, NOW));
    }

    @Test
    void whatWasOverBeforeThisWeekIsForgottenAndThisWeeksIsNot() {
        Usage usage = NOTHING.with(
                use("A", "hall", time("2027-01-03", "18:00", "20:00"), time("2027-01-04", "08:00", "10:00")), NOW);

        assertThat(usage.minutesAhead(NOW)).isEqualTo(120);
        assertThat(usage.open(NOW)).isZero();
        assertThat(usage.with(Use.none("B", "hall"), at("2027-01-11", "00:00")).shares())
                .isEmpty();
    }

    @Test
    void whatIsStoredIsReadAsItWas() {
        Usage usage = NOTHING.with(new Use("ABCD2346", "hall", weekly(40), true), NOW)
                .with(use("F8KM2A47", "room", night("2027-03-27", "22:00", "04:00"), EVENING), NOW)
                .with(use("YYYY2346", "room", EVENING), NOW)
                .withVersion(7);

        assertThat(Usages.usage("somebody", Usages.item(key(), usage))).isEqualTo(usage);
        assertThat(Usages.usage("somebody", Usages.item(key(), NOTHING))).isEqualTo(NOTHING);
    }

    @Test
    void aClubWithTwelveTeamsInThreeHallsTakesLessThanThreeKilobytes() {
        Usage usage = NOTHING;
        for (int series = 0; series < 36; series++) {
            usage = usage.with(new Use("SERIES" + (10 + series), "hall-" + series % 3, weekly(40), false), NOW);
        }
        for (int match = 0; match < 60; match++) {
            usage = usage.with(use("MATCH" + (100 + match), "hall-0", EVENING), NOW);
        }

        assertThat(characters(Usages.item(key(), usage))).isLessThan(3_000);
    }

    @Test
    void asMuchAsAnybodyMayHaveIsFarFromWhatAnItemMayBe() {
        Usage usage = NOTHING;
        for (int booking = 0; booking < Usage.MOST_OPEN; booking++) {
            String premises = "premises-with-a-name-of-forty-chars-" + (1_000 + booking);
            List<Interval> times = new ArrayList<>();
            for (int week = 0; week < 90; week++) {
                LocalDate date = LocalDate.parse("2027-01-11").plusWeeks(week);
                times.add(time(date.toString(), "08:00", week % 2 == 0 ? "20:00" : "21:00"));
            }
            usage = usage.with(new Use("BOOK" + (1_000 + booking), premises, times, true), NOW);
        }

        assertThat(characters(Usages.item(key(), usage))).isLessThan(400_000);
    }

    private static Key key() {
        return new Key("BookingsTable", "usage#somebody", "usage");
    }

    private static int characters(Item item) {
        return item.attributes().toString().length();
    }

    private static List<Interval> weekly(int weeks) {
        List<Interval> times = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            times.add(time(LocalDate.parse("2027-01-12").plusWeeks(week).toString(), "18:00", "20:00"));
        }
        return times;
    }

    private static Use use(String reference, String premises, Interval... times) {
        return new Use(reference, premises, List.of(times), false);
    }
}
