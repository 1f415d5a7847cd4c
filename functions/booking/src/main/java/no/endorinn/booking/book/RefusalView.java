package no.endorinn.booking.book;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.FreeSlots;
import no.endorinn.booking.bookings.Planning;
import no.endorinn.booking.bookings.Situation;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.desk.Pointers;
import no.endorinn.booking.desk.SlotView;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/** A no that helps: which dates of a series failed and why, or what else is free on the day. */
final class RefusalView {
    private static final int MOST_ALTERNATIVES = 3;
    private static final Set<Code> TAKEN = Set.of(BookingCode.OVERLAPS, BookingCode.TOO_CLOSE);

    private RefusalView() {}

    /** A date of a series with what stands in its way, if anything does. */
    record DateView(Instant start, Instant end, List<ReasonView> obstacles) {}

    static Rejection of(
            Request request, Wish wish, Bookings.Surroundings around, Planning.Plan plan, Messages messages) {
        List<Problem> problems = Pointers.inRequest(plan.allProblems());
        if (wish.repetition().isPresent()) {
            return Rejection.of(problems, Map.of("occurrences", dates(request, plan, messages)));
        }
        boolean onlyTaken = problems.stream().map(Problem::code).allMatch(TAKEN::contains);
        return onlyTaken
                ? Rejection.of(problems, Map.of("alternatives", alternatives(request, wish, around)))
                : Rejection.of(problems);
    }

    private static List<DateView> dates(Request request, Planning.Plan plan, Messages messages) {
        return plan.occurrences().stream()
                .map(occurrence -> new DateView(
                        occurrence.time().start(),
                        occurrence.time().end(),
                        ReasonView.of(occurrence.state().obstacles(), messages, request.language())))
                .toList();
    }

    /** The nearest other times of the same length on the same day, from what has been read already. */
    private static List<SlotView> alternatives(Request request, Wish wish, Bookings.Surroundings around) {
        LocalDate date = Oslo.date(wish.first().start());
        FreeSlots slots = new FreeSlots(around.premises(), wish.group(), around::taken, request.now());
        Duration buffer = Duration.ofMinutes(Terms.LONGEST_BUFFER);
        Set<LocalDate> read = new HashSet<>(Oslo.datesTouched(wish.first().widened(buffer, buffer)));
        Terms terms = around.premises().termsOn(date);
        Stream<Interval> nearest = slots.on(date, (int) wish.first().minutes(), FreeSlots.Window.ANY_TIME)
                .times(wish.parts())
                .all()
                .filter(time -> read.containsAll(Oslo.datesTouched(Situation.held(terms, time))))
                .sorted(Comparator.comparing(time ->
                        Duration.between(wish.first().start(), time.start()).abs()));
        return slots.among(nearest, wish.parts())
                .limit(MOST_ALTERNATIVES)
                .map(SlotView::of)
                .toList();
    }
}
