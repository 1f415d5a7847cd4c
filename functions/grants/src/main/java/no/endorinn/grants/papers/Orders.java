package no.endorinn.grants.papers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.documents.Shelf;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Orders what is made for whoever asks: a copy, a letter, a package. The same content is the same document, so ordered again it is there
 * already, as long as it is kept.
 */
@Singleton
public final class Orders {
    private static final int DIGITS = 12;

    private final Documents documents;
    private final Shelf shelf;
    private final UnitOfWork work;

    Orders(Documents documents, Shelf shelf, UnitOfWork work) {
        this.documents = documents;
        this.shelf = shelf;
        this.work = work;
    }

    /**
     * The document as it is ordered now, and the change that orders it.
     *
     * @param about the partition of what it belongs to
     * @param sort with what its id begins
     * @param name that people keep it by, without an ending
     * @param whose it is
     * @param content what it is made of
     */
    public Decision<Document> order(
            Request request, String about, String sort, Document.Kind kind, String name, Party whose, String content) {
        String id = sort + "-" + RequestKey.sha256(content).substring(0, DIGITS);
        Optional<Document> there =
                documents.document(work.read(List.of(documents.key(about, id)), request.effort()), about, id);
        if (there.isPresent() && !there.get().isStale(request.now())) {
            return Decision.already(there.get());
        }
        Document wanted = Document.passing(about, id, kind, name, Documents.whose(whose), content, request.now());
        Document ordered = there.map(wanted::insteadOf).orElse(wanted);
        return new Decision<>(ordered, List.of(documents.written(ordered)));
    }

    /** Tells how far a document has come, and where it may be fetched. */
    public Answer show(Document document) {
        return Answer.ok(DocumentView.of(document, shelf));
    }
}
