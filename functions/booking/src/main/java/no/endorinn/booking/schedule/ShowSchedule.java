package no.endorinn.booking.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.store.Bookings;
import no.endorinn.calendar.CalendarPage;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Rights;
import org.jspecify.annotations.Nullable;

/** A day of all premises for those who look after them: who comes when, what waits for an answer, what is blocked. */
@Route(value = "GET /schedule", about = BookingDesk.WITH_NEEDS)
final class ShowSchedule implements RouteHandler {
    private final Authorization authorization;
    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Bookings bookings;
    private final BookingDesk desk;

    ShowSchedule(
            Authorization authorization,
            UnitOfWork work,
            Catalogue catalogue,
            Calendars calendars,
            Bookings bookings,
            BookingDesk desk) {
        this.authorization = authorization;
        this.work = work;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.bookings = bookings;
        this.desk = desk;
    }

    /** The day; premises where nothing is taken are left out. */
    record ScheduleView(LocalDate date, List<PremisesView> premises) {}

    /** What is taken of some premises, in order of time. */
    record PremisesView(String premises, String name, List<TimeView> times) {}

    /**
     * A time that is taken.
     *
     * @param parts none for the whole
     * @param name whose it is; left out for a private person, for the municipality, and where the reader is not told whom staff booked for
     * @param needs what the caretaker is asked for; for the caretakers of the premises alone
     */
    record TimeView(
            String reference,
            Kind kind,
            Instant start,
            Instant end,
            List<String> parts,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String needs) {}

    /** What kind of time. */
    enum Kind {
        BOOKING,
        REQUEST,
        BLOCK
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        LocalDate date = query.date("date");
        query.check();
        Rights reader = authorization.read(request, List.of()).rights();
        Map<String, Premises> all = catalogue.all(request.effort());
        Map<String, CalendarPage> days = calendars.municipality(date, request.effort());
        Snapshot found = work.read(
                days.values().stream()
                        .map(CalendarPage::occupations)
                        .flatMap(Collection::stream)
                        .map(Occupation::reference)
                        .distinct()
                        .map(bookings::key)
                        .toList(),
                request.effort());
        return Answer.ok(new ScheduleView(
                date,
                days.values().stream()
                        .filter(day -> all.containsKey(day.resourceId())
                                && !day.occupations().isEmpty())
                        .map(day -> premises(
                                Objects.requireNonNull(all.get(day.resourceId())),
                                day,
                                found,
                                desk.tellsWhom(reader),
                                of -> reader.isStaffFor(
                                        request.callers(BookingDesk.WITH_NEEDS).staff(), of.areas())))
                        .sorted(Comparator.comparing(PremisesView::name))
                        .toList()));
    }

    private PremisesView premises(
            Premises premises, CalendarPage day, Snapshot found, boolean whom, Predicate<Terms> isMine) {
        Terms terms = premises.termsOn(day.first());
        boolean withNeeds = isMine.test(terms);
        return new PremisesView(
                day.resourceId(),
                terms.name(),
                day.occupations().stream()
                        .sorted(Comparator.comparing(
                                occupation -> occupation.time().start()))
                        .map(occupation ->
                                time(occupation, bookings.booking(found, occupation.reference()), whom, withNeeds))
                        .toList());
    }

    private static TimeView time(Occupation occupation, Optional<Booking> booking, boolean whom, boolean withNeeds) {
        return new TimeView(
                occupation.reference(),
                switch (occupation.kind()) {
                    case REQUEST -> Kind.REQUEST;
                    case BLOCK -> Kind.BLOCK;
                    case BOOKING, LOAN -> Kind.BOOKING;
                },
                occupation.time().start(),
                occupation.time().end(),
                occupation.parts().stream()
                        .filter(part -> !part.equals(Resource.WHOLE))
                        .sorted()
                        .toList(),
                booking.flatMap(Booking::hire)
                        .flatMap(hire -> whom ? hire.holderName() : hire.associationName())
                        .orElse(null),
                booking.map(made -> made.kind().purpose()).orElse(null),
                booking.filter(made -> withNeeds)
                        .flatMap(made -> made.needs().at(occupation.number()))
                        .orElse(null));
    }
}
