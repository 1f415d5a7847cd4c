package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Paging;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * The rules for having premises at a time, each by itself and each with a code of its own. Searching, previewing, booking,
 * moving and approving all ask {@link #obstacles}: whatever is shown as free can be had.
 */
public final class Rules {
    /** One rule: what it holds against a situation, if anything. */
    @FunctionalInterface
    interface Rule {
        Optional<Problem> breach(Situation situation);
    }

    private static final List<Rule> FOR_EVERYBODY = List.of(
            Rules::partsExist,
            Rules::notRetired,
            Rules::notInThePast,
            Rules::withinTheCalendar,
            Rules::withinOpeningHours,
            Rules::letToTheGroup,
            Rules::openToTheGroup,
            Rules::nothingElseThere,
            Rules::dayNotFull);

    private static final List<Rule> NOT_FOR_STAFF =
            List.of(Rules::startsOnTheGrid, Rules::longEnough, Rules::shortEnough, Rules::notTooFarAhead);

    /** What staff who answer a request may set aside with a reason: it is the municipality's own to give. */
    private static final Set<Code> ONES_OWN_TO_GIVE = Set.of(
            BookingCode.OFF_GRID,
            BookingCode.TOO_SHORT,
            BookingCode.TOO_LONG_BOOKING,
            BookingCode.TOO_FAR_AHEAD,
            BookingCode.NOT_LET_TO_GROUP,
            BookingCode.NOT_FOR_THIS_GROUP_OR_PART,
            BookingCode.QUOTA_OPEN_EVERYWHERE,
            BookingCode.QUOTA_OPEN_BOOKINGS,
            BookingCode.QUOTA_OPEN_REQUESTS,
            BookingCode.QUOTA_HOURS_WEEK,
            BookingCode.QUOTA_HOURS_AHEAD,
            BookingCode.QUOTA_SERIES_LENGTH);

    private Rules() {}

    /**
     * Whether staff who answer a request may go on in spite of it: never over another's time, nor where the premises are closed,
     * retired, too small or not divided so.
     */
    public static boolean mayBeOverruled(Problem obstacle) {
        return ONES_OWN_TO_GIVE.contains(obstacle.code());
    }

    /** All that stands in the way; empty when it can be had. */
    public static List<Problem> obstacles(Situation situation) {
        List<Problem> obstacles = new java.util.ArrayList<>();
        FOR_EVERYBODY.forEach(rule -> rule.breach(situation).ifPresent(obstacles::add));
        if (!situation.byStaff()) {
            NOT_FOR_STAFF.forEach(rule -> rule.breach(situation).ifPresent(obstacles::add));
        }
        return obstacles;
    }

    /** Whether nothing stands in the way; ends at the first rule that does, with what is most often in the way first. */
    public static boolean allow(Situation situation) {
        return situation.inTheWay().isEmpty()
                && (situation.byStaff() || allows(NOT_FOR_STAFF, situation))
                && allows(FOR_EVERYBODY, situation);
    }

    private static boolean allows(List<Rule> rules, Situation situation) {
        for (Rule rule : rules) {
            if (rule.breach(situation).isPresent()) {
                return false;
            }
        }
        return true;
    }

    static Optional<Problem> partsExist(Situation situation) {
        boolean known = onEachDate(situation, terms -> terms.partIds().containsAll(situation.wanted()));
        return known ? Optional.empty() : Optional.of(BookingCode.UNKNOWN_PART.problem());
    }

    static Optional<Problem> notRetired(Situation situation) {
        return situation
                .premises()
                .retiredFrom()
                .filter(from ->
                        situation.premises().isRetiredOn(situation.dates().getLast()))
                .map(from -> BookingCode.RETIRED.with("from", from));
    }

    static Optional<Problem> notInThePast(Situation situation) {
        return situation.time().start().isBefore(situation.now())
                ? Optional.of(BookingCode.IN_THE_PAST.problem())
                : Optional.empty();
    }

    /** Further ahead than anybody may book, nobody looks when terms change. */
    static Optional<Problem> withinTheCalendar(Situation situation) {
        LocalDate last = Oslo.date(situation.now()).plusDays(Terms.MOST_DAYS_AHEAD);
        return situation.dates().getFirst().isAfter(last)
                ? Optional.of(BookingCode.BEYOND_THE_CALENDAR.with("last", last))
                : Optional.empty();
    }

    static Optional<Problem> withinOpeningHours(Situation situation) {
        if (situation.premises().areOpen(situation.time())) {
            return Optional.empty();
        }
        List<String> reasons = situation.premises().closureReasons(situation.time());
        return Optional.of(
                reasons.isEmpty()
                        ? BookingCode.OUTSIDE_OPENING_HOURS.problem()
                        : BookingCode.CLOSED.with("reason", String.join(", ", reasons)));
    }

    static Optional<Problem> letToTheGroup(Situation situation) {
        boolean let = onEachDate(situation, terms -> terms.prices().rates().containsKey(situation.group()));
        return let ? Optional.empty() : Optional.of(BookingCode.NOT_LET_TO_GROUP.problem());
    }

    private static boolean onEachDate(Situation situation, Predicate<Terms> holds) {
        for (LocalDate date : situation.dates()) {
            if (!holds.test(situation.premises().termsOn(date))) {
                return false;
            }
        }
        return true;
    }

    static Optional<Problem> openToTheGroup(Situation situation) {
        return situation.mode() == AccessRule.Mode.CLOSED
                ? Optional.of(BookingCode.NOT_FOR_THIS_GROUP_OR_PART.problem())
                : Optional.empty();
    }

    static Optional<Problem> nothingElseThere(Situation situation) {
        List<Occupation> obstacles = situation.inTheWay();
        if (obstacles.isEmpty()) {
            return Optional.empty();
        }
        List<Occupation> inUse = obstacles.stream()
                .filter(other -> other.time().overlaps(situation.time()))
                .toList();
        return inUse.isEmpty()
                ? extent(obstacles)
                        .map(used -> BookingCode.TOO_CLOSE
                                .with("start", used.start())
                                .with("end", used.end())
                                .with("minutes", gap(situation, obstacles)))
                : extent(inUse)
                        .map(used ->
                                BookingCode.OVERLAPS.with("start", used.start()).with("end", used.end()));
    }

    /** From when to when others use it, what is kept free around their use aside. */
    private static Optional<Interval> extent(List<Occupation> others) {
        return others.stream()
                .map(Occupation::time)
                .reduce((one, other) -> new Interval(
                        one.start().isBefore(other.start()) ? one.start() : other.start(),
                        one.end().isAfter(other.end()) ? one.end() : other.end()));
    }

    /** The minutes that must be between the use and that of others: what two keep free may meet, so the longer of the two. */
    private static long gap(Situation situation, List<Occupation> others) {
        Occupation use = situation.use();
        return others.stream()
                .map(other -> other.time().start().isBefore(use.time().start())
                        ? longer(other.after(), use.before())
                        : longer(use.after(), other.before()))
                .reduce(Duration.ZERO, Rules::longer)
                .toMinutes();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    static Optional<Problem> dayNotFull(Situation situation) {
        boolean full = situation.taken().size() >= Paging.DAY.most()
                && Oslo.datesTouched(situation.held()).stream()
                        .anyMatch(date -> Paging.DAY.isFull(date, situation.taken()));
        return full ? Optional.of(Paging.DAY.full()) : Optional.empty();
    }

    static Optional<Problem> startsOnTheGrid(Situation situation) {
        int grid = situation.terms().startGrid();
        return Oslo.minuteOfDay(situation.time().start()) % grid != 0
                ? Optional.of(BookingCode.OFF_GRID.with("minutes", grid))
                : Optional.empty();
    }

    static Optional<Problem> longEnough(Situation situation) {
        int shortest = situation.terms().shortest();
        return situation.time().minutes() < shortest
                ? Optional.of(BookingCode.TOO_SHORT.with("minutes", shortest))
                : Optional.empty();
    }

    static Optional<Problem> shortEnough(Situation situation) {
        int longest = situation.terms().longest();
        return situation.time().minutes() > longest
                ? Optional.of(BookingCode.TOO_LONG_BOOKING.with("minutes", longest))
                : Optional.empty();
    }

    static Optional<Problem> notTooFarAhead(Situation situation) {
        LocalDate last = Oslo.date(situation.now()).plusDays(situation.terms().daysAhead());
        return situation.dates().getFirst().isAfter(last)
                ? Optional.of(BookingCode.TOO_FAR_AHEAD.with("last", last))
                : Optional.empty();
    }

    /** Whether there is room for so many in the wanted parts. */
    static Optional<Problem> roomFor(int people, Terms terms, Set<String> wanted) {
        int places = terms.capacityOf(wanted);
        return terms.partIds().containsAll(wanted) && people > places
                ? Optional.of(BookingCode.TOO_MANY_PEOPLE.with("most", places))
                : Optional.empty();
    }
}
