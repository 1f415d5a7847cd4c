package no.endorinn.grants.cashier;

import java.util.ArrayList;
import java.util.List;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.grants.pay.PaymentList;
import no.endorinn.grants.pay.PaymentLists;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Rights;

/** Notes that a list has been paid, part by part; what came back before that stays so. */
@Route("POST /grants/payment-lists/{list}/paid")
final class MarkPaid implements RouteHandler {
    private final ListDesk desk;
    private final PaymentLists lists;
    private final Grants grants;
    private final UnitOfWork work;

    MarkPaid(ListDesk desk, PaymentLists lists, Grants grants, UnitOfWork work) {
        this.desk = desk;
        this.lists = lists;
        this.grants = grants;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        Rights caller = desk.admit(request);
        PaymentList list = desk.find(request);
        if (!list.made()) {
            throw Rejection.of(GrantCode.LIST_NOT_READY);
        }
        while (list.paidAt().isEmpty()) {
            list = work.commit(request.effort(), () -> further(request, caller));
        }
        return Answer.ok(desk.views(List.of(list), request.effort()).getFirst());
    }

    private Decision<PaymentList> further(Request request, Rights caller) {
        PaymentList list = desk.find(request);
        if (list.paidAt().isPresent()) {
            return Decision.already(list);
        }
        Key part = lists.part(list.number(), list.paidParts() + 1);
        List<String> references =
                work.read(List.of(part), request.effort()).at(part).map(PaymentLists::rows).orElseThrow().stream()
                        .map(PaymentList.Row::reference)
                        .distinct()
                        .toList();
        Snapshot read = work.read(references.stream().map(grants::key).toList(), request.effort());
        PaymentList after = list.paidFurther(request.now());
        List<Change> changes = new ArrayList<>(List.of(lists.written(after)));
        for (String reference : references) {
            grants.grant(read, reference)
                    .filter(grant -> grant.isOn(list.number()))
                    .map(grant -> grant.paid(list.number(), request.now()))
                    .ifPresent(grant -> changes.addAll(paid(request, caller, grant)));
        }
        return new Decision<>(after, changes);
    }

    private List<Change> paid(Request request, Rights caller, Grant grant) {
        return List.of(grants.written(grant), desk.happened(request, caller, grant, "application.paid"));
    }
}
