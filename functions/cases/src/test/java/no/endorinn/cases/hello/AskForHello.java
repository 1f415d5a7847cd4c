package no.endorinn.cases.hello;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Asks for one's association to be greeted. */
@Route("POST /hellos")
final class AskForHello implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Hellos hellos;

    AskForHello(UnitOfWork work, Authorization authorization, Hellos hellos) {
        this.work = work;
        this.authorization = authorization;
        this.hellos = hellos;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Fields fields = request.body();
        Party party = new Party.Association(fields.text("association", 40));
        fields.check();
        Hello hello = work.create(origin, request.effort(), reference -> {
            Authorization.Admitted caller = authorization.read(request, List.of(hellos.key(reference)));
            if (!party.admits(request.callers(), caller.rights())) {
                throw Rejection.forbidden();
            }
            Optional<Hello> there = hellos.hello(caller.snapshot(), reference);
            if (there.isPresent()) {
                return new Creation.There<>(there.get().origin(), there.get());
            }
            String me = caller.rights().personId();
            Hello asked = new Hello(reference, 0, origin, party, me, request.now(), Optional.empty());
            return new Creation.New<>(new Decision<>(asked, List.of(hellos.change(asked))));
        });
        return Answer.created("/hellos/" + hello.reference(), Map.of("reference", hello.reference()));
    }
}
