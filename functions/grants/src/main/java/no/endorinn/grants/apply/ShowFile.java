package no.endorinn.grants.apply;

import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Enclosures;
import no.endorinn.grants.desk.FileView;
import no.endorinn.grants.files.Bucket;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** A file of an application, with where it may be fetched when it may be read. */
@Route(value = "GET /applications/{reference}/files/{file}", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class ShowFile implements RouteHandler {
    private final ApplicationDesk desk;
    private final Enclosures enclosures;
    private final Bucket bucket;

    ShowFile(ApplicationDesk desk, Enclosures enclosures, Bucket bucket) {
        this.desk = desk;
        this.enclosures = enclosures;
        this.bucket = bucket;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        ApplicationDesk.Found found = desk.find(request);
        return Answer.ok(FileView.whole(enclosures.named(request, found.application()), bucket));
    }
}
