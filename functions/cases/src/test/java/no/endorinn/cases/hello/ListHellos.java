package no.endorinn.cases.hello;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import org.jspecify.annotations.Nullable;

/** A page of those who wait, and whether the caller may answer each. */
@Route("GET /hellos")
final class ListHellos implements RouteHandler {
    private final Authorization authorization;
    private final Hellos hellos;
    private final Impartiality impartiality;

    ListHellos(Authorization authorization, Hellos hellos, Impartiality impartiality) {
        this.authorization = authorization;
        this.hellos = hellos;
        this.impartiality = impartiality;
    }

    record QueueView(List<HelloView> hellos, @Nullable String cursor) {}

    record HelloView(String reference, Impartiality.DecisionView decision) {}

    static Matter matter(Hello hello) {
        return new Matter(hello.party(), hello.askedBy(), Set.of(), hello.at());
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        String cursor = query.optionalText("cursor", 200);
        query.check();
        Optional<Cursor> from = Cursor.of(cursor);
        Authorization.Admitted caller = authorization.read(request, List.of());
        Page<Hello> page = hellos.waiting(from, request.effort());
        Impartiality.Panel panel = impartiality.panel(request, caller.rights(), "POST /hellos/{reference}/answer");
        return Answer.ok(new QueueView(
                page.items().stream()
                        .map(hello -> new HelloView(hello.reference(), panel.view(matter(hello))))
                        .toList(),
                page.cursor()));
    }
}
