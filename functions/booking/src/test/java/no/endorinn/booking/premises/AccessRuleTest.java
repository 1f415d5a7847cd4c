package no.endorinn.booking.premises;

import static no.endorinn.booking.premises.AccessRule.Mode.CLOSED;
import static no.endorinn.booking.premises.AccessRule.Mode.DIRECT;
import static no.endorinn.booking.premises.AccessRule.Mode.REQUEST;
import static no.endorinn.booking.premises.Hall.rule;
import static no.endorinn.booking.premises.WallClock.AUTUMN;
import static no.endorinn.booking.premises.WallClock.SPRING;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.hours;
import static no.endorinn.booking.premises.WallClock.night;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.endorinn.booking.premises.AccessRule.Extent;
import no.endorinn.booking.premises.AccessRule.Mode;
import no.endorinn.calendar.Hours;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.junit.jupiter.api.Test;

class AccessRuleTest {
    private static final Interval EVENING = time(THURSDAY, "18:00", "20:00");

    @Test
    void whereNoRuleSaysOtherwiseItIsBookedDirectly() {
        assertThat(mode(EVENING, Hall.hall())).isEqualTo(DIRECT);
        assertThat(mode(EVENING, Hall.hall().access(rule(hours("08:00", "16:00"), CLOSED))))
                .isEqualTo(DIRECT);
    }

    @Test
    void theFirstRuleThatMatchesDecides() {
        AccessRule open = rule(hours("16:00", "22:00"), DIRECT);
        AccessRule byRequest = rule(Hours.ALL_DAY, REQUEST);

        assertThat(mode(EVENING, Hall.hall().access(open, byRequest))).isEqualTo(DIRECT);
        assertThat(mode(EVENING, Hall.hall().access(byRequest, open))).isEqualTo(REQUEST);
    }

    @Test
    void theLeastWillingMomentDecidesForTheWhole() {
        Hall hall = Hall.hall().access(rule(hours("19:30", "22:00"), REQUEST));

        assertThat(mode(EVENING, hall)).isEqualTo(REQUEST);
        assertThat(mode(time(THURSDAY, "18:00", "19:30"), hall)).isEqualTo(DIRECT);
        assertThat(mode(time(THURSDAY, "18:00", "19:31"), hall)).isEqualTo(REQUEST);
    }

    @Test
    void aRuleMayBeForSomeWeekdaysOnly() {
        AccessRule fridays =
                new AccessRule(Set.of(DayOfWeek.FRIDAY), Hours.ALL_DAY, Set.of(), Extent.ANY, Set.of(), CLOSED);

        assertThat(mode(EVENING, Hall.hall().access(fridays))).isEqualTo(DIRECT);
        assertThat(mode(time("2027-01-15", "18:00", "20:00"), Hall.hall().access(fridays)))
                .isEqualTo(CLOSED);
    }

    @Test
    void aNightIsJudgedByTheRulesOfBothItsDays() {
        AccessRule fridays =
                new AccessRule(Set.of(DayOfWeek.FRIDAY), Hours.ALL_DAY, Set.of(), Extent.ANY, Set.of(), CLOSED);

        assertThat(mode(night(THURSDAY, "22:00", "02:00"), Hall.hall().access(fridays)))
                .isEqualTo(CLOSED);
        assertThat(mode(time(THURSDAY, "22:00", "24:00"), Hall.hall().access(fridays)))
                .isEqualTo(DIRECT);
    }

    @Test
    void aRuleMayBeForSomeGroupsOnly() {
        Premises hall = Hall.hall()
                .access(new AccessRule(Set.of(), Hours.ALL_DAY, Set.of(Group.PRIVATE), Extent.ANY, Set.of(), REQUEST))
                .premises();

        assertThat(hall.mode(EVENING, Group.PRIVATE, Set.of())).isEqualTo(REQUEST);
        assertThat(hall.mode(EVENING, Group.YOUTH, Set.of())).isEqualTo(DIRECT);
    }

    @Test
    void aRuleMayBeForTheWholeOrForLess() {
        Premises hall = Hall.hall()
                .access(extent(Extent.WHOLE, REQUEST), extent(Extent.PART, CLOSED))
                .premises();

        assertThat(hall.mode(EVENING, Group.ASSOCIATION, Set.of())).isEqualTo(REQUEST);
        assertThat(hall.mode(EVENING, Group.ASSOCIATION, Set.of("a", "b", "c"))).isEqualTo(REQUEST);
        assertThat(hall.mode(EVENING, Group.ASSOCIATION, Set.of("a", "b"))).isEqualTo(CLOSED);
    }

    @Test
    void aRuleForAPartConcernsEveryWishThatHasThePart() {
        Premises hall = Hall.hall()
                .access(new AccessRule(Set.of(), Hours.ALL_DAY, Set.of(), Extent.ANY, Set.of("a"), REQUEST))
                .premises();

        assertThat(hall.mode(EVENING, Group.ASSOCIATION, Set.of("a", "b"))).isEqualTo(REQUEST);
        assertThat(hall.mode(EVENING, Group.ASSOCIATION, Set.of())).isEqualTo(REQUEST);
        assertThat(hall.mode(EVENING, Group.ASSOCIATION, Set.of("b"))).isEqualTo(DIRECT);
    }

    @Test
    void theModeIsTheLeastWillingOfEveryMinuteAlsoWhereTheClockChanges() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            List<AccessRule> rules = new ArrayList<>();
            for (int many = random.nextInt(4); many > 0; many--) {
                rules.add(random(random));
            }
            String date = List.of(THURSDAY, SPRING, AUTUMN).get(random.nextInt(3));
            Instant start = WallClock.at(date, "00:00").plusSeconds(60L * (random.nextInt(300) - 60));
            Interval time = new Interval(start, start.plusSeconds(60L * (1 + random.nextInt(180))));

            Mode expected = DIRECT;
            for (Instant minute = time.start(); time.contains(minute); minute = minute.plusSeconds(60)) {
                Mode then = modeAt(minute, rules);
                expected = then.compareTo(expected) > 0 ? then : expected;
            }
            assertThat(mode(time, Hall.hall().access(rules.toArray(AccessRule[]::new))))
                    .as("%s under %s", time, rules)
                    .isEqualTo(expected);
        }
    }

    private static Mode modeAt(Instant instant, List<AccessRule> rules) {
        int minute = Oslo.minuteOfDay(instant);
        DayOfWeek day = Oslo.date(instant).getDayOfWeek();
        for (AccessRule rule : rules) {
            boolean onTheDay = rule.days().isEmpty() || rule.days().contains(day);
            if (onTheDay
                    && rule.hours().from() <= minute
                    && minute < rule.hours().to()) {
                return rule.mode();
            }
        }
        return DIRECT;
    }

    private static AccessRule random(Random random) {
        int from = random.nextInt(300);
        Hours hours = new Hours(from, from + 1 + random.nextInt(120));
        Set<DayOfWeek> days = random.nextBoolean() ? Set.of() : Set.of(DayOfWeek.of(1 + random.nextInt(7)));
        Mode mode = List.of(DIRECT, REQUEST, CLOSED).get(random.nextInt(3));
        return new AccessRule(days, hours, Set.of(), Extent.ANY, Set.of(), mode);
    }

    private static AccessRule extent(Extent extent, Mode mode) {
        return new AccessRule(Set.of(), Hours.ALL_DAY, Set.of(), extent, Set.of(), mode);
    }

    private static Mode mode(Interval time, Hall hall) {
        return hall.premises().mode(time, Group.ASSOCIATION, Set.of());
    }
}
