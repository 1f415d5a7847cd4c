package no.endorinn.lending.reserve;

import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Move;
import no.endorinn.lending.loans.Side;
import no.endorinn.lending.loans.State;

/** Gives up a loan that nobody has fetched. */
@Route(value = "POST /loans/{reference}/cancel", about = LoanDesk.FOR_ANOTHER_PERSON)
final class CancelLoan implements RouteHandler {
    private final LoanDesk desk;

    CancelLoan(LoanDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<String> reason = Optional.ofNullable(fields.optionalText("reason", 500));
        fields.check();
        return desk.change(request, found -> {
            boolean asStaff = LoanDesk.actsAsStaff(request, found);
            if (asStaff) {
                LoanDesk.requirePoint(request, found);
            }
            Side side = asStaff ? Side.STAFF : Side.BORROWER;
            return desk.moved(request, because(found, reason, side), Move.CANCEL, side, "cancelled");
        });
    }

    /** With why, whosever words they are; what was given up before stays as it was. */
    private static LoanDesk.Found because(LoanDesk.Found found, Optional<String> reason, Side side) {
        Loan loan = found.loan();
        if (reason.isEmpty() || loan.state() == State.CANCELLED) {
            return found;
        }
        Words why = side == Side.STAFF
                ? Words.ofMunicipality(reason.get())
                : new Words(reason.get(), loan.party().key());
        return new LoanDesk.Found(loan.because(why), found.point(), found.rights());
    }
}
