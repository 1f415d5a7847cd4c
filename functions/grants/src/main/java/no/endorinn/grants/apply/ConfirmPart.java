package no.endorinn.grants.apply;

import java.util.List;
import java.util.Map;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Partner;
import no.endorinn.grants.applications.Partner.Standing;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.PartnerDesk;
import no.endorinn.grants.desk.PartnerView.PartOfView;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;

/** An association confirms its part, as it was seen; where it is another by now, both are none the wiser before it is read. */
@Route("POST /applications/{reference}/partners/{association}/confirm")
final class ConfirmPart implements RouteHandler {
    private static final int DIGEST = 64;

    private final ApplicationDesk desk;
    private final PartnerDesk partners;

    ConfirmPart(ApplicationDesk desk, PartnerDesk partners) {
        this.desk = desk;
        this.partners = partners;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String seen = fields.text("seen", DIGEST);
        fields.check();
        ApplicationDesk.Found said =
                desk.make(request, Move.CONFIRM_PART, partners::find, found -> decide(request, found, seen));
        return Answer.ok(partners.view(request, said.application()));
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found, String seen) {
        Application application = found.application();
        Partner partner = PartnerDesk.partner(request, application);
        Partner.Part part = application.part(partner).orElseThrow(() -> Rejection.of(GrantCode.PART_GONE));
        if (application.standing(partner) == Standing.CONFIRMED) {
            return Decision.already(application);
        }
        if (!seen.equals(PartOfView.seen(part))) {
            throw Rejection.of(List.of(GrantCode.PART_CHANGED.at("/seen")), Map.of("part", PartOfView.of(part)));
        }
        Partner.Yes yes = new Partner.Yes(part, found.rights().personId(), request.now());
        return partners.says(found, partner.confirming(yes), request.now(), "confirmed");
    }
}
