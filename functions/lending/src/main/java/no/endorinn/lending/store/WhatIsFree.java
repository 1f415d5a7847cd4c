package no.endorinn.lending.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.Calendars;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.loans.Availability;

/**
 * What is free of some models: their stock, and the months of the calendar that are asked about, in one batched read. What it costs
 * does not depend on how many copies there are, or how many loans of other things.
 */
@Singleton
public final class WhatIsFree {
    private final UnitOfWork work;
    private final Copies copies;
    private final Calendars months;

    WhatIsFree(UnitOfWork work, Copies copies, Calendars calendars) {
        this.work = work;
        this.copies = copies;
        this.months = calendars.byMonth();
    }

    /**
     * What there is of each of the models, and of what is in those that are sets, by its id.
     *
     * @param times what is going to be asked about; none for what there is at all
     */
    public Map<String, Availability> of(
            Collection<Model> asked, Catalogue.Contents contents, List<Interval> times, Instant now, Effort effort) {
        Set<Model> models = new LinkedHashSet<>(asked);
        asked.stream()
                .flatMap(model -> model.members().stream())
                .flatMap(member -> Optional.ofNullable(contents.models().get(member.model())).stream())
                .forEach(models::add);
        List<Key> keys = new ArrayList<>();
        models.forEach(model -> {
            keys.add(copies.stockKey(model.id()));
            keys.addAll(months.keys(model.id(), held(times, service(contents, model))));
        });
        Snapshot read = work.read(keys, effort);
        Map<String, Availability> found = new HashMap<>();
        models.forEach(model -> {
            Duration service = service(contents, model);
            found.put(
                    model.id(),
                    new Availability(
                            model,
                            copies.stock(read, model.id()),
                            held(times, service).stream()
                                    .flatMap(held -> months.taken(read, model.id(), held).stream())
                                    .distinct()
                                    .toList(),
                            service,
                            now));
        });
        return found;
    }

    /** What there is of one model. */
    public Availability of(Model model, Catalogue.Contents contents, List<Interval> times, Instant now, Effort effort) {
        return Objects.requireNonNull(
                of(List.of(model), contents, times, now, effort).get(model.id()));
    }

    private static List<Interval> held(List<Interval> times, Duration service) {
        return times.stream().map(time -> time.widened(Duration.ZERO, service)).toList();
    }

    private static Duration service(Catalogue.Contents contents, Model model) {
        Point point = contents.points().get(model.point());
        return point == null ? Duration.ZERO : point.service();
    }
}
