package no.endorinn.lending.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Condition;
import no.endorinn.lending.loans.Line;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.TakingBack;
import no.endorinn.lending.store.Loans;

/**
 * Takes copies of a loan back over the counter, each as it is. What is broken or lost is no longer lent; which reservations that hits is
 * told by {@code GET /equipment/{model}/affected}.
 */
@Route("POST /loans/{reference}/return")
final class TakeBack implements RouteHandler {
    private final LoanDesk desk;
    private final Loans loans;
    private final Copies copies;

    TakeBack(LoanDesk desk, Loans loans, Copies copies) {
        this.desk = desk;
        this.loans = loans;
        this.copies = copies;
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
                Optional.ofNullable(fields.optionalText("remark", 200)).map(Words::ofMunicipality));
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
        if (outcome.back().isEmpty()) {
            return Decision.already(loan);
        }
        Map<String, String> models = new HashMap<>();
        outcome.back().forEach(each -> models.put(each.label(), model(loan, each.label())));
        List<Key> keys = models.entrySet().stream()
                .map(each -> copies.copyKey(each.getValue(), each.getKey()))
                .toList();
        Loans.Around around = loans.around(request.effort(), loan, keys, request.now());
        Map<String, Stock> stocks = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (TakingBack.Brought each : outcome.back()) {
            String model = model(loan, each.label());
            Stock stock = stocks.getOrDefault(model, around.stock(model));
            stocks.put(model, without(stock, each));
            copies.copy(around.snapshot(), model, each.label())
                    .flatMap(copy -> changed(copy, each.condition()))
                    .map(copies::changed)
                    .ifPresent(changes::add);
        }
        String event = outcome.after().state() == State.RETURNED ? "ended" : "taken_back";
        changes.addAll(
                0,
                loans.changes(
                        around, Optional.of(loan), outcome.after(), stocks, LoanDesk.happening(request, found, event)));
        return new Decision<>(Loans.stored(outcome.after()), Loans.fitting(changes));
    }

    private static String model(Loan loan, String label) {
        return loan.lineOf(label).map(Line::model).orElseThrow();
    }

    /** It is out no more; and there is one less of it, where it does not work any more. */
    private static Stock without(Stock stock, TakingBack.Brought brought) {
        Optional<Stock.Out> was = stock.outOf(brought.label());
        List<Stock.Out> others = new ArrayList<>(stock.out());
        was.ifPresent(others::remove);
        Stock after = stock.out(others);
        return brought.condition().isWorking() || was.isEmpty()
                ? after
                : after.working(was.get().variant(), -1).forgetting(brought.label());
    }

    /** The copy as it becomes, if it becomes another. */
    private static Optional<Copy> changed(Copy copy, Condition condition) {
        return switch (condition) {
            case GOOD -> Optional.empty();
            case WORN -> copy.wear() == Copy.Wear.WORN ? Optional.empty() : Optional.of(copy.with(Copy.Wear.WORN));
            case BROKEN -> Optional.of(copy.with(Copy.State.BROKEN));
            case LOST -> Optional.of(copy.with(Copy.State.LOST));
        };
    }
}
