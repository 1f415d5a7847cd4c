package no.endorinn.booking.feeds;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.calendar.CalendarDay;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/** What goes on where, as far as those who booked want it known. */
@Singleton
final class PublicCalendar {
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final UnitOfWork work;

    PublicCalendar(Catalogue catalogue, Calendars calendars, UnitOfWork work) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.work = work;
    }

    /**
     * Something that goes on.
     *
     * @param uid the same for as long as it is at the same time and place; tells nothing about the booking
     */
    record EventView(
            String uid,
            String premises,
            String premisesName,
            Instant start,
            Instant end,
            List<String> parts,
            String title) {}

    /** In one of the premises: one read of their days. */
    List<EventView> of(Request request, Premises premises, Period period) {
        Snapshot snapshot = work.read(
                period.dates().stream()
                        .map(date -> calendars.key(date, premises.id()))
                        .toList(),
                request.effort());
        return events(
                period.dates().stream().map(date -> calendars.day(snapshot, date, premises.id())),
                Map.of(premises.id(), premises));
    }

    /** In all premises: one query for each date. */
    List<EventView> ofAll(Request request, Period period) {
        Map<String, Premises> premises = catalogue.all(request);
        List<CalendarDay> days = period.dates().stream()
                .flatMap(date -> calendars.municipality(date, request.effort()).values().stream())
                .toList();
        return events(days.stream(), premises);
    }

    private static List<EventView> events(Stream<CalendarDay> days, Map<String, Premises> premises) {
        return days.filter(day -> premises.containsKey(day.resourceId()))
                .flatMap(day -> day.occupations().stream()
                        .filter(occupation -> occupation.kind() != Occupation.Kind.REQUEST)
                        .flatMap(occupation ->
                                occupation.label().stream().map(title -> view(day, occupation, title, premises))))
                .distinct()
                .sorted(Comparator.comparing(EventView::start).thenComparing(EventView::premisesName))
                .toList();
    }

    private static EventView view(
            CalendarDay day, Occupation occupation, String title, Map<String, Premises> premises) {
        Instant start = occupation.time().start();
        LocalDate date = Oslo.date(start);
        List<String> parts = occupation.parts().stream()
                .filter(part -> !part.equals(Resource.WHOLE))
                .sorted()
                .toList();
        String identity = occupation.reference() + start + day.resourceId();
        return new EventView(
                RequestKey.sha256(identity).substring(0, 24) + "@endorinn",
                day.resourceId(),
                Objects.requireNonNull(premises.get(day.resourceId()))
                        .termsOn(date)
                        .name(),
                start,
                occupation.time().end(),
                parts,
                title);
    }
}
