package no.endorinn.grants.manage;

import java.util.Map;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Takes a card of somebody else's scheme away; one that is gone already is as it should be. */
@Route("POST /grants/others/{other}/remove")
final class RemoveOtherScheme implements RouteHandler {
    private final UnitOfWork work;
    private final SchemeDesk desk;
    private final Catalogue catalogue;

    RemoveOtherScheme(UnitOfWork work, SchemeDesk desk, Catalogue catalogue) {
        this.work = work;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        String id = request.path("other");
        work.commit(request.effort(), () -> {
            Authorization.Admitted admitted = desk.admit(request, catalogue.otherKey(id));
            return catalogue
                    .other(admitted.snapshot(), id)
                    .map(there -> new Decision<>(id, catalogue.removal(admitted.snapshot(), there)))
                    .orElseGet(() -> Decision.already(id));
        });
        return Answer.ok(Map.of());
    }
}
