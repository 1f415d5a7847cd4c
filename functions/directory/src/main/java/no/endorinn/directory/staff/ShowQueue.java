package no.endorinn.directory.staff;

import no.endorinn.cases.QueueDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What waits for an answer by staff, of every kind. */
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
