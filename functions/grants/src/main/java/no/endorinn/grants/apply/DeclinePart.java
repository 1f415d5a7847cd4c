package no.endorinn.grants.apply;

import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Partner;
import no.endorinn.grants.applications.Partner.Standing;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.PartnerDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;

/** An association says that it is not in it, or takes back that it is; what it had confirmed stays to be seen. */
@Route("POST /applications/{reference}/partners/{association}/decline")
final class DeclinePart implements RouteHandler {
    private final ApplicationDesk desk;
    private final PartnerDesk partners;

    DeclinePart(ApplicationDesk desk, PartnerDesk partners) {
        this.desk = desk;
        this.partners = partners;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<String> words = Optional.ofNullable(fields.optionalText("words", 500));
        fields.check();
        ApplicationDesk.Found said =
                desk.make(request, Move.DECLINE_PART, partners::find, found -> decide(request, found, words));
        return Answer.ok(partners.view(request, said.application()));
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found, Optional<String> words) {
        Application application = found.application();
        Partner partner = PartnerDesk.partner(request, application);
        Standing standing = application.standing(partner);
        if (standing == Standing.GONE) {
            throw Rejection.of(GrantCode.PART_GONE);
        }
        if (!standing.takesPart()) {
            return Decision.already(application);
        }
        String whose = new Party.Association(partner.association()).key();
        Partner.No no = new Partner.No(
                words.map(text -> new Words(text, whose)), found.rights().personId(), request.now());
        return partners.says(found, partner.declining(no), request.now(), "declined");
    }
}
