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
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.HandingOver;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Loans;

/** Hands copies of a loan out over the counter, by their labels: all of those that are named, or none and why. */
@Route("POST /loans/{reference}/hand-over")
final class HandOver implements RouteHandler {
    /** So many at once. */
    static final int MOST = 60;

    private final LoanDesk desk;
    private final Loans loans;
    private final Copies copies;
    private final Catalogue catalogue;
    private final UnitOfWork work;
    private final History history;
    private final Messages messages;

    HandOver(
            LoanDesk desk,
            Loans loans,
            Copies copies,
            Catalogue catalogue,
            UnitOfWork work,
            History history,
            Messages messages) {
        this.desk = desk;
        this.loans = loans;
        this.copies = copies;
        this.catalogue = catalogue;
        this.work = work;
        this.history = history;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        List<String> labels = fields.texts("labels", MOST, 20).stream()
                .map(String::strip)
                .distinct()
                .toList();
        if (labels.isEmpty()) {
            fields.note(CommonCode.MISSING, "labels");
        }
        boolean identified = fields.flag("identityChecked", false);
        fields.check();
        Answer answer = desk.change(request, found -> decide(request, found, labels, identified));
        request.count("HandOvers", 1);
        return answer;
    }

    private Decision<Loan> decide(Request request, LoanDesk.Found found, List<String> labels, boolean identified) {
        LoanDesk.requirePoint(request, found);
        Loan loan = found.loan();
        Map<String, String> models = models(request, labels);
        List<Key> copyKeys = new ArrayList<>();
        models.forEach((label, model) -> {
            copyKeys.add(copies.copyKey(model, label));
            copyKeys.add(catalogue.modelKey(model));
        });
        Loans.Around around = loans.around(request.effort(), loan, copyKeys, request.now());
        List<HandingOver.Scanned> scanned = labels.stream()
                .map(label -> scanned(around.snapshot(), label, Optional.ofNullable(models.get(label))))
                .toList();
        HandingOver.Outcome outcome = new HandingOver(loan, around.there(request.now()), request.now()).of(scanned);
        if (!outcome.problems().isEmpty()) {
            throw RefusedCopies.of(request.language(), messages, labels, outcome.problems(), scanned);
        }
        if (outcome.outs().isEmpty()) {
            return Decision.already(loan);
        }
        Map<String, Stock> stocks = new HashMap<>();
        outcome.outs().forEach((model, outs) -> {
            Stock stock = around.stock(model);
            List<Stock.Out> all = new ArrayList<>(stock.out());
            all.addAll(outs);
            stocks.put(model, stock.out(all));
        });
        List<Change> changes = new ArrayList<>(loans.changes(
                around, Optional.of(loan), outcome.after(), stocks, LoanDesk.happening(request, found, "handed_over")));
        if (identified) {
            changes.add(history.append(LoanDesk.happening(request, found, "identified"), "i" + (loan.version() + 1)));
        }
        return new Decision<>(Loans.stored(outcome.after()), changes);
    }

    /** Which model each label is on. */
    private Map<String, String> models(Request request, List<String> labels) {
        Snapshot found = work.read(labels.stream().map(copies::labelKey).toList(), request.effort());
        Map<String, String> models = new HashMap<>();
        labels.forEach(label -> copies.model(found, label).ifPresent(model -> models.put(label, model)));
        return models;
    }

    private HandingOver.Scanned scanned(Snapshot snapshot, String label, Optional<String> model) {
        Optional<Copy> copy = model.flatMap(id -> copies.copy(snapshot, id, label));
        return new HandingOver.Scanned(
                label, copy, model.flatMap(id -> catalogue.model(snapshot, id)).map(Model::name));
    }
}
