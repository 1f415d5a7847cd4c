package no.endorinn.grants.manage;

import java.util.OptionalLong;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Writes a scheme anew, with all its rounds. Applications that have begun keep their round and their version of the form. */
@Route(value = "PUT /grants/schemes/{scheme}", mostBytes = SchemeJson.MOST_BYTES)
final class ChangeScheme implements RouteHandler {
    private final SchemeDesk desk;

    ChangeScheme(SchemeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Scheme wanted = SchemeJson.read(request.path("scheme"), fields);
        fields.check();
        Scheme changed = desk.write(request, wanted, OptionalLong.of(request.requiredIfMatch()));
        return Answer.ok(SchemeJson.view(changed)).version(changed.version());
    }
}
