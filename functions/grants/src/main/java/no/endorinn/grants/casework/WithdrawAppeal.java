package no.endorinn.grants.casework;

import java.util.Optional;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.words.Words;

/** Takes back an appeal that nobody has answered yet. The decision stands then, and what was sent stays readable. */
@Route("POST /applications/{reference}/appeal/withdraw")
final class WithdrawAppeal implements RouteHandler {
    private final ApplicationDesk desk;
    private final AppealDesk appeals;

    WithdrawAppeal(ApplicationDesk desk, AppealDesk appeals) {
        this.desk = desk;
        this.appeals = appeals;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<String> reason = Optional.ofNullable(fields.optionalText("reason", 300));
        fields.check();
        return desk.show(
                request,
                appeals.make(
                        request,
                        contested -> AppealMove.WITHDRAW,
                        (contested, to) -> appeals.answered(
                                request,
                                contested,
                                AppealMove.WITHDRAW,
                                to,
                                reason.map(text -> new Words(
                                        text, contested.application().party().key())))));
    }
}
