package no.endorinn.booking.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.book.WishForm;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Rescheduling;
import no.endorinn.booking.bookings.Rescheduling.Destination;
import no.endorinn.booking.bookings.Rules;
import no.endorinn.booking.bookings.Span;
import no.endorinn.booking.desk.Alteration;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.Pointers;
import no.endorinn.booking.store.Bookings;
import no.endorinn.booking.store.RequestCase;
import no.endorinn.cases.CaseCode;
import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.time.Interval;

/**
 * Says yes to what waits, or after all to what was denied, as it was asked for or with another time or other parts. What has
 * happened to the calendar and the terms since it was asked for is looked at anew. What would cost more than was asked for is
 * offered, and the applicant answers.
 */
@Route("POST /requests/{reference}/approve")
final class ApproveRequest implements RouteHandler {
    private final BookingDesk desk;
    private final Bookings bookings;

    ApproveRequest(BookingDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    /** What to change on the way; empty to approve as asked. */
    private record Approval(
            Optional<Instant> start,
            Optional<Instant> end,
            Optional<Set<String>> parts,
            Span span,
            Optional<String> note,
            Optional<Overruling> overruling) {
        boolean changes() {
            return start.isPresent() || end.isPresent() || parts.isPresent();
        }

        /** Whether the occurrence is as this would have approved it. */
        boolean isOf(Occurrence occurrence) {
            Interval time = occurrence.time();
            return start.orElse(time.start()).equals(time.start())
                    && end.orElse(time.end()).equals(time.end())
                    && parts.orElse(occurrence.wanted()).equals(occurrence.wanted());
        }
    }

    /** Rules, by their codes, that staff have seen and set aside. */
    private record Overruling(Set<String> rules, String reason) {
        static Overruling read(Fields fields) {
            return new Overruling(Set.copyOf(fields.texts("rules", 20, 40)), fields.text("reason", 500));
        }
    }

    @Override
    public Answer handle(Request request) {
        Approval approval = read(request.body());
        Answer answer = desk.change(request, (found, asked) -> decide(found, asked, approval));
        request.count("Approvals", 1);
        return answer;
    }

    private static Approval read(Fields fields) {
        Approval approval = new Approval(
                Optional.ofNullable(fields.optionalInstant("start")),
                Optional.ofNullable(fields.optionalInstant("end")),
                fields.has("parts") ? Optional.of(Set.copyOf(fields.texts("parts", 12, 10))) : Optional.empty(),
                BookingDesk.span(fields),
                Optional.ofNullable(fields.optionalText("note", 500)),
                fields.optionalObject("overrule").map(Overruling::read));
        fields.check();
        return approval;
    }

    private Decision<Booking> decide(BookingDesk.Found found, Request request, Approval approval) {
        Booking booking = found.booking();
        List<Occurrence> answerable = Answering.answerable(booking, approval.span(), request.now());
        List<Destination> destinations =
                answerable.isEmpty() ? List.of() : destinations(booking, answerable, approval, request.now());
        List<Interval> times =
                destinations.stream().flatMap(to -> to.time().stream()).toList();
        Bookings.Surroundings around = bookings.around(request.effort(), booking, times);
        Impartiality.require(request, found.rights(), RequestCase.matter(booking, around.premises()));
        if (answerable.isEmpty()) {
            return approvedBefore(booking, approval);
        }
        Rescheduling rescheduling = around.rescheduling(booking, request.now());
        Rescheduling.Outcome outcome = rescheduling.to(destinations, Rescheduling.By.CASEWORKER);
        Optional<Booking.Exemption> exemption = exemption(outcome.obstacles(), approval.overruling());
        if (outcome.booking().occurrences().equals(booking.occurrences())) {
            return Decision.already(booking);
        }
        String by = found.rights().personId();
        Booking.Ruling ruling = new Booking.Ruling(by, request.now(), approval.note(), exemption);
        Event.Type type = outcome.booking().isOffered()
                ? Event.Type.OFFERED
                : exemption.isPresent() ? Event.Type.APPROVED_EXEMPT : Event.Type.APPROVED;
        return desk.becomes(
                around,
                new Alteration(
                        booking,
                        answerable,
                        some -> rescheduling
                                .to(Destination.of(some, destinations), Rescheduling.By.CASEWORKER)
                                .booking()
                                .decided(ruling),
                        occurrence -> approval.changes()
                                ? Destination.of(List.of(occurrence), destinations)
                                        .getFirst()
                                        .time()
                                : Optional.empty(),
                        Event.of(type, by, request.now()).inRole(BookingDesk.role(request, found.rights(), booking))));
    }

    /**
     * What is set aside of all that is in the way.
     *
     * @throws Rejection with what else is in the way, and which of it may be set aside
     */
    private static Optional<Booking.Exemption> exemption(List<Problem> obstacles, Optional<Overruling> overruling) {
        Set<String> setAside = overruling.map(Overruling::rules).orElse(Set.of());
        List<Problem> standing = obstacles.stream()
                .filter(obstacle -> !Rules.mayBeOverruled(obstacle)
                        || !setAside.contains(obstacle.code().id()))
                .toList();
        if (!standing.isEmpty()) {
            throw Rejection.of(Pointers.inRequest(standing), Map.of("mayOverrule", Answering.mayOverrule(obstacles)));
        }
        return obstacles.isEmpty()
                ? Optional.empty()
                : overruling.map(given -> new Booking.Exemption(obstacles, given.reason()));
    }

    /** A repeat of an approval is answered as the first; there is nothing else to approve. */
    private static Decision<Booking> approvedBefore(Booking booking, Approval approval) {
        Optional<Occurrence> first = booking.occurrences().stream()
                .filter(approval.span()::has)
                .filter(occurrence -> occurrence.status() == Occurrence.Status.CONFIRMED)
                .findFirst();
        if (booking.ruling().isEmpty() || first.filter(approval::isOf).isEmpty()) {
            throw Rejection.of(CaseCode.NOTHING_TO_ANSWER);
        }
        return Decision.already(booking);
    }

    private static List<Destination> destinations(
            Booking booking, List<Occurrence> answerable, Approval approval, Instant now) {
        if (!approval.changes()) {
            return Answering.unanswered(booking, approval.span(), now);
        }
        Occurrence model = answerable.getFirst();
        Instant start = approval.start().orElse(model.time().start());
        Instant end = approval.end().orElse(model.time().end());
        WishForm.flaw(start, end).ifPresent(flaw -> {
            throw Rejection.of(flaw);
        });
        return Rescheduling.shifted(
                answerable, model, new Interval(start, end), approval.parts().orElse(model.wanted()));
    }
}
