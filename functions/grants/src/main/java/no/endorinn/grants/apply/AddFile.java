package no.endorinn.grants.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.applications.Saving;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Enclosures;
import no.endorinn.grants.desk.FileView;
import no.endorinn.grants.files.Attachment;
import no.endorinn.grants.files.Attachments;
import no.endorinn.grants.files.Bucket;
import no.endorinn.grants.files.FileType;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;

/**
 * Lets somebody upload a file that answers a question of a draft, straight to the bucket. Asked again, it is the same file, with a
 * new address while it has not come. One that was refused makes room for it.
 */
@Route(value = "POST /applications/{reference}/files", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class AddFile implements RouteHandler {
    /** In bytes. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final int LONGEST_NAME = 255;
    private static final int DIGEST = 64;

    private final ApplicationDesk desk;
    private final Applications applications;
    private final Enclosures enclosures;
    private final Attachments attachments;
    private final Bucket bucket;

    AddFile(
            ApplicationDesk desk,
            Applications applications,
            Enclosures enclosures,
            Attachments attachments,
            Bucket bucket) {
        this.desk = desk;
        this.applications = applications;
        this.enclosures = enclosures;
        this.attachments = attachments;
        this.bucket = bucket;
    }

    /** What somebody has chosen. */
    private record Chosen(String question, String name, FileType type, long size, String sha256) {}

    @Override
    public Answer handle(Request request) {
        Chosen chosen = read(request.body());
        String id = Attachment.id(request.origin());
        ApplicationDesk.Found found = desk.make(request, Move.SAVE, draft -> decide(request, draft, id, chosen));
        Attachment file =
                enclosures.find(found.application(), id, request.effort()).orElseThrow(Rejection::busy);
        return Answer.created(
                "/applications/" + file.application() + "/files/" + file.id(), FileView.whole(file, bucket));
    }

    private static Chosen read(Fields fields) {
        String question = fields.text("question", 100);
        String name = fields.text("name", LONGEST_NAME);
        Optional<FileType> type = FileType.of(fields.text("type", 100));
        long size = fields.whole("size", 0, Long.MAX_VALUE);
        String sha256 = fields.text("sha256", DIGEST);
        if (type.isEmpty()) {
            fields.note(GrantCode.FILE_TYPE, "type");
        }
        if (size == 0) {
            fields.note(GrantCode.FILE_EMPTY, "size");
        }
        if (size > LARGEST) {
            fields.note(GrantCode.FILE_TOO_LARGE.with("most", LARGEST / 1024 / 1024), "size");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            fields.note(GrantCode.FILE_DIGEST, "sha256");
        }
        fields.check();
        return new Chosen(question, name, type.orElseThrow(), size, sha256);
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found, String id, Chosen chosen) {
        Application draft = found.application();
        desk.requireWritable(draft, chosen.question, request.effort());
        Optional<Attachment> there = enclosures.find(draft, id, request.effort());
        if (there.isPresent()) {
            if (!there.get().origin().equals(request.origin())) {
                throw Rejection.of(CommonCode.IDEMPOTENCY_KEY_REUSED);
            }
            return Decision.already(draft);
        }
        List<Attachment> refused = enclosures.all(draft, request.effort()).stream()
                .filter(file ->
                        file.question().equals(chosen.question) && file.state() instanceof Attachment.State.Refused)
                .toList();
        List<String> before = Enclosures.ids(draft, chosen.question);
        List<String> ids = new ArrayList<>(before);
        refused.forEach(file -> ids.remove(file.id()));
        ids.add(id);
        Saving saving = new Saving(
                chosen.question,
                Optional.<Object>of(before).filter(some -> !before.isEmpty()),
                Optional.of(ids),
                Optional.empty(),
                found.rights().personId(),
                found.role(request),
                request.now());
        return switch (saving.into(desk.form(draft, request.effort()), draft.answers(), desk.told(found))) {
            case Saving.Outcome.Written written -> {
                Application after = draft.answering(written.answers(), request.now());
                List<Change> changes = new ArrayList<>(
                        List.of(applications.change(after), attachments.written(expected(request, found, chosen))));
                changes.addAll(attachments.removing(refused));
                yield new Decision<>(after, found.with(changes));
            }
            case Saving.Outcome.Wrong wrong ->
                throw Rejection.of(wrong.flaws().stream()
                        .map(flaw -> Objection.to(flaw, "").at("/question"))
                        .toList());
            case Saving.Outcome.Stands stands -> throw Rejection.of(GrantCode.NOT_A_FILE);
            case Saving.Outcome.Differs differs -> throw Rejection.busy();
        };
    }

    private static Attachment expected(Request request, ApplicationDesk.Found found, Chosen chosen) {
        return Attachment.expected(
                found.application().reference(),
                chosen.question,
                new Words(chosen.name, found.application().party().key()),
                found.rights().personId(),
                new Attachment.Content(chosen.type, chosen.size, chosen.sha256),
                request.now(),
                request.origin());
    }
}
