package no.endorinn.booking.catalogue;

import java.time.LocalDate;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** From a date on the premises are no longer let. What is booked later than that is listed first, and stays valid. */
@Route("POST /premises/{premises}/retire")
final class RetirePremises implements RouteHandler {
    private final CatalogueDesk desk;

    RetirePremises(CatalogueDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        LocalDate from = fields.date("from");
        if (from.isBefore(Oslo.date(request.now())) && !from.equals(LocalDate.EPOCH)) {
            fields.note(BookingCode.IN_THE_PAST, "from");
        }
        boolean acceptAffected = fields.flag("acceptAffected", false);
        fields.check();
        return desk.change(request, from, acceptAffected, premises -> premises.retired(from));
    }
}
