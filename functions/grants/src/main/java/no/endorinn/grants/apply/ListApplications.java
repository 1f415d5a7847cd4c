package no.endorinn.grants.apply;

import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.desk.ApplicationView;
import no.endorinn.grants.desk.PartView;
import no.endorinn.grants.desk.PartnerDesk;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import org.jspecify.annotations.Nullable;

/** An association's applications, or one's own: what waits for an answer first, then what was touched last. */
@Route("GET /applications")
final class ListApplications implements RouteHandler {
    private final Authorization authorization;
    private final Applications applications;
    private final PartnerDesk partners;
    private final Catalogue catalogue;

    ListApplications(
            Authorization authorization, Applications applications, PartnerDesk partners, Catalogue catalogue) {
        this.authorization = authorization;
        this.applications = applications;
        this.partners = partners;
        this.catalogue = catalogue;
    }

    /** A page of the list, without the answers; with the first page of an association what others have asked it to take part in. */
    record PageView(
            List<ApplicationView> applications,
            @Nullable List<PartView> asked,
            @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        String association = query.optionalText("association", 40);
        Optional<Cursor> from = query.cursor();
        query.check();
        Party party = party(request, authorization.read(request, List.of()), association);
        Page<Application> page = applications.of(party, from, request.effort());
        Catalogue.Contents all = catalogue.contents(request.effort());
        return Answer.ok(new PageView(
                page.items().stream()
                        .map(each -> ApplicationView.brief(each, all, request.now(), request.language()))
                        .toList(),
                from.isEmpty() && association != null ? partners.asked(request, association) : null,
                page.cursor()));
    }

    private static Party party(Request request, Authorization.Admitted caller, @Nullable String association) {
        if (association == null) {
            return new Party.Person(caller.requireKnown().personId());
        }
        if (!request.callers().admitsOfficer(caller.rights(), association)) {
            throw Rejection.notFound();
        }
        return new Party.Association(association);
    }
}
