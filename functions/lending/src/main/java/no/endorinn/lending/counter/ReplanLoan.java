package no.endorinn.lending.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Replanning;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.Loans;
import org.jspecify.annotations.Nullable;

/** Makes some of a loan that cannot be kept into something else that is free, or leaves it out; those whose it is are told. */
@Route("POST /loans/{reference}/replan")
final class ReplanLoan implements RouteHandler {
    /** More than anybody has of a model. */
    private static final int MOST = 300;

    private final LoanDesk desk;
    private final Loans loans;

    ReplanLoan(LoanDesk desk, Loans loans) {
        this.desk = desk;
        this.loans = loans;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Replanning.Thing what = thing(fields);
        int keep = fields.integer("keep", 0, MOST);
        Optional<Replanning.Thing> instead = fields.optionalObject("instead").map(ReplanLoan::thing);
        Optional<Words> word =
                Optional.ofNullable(fields.optionalText("word", 300)).map(Words::ofMunicipality);
        fields.check();
        Replanning.Wanted wanted = new Replanning.Wanted(what.model(), what.variant(), keep, instead, word);
        return desk.change(request, found -> decide(request, found, wanted));
    }

    private static Replanning.Thing thing(Fields fields) {
        String model = fields.text("model", 40);
        @Nullable String variant = fields.optionalText("variant", 40);
        return new Replanning.Thing(model, variant == null ? Resource.WHOLE : variant);
    }

    private Decision<Loan> decide(Request request, LoanDesk.Found found, Replanning.Wanted wanted) {
        LoanDesk.requirePoint(request, found);
        Loan loan = found.loan();
        List<String> more =
                wanted.instead().map(Replanning.Thing::model).stream().toList();
        Around around = loans.around(request.effort(), loan, more, List.of(), List.of(), request.now());
        Replanning.Outcome outcome = new Replanning(loan, around.there(request.now()), request.now()).of(wanted);
        outcome.problem().ifPresent(problem -> {
            throw Rejection.of(problem);
        });
        if (outcome.after().equals(loan)) {
            return Decision.already(loan);
        }
        List<Change> changes = new ArrayList<>(loans.changes(
                around, Optional.of(loan), outcome.after(), Map.of(), LoanDesk.happening(request, found, "replanned")));
        return new Decision<>(Loans.stored(outcome.after()), changes);
    }
}
