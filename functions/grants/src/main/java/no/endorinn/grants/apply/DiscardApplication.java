package no.endorinn.grants.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Enclosures;
import no.endorinn.grants.files.Attachments;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;

/** Gives up a draft: nothing of what was written in it is left, nor of what was attached. */
@Route(value = "POST /applications/{reference}/discard", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class DiscardApplication implements RouteHandler {
    private final ApplicationDesk desk;

    private final Enclosures enclosures;
    private final Attachments attachments;

    DiscardApplication(ApplicationDesk desk, Enclosures enclosures, Attachments attachments) {
        this.desk = desk;
        this.enclosures = enclosures;
        this.attachments = attachments;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return desk.show(
                request,
                desk.make(
                        request,
                        Move.DISCARD,
                        found -> withFiles(
                                request,
                                found,
                                desk.becomes(
                                        request,
                                        found,
                                        found.application()
                                                .discarded(new Application.End(
                                                        found.rights().personId(), request.now(), Optional.empty())),
                                        "application.discarded"))));
    }

    private Decision<Application> withFiles(
            Request request, ApplicationDesk.Found found, Decision<Application> discarded) {
        List<Change> changes = new ArrayList<>(discarded.changes());
        changes.addAll(attachments.removing(enclosures.all(found.application(), request.effort())));
        return new Decision<>(discarded.result(), changes);
    }
}
