package no.endorinn.lending.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.HandingOver;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.Loans;

/** Hands copies of a loan out over the counter, by their labels: all of those that are named, or none and why. */
@Route("POST /loans/{reference}/hand-over")
final class HandOver implements RouteHandler {
    private final LoanDesk desk;
    private final Loans loans;
    private final Scanning scanning;
    private final History history;
    private final Messages messages;

    HandOver(LoanDesk desk, Loans loans, Scanning scanning, History history, Messages messages) {
        this.desk = desk;
        this.loans = loans;
        this.scanning = scanning;
        this.history = history;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        List<String> labels = Scanning.labels(fields);
        if (labels.isEmpty()) {
            fields.note(CommonCode.MISSING, "labels");
        }
        boolean identified = fields.flag("identityChecked", false);
        boolean despiteSetAside = fields.flag("despiteSetAside", false);
        fields.check();
        Answer answer = desk.change(request, found -> decide(request, found, labels, identified, despiteSetAside));
        request.count("HandOvers", 1);
        return answer;
    }

    private Decision<Loan> decide(
            Request request, LoanDesk.Found found, List<String> labels, boolean identified, boolean despiteSetAside) {
        LoanDesk.requirePoint(request, found);
        Loan loan = found.loan();
        Scanning.Scanned scanned = scanning.scanned(request, loan, labels);
        Around around = scanned.around();
        HandingOver.Outcome outcome =
                new HandingOver(loan, around.there(request.now()), request.now()).of(scanned.copies(), despiteSetAside);
        if (!outcome.problems().isEmpty()) {
            throw RefusedCopies.of(request.language(), messages, labels, outcome.problems(), scanned.copies());
        }
        if (outcome.outs().isEmpty()) {
            return Decision.already(loan);
        }
        Map<String, Stock> stocks = new HashMap<>();
        outcome.outs()
                .forEach((model, outs) -> stocks.put(model, around.stock(model).handing(outs)));
        List<Change> changes = new ArrayList<>(loans.changes(
                around, Optional.of(loan), outcome.after(), stocks, LoanDesk.happening(request, found, "handed_over")));
        if (identified) {
            changes.add(history.append(LoanDesk.happening(request, found, "identified"), "i" + (loan.version() + 1)));
        }
        return new Decision<>(Loans.stored(outcome.after()), changes);
    }
}
