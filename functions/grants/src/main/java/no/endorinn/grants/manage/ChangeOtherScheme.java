package no.endorinn.grants.manage;

import java.util.OptionalLong;
import no.endorinn.grants.schemes.OtherScheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Writes a card of somebody else's scheme anew. */
@Route("PUT /grants/others/{other}")
final class ChangeOtherScheme implements RouteHandler {
    private final OtherSchemeDesk desk;

    ChangeOtherScheme(OtherSchemeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        OtherScheme wanted = SchemeJson.readOther(request.path("other"), fields);
        fields.check();
        OtherScheme changed = desk.write(request, wanted, OptionalLong.of(request.requiredIfMatch()));
        return Answer.ok(SchemeJson.view(changed)).version(changed.version());
    }
}
