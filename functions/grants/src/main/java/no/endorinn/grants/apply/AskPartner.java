package no.endorinn.grants.apply;

import no.endorinn.grants.applications.Move;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.PartnerDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Asks an association to confirm its part in a draft: from now on it sees what concerns it there, and nothing before. */
@Route("POST /applications/{reference}/partners/{association}/ask")
final class AskPartner implements RouteHandler {
    private final ApplicationDesk desk;
    private final PartnerDesk partners;

    AskPartner(ApplicationDesk desk, PartnerDesk partners) {
        this.desk = desk;
        this.partners = partners;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return desk.show(
                request,
                desk.make(
                        request,
                        Move.ASK_PARTNER,
                        found -> partners.ask(request, found, desk.form(found.application(), request.effort()))));
    }
}
