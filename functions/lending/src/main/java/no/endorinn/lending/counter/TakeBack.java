package no.endorinn.lending.counter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Condition;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.TakingBack;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.Returns;

/**
 * Takes copies of a loan back over the counter, each as it is. What is broken or lost is no longer lent; which reservations that hits is
 * told by {@code GET /equipment/{model}/affected}.
 */
@Route("POST /loans/{reference}/return")
final class TakeBack implements RouteHandler {
    private final LoanDesk desk;
    private final Returns returns;

    TakeBack(LoanDesk desk, Returns returns) {
        this.desk = desk;
        this.returns = returns;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        List<TakingBack.Brought> brought = fields.objects("copies", Scanning.MOST, TakeBack::brought);
        Set<String> labels = new HashSet<>();
        if (brought.isEmpty()) {
            fields.note(CommonCode.MISSING, "copies");
        }
        fields.check();
        List<TakingBack.Brought> once =
                brought.stream().filter(each -> labels.add(each.label())).toList();
        Answer answer = desk.change(request, found -> decide(request, found, once));
        request.count("Returns", 1);
        return answer;
    }

    private static TakingBack.Brought brought(Fields fields) {
        Condition condition = fields.optionalChoice("condition", Condition.class);
        return new TakingBack.Brought(
                fields.text("label", 20),
                condition == null ? Condition.GOOD : condition,
                Optional.ofNullable(fields.optionalText("remark", 200)).map(Words::ofMunicipality),
                Optional.ofNullable(fields.optionalInstant("at")));
    }

    private Decision<Loan> decide(Request request, LoanDesk.Found found, List<TakingBack.Brought> brought) {
        LoanDesk.requirePoint(request, found);
        Loan loan = found.loan();
        TakingBack.Outcome outcome = new TakingBack(loan, request.now()).of(brought);
        if (!outcome.problems().isEmpty()) {
            List<Problem> placed = new ArrayList<>();
            new TreeMap<>(outcome.problems()).forEach((place, problem) -> placed.add(problem.at("/copies/" + place)));
            throw Rejection.of(placed);
        }
        String event = outcome.after().state() == State.RETURNED ? "ended" : "taken_back";
        List<Change> changes = returns.changes(
                request.effort(),
                loan,
                outcome,
                LoanDesk.happening(request, found, event),
                LoanDesk.happening(request, found, "found"));
        return outcome.back().isEmpty()
                ? new Decision<>(loan, changes)
                : new Decision<>(Loans.stored(outcome.after()), changes);
    }
}
