package no.endorinn.grants.cashier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.grants.pay.Payment;
import no.endorinn.grants.pay.PaymentList;
import no.endorinn.grants.pay.PaymentLists;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.words.Words;

/**
 * Makes a list of what is due and not held, part by part: each part is one transaction with the payments that it takes. There is never
 * more than one list that is not whole, and whoever asks for one goes on with that first, so two at once make the same one, and what
 * was broken off is taken up where it was.
 */
@Route("POST /grants/payment-lists")
final class MakeList implements RouteHandler {
    private static final int MOST_DAYS_AHEAD = 60;

    private final ListDesk desk;
    private final PaymentLists lists;
    private final Grants grants;
    private final Payees payees;
    private final UnitOfWork work;

    MakeList(ListDesk desk, PaymentLists lists, Grants grants, Payees payees, UnitOfWork work) {
        this.desk = desk;
        this.lists = lists;
        this.grants = grants;
        this.payees = payees;
        this.work = work;
    }

    /** Which payments are wanted. */
    private record Wish(Optional<String> scheme, LocalDate until, Origin origin) {
        /** Whether a list is what was asked for. */
        boolean isFor(PaymentList list) {
            return list.scheme().equals(scheme) && list.until().equals(until);
        }
    }

    /** What was done: a list as it is now, if this is it. */
    private record Step(Optional<PaymentList> done) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<String> scheme = Optional.ofNullable(fields.optionalText("scheme", 60));
        LocalDate today = Oslo.date(request.now());
        LocalDate until = Optional.ofNullable(fields.optionalDate("until")).orElse(today);
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            fields.note(
                    GrantCode.DATE_OUT_OF_BOUNDS
                            .problem()
                            .with("least", today)
                            .with("most", today.plusDays(MOST_DAYS_AHEAD)),
                    "until");
        }
        fields.check();
        Rights caller = desk.admit(request);
        Wish wish = new Wish(scheme, until, request.origin());
        PaymentList made = made(request, caller, wish);
        return Answer.created(
                "/grants/payment-lists/" + made.number() + "/file",
                desk.views(List.of(made), request.effort()).getFirst());
    }

    /** What this very request has made, itself or by whoever went on with it; long ago, and nothing of it is due any more. */
    private Optional<PaymentList> there(Request request, Wish wish) {
        Optional<PaymentList> same = desk.latest(request.effort()).stream()
                .filter(list -> list.origin().requestKey().equals(wish.origin().requestKey()))
                .findFirst();
        if (same.filter(list -> !list.origin().equals(wish.origin())).isPresent()) {
            throw Rejection.of(CommonCode.IDEMPOTENCY_KEY_REUSED);
        }
        return same.filter(PaymentList::made);
    }

    private PaymentList made(Request request, Rights caller, Wish wish) {
        while (true) {
            Step step = work.commit(request.effort(), () -> step(request, caller, wish));
            if (step.done().isPresent()) {
                return step.done().get();
            }
        }
    }

    /** One part more of the list that is not whole; of a new one, where all are. */
    private Decision<Step> step(Request request, Rights caller, Wish wish) {
        PaymentLists.Head head = lists.head(work.read(List.of(lists.headKey()), request.effort()));
        boolean begins = head.open() == 0;
        PaymentList before = begins
                ? PaymentList.begun(
                        head.last() + 1, wish.scheme(), wish.until(), caller.personId(), request.now(), wish.origin())
                : open(request, head);
        if (begins) {
            Optional<PaymentList> mine = there(request, wish);
            if (mine.isPresent()) {
                return Decision.already(new Step(mine));
            }
        }
        Part part = part(request, before);
        if (begins && part.rows().isEmpty()) {
            throw Rejection.of(GrantCode.NOTHING_DUE);
        }
        PaymentList after = before.with(
                part.rows().stream().mapToLong(PaymentList.Row::ore).sum(),
                part.rows().size(),
                part.beyond(),
                part.last());
        List<Change> changes = new ArrayList<>(List.of(lists.written(after)));
        if (begins || part.last()) {
            changes.add(lists.written(head, after.number(), part.last() ? 0 : after.number()));
        }
        if (!part.rows().isEmpty()) {
            changes.add(lists.written(after.number(), after.parts(), part.rows()));
        }
        for (Grant grant : part.grants()) {
            changes.add(grants.written(grant));
            changes.add(desk.happened(request, caller, grant, "application.payment_sent"));
        }
        boolean wanted = wish.isFor(after) || after.origin().equals(wish.origin());
        return new Decision<>(new Step(Optional.of(after).filter(list -> part.last() && wanted)), changes);
    }

    private PaymentList open(Request request, PaymentLists.Head head) {
        Snapshot read = work.read(List.of(lists.key(head.open())), request.effort());
        return lists.list(read, head.open()).orElseThrow();
    }

    /**
     * The next part of a list.
     *
     * @param grants as they are when it is sent
     * @param beyond where the part after it begins
     * @param last whether there is none after it
     */
    private record Part(List<PaymentList.Row> rows, List<Grant> grants, String beyond, boolean last) {}

    private Part part(Request request, PaymentList list) {
        String beyond = list.after();
        while (true) {
            Range rest = beyond.isEmpty()
                    ? grants.due(list.until())
                    : grants.due(list.until()).beyond(beyond);
            var page = work.list(rest.most(PaymentList.MOST_A_PART), request.effort());
            if (page.items().isEmpty()) {
                return new Part(List.of(), List.of(), beyond, true);
            }
            beyond = Grants.position(page.items().getLast());
            Part part = part(request, list, page.items(), beyond, !page.more());
            if (!part.rows().isEmpty() || part.last()) {
                return part;
            }
        }
    }

    private Part part(Request request, PaymentList list, List<Item> listed, String beyond, boolean last) {
        List<String> references = listed.stream()
                .filter(item -> list.scheme().isEmpty() || list.scheme().get().equals(Grants.scheme(item)))
                .map(Grants::reference)
                .toList();
        List<PaymentList.Row> rows = new ArrayList<>();
        List<Grant> sent = new ArrayList<>();
        for (Payees.Payee payee : payees.of(references, request.effort())) {
            List<Payment> sendable = payee.grant().sendable(list.until());
            if (!sendable.isEmpty() && payee.grant().accountStands(payee.known())) {
                sendable.forEach(payment -> rows.add(row(payee, payment)));
                sent.add(payee.grant().sent(list.number(), list.until(), request.now()));
            }
        }
        return new Part(rows, sent, beyond, last || list.count() + rows.size() >= PaymentList.MOST);
    }

    private static PaymentList.Row row(Payees.Payee payee, Payment payment) {
        Grant grant = payee.grant();
        String whose = grant.party().key();
        return new PaymentList.Row(
                grant.reference(),
                payment.number(),
                new Words(payee.name(), whose),
                payee.organisationNumber(),
                new Words(grant.account().orElseThrow(), whose),
                payment.ore(),
                payment.on(),
                grant.terms().scheme());
    }
}
