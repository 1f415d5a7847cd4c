package no.endorinn.grants.papers;

import java.util.List;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.documents.Shelf;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.UnitOfWork;

/** A document of an application, with where it may be fetched when it has been made. */
@Route("GET /applications/{reference}/documents/{document}")
final class ShowDocument implements RouteHandler {
    private final ApplicationDesk desk;
    private final Documents documents;
    private final Shelf shelf;
    private final UnitOfWork work;

    ShowDocument(ApplicationDesk desk, Documents documents, Shelf shelf, UnitOfWork work) {
        this.desk = desk;
        this.documents = documents;
        this.shelf = shelf;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        String about = Applications.PREFIX + desk.find(request).application().reference();
        String id = request.path("document");
        return documents
                .document(work.read(List.of(documents.key(about, id)), request.effort()), about, id)
                .filter(document -> !document.isOver(request.now()))
                .map(document -> Answer.ok(DocumentView.of(document, shelf)))
                .orElseThrow(Rejection::notFound);
    }
}
