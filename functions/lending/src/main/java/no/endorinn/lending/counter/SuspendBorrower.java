package no.endorinn.lending.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Account;
import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.desk.SuspensionView;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Borrowed;
import no.endorinn.lending.loans.Suspension;
import no.endorinn.lending.problem.LendingCode;
import no.endorinn.lending.store.LoanCase;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.Settling;

/** Stops whoever a loan counts on from borrowing until a day, or lets them again: it stands in the loan's history. */
@Route("POST /loans/{reference}/suspend")
final class SuspendBorrower implements RouteHandler {
    private static final int LONGEST_YEARS = 2;

    private final LoanDesk desk;
    private final Loans loans;
    private final UnitOfWork work;
    private final History history;
    private final Copies copies;
    private final Settling settling;

    SuspendBorrower(LoanDesk desk, Loans loans, UnitOfWork work, History history, Copies copies, Settling settling) {
        this.desk = desk;
        this.loans = loans;
        this.work = work;
        this.history = history;
        this.copies = copies;
        this.settling = settling;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<LocalDate> until = Optional.ofNullable(fields.optionalDate("until"));
        Optional<String> reason = Optional.ofNullable(fields.optionalText("reason", 300));
        LocalDate today = Oslo.date(request.now());
        LocalDate last = today.plusYears(LONGEST_YEARS);
        if (until.isPresent() && reason.isEmpty()) {
            fields.note(CommonCode.MISSING, "reason");
        }
        if (until.filter(date -> !date.isAfter(today) || date.isAfter(last)).isPresent()) {
            fields.note(LendingCode.SUSPENDED_UNTIL_WHEN.with("last", last), "until");
        }
        fields.check();
        Optional<Suspension> wanted =
                until.map(date -> new Suspension(Oslo.day(date).start(), Words.ofMunicipality(reason.orElseThrow())));
        return Answer.ok(work.commit(request.effort(), () -> decide(request, wanted)));
    }

    private Decision<SuspensionView> decide(Request request, Optional<Suspension> wanted) {
        LoanDesk.Found found = desk.find(request);
        LoanDesk.requirePoint(request, found);
        Impartiality.require(request, found.rights(), LoanCase.matter(found.loan(), found.point()));
        String account = found.loan().account().orElseThrow(() -> Rejection.of(LendingCode.NOBODY_TO_SUSPEND));
        Optional<Suspension> suspension = Account.isOfLogin(account)
                ? wanted.map(all -> all.ofPerson(Words.key(found.loan().askedBy())))
                : wanted;
        Borrowed was = borrowed(request, account);
        Map<String, Stock> stocks = copies.stocks(was.waitsFor(), request.effort());
        if (settling.settle(stocks.values(), request.now(), request.effort())) {
            was = borrowed(request, account);
            stocks = copies.stocks(was.waitsFor(), request.effort());
        }
        SuspensionView view = SuspensionView.of(suspension);
        if (was.suspension().equals(suspension)) {
            return Decision.already(view);
        }
        List<Change> changes = new ArrayList<>();
        changes.add(loans.written(was, was.suspended(suspension)));
        changes.add(history.append(
                LoanDesk.happening(request, found, suspension.isPresent() ? "suspended" : "readmitted"),
                "s" + was.version()));
        changes.addAll(lookedAtAnew(stocks.values(), request.now()));
        return new Decision<>(view, changes);
    }

    private Borrowed borrowed(Request request, String account) {
        return loans.borrowed(work.read(List.of(loans.borrowedKey(account)), request.effort()), account);
    }

    /** Whose turn it is where they wait may have become another's: until now it is written down, and from now on it is another question. */
    private List<Change> lookedAtAnew(Collection<Stock> stocks, Instant now) {
        return stocks.stream()
                .map(stock -> copies.changed(stock.waiting(stock.waiting().freed(now))))
                .toList();
    }
}
