package no.endorinn.directory.associations;

import java.util.List;
import no.endorinn.directory.claims.Footing;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.UnitOfWork;

/** An association's page. */
@Route("GET /associations/{association}")
final class ShowAssociation implements RouteHandler {
    private final UnitOfWork work;
    private final Associations associations;

    ShowAssociation(UnitOfWork work, Associations associations) {
        this.work = work;
        this.associations = associations;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        String id = request.path("association");
        Association association = associations
                .association(work.read(List.of(associations.key(id)), request.effort()), id)
                .filter(there -> there.footing().place() != Footing.Place.REMOVED)
                .orElseThrow(Rejection::notFound);
        return Answer.ok(AssociationView.of(association)).version(association.version());
    }
}
