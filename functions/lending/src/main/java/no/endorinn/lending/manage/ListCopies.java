package no.endorinn.lending.manage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.CopyJson;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.ModelJson;
import org.jspecify.annotations.Nullable;

/** A model as staff wrote it, with a page of its copies by their labels. */
@Route("GET /equipment/{model}/copies")
final class ListCopies implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;

    ListCopies(Authorization authorization, Catalogue catalogue, Copies copies) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
    }

    /** The model, a page of its copies, and which of all of them are not lent when. */
    record ListView(
            Map<String, Object> model,
            List<Map<String, Object>> copies,
            List<CopyDesk.AwayView> away,
            @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        String id = request.path("model");
        Authorization.Admitted admitted =
                authorization.read(request, List.of(catalogue.modelKey(id), copies.stockKey(id)));
        Model model = catalogue.model(admitted.snapshot(), id).orElseThrow(Rejection::notFound);
        Authorization.requireArea(
                request, admitted.rights(), catalogue.contents(request.effort()).managers(model));
        Page<Copy> page = copies.page(id, from, request.effort());
        return Answer.ok(new ListView(
                        ModelJson.view(model),
                        page.map(CopyJson::view).items(),
                        CopyDesk.away(copies.stock(admitted.snapshot(), id).away(), request.now()),
                        page.cursor()))
                .version(model.version());
    }
}
