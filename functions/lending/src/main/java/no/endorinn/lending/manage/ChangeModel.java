package no.endorinn.lending.manage;

import java.util.OptionalLong;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.ModelJson;

/** Writes a model anew, or retires it: what is lent of it stays so, and no more is. */
@Route("PUT /equipment/{model}")
final class ChangeModel implements RouteHandler {
    private final ModelDesk desk;

    ChangeModel(ModelDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Model wanted = ModelJson.read(request.path("model"), fields);
        fields.check();
        Model changed = desk.write(request, wanted, OptionalLong.of(request.requiredIfMatch()));
        return Answer.ok(ModelJson.view(changed)).version(changed.version());
    }
}
