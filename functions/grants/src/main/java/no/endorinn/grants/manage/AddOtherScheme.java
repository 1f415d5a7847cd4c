package no.endorinn.grants.manage;

import java.util.OptionalLong;
import no.endorinn.grants.schemes.OtherScheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** A card of somebody else's scheme. Its id is chosen by staff, so a repeat meets its own work. */
@Route("POST /grants/others")
final class AddOtherScheme implements RouteHandler {
    private final OtherSchemeDesk desk;

    AddOtherScheme(OtherSchemeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        OtherScheme wanted = SchemeJson.readOther(SchemeJson.id(fields, "id"), fields);
        fields.check();
        OtherScheme added = desk.write(request, wanted, OptionalLong.empty());
        return Answer.created("/grants/others/" + added.id(), SchemeJson.view(added))
                .version(added.version());
    }
}
