package no.endorinn.booking.catalogue;

import java.time.LocalDate;
import java.util.List;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Oslo;

/** Everything about one of the premises, and how much one holder may have of it. */
@Route("GET /premises/{premises}")
final class ShowPremises implements RouteHandler {
    private final Catalogue catalogue;
    private final Messages messages;

    ShowPremises(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Catalogue.Contents contents = catalogue.contents(request.effort());
        Premises premises = contents.require(request.path("premises"));
        LocalDate today = Oslo.date(request.now());
        List<LimitsView> limits = LimitsView.of(
                level -> premises.termsOn(today).limits(level, contents.limits().of(level)),
                messages,
                request.language());
        return Answer.ok(PremisesView.full(premises, today).with(limits)).version(premises.version());
    }
}
