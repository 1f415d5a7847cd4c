package no.endorinn.lending.find;

import java.time.LocalDate;
import java.util.List;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.store.WhatIsFree;
import org.jspecify.annotations.Nullable;

/** How many of a model are free through each whole day of a month. */
@Route("GET /equipment/{model}/days")
final class ShowEquipmentDays implements RouteHandler {
    private static final int SHARED_SECONDS = 5;

    private final Catalogue catalogue;
    private final WhatIsFree free;

    ShowEquipmentDays(Catalogue catalogue, WhatIsFree free) {
        this.catalogue = catalogue;
        this.free = free;
    }

    /** The month. */
    record DaysView(List<DayView> days) {}

    /**
     * A day.
     *
     * @param variants of each size or other kind, where there are any
     */
    record DayView(LocalDate date, int free, @Nullable List<PartView> variants) {}

    /** How many of one variant. */
    record PartView(String id, int free) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        LocalDate given = query.optionalDate("month");
        query.check();
        LocalDate first = (given == null ? Oslo.date(request.now()) : given).withDayOfMonth(1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        Catalogue.Contents contents = catalogue.contents(request.effort());
        Model model = contents.requireLent(request.path("model"));
        HowMany there = new HowMany(
                model,
                free.of(List.of(model), contents, List.of(Oslo.days(first, last)), request.now(), request.effort()));
        return Answer.ok(new DaysView(first.datesUntil(last.plusDays(1))
                        .map(date -> day(model, there, date))
                        .toList()))
                .shared(SHARED_SECONDS);
    }

    private static DayView day(Model model, HowMany there, LocalDate date) {
        Interval day = Oslo.day(date);
        List<PartView> parts = model.variants().stream()
                .map(variant -> new PartView(variant.id(), there.free(variant.id(), day)))
                .toList();
        return new DayView(date, there.free(day), model.variants().isEmpty() ? null : parts);
    }
}
