package no.endorinn.lending.reserve;

import java.util.Optional;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.lending.desk.LoanDesk;

/** Who did what to a loan, the latest first. */
@Route(value = "GET /loans/{reference}/history", about = History.WITH_NAMES)
final class ShowLoanHistory implements RouteHandler {
    private final LoanDesk desk;
    private final History history;

    ShowLoanHistory(LoanDesk desk, History history) {
        this.desk = desk;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        String cursor = query.optionalText("cursor", 500);
        query.check();
        Optional<Cursor> from = Cursor.of(cursor);
        LoanDesk.Found found = desk.find(request);
        boolean names = found.loan().party().admits(request.callers(History.WITH_NAMES), found.rights());
        return Answer.ok(history.ofEntity(
                request.effort(),
                from,
                found.loan().reference(),
                new History.Reader(found.rights().personId(), names, request.language())));
    }
}
