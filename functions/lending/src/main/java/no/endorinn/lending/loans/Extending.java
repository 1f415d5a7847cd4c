package no.endorinn.lending.loans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.endorinn.calendar.OpeningHours;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.problem.LendingCode;

/**
 * Bringing a loan back at another time than was agreed. Later: what is not yet its own must be free, and the longest loan is counted from
 * when it was fetched. What is late may be extended as well, where nobody is hit: then it is taken from now on. Sooner: it gives to others.
 *
 * @param around what was read, as it stands with the loan
 */
public record Extending(Loan loan, Planning around) {
    /** So many days on are offered. */
    public static final int DAYS = 42;

    /** The most that somebody would ask for without thinking of it. */
    private static final int A_WEEK = 7;

    /**
     * What it comes to.
     *
     * @param end after it is fetched
     */
    public Planning.Plan until(Instant end) {
        Interval time = new Interval(loan.time().start(), end);
        Wish wish = new Wish(things(), time, Optional.empty(), "", loan.care());
        Situation situation = around.without(loan).situation(wish, taking(end));
        Planning.Plan plan = Planning.plan(
                end.isAfter(loan.time().end()) ? Rules.OF_A_LONGER_LOAN : Rules.OF_A_SHORTER_LOAN,
                situation,
                loan.state());
        return taking(end)
                .map(taken -> new Planning.Plan(
                        plan.problems(),
                        plan.lines().stream().map(line -> withAway(line, taken)).toList(),
                        plan.state()))
                .orElse(plan);
    }

    /** The very copies that somebody has may be wanted elsewhere by then, however many others are free. */
    private Planning.PlannedLine withAway(Planning.PlannedLine line, Interval taken) {
        List<Problem> problems = new ArrayList<>(line.problems());
        Availability there = around.there().get(line.wanted().model());
        if (there != null) {
            loan.line(line.wanted().model(), line.wanted().variant()).stream()
                    .flatMap(held -> held.pieces().stream())
                    .filter(Piece::isOut)
                    .flatMap(piece -> there.stock().awayOf(piece.label()).stream())
                    .filter(away -> away.time().overlaps(taken))
                    .map(away -> away(there.model(), away))
                    .forEach(problems::add);
        }
        return new Planning.PlannedLine(line.wanted(), line.name(), line.free(), line.waiting(), problems);
    }

    private static Problem away(Model model, Stock.Away away) {
        Code why = switch (away.why()) {
            case SERVICE -> LendingCode.COPY_GOES_TO_SERVICE;
            case OWNER -> LendingCode.OWNER_WANTS_COPY;
        };
        return why.with("what", model.called(away.variant()))
                .with("label", away.label())
                .with("from", away.time().start());
    }

    /** What is taken beyond what it has: nothing, where it ends sooner; from now on, where it is late. */
    private Optional<Interval> taking(Instant end) {
        Instant from = from();
        return from.isBefore(end) ? Optional.of(new Interval(from, end)) : Optional.empty();
    }

    private Instant from() {
        return loan.isLate(around.now()) ? around.now() : loan.time().end();
    }

    /** What somebody has of it, or may still fetch. */
    private List<Wish.Thing> things() {
        boolean fetchable = around.now().isBefore(Loan.lapses(loan.time().start()));
        List<Wish.Thing> things = new ArrayList<>();
        for (Line line : loan.lines()) {
            int held = line.out() + (fetchable ? line.unfetched() : 0);
            if (held > 0) {
                things.add(new Wish.Thing(line.model(), line.variant(), held));
            }
        }
        return things;
    }

    /** Until when it can be extended: a time a day on which the point is open, the first first. */
    public List<Instant> ends() {
        return moments().stream().filter(end -> until(end).isAcceptable()).toList();
    }

    /** What is offered first: a week more, or as near to it as can be had; the next time that the point is open, where nothing can. */
    public Optional<Instant> suggested(List<Instant> ends) {
        LocalDate week = Oslo.date(from()).plusDays(A_WEEK);
        Optional<Instant> within =
                ends.stream().filter(end -> !Oslo.date(end).isAfter(week)).reduce((earlier, later) -> later);
        return within.or(() -> ends.stream().findFirst())
                .or(() -> moments().stream().findFirst());
    }

    private List<Instant> moments() {
        LocalDate first = Oslo.date(from());
        return IntStream.rangeClosed(0, DAYS)
                .mapToObj(first::plusDays)
                .flatMap(date -> on(date).stream())
                .filter(from()::isBefore)
                .toList();
    }

    /** At the hour that was agreed, or as near to it as the point is open that day. */
    private Optional<Instant> on(LocalDate date) {
        Instant agreed = Oslo.firstInstant(date, Oslo.minuteOfDay(loan.time().end()));
        return around.point().map(Point::opening).stream()
                .flatMap((OpeningHours opening) -> opening.on(date).stream())
                .map(open ->
                        agreed.isBefore(open.start()) ? open.start() : agreed.isAfter(open.end()) ? open.end() : agreed)
                .min(Comparator.comparing(
                        moment -> Duration.between(agreed, moment).abs()));
    }
}
