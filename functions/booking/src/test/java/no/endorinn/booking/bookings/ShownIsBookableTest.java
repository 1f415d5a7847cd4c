package no.endorinn.booking.bookings;

import static no.endorinn.booking.premises.Hall.hall;
import static no.endorinn.booking.premises.WallClock.AUTUMN;
import static no.endorinn.booking.premises.WallClock.SPRING;
import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.FreeSlots.Slot;
import no.endorinn.booking.bookings.FreeSlots.Window;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.AccessRule.Extent;
import no.endorinn.booking.premises.AccessRule.Mode;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Hall;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.PriceList.Rate;
import no.endorinn.calendar.Hours;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.OpeningHours;
import no.endorinn.calendar.OpeningHours.Dated;
import no.endorinn.calendar.OpeningHours.Weekly;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.testing.Turns;
import org.junit.jupiter.api.Test;

/** Whatever the search shows can be booked, and nothing else can: on random halls with random calendars. */
class ShownIsBookableTest {
    private static final int HALLS = Turns.times(60, 250);
    private static final List<String> DATES = List.of(THURSDAY, SPRING, AUTUMN);

    private final Random random = new Random(20_270_328);

    /** The night of another date begins on it: with times across midnight, into the nights when the clock changes too. */
    @Test
    void aTimeIsShownAsFreeExactlyWhenItCanBeBookedAndAtTheSamePrice() {
        int shown = 0;
        int hidden = 0;
        for (int i = 0; i < HALLS; i++) {
            LocalDate date = LocalDate.parse(any(DATES)).minusDays(random.nextInt(2));
            Premises hall = randomPremises(date);
            Scene scene = randomCalendar(Scene.of(hall), date);
            Set<String> parts = randomParts();
            Duration length = Duration.ofMinutes(15L * (1 + random.nextInt(12)));
            Window window = randomWindow();
            FreeSlots slots = scene.slots(Group.ASSOCIATION);
            Map<Interval, Slot> found = slots.on(date, (int) length.toMinutes(), window)
                    .times(parts)
                    .all()
                    .collect(Collectors.toMap(
                            time -> time,
                            time -> slots.at(time, parts).orElseThrow(),
                            (one, other) -> one,
                            HashMap::new));

            for (Interval time : everyFiveMinutes(date, window, length)) {
                Planning.Plan plan = scene.plan(Choir.wish(time, parts.toArray(String[]::new)));
                Optional<Slot> slot = Optional.ofNullable(found.remove(time));

                assertThat(plan.allProblems().isEmpty())
                        .as("%s of %s in %s", time, parts, hall)
                        .isEqualTo(slot.isPresent());
                slot.ifPresent(each -> assertThatPlanIsAsShown(each, plan));
                shown += slot.isPresent() ? 1 : 0;
                hidden += slot.isPresent() ? 0 : 1;
            }
            assertThat(found).as("times on %s within %s", date, window).isEmpty();
        }
        assertThat(shown).as("both answers are put to the test").isGreaterThan(1_000);
        assertThat(hidden).isGreaterThan(1_000);
    }

    /** Whatever one might book that begins on the date and lies within the window. */
    private static List<Interval> everyFiveMinutes(LocalDate date, Window window, Duration length) {
        Instant from = Oslo.firstInstant(date, window.from());
        Instant to = Oslo.lastInstant(date, window.to());
        return Stream.iterate(Oslo.day(date).start(), Oslo.day(date)::contains, start -> start.plusSeconds(300))
                .map(start -> new Interval(start, start.plus(length)))
                .filter(time -> !time.start().isBefore(from) && !time.end().isAfter(to))
                .toList();
    }

    private Window randomWindow() {
        int from = random.nextInt(1_440);
        return random.nextInt(3) == 0 ? Window.ANY_TIME : new Window(from, from + 1 + random.nextInt(2_880 - from));
    }

    private static void assertThatPlanIsAsShown(Slot slot, Planning.Plan plan) {
        assertThat(plan.occurrences()).singleElement().satisfies(occurrence -> {
            assertThat(occurrence.status())
                    .isEqualTo(slot.mode() == Mode.REQUEST ? Status.REQUESTED : Status.CONFIRMED);
            assertThat(occurrence.price()).hasValue(slot.price());
        });
    }

    /** Now and then on other terms from midnight on. */
    private Premises randomPremises(LocalDate date) {
        Premises hall = randomHall(date).premises();
        return random.nextInt(4) == 0
                ? hall.withTerms(date.plusDays(1), randomHall(date).terms())
                : hall;
    }

    private Hall randomHall(LocalDate date) {
        if (random.nextInt(3) == 0) {
            return bent(hall().openAroundTheClock(), date);
        }
        List<Dated> exceptions = new ArrayList<>();
        for (int many = random.nextInt(3); many > 0; many--) {
            OpeningHours.Kind kind = any(List.of(OpeningHours.Kind.values()));
            exceptions.add(new Dated(date.minusDays(random.nextInt(2)), date, kind, randomHours(), "Unntak"));
        }
        return bent(
                hall().open(new OpeningHours(
                        List.of(
                                new Weekly(EnumSet.allOf(DayOfWeek.class), randomHours()),
                                new Weekly(EnumSet.allOf(DayOfWeek.class), randomHours())),
                        exceptions)),
                date);
    }

    private Hall bent(Hall hall, LocalDate date) {
        hall.startingEvery(any(List.of(5, 15, 30, 60)))
                .lasting(30, 150)
                .keepingFree(5 * random.nextInt(7), 5 * random.nextInt(7))
                .access(randomRule(), randomRule());
        if (random.nextInt(8) == 0) {
            hall.retiredFrom(date.plusDays(random.nextInt(2)).toString());
        }
        if (random.nextInt(8) == 0) {
            hall.prices(Map.of(Group.PRIVATE, new Rate(1, 1)), new Rate(1, 1));
        }
        return hall;
    }

    private Scene randomCalendar(Scene scene, LocalDate date) {
        Instant midnight = Oslo.day(date).start();
        for (int many = random.nextInt(8); many > 0; many--) {
            Instant start = midnight.plusSeconds(300L * (random.nextInt(600) - 24));
            Interval time = new Interval(start, start.plusSeconds(300L * (1 + random.nextInt(30))));
            scene.taken(Choir.others(
                    Occupation.Kind.BOOKING,
                    5 * random.nextInt(5),
                    time,
                    randomParts().toArray(String[]::new)));
        }
        return scene.at(midnight.plusSeconds(3_600L * (random.nextInt(30) - 24)));
    }

    private AccessRule randomRule() {
        return new AccessRule(
                Set.of(),
                randomHours(),
                random.nextBoolean() ? Set.of() : Set.of(Group.ASSOCIATION),
                any(List.of(Extent.values())),
                random.nextBoolean() ? Set.of() : Set.of("b"),
                any(List.of(Mode.values())));
    }

    private Set<String> randomParts() {
        return any(List.of(Set.of(), Set.of("a"), Set.of("a", "b"), Set.of("b", "c")));
    }

    private Hours randomHours() {
        int from = 5 * random.nextInt(200);
        return new Hours(from, Math.min(1_440, from + 30 + 5 * random.nextInt(180)));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
