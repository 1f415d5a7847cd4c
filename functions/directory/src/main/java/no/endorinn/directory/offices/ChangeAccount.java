package no.endorinn.directory.offices;

import java.util.List;
import java.util.Optional;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.problem.Rejection;

/** Says where an association's money goes. */
@Route("PUT /associations/{association}/account")
final class ChangeAccount implements RouteHandler {
    private final OfficeDesk desk;

    ChangeAccount(OfficeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String typed = fields.text("accountNumber", 20);
        Optional<AccountNumber> account = AccountNumber.parse(typed);
        if (account.isEmpty() && !typed.isEmpty()) {
            fields.note(DirectoryCode.NOT_AN_ACCOUNT_NUMBER, "accountNumber");
        }
        fields.check();
        return desk.change(request, found -> {
            if (found.numberInDoubt() || found.footing().place() == Footing.Place.WAITING) {
                throw Rejection.of(DirectoryCode.ACCOUNT_COMES_LATER.at("/accountNumber"));
            }
            return found.office().account().equals(account)
                    ? Optional.empty()
                    : Optional.of(new OfficeDesk.Outcome(
                            found.office()
                                    .with(account, Optional.of(found.rights().personId())),
                            List.of(),
                            "account_changed",
                            Optional.empty()));
        });
    }
}
