package no.endorinn.lending.manage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.TakingAway;

/** Lends a copy again from now on that was away, or was to be. */
@Route("POST /copies/{label}/back")
final class PutCopyBack implements RouteHandler {
    private final UnitOfWork work;
    private final CopyDesk desk;
    private final Copies copies;
    private final History history;

    PutCopyBack(UnitOfWork work, CopyDesk desk, Copies copies, History history) {
        this.work = work;
        this.desk = desk;
        this.copies = copies;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Instant start = fields.instant("start");
        fields.check();
        CopyDesk.Found found = work.commit(request.effort(), () -> decide(request, start));
        return Answer.ok(CopyDesk.view(request, found)).version(found.copy().version());
    }

    private Decision<CopyDesk.Found> decide(Request request, Instant start) {
        CopyDesk.Found found = desk.find(request);
        Stock after =
                new TakingAway(found.stock(), request.now()).back(found.copy().label(), start);
        if (after.equals(found.stock())) {
            return Decision.already(found);
        }
        Happening back = new Happening(
                        ModelDesk.entity(found.model().id()),
                        "equipment.back",
                        found.caller().rights().personId(),
                        request.now(),
                        Optional.empty(),
                        Map.of("label", found.copy().label()))
                .asStaff(true);
        return new Decision<>(
                new CopyDesk.Found(found.copy(), found.model(), after, found.caller()),
                List.of(
                        copies.changed(after.freed(request.now())),
                        history.append(back, Long.toString(found.stock().version() + 1))));
    }
}
