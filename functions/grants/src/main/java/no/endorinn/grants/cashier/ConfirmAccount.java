package no.endorinn.grants.cashier;

import java.util.Optional;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.PayState;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Confirms the account that something is paid to, so that what is held can be sent, and what came back once more. Neither whoever
 * changed the account nor whoever decided may: it takes two.
 */
@Route("POST /applications/{reference}/account")
final class ConfirmAccount implements RouteHandler {
    private final GrantDesk desk;
    private final UnitOfWork work;

    ConfirmAccount(GrantDesk desk, UnitOfWork work) {
        this.desk = desk;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String typed = fields.text("account", 20);
        Optional<AccountNumber> account = AccountNumber.parse(typed);
        if (account.isEmpty() && !typed.isEmpty()) {
            fields.note(GrantCode.ACCOUNT_NUMBER, "account");
        }
        fields.check();
        String digits = account.map(AccountNumber::digits).orElse("");
        return Answer.ok(GrantView.of(work.commit(request.effort(), () -> decide(request, digits)), request.now()));
    }

    private Decision<GrantDesk.Found> decide(Request request, String digits) {
        GrantDesk.Found found = desk.find(request);
        Grant grant = found.grant();
        if (!mayConfirm(found)) {
            throw Rejection.of(GrantCode.CONFIRMED_BY_ANOTHER);
        }
        if (grant.party().associationId().isPresent() && !found.known().equals(Optional.of(digits))) {
            throw Rejection.of(GrantCode.ACCOUNT_CHANGED.at("/account"));
        }
        boolean returned = grant.payments().stream().anyMatch(payment -> payment.state() == PayState.RETURNED);
        return grant.account().equals(Optional.of(digits)) && !returned
                ? Decision.already(found)
                : desk.becomes(request, found, grant.confirmed(digits, request.now()), "application.account_confirmed");
    }

    /** Whether the caller neither changed the account nor decided. */
    static boolean mayConfirm(GrantDesk.Found found) {
        return !found.knownBy().equals(Optional.of(found.caller()))
                && !found.grant().decidedBy().equals(found.caller());
    }
}
