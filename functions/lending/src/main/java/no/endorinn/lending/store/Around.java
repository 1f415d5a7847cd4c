package no.endorinn.lending.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Availability;
import no.endorinn.lending.loans.Room;

/**
 * Some models, with what is taken of them around some times, as they were read.
 *
 * @param room what the point has, on the dates that were asked about
 * @param times those whose pages of the calendar were read
 */
public record Around(
        Snapshot snapshot,
        Optional<Point> point,
        Room room,
        Map<String, Model> models,
        Map<String, Stock> stocks,
        List<Interval> times,
        Calendars calendars) {
    /** So long after a loan its point may keep a copy, at the most: that much more of the calendar is read. */
    static final Duration LONGEST_SERVICE = Duration.ofDays(7);

    /** What is free of each model, by its id. */
    public Map<String, Availability> there(Instant now) {
        Map<String, Availability> there = new HashMap<>();
        models.forEach((id, model) -> there.put(id, new Availability(model, stock(id), taken(id), service(), now)));
        return there;
    }

    /** So long the point keeps what came back. */
    public Duration service() {
        return point.map(Point::service).orElse(Duration.ZERO);
    }

    /** So long the point holds what somebody waited for. */
    Duration offered() {
        return point.map(Point::offered).orElse(Point.USUALLY_OFFERED);
    }

    /** A model that is there. */
    public Model model(String id) {
        return Objects.requireNonNull(models.get(id), id);
    }

    /** What there is of a model. */
    public Stock stock(String model) {
        return stocks.getOrDefault(model, Stock.none(model));
    }

    /** Whether the calendar has something of this loan's. */
    public boolean holds(String reference) {
        return models.keySet().stream()
                .flatMap(model -> taken(model).stream())
                .anyMatch(occupation -> occupation.reference().equals(reference));
    }

    private Set<Occupation> taken(String model) {
        Set<Occupation> taken = new LinkedHashSet<>();
        times.forEach(
                time -> taken.addAll(calendars.taken(snapshot, model, time.widened(Duration.ZERO, LONGEST_SERVICE))));
        return taken;
    }
}
