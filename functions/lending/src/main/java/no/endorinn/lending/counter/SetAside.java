package no.endorinn.lending.counter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.HandingOver;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.problem.LendingCode;

/**
 * Puts copies on the shelf for a reservation: just these, so an empty list lets go of them. It takes nothing more than the reservation
 * does; but whoever hands one of them out for something else is told.
 */
@Route("POST /loans/{reference}/set-aside")
final class SetAside implements RouteHandler {
    private final LoanDesk desk;
    private final Scanning scanning;
    private final Copies copies;
    private final UnitOfWork work;
    private final History history;
    private final Messages messages;

    SetAside(LoanDesk desk, Scanning scanning, Copies copies, UnitOfWork work, History history, Messages messages) {
        this.desk = desk;
        this.scanning = scanning;
        this.copies = copies;
        this.work = work;
        this.history = history;
        this.messages = messages;
    }

    /** What is set aside for the loan now. */
    record SetAsideView(List<String> labels) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        if (!fields.has("labels")) {
            fields.note(CommonCode.MISSING, "labels");
        }
        List<String> labels = Scanning.labels(fields);
        fields.check();
        return Answer.ok(work.commit(request.effort(), () -> decide(request, labels)));
    }

    private Decision<SetAsideView> decide(Request request, List<String> labels) {
        LoanDesk.Found found = desk.find(request);
        LoanDesk.requirePoint(request, found);
        Loan loan = found.loan();
        Scanning.Scanned scanned = scanning.scanned(request, loan, labels);
        if (loan.state(request.now()) == State.LAPSED) {
            throw Rejection.of(LendingCode.LOAN_HAS_LAPSED);
        }
        // What could be handed out when it is fetched can be set aside until then.
        Instant fetched =
                loan.time().start().isAfter(request.now()) ? loan.time().start() : request.now();
        HandingOver.Outcome outcome =
                new HandingOver(loan, scanned.around().there(request.now()), fetched).of(scanned.copies(), false);
        if (!outcome.problems().isEmpty()) {
            throw RefusedCopies.of(request.language(), messages, labels, outcome.problems(), scanned.copies());
        }
        Set<String> aside = new HashSet<>();
        outcome.outs().values().forEach(outs -> outs.forEach(out -> aside.add(out.label())));
        List<Change> changes = new ArrayList<>();
        long versions = 0;
        for (String model : loan.models()) {
            Stock was = scanned.around().stock(model);
            List<String> here = scanned.copies().stream()
                    .flatMap(each -> each.copy().stream())
                    .filter(copy -> copy.model().equals(model) && aside.contains(copy.label()))
                    .map(Copy::label)
                    .toList();
            Stock is = was.keeping(loan.reference(), until(loan), here, request.now());
            if (is.aside().size() > Stock.MOST_NOTED) {
                throw Rejection.of(LendingCode.TOO_MUCH_NOTED.with("most", Stock.MOST_NOTED));
            }
            if (!new HashSet<>(is.aside()).equals(new HashSet<>(was.aside()))) {
                changes.add(copies.changed(is));
                versions += is.version() + 1;
            }
        }
        SetAsideView view =
                new SetAsideView(labels.stream().filter(aside::contains).toList());
        if (!changes.isEmpty()) {
            changes.add(history.append(
                    LoanDesk.happening(request, found, aside.isEmpty() ? "let_go" : "set_aside"), "a" + versions));
        }
        return new Decision<>(view, changes);
    }

    /** The rest of what is out may be fetched for as long as the loan lasts. */
    private static Instant until(Loan loan) {
        return loan.state() == State.OUT
                ? loan.time().end()
                : Loan.lapses(loan.time().start());
    }
}
