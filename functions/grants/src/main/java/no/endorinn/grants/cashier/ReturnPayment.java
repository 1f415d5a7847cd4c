package no.endorinn.grants.cashier;

import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.pay.PayMove;
import no.endorinn.grants.pay.PayState;
import no.endorinn.grants.pay.Payment;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/** Notes that the bank has sent a payment back, and why. It falls due once more when its account is confirmed. */
@Route("POST /applications/{reference}/payments/{payment}/return")
final class ReturnPayment implements RouteHandler {
    private final GrantDesk desk;
    private final UnitOfWork work;

    ReturnPayment(GrantDesk desk, UnitOfWork work) {
        this.desk = desk;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String reason = fields.text("reason", 300);
        fields.check();
        int number = Numbers.inPath(request.path("payment"));
        return Answer.ok(
                GrantView.of(work.commit(request.effort(), () -> decide(request, number, reason)), request.now()));
    }

    private Decision<GrantDesk.Found> decide(Request request, int number, String reason) {
        GrantDesk.Found found = desk.find(request);
        Payment payment = found.grant().payment(number).orElseThrow(Rejection::notFound);
        boolean stands = found.grant().accountStands(found.known());
        return switch (PayMove.RETURN.on(payment.stateBy(stands), PayMove.Side.STAFF)) {
            case Verdict.Refused<PayState> refused -> throw Rejection.of(refused.why());
            case Verdict.Already<PayState> already -> Decision.already(found);
            case Verdict.Leads<PayState> leads ->
                desk.becomes(
                        request,
                        found,
                        found.grant().returned(number, Words.ofMunicipality(reason), request.now()),
                        "application.payment_returned");
        };
    }
}
