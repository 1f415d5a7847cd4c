package no.endorinn.lending.support;

import no.endorinn.cases.support.FreeUse;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.store.Loans;

/** What associations borrow in a year below what it is worth, and what that comes to: those with the most first. */
@Route("GET /support/equipment")
final class ListFreeLoans implements RouteHandler {
    private final FreeUse use;

    ListFreeLoans(FreeUse use) {
        this.use = use;
    }

    @Override
    public Answer handle(Request request) {
        return use.page(Loans.FREE_LOANS, request);
    }
}
