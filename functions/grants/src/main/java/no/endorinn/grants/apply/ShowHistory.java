package no.endorinn.grants.apply;

import java.util.Optional;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;

/** Who did what to an application, the latest first. */
@Route(
        value = "GET /applications/{reference}/history",
        about = {History.WITH_NAMES, ApplicationDesk.FOR_ANOTHER_PERSON})
final class ShowHistory implements RouteHandler {
    private final ApplicationDesk desk;
    private final History history;

    ShowHistory(ApplicationDesk desk, History history) {
        this.desk = desk;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        ApplicationDesk.Found found = desk.find(request);
        History.Reader reader = found.application()
                .party()
                .reader(request.callers(History.WITH_NAMES), found.rights(), request.language());
        return Answer.ok(
                history.ofEntity(request.effort(), from, found.application().reference(), reader));
    }
}
