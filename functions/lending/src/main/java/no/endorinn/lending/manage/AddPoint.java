package no.endorinn.lending.manage;

import java.util.OptionalLong;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.PointJson;

/** A new lending point. Its id is chosen by staff, so a repeat meets its own work. */
@Route("POST /lending-points")
final class AddPoint implements RouteHandler {
    private final PointDesk desk;

    AddPoint(PointDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Point wanted = PointJson.read(PointJson.id(fields), fields);
        fields.check();
        Point added = desk.write(request, wanted, OptionalLong.empty());
        return Answer.created("/lending-points/" + added.id(), PointJson.view(added))
                .version(added.version());
    }
}
