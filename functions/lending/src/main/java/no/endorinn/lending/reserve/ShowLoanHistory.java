package no.endorinn.lending.reserve;

import java.util.Optional;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
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
        Optional<Cursor> from = request.cursor();
        LoanDesk.Found found = desk.find(request);
        History.Reader reader =
                found.loan().party().reader(request.callers(History.WITH_NAMES), found.rights(), request.language());
        return Answer.ok(history.ofEntity(request.effort(), from, found.loan().reference(), reader));
    }
}
