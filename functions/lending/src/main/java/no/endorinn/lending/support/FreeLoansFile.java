package no.endorinn.lending.support;

import no.endorinn.cases.support.FreeUse;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.store.Loans;

/** What {@link ListFreeLoans} lists, as a table for a spreadsheet. */
@Route("GET /support/equipment.csv")
final class FreeLoansFile implements RouteHandler {
    private final FreeUse use;

    FreeLoansFile(FreeUse use) {
        this.use = use;
    }

    @Override
    public Answer handle(Request request) {
        return use.file(Loans.FREE_LOANS, request);
    }
}
