package no.endorinn.grants.casework;

import java.util.List;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** The case list of a batch. */
@Route("GET /grants/rounds/{scheme}/{round}/batches/{batch}")
final class ShowBatch implements RouteHandler {
    private final BatchDesk desk;
    private final BatchViews views;

    ShowBatch(BatchDesk desk, BatchViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        BatchDesk.Found found = desk.find(request);
        return Answer.ok(views.of(request, found, List.of()))
                .version(found.batch().version());
    }
}
