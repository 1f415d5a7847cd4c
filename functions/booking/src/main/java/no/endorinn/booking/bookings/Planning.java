package no.endorinn.booking.bookings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.endorinn.booking.limits.Allowance;
import no.endorinn.booking.limits.Limits;
import no.endorinn.booking.limits.Usage;
import no.endorinn.booking.limits.Use;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * The decision about a wish: which of its times can be had, and how. Pure: the calendar and what is left to the account come in as
 * they were read.
 *
 * @param taken everything taken on the days that an interval touches
 * @param allowance what is left to the account on which it counts; empty for what no limit binds
 */
public record Planning(
        Premises premises, Function<Interval, List<Occupation>> taken, Optional<Allowance> allowance, Instant now) {

    /**
     * What a wish comes to.
     *
     * @param problems what is wrong with the wish as a whole
     * @param occurrences one for each date: confirmed, requested, or not available with the obstacles
     * @param exceeded limits that it goes beyond, which do not bind the staff who book it
     */
    public record Plan(List<Problem> problems, List<Occurrence> occurrences, List<Problem> exceeded) {
        public Plan {
            exceeded = exceeded.stream().distinct().toList();
        }

        public List<Occurrence> fitting() {
            return occurrences.stream().filter(Occurrence::holdsTime).toList();
        }

        /** With one more thing wrong with the whole. */
        public Plan with(Problem problem) {
            List<Problem> more = new ArrayList<>(problems);
            more.add(problem);
            return new Plan(more, occurrences, exceeded);
        }

        /** Everything that stands in the way of having all of it, each problem once. */
        public List<Problem> allProblems() {
            List<Problem> all = new ArrayList<>(problems);
            occurrences.forEach(occurrence -> all.addAll(occurrence.state().obstacles()));
            return all.stream().distinct().toList();
        }

        /** Whether the user gets what was asked for. */
        boolean isAcceptable(Wish.Take take) {
            return problems.isEmpty()
                    && switch (take) {
                        case ALL -> fitting().size() == occurrences.size();
                        case THOSE_THAT_FIT -> !fitting().isEmpty();
                    };
        }
    }

    /** Looks at every date of the wish, in order; an earlier one that fits stands in the way of a later one that meets it. */
    public Plan plan(Wish wish, String reference, boolean byStaff) {
        List<Occurrence> occurrences = new ArrayList<>();
        List<Occupation> own = new ArrayList<>();
        List<Problem> exceeded = new ArrayList<>();
        Optional<Usage> used = allowance.map(Allowance::beside);
        for (Repetition.Planned date : wish.dates()) {
            Interval time = date.time().orElseGet(() -> insteadOfSkippedHour(date, wish.first()));
            Situation situation = situation(wish, time, own, byStaff);
            List<Problem> obstacles = new ArrayList<>(Rules.obstacles(situation));
            if (date.time().isEmpty()) {
                obstacles.add(BookingCode.NO_SUCH_TIME.with("date", date.date()));
            }
            (byStaff ? exceeded : obstacles).addAll(breaches(wish, time, used, own.size()));
            Occurrence occurrence = occurrence(situation, occurrences.size() + 1, obstacles);
            occurrences.add(occurrence);
            if (occurrence.holdsTime()) {
                own.add(occurrence.occupation(reference, Occupation.Kind.BOOKING, Optional.empty()));
                used = used.map(soFar -> soFar.with(new Use(reference, premises.id(), List.of(time), false), now));
            }
        }
        List<Problem> problems = new ArrayList<>(problems(wish));
        boolean waits = occurrences.stream().anyMatch(Occurrence::waitsForStaff);
        allowance.ifPresent(left ->
                (byStaff ? exceeded : problems).addAll(left.ofBooking(here(left, wish.first()), waits)));
        return new Plan(problems, occurrences, exceeded);
    }

    /** What the limits say against the time, beside what there would be already. */
    private List<Problem> breaches(Wish wish, Interval time, Optional<Usage> soFar, int dates) {
        List<Problem> breaches = new ArrayList<>();
        allowance.ifPresent(left -> {
            Limits here = here(left, time);
            breaches.addAll(left.ofTime(here, soFar.orElseGet(left::beside), time));
            if (wish.repetition().isPresent() && here.seriesLength() < Repetition.MOST_DATES) {
                breaches.addAll(left.ofSeries(here, dates));
            }
        });
        return breaches;
    }

    /** What the limits leave before anything of the wish is had; none where no limit binds. */
    public List<Allowance.Left> left(Interval first) {
        return allowance
                .map(left -> left.left(here(left, first), first.start()))
                .orElse(List.of());
    }

    private Limits here(Allowance left, Interval time) {
        return premises.termsOn(Oslo.date(time.start())).limits(left.level(), left.everywhere());
    }

    private Situation situation(Wish wish, Interval time, List<Occupation> own, boolean byStaff) {
        Interval held = Situation.held(premises.termsOn(Oslo.date(time.start())), time);
        List<Occupation> there = new ArrayList<>(taken.apply(held));
        there.addAll(own);
        return new Situation(premises, time, wish.parts(), wish.group(), there, byStaff, now);
    }

    private static Occurrence occurrence(Situation situation, int number, List<Problem> obstacles) {
        State state = situation.mode() == AccessRule.Mode.REQUEST ? State.Requested.ANEW : State.Confirmed.ANEW;
        Occurrence occurrence = situation.occurrence(number, state);
        return obstacles.isEmpty() ? occurrence : occurrence.notAvailable(obstacles);
    }

    private List<Problem> problems(Wish wish) {
        List<Problem> problems = new ArrayList<>();
        Terms terms = premises.termsOn(Oslo.date(wish.first().start()));
        wish.repetition().ifPresent(pattern -> problems.addAll(pattern.problems(wish.first())));
        Rules.roomFor(wish.activity().people(), terms, wish.parts()).ifPresent(problems::add);
        int accepted = wish.activity().houseRulesVersion();
        if (accepted != Booking.Activity.NOT_YET_ASKED
                && accepted != terms.houseRules().version()) {
            problems.add(BookingCode.HOUSE_RULES_CHANGED.problem());
        }
        return problems;
    }

    /** Something to show for a time that the clock skips: as long as the first, from when the clock has jumped. */
    private static Interval insteadOfSkippedHour(Repetition.Planned date, Interval first) {
        Instant start = Oslo.firstInstant(date.date(), Oslo.minuteOfDay(first.start()));
        return new Interval(start, start.plus(Duration.ofMinutes(first.minutes())));
    }

    /** Refuses a plan that does not give what was asked for. */
    public static void require(Plan plan, Wish.Take take, Function<Plan, Rejection> refusal) {
        if (!plan.isAcceptable(take)) {
            throw refusal.apply(plan);
        }
    }
}
