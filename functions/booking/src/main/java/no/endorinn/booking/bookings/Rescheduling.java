package no.endorinn.booking.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import no.endorinn.booking.limits.Allowance;
import no.endorinn.booking.limits.Limits;
import no.endorinn.booking.limits.Usage;
import no.endorinn.booking.limits.Use;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * Some occurrences of a booking given new times, or the same ones decided anew. Judged by the same rules as a new booking, with
 * the occurrences themselves out of their own way. Pure: the calendar and what is left to the account come in as they were read.
 *
 * @param taken everything taken on the days that an interval touches
 * @param allowance what is left to the account on which it counts; empty for what no limit binds
 */
public record Rescheduling(
        Booking booking,
        Premises premises,
        Function<Interval, List<Occupation>> taken,
        Optional<Allowance> allowance,
        Instant now) {

    /**
     * Where an occurrence is going.
     *
     * @param time empty when the wall clock never shows it on the date
     * @param parts ids of the wanted parts; empty for the whole
     */
    public record Destination(int number, LocalDate date, Optional<Interval> time, Set<String> parts) {
        /** Where some of those that go are going. */
        public static List<Destination> of(List<Occurrence> some, List<Destination> destinations) {
            List<Integer> numbers = some.stream().map(Occurrence::number).toList();
            return destinations.stream()
                    .filter(to -> numbers.contains(to.number()))
                    .toList();
        }
    }

    /** Who decides how what is rescheduled may be had. */
    public enum By {
        /** The terms do: direct or by request. Staff are not bound by grid, lengths and how far ahead. */
        BOOKER(false),
        STAFF_FOR_BOOKER(true),
        /** Staff who answer requests: what fits is confirmed. All the rules are asked; some may be set aside with a reason. */
        CASEWORKER(false);

        private final boolean staff;

        By(boolean staff) {
            this.staff = staff;
        }
    }

    /**
     * The booking with its new times, and what stands in the way of any of them.
     *
     * @param exceeded limits that it goes beyond, which do not bind the staff who do it
     */
    public record Outcome(Booking booking, List<Problem> obstacles, List<Problem> exceeded) {
        public Outcome {
            obstacles = obstacles.stream().distinct().toList();
            exceeded = exceeded.stream().distinct().toList();
        }

        /** What nothing stands in the way of. */
        public static Outcome clear(Booking booking) {
            return new Outcome(booking, List.of(), List.of());
        }
    }

    /**
     * The same wall-clock shift for each of the occurrences.
     *
     * @param model the occurrence whose new time is given
     */
    public static List<Destination> shifted(
            List<Occurrence> occurrences, Occurrence model, Interval newTime, Set<String> parts) {
        long days = ChronoUnit.DAYS.between(Oslo.date(model.time().start()), Oslo.date(newTime.start()));
        return occurrences.stream()
                .map(occurrence -> {
                    LocalDate date = Oslo.date(occurrence.time().start()).plusDays(days);
                    Optional<Interval> time = occurrence.number() == model.number()
                            ? Optional.of(newTime)
                            : Oslo.sameHours(date, newTime);
                    return new Destination(occurrence.number(), date, time, parts);
                })
                .toList();
    }

    /** The booking with these occurrences at their destinations, and what would stand in their way there. */
    public Outcome to(List<Destination> destinations, By by) {
        List<Integer> moving = destinations.stream().map(Destination::number).toList();
        List<Occurrence> settled = new ArrayList<>(booking.occurrences().stream()
                .filter(occurrence -> !moving.contains(occurrence.number()))
                .toList());
        List<Occupation> newlySettled = new ArrayList<>();
        List<Problem> obstacles = new ArrayList<>();
        List<Problem> breaches = new ArrayList<>();
        Optional<Allowance> counts = by == By.CASEWORKER ? allowance.map(Allowance::anew) : allowance;
        Optional<Usage> used =
                counts.map(left -> left.beside().with(booking.with(settled).use(), now));
        for (Destination destination : destinations) {
            if (destination.time().isEmpty()) {
                obstacles.add(BookingCode.NO_SUCH_TIME.with("date", destination.date()));
                continue;
            }
            Situation situation = situation(destination, destination.time().get(), moving, newlySettled, by);
            obstacles.addAll(Rules.obstacles(situation));
            Rules.roomFor(activity().people(), situation.terms(), situation.wanted())
                    .ifPresent(obstacles::add);
            breaches.addAll(breaches(counts, situation, used));
            used = used.map(soFar ->
                    soFar.with(new Use(booking.reference(), premises.id(), List.of(situation.time()), false), now));
            Occurrence next = decided(occurrence(destination.number()), situation, by);
            settled.add(next);
            next.kept()
                    .map(kept -> kept.occupation(booking.reference(), Occupation.Kind.BOOKING, Optional.empty()))
                    .forEach(newlySettled::add);
        }
        Booking after = booking.with(settled);
        counts.ifPresent(left -> breaches.addAll(
                left.ofBooking(here(left, after.occurrences().getFirst().time()), after.isWaiting())));
        boolean binding = by != By.STAFF_FOR_BOOKER;
        if (binding) {
            obstacles.addAll(breaches);
        }
        return new Outcome(after, obstacles, binding ? List.of() : breaches);
    }

    /**
     * What the occurrence becomes. What is approved keeps its time while staff have not answered for another, and what would
     * be approved at a higher price than was asked for is offered.
     */
    private Occurrence decided(Occurrence before, Situation situation, By by) {
        Occurrence there = at(before, situation);
        if (by == By.CASEWORKER) {
            Occurrence asked = before.proposed(Proposal.By.BOOKER).orElse(before);
            return isDearer(there, asked) ? before.proposing(Proposal.By.STAFF, there, now) : there.confirmed();
        }
        if (situation.mode() == AccessRule.Mode.DIRECT) {
            return there.confirmed();
        }
        return before.state() instanceof State.Confirmed
                ? before.proposing(Proposal.By.BOOKER, there, now)
                : there.requested();
    }

    /** One that stays where it is keeps its price, and its buffers if the calendar still has them; one that moves, its rates. */
    private static Occurrence at(Occurrence before, Situation situation) {
        Occurrence after =
                situation.occurrence(before.number(), State.Requested.ANEW).agreedAs(before, situation.extent());
        if (!after.time().equals(before.time()) || !after.parts().equals(before.parts())) {
            return after;
        }
        return before.holdsTime() ? before : before.with(after.buffers());
    }

    private static boolean isDearer(Occurrence one, Occurrence other) {
        return amount(one) > amount(other);
    }

    private static long amount(Occurrence occurrence) {
        return occurrence.price().map(Price::amount).orElse(0L);
    }

    /** Only hires are rescheduled: a block is lifted. */
    private Booking.Activity activity() {
        return booking.hire().orElseThrow().activity();
    }

    private Occurrence occurrence(int number) {
        return booking.occurrences().stream()
                .filter(occurrence -> occurrence.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** What the limits say against the time, beside what there would be already. */
    private List<Problem> breaches(Optional<Allowance> counts, Situation situation, Optional<Usage> soFar) {
        return counts.map(left ->
                        left.ofTime(here(left, situation.time()), soFar.orElseGet(left::beside), situation.time()))
                .orElse(List.of());
    }

    private Limits here(Allowance left, Interval time) {
        return premises.termsOn(Oslo.date(time.start())).limits(left.level(), left.everywhere());
    }

    private Situation situation(
            Destination destination, Interval time, List<Integer> moving, List<Occupation> settled, By by) {
        Interval held = Situation.held(premises.termsOn(Oslo.date(time.start())), time);
        Predicate<Occupation> onTheMove = occupation -> occupation.reference().equals(booking.reference())
                && booking.occurrences().stream()
                        .filter(occurrence -> moving.contains(occurrence.number()))
                        .flatMap(Occurrence::kept)
                        .anyMatch(occurrence -> occurrence.time().equals(occupation.time()));
        List<Occupation> there = new ArrayList<>(taken.apply(held));
        there.removeIf(onTheMove);
        there.addAll(settled);
        return new Situation(premises, time, destination.parts(), activity().group(), there, by.staff, now);
    }
}
