package no.endorinn.booking.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Needs;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Repetition;
import no.endorinn.booking.bookings.Span;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.Party;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.RightsTable;
import no.endorinn.kernel.who.StaffRole;

/** What every route about one existing booking does alike: finds it, sees whether the caller may, changes it, shows it. */
@Singleton
public final class BookingDesk {
    /** What a route is about that has other callers when the booking is a block. */
    public static final String OF_A_BLOCK = "of a block";

    /** What a route has a row of rights of its own for: to be told what the caretaker is asked for. */
    public static final String WITH_NEEDS = "with needs";

    /** What a route is about that has other callers when it is for somebody without a login. */
    public static final String FOR_ANOTHER_PERSON = "for another person";

    /** What a route has a row of rights of its own for: to be told whom staff booked for. */
    public static final String WITH_WHOM = "with whom it is for";

    private static final String BOOKING = "GET /bookings/{reference}";
    private static final String HISTORY = "GET /bookings/{reference}/history";
    private static final String NEEDS = "POST /bookings/{reference}/needs";

    /** Said of what can be done in parts only. */
    public static final Problem TOO_MUCH = BookingCode.TOO_MUCH_AT_ONCE.problem();

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Bookings bookings;
    private final RightsTable rights;
    private final Areas areas;
    private final Messages messages;

    public BookingDesk(
            UnitOfWork work,
            Authorization authorization,
            Bookings bookings,
            RightsTable rights,
            Areas areas,
            Messages messages) {
        this.work = work;
        this.authorization = authorization;
        this.bookings = bookings;
        this.rights = rights;
        this.areas = areas;
        this.messages = messages;
    }

    /**
     * A booking in front of somebody who may see it.
     *
     * @param unlessLeaving belongs to the changes when the caller writes words of their own
     */
    public record Found(Booking booking, Rights rights, Change unlessLeaving) {}

    /**
     * The booking that the path names.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more
     */
    public Found find(Request request) {
        String reference = request.reference();
        Authorization.Admitted admitted = authorization.read(request, List.of(bookings.key(reference)));
        return found(request, bookings.booking(admitted.snapshot(), reference), admitted);
    }

    /**
     * A booking that was read for the caller.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more
     */
    public Found found(Request request, Optional<Booking> read, Authorization.Admitted admitted) {
        Booking booking =
                read.filter(some -> mayBeSeenBy(admitted.rights(), some)).orElseThrow(Rejection::notFound);
        if (!admits(callers(request, booking), admitted.rights(), booking)) {
            throw Rejection.forbidden();
        }
        return new Found(booking, admitted.rights(), admitted.unlessLeaving());
    }

    /**
     * Changes the booking that the path names, deciding anew as often as somebody else gets in between.
     *
     * @param change gives the changes that make the booking what it answers; none when it is so already
     */
    public Answer change(Request request, BiFunction<Found, Request, Decision<Booking>> change) {
        Found after = work.commit(request.effort(), () -> {
            Found found = find(request);
            Decision<Booking> decision = change.apply(found, request);
            boolean seenByCaller = request.ifMatch().isEmpty()
                    || request.ifMatch().getAsLong() == found.booking().version();
            if (!decision.changes().isEmpty() && !seenByCaller) {
                throw Rejection.stale(
                        view(request, found.booking(), found.rights()),
                        found.booking().version());
            }
            return new Decision<>(
                    new Found(decision.result(), found.rights(), found.unlessLeaving()), decision.changes());
        });
        return show(request, after);
    }

    /** The change from one state of a booking to another, with all that follows from it. */
    public Decision<Booking> becomes(Bookings.Surroundings around, Booking before, Booking after, Event event) {
        return becomes(around, before, after, event, List.of());
    }

    /** As {@link #becomes(Bookings.Surroundings, Booking, Booking, Event)}, with something that it depends on besides. */
    public Decision<Booking> becomes(
            Bookings.Surroundings around, Booking before, Booking after, Event event, List<Change> conditions) {
        Bookings.Step step = new Bookings.Step(Optional.of(before), after, event);
        List<Change> changes = new ArrayList<>(bookings.changes(around, List.of(step)));
        changes.addAll(conditions);
        return new Decision<>(Bookings.stored(step.after()), changes);
    }

    /**
     * The change that an alteration is.
     *
     * @throws Rejection 422 when one transaction does not take it, with the parts in which it can be made
     */
    public Decision<Booking> becomes(Bookings.Surroundings around, Alteration alteration) {
        return becomes(around, alteration, List.of());
    }

    /** As {@link #becomes(Bookings.Surroundings, Alteration)}, with something that it depends on besides. */
    public Decision<Booking> becomes(Bookings.Surroundings around, Alteration alteration, List<Change> conditions) {
        List<Change> changes = changes(around, alteration, alteration.concerned(), conditions);
        if (changes.size() > UnitOfWork.MOST_CHANGES) {
            throw Rejection.of(List.of(TOO_MUCH), Map.of("parts", parts(around, alteration, conditions)));
        }
        return new Decision<>(
                Bookings.stored(alteration.step(alteration.concerned()).after()), changes);
    }

    /** The parts in which an alteration can be made; one when a transaction takes it. */
    public List<Alteration.PartView> parts(Bookings.Surroundings around, Alteration alteration) {
        return parts(around, alteration, List.of());
    }

    private List<Alteration.PartView> parts(
            Bookings.Surroundings around, Alteration alteration, List<Change> conditions) {
        return alteration.parts(
                some -> changes(around, alteration, some, conditions).size() <= UnitOfWork.MOST_CHANGES);
    }

    private List<Change> changes(
            Bookings.Surroundings around, Alteration alteration, List<Occurrence> some, List<Change> conditions) {
        List<Change> changes = new ArrayList<>(bookings.changes(around, List.of(alteration.step(some))));
        changes.addAll(conditions);
        return changes;
    }

    public Answer show(Request request, Found found) {
        return Answer.ok(view(request, found.booking(), found.rights()))
                .version(found.booking().version());
    }

    /** The booking, with what the caretaker is asked for, and what staff asked and were answered, for those who may know. */
    public BookingView view(Request request, Booking booking, Rights reader) {
        boolean withRemarks = admits(rights.callers(HISTORY, History.WITH_NAMES), reader, booking);
        return BookingView.of(
                booking,
                request.now(),
                messages,
                request.language(),
                tellsWhom(reader),
                mayKnowNeeds(booking, reader) ? booking.needs() : Needs.NONE,
                withRemarks ? DealingsView.remarks(booking) : null,
                null);
    }

    /** Whether the reader is told whom staff booked for: whoever may act for them, and the caretaker, who lets them in. */
    public boolean tellsWhom(Rights reader) {
        return rights.callers(BOOKING, WITH_WHOM).admitsStaff(reader);
    }

    /** Whoever may change what the caretaker is asked for. */
    private boolean mayKnowNeeds(Booking booking, Rights reader) {
        Callers callers = booking.holder() instanceof Party.Registered
                ? rights.callers(NEEDS, FOR_ANOTHER_PERSON)
                : rights.callers(NEEDS);
        return admits(callers, reader, booking);
    }

    /** The booking for whoever need not know what was asked and answered. */
    public BookingView view(Request request, Booking booking) {
        return BookingView.of(booking, request.now(), messages, request.language(), false, Needs.NONE, null, null);
    }

    private boolean mayBeSeenBy(Rights caller, Booking booking) {
        return admits(rights.callers(BOOKING), caller, booking);
    }

    private static Callers callers(Request request, Booking booking) {
        return switch (booking.holder()) {
            case Party.Municipality municipality -> callersAbout(OF_A_BLOCK, request);
            case Party.Registered registered -> callersAbout(FOR_ANOTHER_PERSON, request);
            case Party.Association association -> request.callers();
            case Party.Person person -> request.callers();
            case Party.Forgotten forgotten -> request.callers();
        };
    }

    private static Callers callersAbout(String about, Request request) {
        return request.differsWhen(about) ? request.callers(about) : request.callers();
    }

    private static boolean admits(Callers callers, Rights caller, Booking booking) {
        return booking.holder().admits(callers, caller);
    }

    /**
     * Whether somebody who changes the booking only as a member of staff holds the role for its premises or its association.
     *
     * @throws Rejection 403 when they hold it for others only
     */
    public void requireArea(Request request, Found found, Premises premises) {
        Booking booking = found.booking();
        if (actsAsStaff(request, found.rights(), booking)) {
            areas.requireToActFor(
                    request,
                    callers(request, booking),
                    found.rights(),
                    Areas.of(premises, booking.occurrences().getFirst().time().start()),
                    booking.associationId());
        }
    }

    /** The role in which the person does this to what somebody else has; empty when it is their own or their association's. */
    public static Optional<StaffRole> role(Request request, Rights rights, Booking booking) {
        return actsAsStaff(request, rights, booking) ? callers(request, booking).role(rights) : Optional.empty();
    }

    /** Whether the person may do this to the booking only as a member of staff. */
    public static boolean actsAsStaff(Request request, Rights rights, Booking booking) {
        return booking.holder().isServedByStaff(request.callers(), rights);
    }

    /** The reference numbers in a list, as somebody typed them. */
    public static Set<String> references(Fields fields, String name, int most) {
        Set<String> references = fields.texts(name, most, 12).stream()
                .map(RequestKey::normalised)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!references.stream().allMatch(RequestKey::isReference)) {
            fields.note(BookingCode.NOT_A_REFERENCE, name);
        }
        return references;
    }

    /** The occurrences that fields {@code from} and {@code to} name; what is left out is not bounded. */
    public static Span span(Fields fields) {
        Integer from = fields.optionalInteger("from", 1, Repetition.MOST_DATES);
        int first = from == null ? Span.ALL.from() : from;
        Integer to = fields.optionalInteger("to", first, Repetition.MOST_DATES);
        return new Span(first, to == null ? Span.ALL.to() : to);
    }
}
