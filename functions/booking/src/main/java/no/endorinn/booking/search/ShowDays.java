package no.endorinn.booking.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.FreeSlots;
import no.endorinn.booking.desk.Offers;
import no.endorinn.booking.desk.Offers.OfferView;
import no.endorinn.booking.feeds.PeriodForm;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/** A room's week or month: when it is open, what is taken, and, for a given length, every free start. */
@Route("GET /premises/{premises}/days")
final class ShowDays implements RouteHandler {
    private static final int SHARED_SECONDS = 5;

    /** A week, where every free start is listed. */
    private static final int MOST_DAYS_WITH_OFFERS = 7;

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final UnitOfWork work;

    ShowDays(Catalogue catalogue, Calendars calendars, UnitOfWork work) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.work = work;
    }

    /** The days asked for. */
    record DaysView(NameView premises, List<DayView> days) {}

    /** Which premises. */
    record NameView(String id, String name) {}

    /** One local date. */
    record DayView(
            LocalDate date,
            List<IntervalView> open,
            List<TakenView> taken,
            @Nullable List<OfferView> offers) {}

    /** A half-open interval. */
    record IntervalView(Instant start, Instant end) {
        static IntervalView of(Interval interval) {
            return new IntervalView(interval.start(), interval.end());
        }
    }

    /** That something is taken; by whom only where they have said that the public may know. */
    record TakenView(
            Instant start,
            Instant end,
            List<String> parts,
            Occupation.Kind kind,
            @Nullable String label) {
        static TakenView of(Occupation occupation) {
            return new TakenView(
                    occupation.time().start(),
                    occupation.time().end(),
                    occupation.parts().stream()
                            .filter(part -> !part.equals(Resource.WHOLE))
                            .sorted()
                            .toList(),
                    occupation.kind(),
                    occupation.label().orElse(null));
        }
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        PeriodForm period = PeriodForm.read(query, Oslo.date(request.now()));
        Optional<Integer> minutes = Optional.ofNullable(query.optionalInteger("minutes", 5, Oslo.DAY_MINUTES));
        minutes.ifPresent(length -> period.atMost(MOST_DAYS_WITH_OFFERS, query));
        Set<String> parts = Set.copyOf(query.texts("parts", 12, 10));
        Group given = query.optionalChoice("group", Group.class);
        query.check();
        Premises premises = catalogue.require(request.effort(), request.path("premises"));
        if (!premises.termsOn(period.from()).partIds().containsAll(parts)) {
            query.note(BookingCode.UNKNOWN_PART, "parts");
            query.check();
        }
        Snapshot snapshot = read(request, premises, period);
        FreeSlots free = new FreeSlots(
                premises,
                given == null ? Group.ASSOCIATION : given,
                held -> calendars.taken(snapshot, premises.id(), held),
                request.now());
        List<DayView> days = period.dates().stream()
                .map(date -> new DayView(
                        date,
                        premises.termsOn(date).opening().on(date).stream()
                                .map(IntervalView::of)
                                .toList(),
                        calendars.page(snapshot, date, premises.id()).occupations().stream()
                                .map(TakenView::of)
                                .toList(),
                        minutes.map(length -> offers(free, date, length, parts)).orElse(null)))
                .toList();
        String name = premises.termsOn(period.from()).name();
        return Answer.ok(new DaysView(new NameView(premises.id(), name), days)).shared(SHARED_SECONDS);
    }

    /** The days themselves and one on either side, which bookings across midnight and buffers may touch. */
    private Snapshot read(Request request, Premises premises, PeriodForm period) {
        List<Key> keys = Stream.iterate(
                        period.from().minusDays(1),
                        date -> !date.isAfter(period.to().plusDays(2)),
                        date -> date.plusDays(1))
                .map(date -> calendars.key(date, premises.id()))
                .toList();
        return work.read(keys, request.effort());
    }

    private static List<OfferView> offers(FreeSlots free, LocalDate date, int minutes, Set<String> parts) {
        Offers offers = new Offers();
        Stream<Interval> times =
                free.on(date, minutes, FreeSlots.Window.ANY_TIME).times(parts).all();
        free.among(times, parts).forEach(offers::add);
        return offers.views();
    }
}
