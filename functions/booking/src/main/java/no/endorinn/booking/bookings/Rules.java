package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Terms;
import no.endorinn.calendar.CalendarDay;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
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
    private static final Set<String> ONES_OWN_TO_GIVE = Set.of(
            "off-grid",
            "too-short",
            "too-long-booking",
            "too-far-ahead",
            "not-let-to-group",
            "not-for-this-group-or-part");

    private Rules() {}

    /**
     * Whether staff who answer a request may go on in spite of it: never over another's time, nor where the premises are closed,
     * retired, too small or not divided so.
     */
    public static boolean mayBeOverruled(Problem obstacle) {
        return ONES_OWN_TO_GIVE.contains(obstacle.code()) || obstacle.code().startsWith("quota-");
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

    /** Whether nothing stands in the way; ends at the first rule that does. */
    public static boolean allow(Situation situation) {
        return (situation.byStaff() || allows(NOT_FOR_STAFF, situation)) && allows(FOR_EVERYBODY, situation);
    }

    private static boolean allows(List<Rule> rules, Situation situation) {
        return rules.stream().allMatch(rule -> rule.breach(situation).isEmpty());
    }

    static Optional<Problem> partsExist(Situation situation) {
        boolean known = Oslo.datesTouched(situation.time()).stream()
                .allMatch(date -> situation.premises().termsOn(date).partIds().containsAll(situation.wanted()));
        return breachIf(!known, Problem.rule("unknown-part").at("/parts"));
    }

    static Optional<Problem> notRetired(Situation situation) {
        LocalDate lastDate = Oslo.date(situation.time().end().minusSeconds(1));
        return situation
                .premises()
                .retiredFrom()
                .filter(from -> situation.premises().isRetiredOn(lastDate))
                .map(from -> Problem.rule("retired").at("/start").with("from", from));
    }

    static Optional<Problem> notInThePast(Situation situation) {
        return breachIf(
                situation.time().start().isBefore(situation.now()),
                Problem.rule("in-the-past").at("/start"));
    }

    /** Further ahead than anybody may book, nobody looks when terms change. */
    static Optional<Problem> withinTheCalendar(Situation situation) {
        LocalDate last = Oslo.date(situation.now()).plusDays(Terms.MOST_DAYS_AHEAD);
        return breachIf(
                Oslo.date(situation.time().start()).isAfter(last),
                Problem.rule("beyond-the-calendar").at("/start").with("last", last));
    }

    static Optional<Problem> withinOpeningHours(Situation situation) {
        if (situation.premises().areOpen(situation.time())) {
            return Optional.empty();
        }
        List<String> reasons = situation.premises().closureReasons(situation.time());
        return Optional.of(
                reasons.isEmpty()
                        ? Problem.rule("outside-opening-hours").at("/start")
                        : Problem.rule("closed").at("/start").with("reason", String.join(", ", reasons)));
    }

    static Optional<Problem> letToTheGroup(Situation situation) {
        boolean let = Oslo.datesTouched(situation.time()).stream()
                .allMatch(date ->
                        situation.premises().termsOn(date).prices().rates().containsKey(situation.group()));
        return breachIf(!let, Problem.rule("not-let-to-group"));
    }

    static Optional<Problem> openToTheGroup(Situation situation) {
        return breachIf(
                situation.mode() == AccessRule.Mode.CLOSED,
                Problem.rule("not-for-this-group-or-part").at("/start"));
    }

    static Optional<Problem> nothingElseThere(Situation situation) {
        Terms terms = situation.terms();
        if (!terms.partIds().containsAll(situation.wanted())) {
            return Optional.empty();
        }
        List<Occupation> obstacles = Occupancy.obstacles(situation.resource(), situation.taken(), situation.use());
        List<Occupation> inUse = obstacles.stream()
                .filter(other -> other.time().overlaps(situation.time()))
                .toList();
        return inUse.isEmpty()
                ? extent(obstacles)
                        .map(used -> Problem.conflict("too-close")
                                .at("/start")
                                .with("start", used.start())
                                .with("end", used.end())
                                .with("minutes", gap(situation, obstacles)))
                : extent(inUse)
                        .map(used -> Problem.conflict("overlaps")
                                .at("/start")
                                .with("start", used.start())
                                .with("end", used.end()));
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
        boolean full = situation.taken().size() >= CalendarDay.MOST
                && Oslo.datesTouched(situation.held()).stream()
                        .anyMatch(date -> CalendarDay.isFull(date, situation.taken()));
        return breachIf(full, Problem.conflict("day-full").at("/start").with("most", CalendarDay.MOST));
    }

    static Optional<Problem> startsOnTheGrid(Situation situation) {
        int grid = situation.terms().startGrid();
        return breachIf(
                Oslo.minuteOfDay(situation.time().start()) % grid != 0,
                Problem.rule("off-grid").at("/start").with("minutes", grid));
    }

    static Optional<Problem> longEnough(Situation situation) {
        int shortest = situation.terms().shortest();
        return breachIf(
                situation.time().minutes() < shortest,
                Problem.rule("too-short").at("/end").with("minutes", shortest));
    }

    static Optional<Problem> shortEnough(Situation situation) {
        int longest = situation.terms().longest();
        return breachIf(
                situation.time().minutes() > longest,
                Problem.rule("too-long-booking").at("/end").with("minutes", longest));
    }

    static Optional<Problem> notTooFarAhead(Situation situation) {
        LocalDate last = Oslo.date(situation.now()).plusDays(situation.terms().daysAhead());
        return breachIf(
                Oslo.date(situation.time().start()).isAfter(last),
                Problem.rule("too-far-ahead").at("/start").with("last", last));
    }

    /** Whether there is room for so many in the wanted parts. */
    static Optional<Problem> roomFor(int people, Terms terms, Set<String> wanted) {
        int places = terms.capacityOf(wanted);
        return breachIf(
                terms.partIds().containsAll(wanted) && people > places,
                Problem.rule("too-many-people").at("/people").with("most", places));
    }

    static Optional<Problem> breachIf(boolean broken, Problem problem) {
        return broken ? Optional.of(problem) : Optional.empty();
    }
}
