package no.endorinn.grants.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Enclosures;
import no.endorinn.grants.files.Attachment;
import no.endorinn.grants.files.Attachments;
import no.endorinn.grants.files.Bucket;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;

/**
 * Takes a file away from a draft, and out of the bucket; what was sent already stays there, for those who compare. Done again, it makes
 * good what was broken off.
 */
@Route(value = "POST /applications/{reference}/files/{file}/remove", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class RemoveFile implements RouteHandler {
    private final ApplicationDesk desk;
    private final Applications applications;
    private final Enclosures enclosures;
    private final Attachments attachments;
    private final Bucket bucket;

    RemoveFile(
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

    @Override
    public Answer handle(Request request) {
        request.body().check();
        String id = request.path("file");
        ApplicationDesk.Found found = desk.make(request, Move.SAVE, draft -> decide(request, draft, id));
        if (enclosures
                .find(found.application(), id, request.effort())
                .filter(Attachment::isRemoved)
                .isPresent()) {
            bucket.remove(Attachment.key(found.application().reference(), id));
        }
        return desk.show(request, found);
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found, String id) {
        Application draft = found.application();
        Attachment file = enclosures.find(draft, id, request.effort()).orElseThrow(Rejection::notFound);
        desk.requireWritable(draft, file.question(), request.effort());
        boolean wasSent = draft.openAmendment()
                .filter(asked -> !file.at().isAfter(asked.at()))
                .isPresent();
        List<Change> removing = wasSent ? List.of() : attachments.removing(List.of(file));
        if (removing.isEmpty() && !Enclosures.ids(draft, file.question()).contains(id)) {
            return Decision.already(draft);
        }
        Application after = draft.answering(without(file, found, request), request.now());
        List<Change> changes = new ArrayList<>(removing);
        changes.add(applications.change(after));
        return new Decision<>(after, found.with(changes));
    }

    private static Map<String, Given> without(Attachment file, ApplicationDesk.Found found, Request request) {
        Application draft = found.application();
        String by = found.rights().personId();
        Map<String, Given> answers = new LinkedHashMap<>(draft.answers());
        List<String> left = new ArrayList<>(Enclosures.ids(draft, file.question()));
        left.remove(file.id());
        answers.computeIfPresent(
                file.question(),
                (question, before) -> left.isEmpty()
                        ? null
                        : Given.written(
                                Optional.of(before), List.copyOf(left), by, found.role(request), request.now()));
        return answers;
    }
}
