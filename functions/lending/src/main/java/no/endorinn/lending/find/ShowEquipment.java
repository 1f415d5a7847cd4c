package no.endorinn.lending.find;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.loans.Availability;
import no.endorinn.lending.store.WhatIsFree;

/** One model: all there is to know before one borrows it. */
@Route("GET /equipment/{model}")
final class ShowEquipment implements RouteHandler {
    private static final int SHARED_SECONDS = 5;

    private final Catalogue catalogue;
    private final WhatIsFree free;

    ShowEquipment(Catalogue catalogue, WhatIsFree free) {
        this.catalogue = catalogue;
        this.free = free;
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        Optional<Interval> time = TimeForm.read(query);
        query.check();
        Catalogue.Contents contents = catalogue.contents(request.effort());
        Model model = contents.requireLent(request.path("model"));
        Map<String, Availability> there =
                free.of(List.of(model), contents, time.stream().toList(), request.now(), request.effort());
        return Answer.ok(EquipmentView.full(new HowMany(model, there), time, request.language()))
                .shared(SHARED_SECONDS);
    }
}
