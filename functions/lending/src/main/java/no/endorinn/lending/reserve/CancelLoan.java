package no.endorinn.lending.reserve;

import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.AtOnce;
import no.endorinn.lending.desk.LoanDesk;

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
        return desk.change(request, found -> desk.givenUp(request, found, reason, new AtOnce()));
    }
}
