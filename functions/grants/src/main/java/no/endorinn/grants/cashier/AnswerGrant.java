package no.endorinn.grants.cashier;

import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Says yes to what was granted, with its conditions, or no: then the money goes back to the round in the same transaction. A private
 * person tells by a yes which account it goes to.
 */
@Route("POST /applications/{reference}/answer")
final class AnswerGrant implements RouteHandler {
    private final GrantDesk desk;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final UnitOfWork work;

    AnswerGrant(GrantDesk desk, Catalogue catalogue, Budgets budgets, UnitOfWork work) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.budgets = budgets;
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
        return Answer.ok(GrantView.of(work.commit(request.effort(), () -> decide(request, form))));
    }

    private Decision<GrantDesk.Found> decide(Request request, Form form) {
        GrantDesk.Found found = desk.find(request, this::keys);
        Grant grant = found.grant();
        Grant.Answer wanted = form.accept() ? Grant.Answer.ACCEPTED : Grant.Answer.DECLINED;
        if (grant.answer() == wanted) {
            return Decision.already(found);
        }
        switch (grant.answer()) {
            case NOT_ASKED -> throw Rejection.of(GrantCode.NOTHING_TO_ACCEPT);
            case ACCEPTED -> throw Rejection.of(GrantCode.GRANT_ACCEPTED);
            case DECLINED -> throw Rejection.of(GrantCode.GRANT_DECLINED);
            case AWAITED -> {
                if (grant.decision() != form.decision()) {
                    throw Rejection.of(GrantCode.GRANT_CHANGED.at("/decision"));
                }
            }
        }
        return form.accept()
                ? desk.becomes(request, found, grant.accepted(told(grant, form), request.now()), "application.accepted")
                : declined(request, found);
    }

    private List<Key> keys(Application application) {
        Application.About about = application.about();
        return List.of(catalogue.schemeKey(about.scheme()), budgets.key(about.scheme(), about.round()));
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

    private Decision<GrantDesk.Found> declined(Request request, GrantDesk.Found found) {
        Grant.Terms terms = found.grant().terms();
        Scheme scheme = catalogue
                .scheme(found.read(), terms.scheme())
                .orElseThrow(() -> Rejection.of(GrantCode.UNKNOWN_SCHEME));
        Round round = scheme.round(terms.round()).orElseThrow(() -> Rejection.of(GrantCode.NO_ROUND));
        Grant after = found.grant().declined(request.now());
        Change back = budgets.written(
                terms.scheme(),
                terms.round(),
                budgets.budget(found.read(), terms.scheme(), round)
                        .granting(after.binds() - found.grant().binds()));
        return desk.becomes(request, found, after, "application.declined", back);
    }
}
