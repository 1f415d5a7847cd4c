package no.endorinn.grants.backing;

import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What associations ask the municipality to recommend to one scheme of somebody else's, those that are ranked first. */
@Route("GET /grants/others/{other}/backings")
final class ListFund implements RouteHandler {
    private final FundDesk desk;

    ListFund(FundDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        Optional<Integer> year = FundDesk.year(query);
        query.check();
        return Answer.ok(desk.view(request, desk.find(request, year)));
    }
}
