package no.endorinn.booking.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Proposal;
import no.endorinn.booking.bookings.Rescheduling;
import no.endorinn.booking.bookings.Span;
import no.endorinn.booking.desk.Affected;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.booking.store.Bookings;
import no.endorinn.booking.store.RequestCase;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Askers;
import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * All that the answer to a request needs, in one place: what stands in its way now, how much the association has of this room and
 * of all rooms this season, who else waits for the same room on those days, and how it has gone and been answered before.
 */
@Route("GET /requests/{reference}")
final class ShowRequest implements RouteHandler {
    /** Seasons are the two halves of the year. */
    private static final int SEASON_MONTHS = 6;

    private final BookingDesk desk;
    private final Bookings bookings;
    private final Affected affected;
    private final Impartiality impartiality;
    private final Askers askers;
    private final Messages messages;

    ShowRequest(
            BookingDesk desk,
            Bookings bookings,
            Affected affected,
            Impartiality impartiality,
            Askers askers,
            Messages messages) {
        this.desk = desk;
        this.bookings = bookings;
        this.affected = affected;
        this.impartiality = impartiality;
        this.askers = askers;
        this.messages = messages;
    }

    /** What a decision needs. */
    record RequestView(
            BookingView booking,
            Askers.@Nullable AskerView applicant,
            List<ReasonView> obstacles,
            List<String> mayOverrule,
            UseView use,
            List<Affected.View> competing,
            int cancellations,
            int lateCancellations,
            int noShows,
            List<AnsweredBefore> answered,
            Impartiality.MayDecideView decision) {}

    /** How much the association has in the season: of these premises, and of all. */
    record UseView(SeasonView season, AmountView here, AmountView everywhere) {}

    /** Both dates included. */
    record SeasonView(LocalDate from, LocalDate to) {
        static SeasonView of(LocalDate date) {
            int firstMonth = date.getMonthValue() <= SEASON_MONTHS ? 1 : SEASON_MONTHS + 1;
            LocalDate from = LocalDate.of(date.getYear(), firstMonth, 1);
            return new SeasonView(from, from.plusMonths(SEASON_MONTHS).minusDays(1));
        }

        boolean has(Occurrence occurrence) {
            LocalDate date = Oslo.date(occurrence.time().start());
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** So many times, so many hours rounded to the nearest. */
    record AmountView(int times, long hours) {
        static AmountView of(List<Occurrence> occurrences) {
            long minutes = occurrences.stream()
                    .filter(Occurrence::holdsTime)
                    .mapToLong(occurrence -> occurrence.time().minutes())
                    .sum();
            int times = (int) occurrences.stream().filter(Occurrence::holdsTime).count();
            return new AmountView(times, Math.round(minutes / 60.0));
        }
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        BookingDesk.Found found = desk.find(request);
        Booking booking = found.booking();
        List<Interval> times = booking.occurrences().stream()
                .map(occurrence -> occurrence
                        .proposed(Proposal.By.BOOKER)
                        .orElse(occurrence)
                        .time())
                .toList();
        Bookings.Surroundings around = bookings.around(request.effort(), booking, times);
        SeasonView season = SeasonView.of(Oslo.date(times.getFirst().start()));
        List<Booking> history = bookings.ofHolderSince(
                request.effort(), booking.holder(), Oslo.day(season.from()).start());
        Impartiality.MayDecideView decision = impartiality
                .panel(request, found.rights(), "POST /requests/{reference}/approve")
                .whole(RequestCase.matter(booking, around.premises()));
        List<Problem> obstacles = obstacles(booking, around, request);
        return Answer.ok(new RequestView(
                        desk.view(request, booking, found.rights()),
                        decision.mayDecide() ? askers.of(request, booking.holder(), booking.bookedBy()) : null,
                        ReasonView.of(obstacles, messages, request.language()),
                        Answering.mayOverrule(obstacles),
                        new UseView(
                                season,
                                AmountView.of(inSeason(
                                        history,
                                        season,
                                        other -> other.premisesId().equals(booking.premisesId()))),
                                AmountView.of(inSeason(history, season, other -> true))),
                        competing(request, booking, around, times),
                        count(history, Status.CANCELLED),
                        count(history, Status.CANCELLED_LATE),
                        count(history, Status.NO_SHOW),
                        AnsweredBefore.like(booking, history),
                        decision))
                .version(booking.version());
    }

    private static List<Problem> obstacles(Booking booking, Bookings.Surroundings around, Request request) {
        return around.rescheduling(booking, request.now())
                .to(Answering.unanswered(booking, Span.ALL, request.now()), Rescheduling.By.CASEWORKER)
                .obstacles();
    }

    private static List<Occurrence> inSeason(List<Booking> history, SeasonView season, Predicate<Booking> which) {
        return history.stream()
                .filter(which)
                .flatMap(booking -> booking.occurrences().stream())
                .filter(season::has)
                .toList();
    }

    private static int count(List<Booking> history, Status status) {
        return (int) history.stream()
                .flatMap(booking -> booking.occurrences().stream())
                .filter(occurrence -> occurrence.status() == status)
                .count();
    }

    private List<Affected.View> competing(
            Request request, Booking booking, Bookings.Surroundings around, List<Interval> times) {
        List<Occupation> others = times.stream()
                .flatMap(time -> around.taken(Oslo.day(Oslo.date(time.start()))).stream())
                .filter(occupation -> occupation.kind() == Occupation.Kind.REQUEST
                        && !occupation.reference().equals(booking.reference()))
                .distinct()
                .toList();
        return affected.of(request.effort(), others);
    }
}
