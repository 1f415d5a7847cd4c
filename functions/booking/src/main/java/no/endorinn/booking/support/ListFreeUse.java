package no.endorinn.booking.support;

import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.support.FreeUse;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What associations use below the full rate in a year, and what that is worth: those with the most first. */
@Route("GET /support/premises")
final class ListFreeUse implements RouteHandler {
    private final FreeUse use;

    ListFreeUse(FreeUse use) {
        this.use = use;
    }

    @Override
    public Answer handle(Request request) {
        return use.page(Bookings.FREE_RENT, request);
    }
}
