package no.endorinn.lending.reserve;

import java.time.Instant;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Planning;
import no.endorinn.lending.store.Loans;

/** Gives a loan another time of bringing it back: later, if nobody is hit, or sooner. The time that it has already is no change. */
@Route(value = "POST /loans/{reference}/extend", about = LoanDesk.FOR_ANOTHER_PERSON)
final class ExtendLoan implements RouteHandler {
    private final LoanDesk desk;
    private final Extensions extensions;
    private final Messages messages;

    ExtendLoan(LoanDesk desk, Extensions extensions, Messages messages) {
        this.desk = desk;
        this.extensions = extensions;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Instant end = fields.instant("end");
        fields.check();
        Answer answer = desk.change(request, found -> decide(request, found, end));
        request.count("Extensions", 1);
        return answer;
    }

    private Decision<Loan> decide(Request request, LoanDesk.Found found, Instant end) {
        Extensions.against(request, found).ifPresent(why -> {
            throw Rejection.of(why);
        });
        Loan loan = found.loan();
        if (loan.time().end().equals(end)) {
            return Decision.already(loan);
        }
        Extensions.requirePossible(loan, end);
        Extensions.Read read = extensions.read(request, found, end);
        Planning.Plan plan = read.extending().until(end);
        if (!plan.isAcceptable()) {
            throw RefusalView.ofAnotherEnd(request, plan, messages);
        }
        Loan after = loan.until(end);
        return new Decision<>(Loans.stored(after), extensions.changes(request, found, read, after));
    }
}
