package no.endorinn.booking.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.CalendarPage;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * The days of the calendar that a search has looked at. Of certain premises they are read by their keys; of all premises with a
 * query a date, a few dates at the most, so that no search costs much more than another.
 */
final class Days {
    /** A date and those on either side of it. */
    private static final int MOST_DATES_OF_ALL = 3;

    private final Effort effort;
    private final Calendars calendars;
    private final UnitOfWork work;
    private final Optional<String> premisesId;
    private final Map<LocalDate, Map<String, CalendarPage>> read = new HashMap<>();

    /** What was asked about last, and the dates that it touches. */
    private @Nullable Interval latest;

    private List<LocalDate> touched = List.of();

    /**
     * None yet.
     *
     * @param premisesId the only premises whose days are wanted, if there are such
     */
    Days(Effort effort, Calendars calendars, UnitOfWork work, Optional<String> premisesId) {
        this.effort = effort;
        this.calendars = calendars;
        this.work = work;
        this.premisesId = premisesId;
    }

    /** Reads those of the dates that have not been read yet, as far as the bound allows, in one go. */
    void read(Collection<LocalDate> dates) {
        Set<LocalDate> missing = new LinkedHashSet<>(dates);
        missing.removeAll(read.keySet());
        if (missing.isEmpty()) {
            return;
        }
        if (premisesId.isPresent()) {
            String id = premisesId.get();
            Snapshot snapshot = work.read(
                    missing.stream().map(date -> calendars.key(date, id)).toList(), effort);
            missing.forEach(date -> read.put(date, Map.of(id, calendars.page(snapshot, date, id))));
        } else {
            List<LocalDate> few = missing.stream()
                    .sorted()
                    .limit(Math.max(0, MOST_DATES_OF_ALL - read.size()))
                    .toList();
            read.putAll(calendars.municipality(few, effort));
        }
    }

    /** Whether all is known of what the interval touches. */
    boolean know(Interval held) {
        return read.keySet().containsAll(touched(held));
    }

    /** Everything taken on the days that the interval touches, as far as they are known. */
    List<Occupation> taken(String id, Interval held) {
        List<LocalDate> dates = touched(held);
        return dates.size() == 1
                ? taken(id, dates.getFirst())
                : dates.stream().flatMap(date -> taken(id, date).stream()).toList();
    }

    /** The dates that the interval touches; the same for one premises after another. */
    private List<LocalDate> touched(Interval held) {
        if (!held.equals(latest)) {
            latest = held;
            touched = Oslo.datesTouched(held);
        }
        return touched;
    }

    private List<Occupation> taken(String id, LocalDate date) {
        CalendarPage day = read.getOrDefault(date, Map.of()).get(id);
        return day == null ? List.of() : day.occupations();
    }
}
