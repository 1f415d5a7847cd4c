package no.endorinn.cases.hello;

import java.util.List;
import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;

/** One that waits, and whether the caller may answer it. */
@Route("GET /hellos/{reference}")
final class ShowHello implements RouteHandler {
    private final Authorization authorization;
    private final Hellos hellos;
    private final Impartiality impartiality;

    ShowHello(Authorization authorization, Hellos hellos, Impartiality impartiality) {
        this.authorization = authorization;
        this.hellos = hellos;
        this.impartiality = impartiality;
    }

    record HelloView(String reference, Impartiality.MayDecideView decision) {}

    @Override
    public Answer handle(Request request) {
        String reference = request.reference();
        Authorization.Admitted caller = authorization.read(request, List.of(hellos.key(reference)));
        Hello hello = hellos.hello(caller.snapshot(), reference).orElseThrow(Rejection::notFound);
        return Answer.ok(new HelloView(
                reference,
                impartiality
                        .panel(request, caller.rights(), Hellos.KIND.answered())
                        .view(hello.matter())));
    }
}
