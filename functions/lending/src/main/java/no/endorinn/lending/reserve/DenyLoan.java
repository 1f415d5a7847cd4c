package no.endorinn.lending.reserve;

import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Move;
import no.endorinn.lending.loans.Side;
import no.endorinn.lending.store.LoanCase;

/** Says no to a loan that was asked for, and why. */
@Route("POST /loans/{reference}/deny")
final class DenyLoan implements RouteHandler {
    private final LoanDesk desk;

    DenyLoan(LoanDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Words why = Words.ofMunicipality(fields.text("reason", 500));
        fields.check();
        return desk.change(request, found -> {
            Impartiality.require(request, found.rights(), LoanCase.matter(found.loan(), found.point()));
            LoanDesk.Found withGrounds = new LoanDesk.Found(found.loan().because(why), found.point(), found.rights());
            return desk.moved(request, withGrounds, Move.DENY, Side.STAFF, "denied");
        });
    }
}
