package no.endorinn.booking.catalogue;

import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** Everything about one of the premises. */
@Route("GET /premises/{premises}")
final class ShowPremises implements RouteHandler {
    private final Catalogue catalogue;

    ShowPremises(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Premises premises = catalogue.require(request, request.path("premises"));
        return Answer.ok(PremisesView.full(premises, Oslo.date(request.now()))).version(premises.version());
    }
}
