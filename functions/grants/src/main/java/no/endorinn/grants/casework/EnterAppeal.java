package no.endorinn.grants.casework;

import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** Enters an appeal for whoever has sent a letter, with the day that decides whether it is in time; else as {@link SendAppeal}. */
@Route("POST /applications/{reference}/appeal/paper")
final class EnterAppeal implements RouteHandler {
    private final ApplicationDesk desk;
    private final AppealDesk appeals;

    EnterAppeal(ApplicationDesk desk, AppealDesk appeals) {
        this.desk = desk;
        this.appeals = appeals;
    }

    @Override
    public Answer handle(Request request) {
        return desk.show(request, appeals.send(request, AppealForm.onPaper(request)));
    }
}
