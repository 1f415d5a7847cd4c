package no.endorinn.grants.cashier;

import java.time.LocalDate;
import no.endorinn.cases.documents.Documents;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.pay.Demand;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/** Demands back what has been paid, or some of it, with a letter that says why and by when. The same demand is not made twice. */
@Route("POST /applications/{reference}/demands")
final class DemandBack implements RouteHandler {
    private static final int LEAST_DAYS = 14;
    private static final int MOST_DAYS = 366;

    private final GrantDesk desk;
    private final Documents documents;
    private final UnitOfWork work;

    DemandBack(GrantDesk desk, Documents documents, UnitOfWork work) {
        this.desk = desk;
        this.documents = documents;
        this.work = work;
    }

    /**
     * What is demanded.
     *
     * @param number that the demand is going to have: how many there are, and one more
     */
    private record Form(int number, long amount, String grounds, LocalDate until) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        int number = fields.integer("number", 1, 1_000);
        long amount = fields.whole("amount", 1, SchemeJson.MOST_ORE);
        String grounds = fields.text("grounds", 3_000);
        LocalDate until = fields.date("until");
        LocalDate today = Oslo.date(request.now());
        fields.check();
        if (until.isBefore(today.plusDays(LEAST_DAYS)) || until.isAfter(today.plusDays(MOST_DAYS))) {
            throw Rejection.of(GrantCode.DATE_OUT_OF_BOUNDS
                    .at("/until")
                    .with("least", today.plusDays(LEAST_DAYS))
                    .with("most", today.plusDays(MOST_DAYS)));
        }
        Form form = new Form(number, amount, grounds, until);
        return Answer.ok(GrantView.of(work.commit(request.effort(), () -> decide(request, form)), request.now()));
    }

    private Decision<GrantDesk.Found> decide(Request request, Form form) {
        GrantDesk.Found found = desk.find(request);
        Grant grant = found.grant();
        Words grounds = Words.ofMunicipality(form.grounds());
        if (grant.demand(form.number()).filter(there -> isSame(there, form)).isPresent()) {
            return Decision.already(found);
        }
        if (form.number() != grant.demands().size() + 1) {
            throw Rejection.of(GrantCode.GRANT_CHANGED.at("/number"));
        }
        if (form.amount() > grant.toDemand()) {
            throw Rejection.of(
                    GrantCode.ABOVE_PAID.at("/amount").with("most", Objection.kroner(Math.max(0, grant.toDemand()))));
        }
        Grant after = grant.demanded(form.amount(), grounds, form.until(), found.caller(), request.now());
        return desk.becomes(
                request,
                found,
                after,
                "application.demanded_back",
                documents.written(DemandLetter.document(
                        found.application(), after.demands().getLast())));
    }

    private static boolean isSame(Demand there, Form form) {
        return there.ore() == form.amount()
                && there.until().equals(form.until())
                && there.grounds().map(Words::text).orElse("").equals(form.grounds());
    }
}
