package no.endorinn.booking.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.booking.bookings.FreeSlots;
import no.endorinn.booking.bookings.FreeSlots.Slot;
import no.endorinn.booking.bookings.Situation;
import no.endorinn.booking.bookings.SlotView;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.calendar.CalendarDay;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/** What is free: on a date or a few, from–to or so long some time of the day, for so many people, with this and that. */
@Route("GET /availability")
final class SearchAvailability implements RouteHandler {
    private static final int MOST_SLOTS = 300;
    private static final int MOST_ALTERNATIVES = 6;
    private static final int DAYS_ROUND_ABOUT = 3;
    private static final int SHARED_SECONDS = 5;

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Messages messages;

    SearchAvailability(Catalogue catalogue, Calendars calendars, Messages messages) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.messages = messages;
    }

    /** The slots, soonest first; when there are none, the nearest others. */
    record SearchView(List<SlotView> slots, boolean truncated, List<SlotView> alternatives) {}

    /** Something that might be free: a time of some premises, whole or a part. */
    private record Candidate(Premises premises, Set<String> parts, Interval time) {}

    @Override
    public Answer handle(Request request) {
        Search search = Search.read(request.query(), Oslo.date(request.now()));
        List<Premises> premises = catalogue.all(request).values().stream()
                .filter(candidate -> search.suits(candidate, search.date()))
                .sorted(Comparator.comparing(
                        candidate -> candidate.termsOn(search.date()).name()))
                .toList();
        List<Slot> slots = free(request, search, candidates(premises, search, search.dates()));
        List<Slot> alternatives = slots.isEmpty() ? alternatives(request, search, premises) : List.of();
        return Answer.ok(new SearchView(
                        views(request, slots.stream().limit(MOST_SLOTS).toList()),
                        slots.size() > MOST_SLOTS,
                        views(request, alternatives)))
                .shared(SHARED_SECONDS);
    }

    /** The nearest other times on the date, and the same time on the days round about. */
    private List<Slot> alternatives(Request request, Search search, List<Premises> premises) {
        List<LocalDate> roundAbout = search.date()
                .minusDays(DAYS_ROUND_ABOUT)
                .datesUntil(search.date().plusDays(DAYS_ROUND_ABOUT + 1L))
                .toList();
        List<Candidate> candidates = new ArrayList<>(candidates(premises, search.atAnyTime(), List.of(search.date())));
        candidates.addAll(candidates(premises, search, roundAbout));
        var wanted = Oslo.firstInstant(search.date(), search.within().from());
        return free(request, search, candidates).stream()
                .distinct()
                .sorted(Comparator.comparing(
                        slot -> Duration.between(wanted, slot.time().start()).abs()))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    private static List<Candidate> candidates(List<Premises> premises, Search search, List<LocalDate> dates) {
        List<Candidate> candidates = new ArrayList<>();
        for (LocalDate date : dates) {
            for (Premises each : premises) {
                List<Interval> times = search.times(each, date);
                for (Set<String> parts : search.extents(each.termsOn(date))) {
                    times.forEach(time -> candidates.add(new Candidate(each, parts, time)));
                }
            }
        }
        return candidates;
    }

    /** Those of the candidates that can be had: one query for each date that they touch, usually one. */
    private List<Slot> free(Request request, Search search, List<Candidate> candidates) {
        Set<LocalDate> touched = new HashSet<>();
        for (Candidate candidate : candidates) {
            Terms terms =
                    candidate.premises().termsOn(Oslo.date(candidate.time().start()));
            touched.addAll(Oslo.datesTouched(Situation.held(terms, candidate.time())));
        }
        Map<LocalDate, Map<String, CalendarDay>> days = new HashMap<>();
        touched.forEach(date -> days.put(date, calendars.municipality(date, request.deadline(), request.tally())));
        List<Slot> slots = new ArrayList<>();
        for (Candidate candidate : candidates) {
            FreeSlots free = new FreeSlots(
                    candidate.premises(),
                    search.group(),
                    held -> taken(days, candidate.premises().id(), held),
                    request.now());
            free.at(candidate.time(), candidate.parts()).ifPresent(slots::add);
        }
        slots.sort(Comparator.comparing(slot -> slot.time().start()));
        return slots;
    }

    private static List<Occupation> taken(
            Map<LocalDate, Map<String, CalendarDay>> days, String premisesId, Interval held) {
        return Oslo.datesTouched(held).stream()
                .map(date -> days.getOrDefault(date, Map.of())
                        .getOrDefault(premisesId, CalendarDay.untouched(date, premisesId)))
                .flatMap(day -> day.occupations().stream())
                .distinct()
                .toList();
    }

    private List<SlotView> views(Request request, List<Slot> slots) {
        return slots.stream()
                .map(slot -> SlotView.of(slot, messages, request.language()))
                .toList();
    }
}
