package no.endorinn.grants.papers;

import java.util.List;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Orders a copy of what was sent, in the reader's language, for whoever may see it. The same content is the same document: ordered
 * again it is there already, as long as it is kept.
 */
@Route("POST /applications/{reference}/copy")
final class OrderCopy implements RouteHandler {
    private final ApplicationDesk desk;
    private final SentLetters letters;
    private final Orders orders;
    private final UnitOfWork work;

    OrderCopy(ApplicationDesk desk, SentLetters letters, Orders orders, UnitOfWork work) {
        this.desk = desk;
        this.letters = letters;
        this.orders = orders;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return orders.show(work.commit(request.effort(), () -> decide(request, desk.find(request))));
    }

    private Decision<Document> decide(Request request, ApplicationDesk.Found found) {
        Application application = found.application();
        if (application.receipt().isEmpty()) {
            throw Rejection.of(GrantCode.APPLICATION_NOT_SENT);
        }
        SentLetter sent = letters.of(application, request.language(), request.effort());
        Decision<Document> ordered = orders.order(
                request,
                Applications.PREFIX + application.reference(),
                "copy-" + request.language().tag(),
                Document.Kind.LETTER,
                sent.name(),
                application.party(),
                LetterJson.write(sent.letter()));
        return new Decision<>(
                ordered.result(), ordered.changes().isEmpty() ? List.of() : found.with(ordered.changes()));
    }
}
