package no.endorinn.directory.offices;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Who is on the municipality's staff, with which roles. */
@Route("GET /staff")
final class ListStaff implements RouteHandler {
    private final StaffDesk desk;

    ListStaff(StaffDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        return desk.show(request, desk.find(request).office());
    }
}
