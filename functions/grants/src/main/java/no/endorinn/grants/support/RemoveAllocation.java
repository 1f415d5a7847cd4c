package no.endorinn.grants.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.grants.decide.Award;
import no.endorinn.grants.decide.Awards;
import no.endorinn.grants.decide.Figures;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** Takes away what was entered by mistake; what was right is then entered anew. */
@Route("POST /support/allocations/{reference}/remove")
final class RemoveAllocation implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Allocations allocations;
    private final Awards awards;
    private final History history;

    RemoveAllocation(
            UnitOfWork work, Authorization authorization, Allocations allocations, Awards awards, History history) {
        this.work = work;
        this.authorization = authorization;
        this.allocations = allocations;
        this.awards = awards;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        String reference = request.reference();
        request.body().check();
        work.commit(request.effort(), () -> decide(request, reference));
        return Answer.ok(Map.of("reference", reference));
    }

    private Decision<Allocation> decide(Request request, String reference) {
        Authorization.Admitted caller = authorization.read(request, List.of(allocations.key(reference)));
        Allocation there = allocations.allocation(caller.snapshot(), reference).orElseThrow(Rejection::notFound);
        Party.Association to = new Party.Association(there.association());
        if (there.removed()) {
            return Decision.already(there);
        }
        Snapshot read =
                work.read(awards.keys(there.decidedOn(), reference, Figures.WITHOUT_SCHEME, to), request.effort());
        Award award = awards.award(read, there.decidedOn(), reference).orElseThrow(Rejection::notFound);
        Set<String> areas = Set.copyOf(award.to().places());
        Impartiality.require(request, caller.rights(), new Matter(to, to.key(), areas, request.now()));
        Allocation after = there.takenAway();
        List<Change> changes = new ArrayList<>(awards.removed(read, award));
        changes.add(allocations.change(after));
        changes.add(history.append(
                to.happening("support.removed", caller.rights().personId(), request.now())
                        .asStaff(true),
                reference + "#" + after.version()));
        return new Decision<>(after, changes);
    }
}
