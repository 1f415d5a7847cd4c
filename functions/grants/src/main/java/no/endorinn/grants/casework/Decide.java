package no.endorinn.grants.casework;

import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;

/** Decides on an application, once: in full, in part, or not at all. */
@Route("POST /applications/{reference}/decisions")
final class Decide implements RouteHandler {
    private final ApplicationDesk desk;
    private final Decider decider;

    Decide(ApplicationDesk desk, Decider decider) {
        this.desk = desk;
        this.decider = decider;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        RulingForm form = RulingForm.read(request.body());
        ApplicationDesk.Found decided = decider.decide(request, request.reference(), sent -> form, origin);
        requireOwn(decided.application().reference(), origin, request);
        return desk.show(request, decided);
    }

    /** What has been decided already is answered alike to whoever decided it, and refused to anybody else. */
    private void requireOwn(String reference, Origin origin, Request request) {
        Origin there = decider.decidedBy(reference, request);
        if (!there.equals(origin)) {
            throw Rejection.of(
                    there.requestKey().equals(origin.requestKey())
                            ? CommonCode.IDEMPOTENCY_KEY_REUSED
                            : GrantCode.APPLICATION_DECIDED);
        }
    }
}
