package no.endorinn.calendar;

import static no.endorinn.calendar.Uses.THURSDAY;
import static no.endorinn.calendar.Uses.keepingFree;
import static no.endorinn.calendar.Uses.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalendarsTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private final String hall = "hall-" + UUID.randomUUID();
    private final Effort effort = Effort.lasting(Duration.ofMinutes(1), InstantSource.system());
    private final UnitOfWork work =
            new UnitOfWork(tables.client(), new Backoff(RandomGenerator.getDefault(), pause -> {}));
    private final Calendars calendars = new Calendars(new Tables(calendar -> tables.name("CalendarTable")), work);

    @Test
    void anOccupationComesBackAsItWasWritten() {
        Occupation plain = use("10:00", "12:00", "a");
        Occupation full = new Occupation(
                "2346789A",
                1,
                Occupation.Kind.LOAN,
                use("12:00", "14:00").time(),
                Duration.ofMinutes(15),
                Duration.ofMinutes(120),
                Set.of("b", "c"),
                7,
                Optional.of("Koret: øving 🎶"));
        write(List.of(), List.of(plain, full));

        assertThat(day(THURSDAY).occupations()).containsExactly(plain, full);
    }

    @Test
    void everyKindOfOccupationIsKeptApart() {
        for (Occupation.Kind kind : Occupation.Kind.values()) {
            Occupation taken = new Occupation(
                    kind.name(),
                    1,
                    kind,
                    use("10:00", "12:00").time(),
                    Duration.ZERO,
                    Duration.ZERO,
                    Set.of("a"),
                    1,
                    Optional.empty());
            write(day(THURSDAY).occupations(), List.of(taken));

            assertThat(day(THURSDAY).occupations()).containsExactly(taken);
        }
    }

    @Test
    void aDayThatNobodyHasTakenAnythingOfIsUntouchedAndFree() {
        assertThat(day(THURSDAY)).isEqualTo(CalendarPage.untouched(Paging.DAY, THURSDAY, hall));
    }

    /** With the longest texts that occupations have, the item is far from the 400 kB that DynamoDB takes. */
    @Test
    void aDayTakesTwoHundredAndRefusesMoreInPlainWords() {
        Instant midnight = Oslo.day(THURSDAY).start();
        List<Occupation> most = IntStream.range(0, Paging.DAY.most())
                .mapToObj(i -> new Occupation(
                        "REFERENC",
                        1,
                        Occupation.Kind.BOOKING,
                        new Interval(midnight.plusSeconds(300L * i), midnight.plusSeconds(300L * i + 300)),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        Set.of("a", "b", "c"),
                        1,
                        Optional.of("å".repeat(300))))
                .toList();
        write(List.of(), most);

        assertThat(day(THURSDAY).occupations()).hasSize(Paging.DAY.most());
        assertThatThrownBy(() -> changes(List.of(), List.of(use("22:00", "23:00"))))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.code().id())
                                .containsExactly("day-full"));
        assertThat(changes(List.of(most.getLast()), List.of(use("22:00", "23:00"))))
                .as("one for another")
                .hasSize(1);
    }

    @Test
    void whatEndsAtMidnightStandsOnOneDay() {
        write(List.of(), List.of(use("22:00", "24:00")));

        assertThat(day(THURSDAY).occupations()).hasSize(1);
        assertThat(day(THURSDAY.plusDays(1)).version()).isZero();
    }

    @Test
    void whatCrossesMidnightStandsWholeOnBothDaysAndIsFoundOnce() {
        Occupation night =
                Uses.of(new Interval(Uses.at("22:00"), Uses.at("24:00").plusSeconds(7_200)));
        write(List.of(), List.of(night));

        assertThat(day(THURSDAY).occupations()).containsExactly(night);
        assertThat(day(THURSDAY.plusDays(1)).occupations()).containsExactly(night);
        assertThat(taken(night.held())).containsExactly(night);
    }

    @Test
    void whatIsKeptFreePastMidnightStandsOnTheNextDayToo() {
        Occupation late = keepingFree(0, 30, use("22:00", "23:45"));
        write(List.of(), List.of(late));

        assertThat(day(THURSDAY.plusDays(1)).occupations()).containsExactly(late);
    }

    @Test
    void theDaysOfAnIntervalAreItsLocalDatesAlsoWhereTheClockChanges() {
        LocalDate autumn = LocalDate.of(2027, 10, 31);
        Interval lastHour = new Interval(
                Oslo.day(autumn).end().minusSeconds(3_600), Oslo.day(autumn).end());

        assertThat(calendars.keys(hall, List.of(lastHour))).containsExactly(calendars.key(autumn, hall));
        assertThat(calendars.keys(hall, List.of(lastHour, Oslo.day(autumn), Oslo.day(autumn.plusDays(1)))))
                .containsExactly(calendars.key(autumn, hall), calendars.key(autumn.plusDays(1), hall));
    }

    @Test
    void movingFromOneDayToAnotherChangesBothOnceEach() {
        Occupation before = use("10:00", "12:00");
        Occupation after = Uses.of(new Interval(
                Uses.at("24:00").plusSeconds(3_600), Uses.at("24:00").plusSeconds(7_200)));
        write(List.of(), List.of(before));

        assertThat(changes(List.of(before), List.of(after))).hasSize(2);
        write(List.of(before), List.of(after));
        assertThat(day(THURSDAY).occupations()).isEmpty();
        assertThat(day(THURSDAY).version()).isEqualTo(2);
        assertThat(day(THURSDAY.plusDays(1)).occupations()).containsExactly(after);
    }

    @Test
    void aNewDayIsCreatedAndAnOldOneReplacedInItsVersionOnly() {
        assertThat(changes(List.of(), List.of(use("10:00", "12:00"))))
                .singleElement()
                .isInstanceOf(Change.Create.class);
        write(List.of(), List.of(use("10:00", "12:00")));
        assertThat(changes(List.of(), List.of(use("12:00", "14:00"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Replace.class,
                        replace -> assertThat(replace.expectedVersion()).isEqualTo(1));
    }

    @Test
    void whatIsLentForWeeksStandsOnTheMonthsThatItTouches() {
        Calendars months = calendars.byMonth();
        Occupation weeks = lent(LocalDate.of(2027, 1, 20), LocalDate.of(2027, 2, 17));
        Snapshot before = work.read(months.keys(hall, List.of(weeks.held())), effort);
        work.commit(effort, () -> new Decision<>("", months.changes(before, hall, List.of(), List.of(weeks), NOW)));

        Snapshot after = work.read(months.keys(hall, List.of(weeks.held())), effort);
        assertThat(after.items().keySet()).extracting(Key::pk).containsExactlyInAnyOrder("2027-01", "2027-02");
        assertThat(months.page(after, LocalDate.of(2027, 2, 28), hall).occupations())
                .containsExactly(weeks);
        assertThat(months.taken(after, hall, weeks.held())).containsExactly(weeks);
        assertThat(calendars.municipality(LocalDate.of(2027, 1, 20), effort))
                .as("a day of premises tells nothing of it")
                .doesNotContainKey(hall);
    }

    @Test
    void whatIsBackAtMidnightOfTheFirstStandsOnOneMonth() {
        Occupation january = lent(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 31));

        assertThat(calendars.byMonth().keys(hall, List.of(january.held())))
                .extracting(Key::pk)
                .containsExactly("2027-01");
    }

    @Test
    void aMonthTakesFourHundredAndRefusesMoreInPlainWords() {
        Calendars months = calendars.byMonth();
        Occupation day = lent(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 4));
        List<Occupation> most =
                IntStream.range(0, Paging.MONTH.most()).mapToObj(i -> day).toList();
        Snapshot full = new Snapshot(Map.of(
                months.key(LocalDate.of(2027, 1, 1), hall),
                PageItem.of(
                        new CalendarPage(Paging.MONTH, LocalDate.of(2027, 1, 1), hall, 1, 0, most, Map.of(), List.of()),
                        months.key(LocalDate.of(2027, 1, 1), hall),
                        1)));

        assertThatThrownBy(() -> months.changes(full, hall, List.of(), List.of(day), NOW))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.code().id())
                                .containsExactly("month-full"));
    }

    private static Occupation lent(LocalDate first, LocalDate last) {
        return Uses.of(Oslo.days(first, last));
    }

    @Test
    void ofTwoWhoDecideOnTheSameReadOneHasToDecideAgain() {
        AtomicInteger decisions = new AtomicInteger();
        Occupation mine = use("10:00", "12:00");
        Occupation theirs = use("12:00", "14:00");

        work.commit(effort, () -> {
            Snapshot read = read(List.of(mine.held()));
            if (decisions.getAndIncrement() == 0) {
                write(List.of(), List.of(theirs));
            }
            return new Decision<>(mine, calendars.changes(read, hall, List.of(), List.of(mine), NOW));
        });

        assertThat(decisions).hasValue(2);
        assertThat(day(THURSDAY).occupations()).containsExactlyInAnyOrder(theirs, mine);
    }

    @Test
    void aDateShowsWhatTheWholeMunicipalityHasTaken() {
        Occupation here = use("10:00", "12:00");
        write(List.of(), List.of(here));

        assertThat(calendars.municipality(THURSDAY, effort))
                .containsEntry(
                        hall, new CalendarPage(Paging.DAY, THURSDAY, hall, 1, 0, List.of(here), Map.of(), List.of()));
    }

    @Test
    void aDateOfMoreThanAPageIsShownWhole() {
        LocalDate date = LocalDate.of(2027, 6, 1);
        Occupation large = Uses.of(Oslo.day(date), "a".repeat(300_000));
        for (int i = 0; i < 5; i++) {
            String resource = "resource-" + i;
            work.commit(
                    effort,
                    () -> new Decision<>(
                            "", calendars.changes(new Snapshot(Map.of()), resource, List.of(), List.of(large), NOW)));
        }

        Effort counted = effort.beside();
        assertThat(calendars.municipality(date, counted)).hasSize(5);
        assertThat(counted.reads()).isGreaterThan(1);
    }

    @Test
    void anItemThatIsNotOursIsAFaultThatNamesItself() {
        Item strange = Item.at(calendars.key(THURSDAY, hall))
                .number("version", 1)
                .items(
                        "taken",
                        List.of(Item.builder()
                                .text("r", "X")
                                .instant("s", Uses.at("10:00"))
                                .build()))
                .build();

        assertThatThrownBy(() -> Calendars.page(strange))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("k");
    }

    private void write(Collection<Occupation> leaving, List<Occupation> coming) {
        work.commit(effort, () -> new Decision<>("", changes(leaving, coming)));
    }

    private List<Change> changes(Collection<Occupation> leaving, List<Occupation> coming) {
        Snapshot snapshot = read(Stream.concat(leaving.stream(), coming.stream())
                .map(Occupation::held)
                .toList());
        return calendars.changes(snapshot, hall, leaving, coming, NOW);
    }

    private List<Occupation> taken(Interval held) {
        return calendars.taken(read(List.of(held)), hall, held);
    }

    private CalendarPage day(LocalDate date) {
        return calendars.page(read(List.of(Oslo.day(date))), date, hall);
    }

    private Snapshot read(Collection<Interval> held) {
        return work.read(calendars.keys(hall, held), effort);
    }
}
