package no.endorinn.grants.backing;

import java.util.Optional;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;

/** Who did what to a request for backing, the latest first. */
@Route(value = "GET /backings/{reference}/history", about = History.WITH_NAMES)
final class ShowBackingHistory implements RouteHandler {
    private final BackingDesk desk;
    private final History history;

    ShowBackingHistory(BackingDesk desk, History history) {
        this.desk = desk;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        BackingDesk.Found found = desk.find(request);
        History.Reader reader =
                found.backing().party().reader(request.callers(History.WITH_NAMES), found.rights(), request.language());
        return Answer.ok(
                history.ofEntity(request.effort(), from, found.backing().reference(), reader));
    }
}
