package no.endorinn.lending.manage;

import java.util.OptionalLong;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.PointJson;

/** Writes a lending point anew: its hours, who looks after it, or that nothing is lent there any more. */
@Route("PUT /lending-points/{point}")
final class ChangePoint implements RouteHandler {
    private final PointDesk desk;

    ChangePoint(PointDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Point wanted = PointJson.read(request.path("point"), fields);
        fields.check();
        Point changed = desk.write(request, wanted, OptionalLong.of(request.requiredIfMatch()));
        return Answer.ok(PointJson.view(changed)).version(changed.version());
    }
}
