package no.endorinn.grants.papers;

import java.util.List;
import java.util.Optional;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.documents.Shelf;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.apply.ApplicationDesk;
import no.endorinn.grants.apply.Applications;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Orders a copy of what was sent, in the reader's language, for whoever may see it. The same content is the same document: ordered
 * again it is there already, as long as it is kept.
 */
@Route("POST /applications/{reference}/copy")
final class OrderCopy implements RouteHandler {
    private static final int DIGITS = 12;

    private final ApplicationDesk desk;
    private final Documents documents;
    private final Shelf shelf;
    private final SentLetters letters;
    private final UnitOfWork work;

    OrderCopy(ApplicationDesk desk, Documents documents, Shelf shelf, SentLetters letters, UnitOfWork work) {
        this.desk = desk;
        this.documents = documents;
        this.shelf = shelf;
        this.letters = letters;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        Document ordered = work.commit(request.effort(), () -> decide(request, desk.find(request)));
        return Answer.ok(DocumentView.of(ordered, shelf));
    }

    private Decision<Document> decide(Request request, ApplicationDesk.Found found) {
        Application application = found.application();
        if (application.receipt().isEmpty()) {
            throw Rejection.of(GrantCode.APPLICATION_NOT_SENT);
        }
        SentLetter sent = letters.of(application, request.language(), request.effort());
        String content = LetterJson.write(sent.letter());
        String about = Applications.PREFIX + application.reference();
        String id = "copy-" + request.language().tag() + "-"
                + RequestKey.sha256(content).substring(0, DIGITS);
        Optional<Document> there =
                documents.document(work.read(List.of(documents.key(about, id)), request.effort()), about, id);
        if (there.isPresent() && !there.get().isStale(request.now())) {
            return Decision.already(there.get());
        }
        Document wanted = Document.passing(
                about,
                id,
                Document.Kind.LETTER,
                sent.name(),
                Documents.whose(application.party()),
                content,
                request.now());
        Document ordered = there.map(wanted::insteadOf).orElse(wanted);
        return new Decision<>(ordered, found.with(List.of(documents.written(ordered))));
    }
}
