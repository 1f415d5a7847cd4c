package no.endorinn.booking.support;

import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.support.FreeUse;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What {@link ListFreeUse} lists, as a table for a spreadsheet. */
@Route("GET /support/premises.csv")
final class FreeUseFile implements RouteHandler {
    private final FreeUse use;

    FreeUseFile(FreeUse use) {
        this.use = use;
    }

    @Override
    public Answer handle(Request request) {
        return use.file(Bookings.FREE_RENT, request);
    }
}
