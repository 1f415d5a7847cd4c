package no.endorinn.lending.manage;

import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Model;

/** What staff did to a model and its copies. */
@Route(value = "GET /equipment/{model}/history", about = History.WITH_NAMES)
final class ShowEquipmentHistory implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final History history;

    ShowEquipmentHistory(Authorization authorization, Catalogue catalogue, History history) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        String id = request.path("model");
        Authorization.Admitted admitted = authorization.read(request, List.of(catalogue.modelKey(id)));
        Model model = catalogue.model(admitted.snapshot(), id).orElseThrow(Rejection::notFound);
        Authorization.requireArea(
                request, admitted.rights(), catalogue.contents(request.effort()).managers(model));
        boolean names = request.callers(History.WITH_NAMES).admitsStaff(admitted.rights());
        return Answer.ok(history.ofEntity(
                request.effort(),
                from,
                ModelDesk.entity(id),
                new History.Reader(admitted.rights().personId(), names, request.language())));
    }
}
