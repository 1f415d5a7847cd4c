package no.endorinn.grants.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.cases.archive.CaseFile;
import no.endorinn.cases.archive.CaseFile.Content;
import no.endorinn.cases.archive.CaseFile.Direction;
import no.endorinn.cases.archive.CaseFile.Entry;
import no.endorinn.cases.archive.CaseFileJson;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.documents.Shelf;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.apply.ApplicationDesk;
import no.endorinn.grants.apply.Applications;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/**
 * Orders the package of a case for the archive: what was sent, and each document that is kept for good. The same case is the same
 * package; when something has come to it, it is another.
 */
@Route("POST /applications/{reference}/archive")
final class OrderArchive implements RouteHandler {
    private static final int DIGITS = 12;

    private final ApplicationDesk desk;
    private final Documents documents;
    private final Shelf shelf;
    private final SentLetters letters;
    private final People people;
    private final UnitOfWork work;

    OrderArchive(
            ApplicationDesk desk,
            Documents documents,
            Shelf shelf,
            SentLetters letters,
            People people,
            UnitOfWork work) {
        this.desk = desk;
        this.documents = documents;
        this.shelf = shelf;
        this.letters = letters;
        this.people = people;
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
        String content = CaseFileJson.write(file(application, request));
        String about = Applications.PREFIX + application.reference();
        String id = "archive-" + RequestKey.sha256(content).substring(0, DIGITS);
        Optional<Document> there =
                documents.document(work.read(List.of(documents.key(about, id)), request.effort()), about, id);
        if (there.isPresent() && !there.get().isStale(request.now())) {
            return Decision.already(there.get());
        }
        Document wanted = Document.passing(
                about,
                id,
                Document.Kind.PACKAGE,
                "Arkivpakke " + application.reference(),
                Documents.whose(application.party()),
                content,
                request.now());
        Document ordered = there.map(wanted::insteadOf).orElse(wanted);
        return new Decision<>(ordered, List.of(documents.written(ordered)));
    }

    private CaseFile file(Application application, Request request) {
        SentLetter sent = letters.of(application, Language.BOKMAL, request.effort());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                "soknad",
                Direction.CAME,
                sent.letter().title(),
                application.receipt().orElseThrow().at(),
                new Content.Written(sent.letter())));
        work.all(documents.of(Applications.PREFIX + application.reference()), request.effort())
                .map(documents::read)
                .filter(document -> document.until().isEmpty())
                .sorted(Comparator.comparing(Document::at).thenComparing(Document::id))
                .map(document -> new Entry(
                        document.id(), Direction.SENT, document.name(), document.at(), new Content.Kept(document.id())))
                .forEach(entries::add);
        return new CaseFile(
                application.reference(),
                sent.letter().title(),
                sent.applicant(),
                organisationNumber(application.party(), request.effort()),
                entries);
    }

    private Optional<String> organisationNumber(Party party, Effort effort) {
        List<Key> keys =
                party.associationId().map(people::associationKey).stream().toList();
        Snapshot read = work.read(keys, effort);
        return keys.stream().flatMap(key -> read.at(key).stream()).findFirst().flatMap(People::organisationNumber);
    }
}
