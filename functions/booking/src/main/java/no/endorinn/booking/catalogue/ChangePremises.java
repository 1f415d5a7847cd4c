package no.endorinn.booking.catalogue;

import java.time.LocalDate;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.premises.TermsJson;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** Gives premises other terms, from today or from a coming date. What is booked stays valid; what the terms would no longer allow is listed first. */
@Route("PUT /premises/{premises}")
final class ChangePremises implements RouteHandler {
    private final CatalogueDesk desk;

    ChangePremises(CatalogueDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        LocalDate today = Oslo.date(request.now());
        LocalDate given = fields.optionalDate("from");
        LocalDate from = given == null ? today : given;
        if (from.isBefore(today)) {
            fields.note(BookingCode.IN_THE_PAST, "from");
        }
        Terms terms = TermsJson.read(fields.object("terms"));
        boolean acceptAffected = fields.flag("acceptAffected", false);
        fields.check();
        return desk.change(request, from, acceptAffected, premises -> premises.withTerms(from, terms));
    }
}
