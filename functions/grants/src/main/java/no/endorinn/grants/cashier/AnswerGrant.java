package no.endorinn.grants.cashier;

import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Says yes to what was granted, with its conditions, or no: then the money goes back to the round in the same transaction. A private
 * person tells by a yes which account it goes to.
 */
@Route("POST /applications/{reference}/answer")
final class AnswerGrant implements RouteHandler {
    private final GrantDesk desk;
    private final Offers offers;
    private final UnitOfWork work;

    AnswerGrant(GrantDesk desk, Offers offers, UnitOfWork work) {
        this.desk = desk;
        this.offers = offers;
        this.work = work;
    }

    /** What somebody answers, and to which decision. */
    private record Form(int decision, boolean accept, String account) {
        static Form read(Fields fields) {
            Form form = new Form(
                    fields.integer("decision", 1, 1_000),
                    fields.flag("accept", false),
                    Optional.ofNullable(fields.optionalText("account", 20)).orElse(""));
            fields.check();
            return form;
        }
    }

    @Override
    public Answer handle(Request request) {
        Form form = Form.read(request.body());
        GrantDesk.Found found = work.commit(request.effort(), () -> decide(request, form));
        if (found.grant().answer() == Acceptance.LAPSED) {
            throw Rejection.of(GrantCode.GRANT_LAPSED);
        }
        return Answer.ok(GrantView.of(found, request.now()));
    }

    /** Whoever comes too late makes it lapse, as the clock would have. */
    private Decision<GrantDesk.Found> decide(Request request, Form form) {
        GrantDesk.Found found = desk.find(request, offers::keys);
        Grant grant = found.grant();
        Acceptance wanted = form.accept() ? Acceptance.ACCEPTED : Acceptance.DECLINED;
        if (grant.answer() == wanted) {
            return Decision.already(found);
        }
        return switch (grant.answer()) {
            case NOT_ASKED -> throw Rejection.of(GrantCode.NOTHING_TO_ACCEPT);
            case ACCEPTED -> throw Rejection.of(GrantCode.GRANT_ACCEPTED);
            case DECLINED -> throw Rejection.of(GrantCode.GRANT_DECLINED);
            case LAPSED -> Decision.already(found);
            case AWAITED -> {
                if (found.application().casework().offerLapsed(request.now())) {
                    yield becomes(request, found, grant.lapsed(request.now()));
                }
                if (grant.decision() != form.decision()) {
                    throw Rejection.of(GrantCode.GRANT_CHANGED.at("/decision"));
                }
                yield becomes(
                        request,
                        found,
                        form.accept()
                                ? grant.accepted(told(grant, form), request.now())
                                : grant.declined(request.now()));
            }
        };
    }

    private Decision<GrantDesk.Found> becomes(Request request, GrantDesk.Found found, Grant after) {
        Application before = found.application();
        Application answered = Offers.answered(before, after.answer(), request.now());
        List<Change> changes = offers.changes(found.read(), before, answered, found.grant(), after, found.caller());
        return new Decision<>(found.with(answered, after), found.seen().with(changes));
    }

    /** The account that a private person tells; an association's stands in the directory. */
    private static Optional<String> told(Grant grant, Form form) {
        if (grant.party().associationId().isPresent()) {
            if (!form.account().isEmpty()) {
                throw Rejection.of(GrantCode.ACCOUNT_OF_ASSOCIATION.at("/account"));
            }
            return Optional.empty();
        }
        if (form.account().isEmpty()) {
            throw Rejection.of(GrantCode.ACCOUNT_MISSING.at("/account"));
        }
        return Optional.of(AccountNumber.parse(form.account())
                .orElseThrow(() -> Rejection.of(GrantCode.ACCOUNT_NUMBER.at("/account")))
                .digits());
    }
}
