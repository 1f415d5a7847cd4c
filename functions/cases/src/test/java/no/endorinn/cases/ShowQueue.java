package no.endorinn.cases;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** In the place of the directory's, which has the queue of all trades. */
@Route("GET /queue")
final class ShowQueue implements RouteHandler {
    private final QueueDesk desk;

    ShowQueue(QueueDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        return desk.answer(request);
    }
}
