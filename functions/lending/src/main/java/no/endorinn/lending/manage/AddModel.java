package no.endorinn.lending.manage;

import java.util.OptionalLong;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.ModelJson;
import no.endorinn.lending.equipment.PointJson;

/** A new model. Its id is chosen by staff, so a repeat meets its own work. */
@Route("POST /equipment")
final class AddModel implements RouteHandler {
    private final ModelDesk desk;

    AddModel(ModelDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Model wanted = ModelJson.read(PointJson.id(fields), fields);
        fields.check();
        Model added = desk.write(request, wanted, OptionalLong.empty());
        return Answer.created("/equipment/" + added.id(), ModelJson.view(added)).version(added.version());
    }
}
