package no.endorinn.directory.associations;

import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Says that a fact about an association is still so; a booking that found it over a year old had asked. */
@Route("POST /associations/{association}/confirm")
final class ConfirmFact implements RouteHandler {
    private final UnitOfWork work;
    private final AssociationDesk desk;

    ConfirmFact(UnitOfWork work, AssociationDesk desk) {
        this.work = work;
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Fact fact = fields.choice("fact", Fact.class);
        fields.check();
        Association after = work.commit(request.effort(), () -> decide(request, fact));
        return Answer.ok(AssociationView.of(after)).version(after.version());
    }

    private Decision<Association> decide(Request request, Fact fact) {
        AssociationDesk.Seen seen = desk.see(request, Optional.empty());
        Association before = desk.find(request, seen);
        Association after = before.confirmed(Set.of(fact), request.now());
        return after.equals(before)
                ? Decision.already(before)
                : new Decision<>(Associations.stored(after), desk.changes(request, seen, after, "confirmed"));
    }
}
