package no.endorinn.grants.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.cases.Party;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.documents.Shelf;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.apply.ApplicationDesk;
import no.endorinn.grants.apply.Applications;
import no.endorinn.grants.files.Attachments;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

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
    private final Attachments attachments;
    private final People people;
    private final UnitOfWork work;

    OrderCopy(
            ApplicationDesk desk,
            Documents documents,
            Shelf shelf,
            Attachments attachments,
            People people,
            UnitOfWork work) {
        this.desk = desk;
        this.documents = documents;
        this.shelf = shelf;
        this.attachments = attachments;
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
        SentLetter sent = sent(application, request);
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

    private SentLetter sent(Application application, Request request) {
        Form form = desk.form(application, request.effort());
        Map<String, String> names = new HashMap<>(files(application, form, request.effort()));
        Map<String, Key> keys = partners(application, form);
        List<Key> all = new ArrayList<>(keys.values());
        if (application.party() instanceof Party.Person(String id)) {
            all.add(people.personKey(id));
        }
        Snapshot read = all.isEmpty() ? new Snapshot(Map.of()) : work.read(all, request.effort());
        keys.forEach((id, key) -> read.at(key).ifPresent(item -> names.put(id, item.text("name"))));
        return new SentLetter(application, form, applicant(application, read), names, request.language());
    }

    private String applicant(Application application, Snapshot read) {
        return switch (application.party()) {
            case Party.Person(String id) ->
                read.at(people.personKey(id)).map(item -> item.text("name")).orElse("—");
            case Party.Registered(String name, Optional<String> phone) -> name;
            default -> application.associationName().orElse("—");
        };
    }

    private Map<String, String> files(Application application, Form form, Effort effort) {
        Map<String, String> names = new HashMap<>();
        if (kinds(form).anyMatch(Kind.Attachment.class::isInstance)) {
            work.all(attachments.range(application.reference()), effort)
                    .map(Attachments::read)
                    .forEach(file -> names.put(file.id(), file.name().text()));
        }
        return names;
    }

    private Map<String, Key> partners(Application application, Form form) {
        Map<String, Key> keys = new HashMap<>();
        if (kinds(form).anyMatch(Kind.Partners.class::isInstance)) {
            application.sentAnswers().values().stream()
                    .flatMap(answer -> answer.value() instanceof Map<?, ?> rows ? rows.values().stream() : Stream.of())
                    .map(row -> row instanceof Map<?, ?> said ? said.get("association") : null)
                    .filter(Objects::nonNull)
                    .forEach(id -> keys.put(id.toString(), people.associationKey(id.toString())));
        }
        return keys;
    }

    private static Stream<Kind> kinds(Form form) {
        return form.pages().stream().flatMap(page -> page.questions().stream()).map(question -> question.kind());
    }
}
