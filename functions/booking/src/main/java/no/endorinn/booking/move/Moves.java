package no.endorinn.booking.move;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.endorinn.booking.book.WishForm;
import no.endorinn.booking.bookings.Block;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Proposal;
import no.endorinn.booking.bookings.Repetition;
import no.endorinn.booking.bookings.Rescheduling;
import no.endorinn.booking.bookings.Rescheduling.By;
import no.endorinn.booking.bookings.Rescheduling.Destination;
import no.endorinn.booking.bookings.Rescheduling.Outcome;
import no.endorinn.booking.desk.Alteration;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;

/** What moving and its preview do alike: one occurrence to another time or other parts, or it and all later ones by the same shift. */
@Singleton
final class Moves {
    private final BookingDesk desk;
    private final Bookings bookings;

    Moves(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    enum Scope {
        THIS,
        REST
    }

    /**
     * Where to.
     *
     * @param occurrence its number
     * @param to the number of the last one, when not all later ones move
     * @param parts ids; empty optional to keep the parts
     * @param reason why staff move what somebody else has
     */
    record Move(
            int occurrence, Scope scope, int to, Interval time, Optional<Set<String>> parts, Optional<String> reason) {
        static Move read(Fields fields) {
            int occurrence = fields.integer("occurrence", 1, Repetition.MOST_DATES);
            Scope given = fields.optionalChoice("scope", Scope.class);
            Integer to = fields.optionalInteger("to", occurrence, Repetition.MOST_DATES);
            Scope scope = given != null ? given : to == null ? Scope.THIS : Scope.REST;
            Optional<Interval> time = WishForm.interval(fields);
            Optional<Set<String>> parts =
                    fields.has("parts") ? Optional.of(Set.copyOf(fields.texts("parts", 12, 10))) : Optional.empty();
            Optional<String> reason = Optional.ofNullable(fields.optionalText("reason", 300));
            fields.check();
            int last = scope == Scope.THIS ? occurrence : to == null ? Repetition.MOST_DATES : to;
            return new Move(occurrence, scope, last, time.orElseThrow(), parts, reason);
        }

        private boolean concerns(Occurrence other) {
            return other.number() == occurrence
                    || (other.number() > occurrence && other.number() <= to && other.isOpen());
        }
    }

    /**
     * What a move would make of a booking, what is round about it there, and what will have happened.
     *
     * @param needsReason whether somebody who can read it has to be told why
     */
    record Planned(Bookings.Surroundings around, Outcome outcome, Alteration alteration, boolean needsReason) {}

    /**
     * What the move would come to; empty when the booking is there already.
     *
     * @throws Rejection when this is nothing that can be moved (any more), or not by this caller
     */
    Optional<Planned> plan(BookingDesk.Found found, Request request, Move move) {
        Booking booking = found.booking();
        if (booking.kind() instanceof Block) {
            throw Rejection.of(BookingCode.BLOCK_IS_LIFTED_NOT_MOVED);
        }
        Occurrence model = booking.occurrences().stream()
                .filter(occurrence -> occurrence.number() == move.occurrence())
                .findFirst()
                .orElseThrow(() -> Rejection.of(BookingCode.NO_SUCH_OCCURRENCE.at("/occurrence")));
        List<Occurrence> moving =
                booking.occurrences().stream().filter(move::concerns).toList();
        Set<String> parts = move.parts().orElseGet(model::wanted);
        List<Destination> destinations = Rescheduling.shifted(moving, model, move.time(), parts);
        if (isThereAlready(moving, destinations)) {
            return Optional.empty();
        }
        boolean back = isBack(moving, destinations);
        if (!back) {
            requireMovable(moving, request);
        }
        Bookings.Surroundings around = bookings.around(
                request.effort(),
                booking,
                destinations.stream().flatMap(to -> to.time().stream()).toList());
        boolean asStaff = BookingDesk.actsAsStaff(request, found.rights(), booking);
        desk.requireArea(request, found, around.premises());
        By by = asStaff ? By.STAFF_FOR_BOOKER : By.BOOKER;
        Rescheduling rescheduling = around.rescheduling(booking, request.now());
        Function<List<Occurrence>, Outcome> outcome = some -> back
                ? Outcome.clear(withoutProposals(booking, some))
                : rescheduling.to(Destination.of(some, destinations), by);
        Outcome all = outcome.apply(moving);
        Event.Type type =
                back ? Event.Type.MOVE_WITHDRAWN : isAskedFor(all, moving) ? Event.Type.MOVE_ASKED : Event.Type.MOVED;
        Alteration alteration = new Alteration(
                booking,
                inOrder(moving, model, move.time()),
                some -> outcome.apply(some).booking(),
                occurrence -> Destination.of(List.of(occurrence), destinations)
                        .getFirst()
                        .time(),
                Event.of(type, found.rights().personId(), request.now())
                        .inRole(BookingDesk.role(request, found.rights(), booking))
                        .because(move.reason().filter(text -> asStaff).map(Words::ofMunicipality)));
        boolean needsReason = asStaff && type == Event.Type.MOVED && !(booking.holder() instanceof Party.Registered);
        return Optional.of(new Planned(around, all, alteration, needsReason));
    }

    /** Those that go to a later time make way for one another from the last on, the others from the first on. */
    private static List<Occurrence> inOrder(List<Occurrence> moving, Occurrence model, Interval newTime) {
        return newTime.start().isAfter(model.time().start()) ? moving.reversed() : moving;
    }

    /** Whether each of them is there, or has asked to come there. */
    private static boolean isThereAlready(List<Occurrence> moving, List<Destination> destinations) {
        return allMatch(
                moving,
                destinations,
                (occurrence, to) -> isAt(
                        to, occurrence.state().proposal().map(Proposal::then).orElse(occurrence)));
    }

    /** Whether all of them are where they shall be, and so take back that they would be elsewhere. */
    private static boolean isBack(List<Occurrence> moving, List<Destination> destinations) {
        return allMatch(moving, destinations, (occurrence, to) -> isAt(to, occurrence));
    }

    private static boolean allMatch(
            List<Occurrence> moving, List<Destination> destinations, BiPredicate<Occurrence, Destination> condition) {
        return IntStream.range(0, moving.size()).allMatch(i -> condition.test(moving.get(i), destinations.get(i)));
    }

    private static boolean isAt(Destination destination, Occurrence occurrence) {
        return destination.parts().equals(occurrence.wanted())
                && destination.time().equals(Optional.of(occurrence.time()));
    }

    private static Booking withoutProposals(Booking booking, List<Occurrence> moving) {
        return booking.mapping(occurrence -> moving.contains(occurrence) ? occurrence.withoutProposal() : occurrence);
    }

    private static boolean isAskedFor(Outcome outcome, List<Occurrence> moving) {
        List<Integer> numbers = moving.stream().map(Occurrence::number).toList();
        return outcome.booking().occurrences().stream()
                .filter(occurrence -> numbers.contains(occurrence.number()))
                .anyMatch(occurrence -> occurrence.proposed(Proposal.By.BOOKER).isPresent());
    }

    private static void requireMovable(List<Occurrence> moving, Request request) {
        for (Occurrence occurrence : moving) {
            if (!occurrence.isOpen()) {
                throw Rejection.of(BookingCode.NO_LONGER_OPEN.at("/occurrence"));
            }
            if (occurrence.hasBegun(request.now())) {
                throw Rejection.of(BookingCode.HAS_BEGUN.at("/occurrence"));
            }
            if (occurrence.isLate(request.now())) {
                throw Rejection.of(BookingCode.TOO_LATE_TO_MOVE
                        .at("/occurrence")
                        .with("until", occurrence.freeCancellationUntil()));
            }
        }
    }
}
