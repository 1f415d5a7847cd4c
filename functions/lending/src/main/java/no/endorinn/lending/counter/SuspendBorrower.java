package no.endorinn.lending.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Borrowed;
import no.endorinn.lending.problem.LendingCode;
import no.endorinn.lending.store.Loans;
import org.jspecify.annotations.Nullable;

/** Stops whoever a loan counts on from borrowing until a day, or lets them again: it stands in the loan's history. */
@Route("POST /loans/{reference}/suspend")
final class SuspendBorrower implements RouteHandler {
    private final LoanDesk desk;
    private final Loans loans;
    private final UnitOfWork work;
    private final History history;

    SuspendBorrower(LoanDesk desk, Loans loans, UnitOfWork work, History history) {
        this.desk = desk;
        this.loans = loans;
        this.work = work;
        this.history = history;
    }

    /** From which day they may borrow again; none where they may now. */
    record SuspensionView(@Nullable LocalDate until) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<LocalDate> until = Optional.ofNullable(fields.optionalDate("until"));
        fields.check();
        return Answer.ok(work.commit(request.effort(), () -> decide(request, until)));
    }

    private Decision<SuspensionView> decide(Request request, Optional<LocalDate> until) {
        LoanDesk.Found found = desk.find(request);
        LoanDesk.requirePoint(request, found);
        String account = found.loan().account().orElseThrow(() -> Rejection.of(LendingCode.NOBODY_TO_SUSPEND));
        Borrowed was = loans.borrowed(work.read(List.of(loans.borrowedKey(account)), request.effort()), account);
        Optional<Instant> moment = until.map(date -> Oslo.day(date).start());
        SuspensionView view = new SuspensionView(until.orElse(null));
        return was.suspendedUntil().equals(moment)
                ? Decision.already(view)
                : new Decision<>(
                        view,
                        List.of(
                                loans.written(was, was.suspended(moment)),
                                history.append(
                                        LoanDesk.happening(
                                                request, found, moment.isPresent() ? "suspended" : "readmitted"),
                                        "s" + was.version())));
    }
}
