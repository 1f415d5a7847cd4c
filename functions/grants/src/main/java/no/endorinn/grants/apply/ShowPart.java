package no.endorinn.grants.apply;

import no.endorinn.grants.desk.PartnerDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Somebody else's application, to an association that is asked to take part: what concerns it. */
@Route("GET /applications/{reference}/partners/{association}")
final class ShowPart implements RouteHandler {
    private final PartnerDesk partners;

    ShowPart(PartnerDesk partners) {
        this.partners = partners;
    }

    @Override
    public Answer handle(Request request) {
        return Answer.ok(partners.view(request, partners.find(request).application()));
    }
}
