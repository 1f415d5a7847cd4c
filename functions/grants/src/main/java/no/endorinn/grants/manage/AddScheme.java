package no.endorinn.grants.manage;

import java.util.OptionalLong;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** A new scheme. Its id is chosen by staff, so a repeat meets its own work. */
@Route(value = "POST /grants/schemes", mostBytes = SchemeJson.MOST_BYTES)
final class AddScheme implements RouteHandler {
    private final SchemeDesk desk;

    AddScheme(SchemeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Scheme wanted = SchemeJson.read(SchemeJson.id(fields, "id"), fields);
        fields.check();
        Scheme added = desk.write(request, wanted, OptionalLong.empty());
        return Answer.created("/schemes/" + added.id(), SchemeJson.view(added)).version(added.version());
    }
}
