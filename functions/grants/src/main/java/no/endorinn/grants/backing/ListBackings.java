package no.endorinn.grants.backing;

import java.util.List;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;

/** What an association has asked the municipality to recommend, the newest first. */
@Route("GET /backings")
final class ListBackings implements RouteHandler {
    private final Authorization authorization;
    private final Backings backings;

    ListBackings(Authorization authorization, Backings backings) {
        this.authorization = authorization;
        this.backings = backings;
    }

    /** All of them: they are few. */
    record ListView(List<BackingView> backings) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        Party.Association association = new Party.Association(query.text("association", 40));
        query.check();
        Authorization.Admitted caller = authorization.read(request, List.of(backings.askedKey(association)));
        if (!request.callers().admitsOfficer(caller.rights(), association.id())) {
            throw Rejection.notFound();
        }
        List<String> references = backings.asked(caller.snapshot(), association).references();
        return Answer.ok(new ListView(backings.all(references, request.effort()).stream()
                .map(backing -> BackingView.brief(backing, request.language()))
                .toList()));
    }
}
