package no.endorinn.booking.feeds;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.calendar.CalendarPage;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
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
     * @param uid the same for as long as it is the same, also where it moves; tells nothing about the booking
     */
    record EventView(
            String uid,
            String premises,
            String premisesName,
            Instant start,
            Instant end,
            List<String> parts,
            String title) {}

    /**
     * An event as those who subscribe are told of it.
     *
     * @param partNames of the parts taken; none for the whole
     * @param since when it became what it is
     */
    record Told(EventView event, List<String> partNames, Instant since) {}

    /** That an event is no more, at least not in the time that is told of. */
    record Gone(String uid, Interval time, Instant since) {}

    /**
     * All that subscribers are told.
     *
     * @param events in order of time
     * @param gone what was told lately and is no more
     */
    record Bulletin(List<Told> events, List<Gone> gone) {
        List<EventView> views() {
            return events.stream().map(Told::event).toList();
        }
    }

    /** In one of the premises: one read of their days. */
    Bulletin of(Request request, Premises premises, PeriodForm period) {
        Snapshot snapshot = work.read(
                period.dates().stream()
                        .map(date -> calendars.key(date, premises.id()))
                        .toList(),
                request.effort());
        return bulletin(
                request.now(),
                period.dates().stream()
                        .map(date -> calendars.page(snapshot, date, premises.id()))
                        .toList(),
                Map.of(premises.id(), premises));
    }

    /** In all premises: one query for each date, a few side by side. */
    Bulletin ofAll(Request request, PeriodForm period) {
        Map<String, Premises> premises = catalogue.all(request.effort());
        List<CalendarPage> days = calendars.municipality(period.dates(), request.effort()).values().stream()
                .flatMap(onDate -> onDate.values().stream())
                .filter(day -> premises.containsKey(day.resourceId()))
                .toList();
        return bulletin(request.now(), days, premises);
    }

    /** What crosses midnight stands on two days, and is told of once. */
    private static Bulletin bulletin(Instant now, List<CalendarPage> days, Map<String, Premises> premises) {
        Map<String, Told> events = new HashMap<>();
        Map<String, Gone> gone = new TreeMap<>();
        for (CalendarPage day : days) {
            Premises there = Objects.requireNonNull(premises.get(day.resourceId()));
            for (Occupation occupation : day.occupations()) {
                if (occupation.isPublic()) {
                    Told told = told(day, occupation, there);
                    events.put(told.event().uid(), told);
                }
            }
            for (CalendarPage.Gone missed : day.gone()) {
                String uid = uid(missed.identity());
                if (missed.isNews(now)) {
                    gone.merge(
                            uid,
                            new Gone(uid, missed.time(), missed.at()),
                            (one, other) -> one.since().isAfter(other.since()) ? one : other);
                }
            }
        }
        gone.keySet().removeAll(events.keySet());
        return new Bulletin(
                events.values().stream()
                        .sorted(Comparator.comparing((Told told) -> told.event().start())
                                .thenComparing(told -> told.event().premisesName())
                                .thenComparing(told -> told.event().uid()))
                        .toList(),
                List.copyOf(gone.values()));
    }

    private static Told told(CalendarPage day, Occupation occupation, Premises premises) {
        Instant start = occupation.time().start();
        Terms terms = premises.termsOn(Oslo.date(start));
        List<String> parts = occupation.parts().stream()
                .filter(part -> !part.equals(Resource.WHOLE))
                .sorted()
                .toList();
        EventView event = new EventView(
                uid(occupation.identity()),
                premises.id(),
                terms.name(),
                start,
                occupation.time().end(),
                parts,
                occupation.label().orElseThrow());
        List<String> names = terms.isWhole(Set.copyOf(parts))
                ? List.of()
                : terms.parts().stream()
                        .filter(part -> parts.contains(part.id()))
                        .map(Terms.Part::name)
                        .toList();
        return new Told(event, names, day.since().getOrDefault(occupation.identity(), start));
    }

    private static String uid(Occupation.Identity identity) {
        return RequestKey.sha256(identity.reference() + "#" + identity.number()).substring(0, 24) + "@endorinn";
    }
}
