package no.endorinn.grants.cashier;

import no.endorinn.grants.pay.Demand;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Notes that what was demanded back has been paid. */
@Route("POST /applications/{reference}/demands/{demand}/paid")
final class NotePaidBack implements RouteHandler {
    private final GrantDesk desk;
    private final UnitOfWork work;

    NotePaidBack(GrantDesk desk, UnitOfWork work) {
        this.desk = desk;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        int number = Numbers.inPath(request.path("demand"));
        return Answer.ok(GrantView.of(work.commit(request.effort(), () -> decide(request, number)), request.now()));
    }

    private Decision<GrantDesk.Found> decide(Request request, int number) {
        GrantDesk.Found found = desk.find(request);
        Demand demand = found.grant().demand(number).orElseThrow(Rejection::notFound);
        return demand.paidBack().isPresent()
                ? Decision.already(found)
                : desk.becomes(request, found, found.grant().paidBack(number, request.now()), "application.paid_back");
    }
}
