package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.files.Attachment;
import no.endorinn.grants.files.Attachments;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Question;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.UnitOfWork;

/** The files of an application: the answers to its questions of type {@code file} name them. */
@Singleton
public final class Enclosures {
    private final Attachments attachments;
    private final UnitOfWork work;

    Enclosures(Attachments attachments, UnitOfWork work) {
        this.attachments = attachments;
        this.work = work;
    }

    /** Those that nobody has taken away, in no order; read only where the form asks for any. */
    List<Attachment> of(Application application, Form form, Effort effort) {
        return questions(form).findAny().isPresent() ? all(application, effort) : List.of();
    }

    /** As {@link #of}, whatever the form asks for by now. */
    public List<Attachment> all(Application application, Effort effort) {
        return work.all(attachments.range(application.reference()), effort)
                .map(Attachments::read)
                .filter(file -> !(file.state() instanceof Attachment.State.Removed))
                .toList();
    }

    /**
     * The file that the path names.
     *
     * @throws Rejection 404 when the application has none such
     */
    public Attachment named(Request request, Application application) {
        return find(application, request.path("file"), request.effort())
                .filter(file -> !(file.state() instanceof Attachment.State.Removed))
                .orElseThrow(Rejection::notFound);
    }

    /** The file of this id, also one that was taken away. */
    public Optional<Attachment> find(Application application, String id, Effort effort) {
        return work.read(List.of(attachments.key(application.reference(), id)), effort)
                .at(attachments.key(application.reference(), id))
                .map(Attachments::read);
    }

    /** The ids of the files that answer a question. */
    public static List<String> ids(Application application, String question) {
        return ids(application.answers(), question);
    }

    public static List<String> ids(Map<String, Given> answers, String question) {
        return Optional.ofNullable(answers.get(question)).map(Given::value).stream()
                .flatMap(value -> value instanceof List<?> ids ? ids.stream() : Stream.empty())
                .map(String::valueOf)
                .toList();
    }

    /** What stands in the way of sending these answers: files that have not come, and such as were refused. */
    public List<Problem> obstacles(Application draft, Form form, Map<String, Given> answers, Effort effort) {
        List<Problem> obstacles = new ArrayList<>();
        List<Attachment> files = of(draft, form, effort);
        questions(form)
                .map(Question::id)
                .forEach(question -> ids(answers, question).forEach(id -> {
                    Optional<Attachment.State> state = files.stream()
                            .filter(file -> file.id().equals(id))
                            .map(Attachment::state)
                            .findFirst();
                    fault(state).ifPresent(code -> obstacles.add(code.at("/answers/" + question)));
                }));
        return obstacles;
    }

    /** A file that has come may be sent while it is being scanned: nobody reads it before. */
    private static Optional<Code> fault(Optional<Attachment.State> state) {
        return switch (state.orElseGet(Attachment.State.Removed::new)) {
            case Attachment.State.Waiting waiting -> Optional.of(GrantCode.FILE_NOT_THERE);
            case Attachment.State.Removed removed -> Optional.of(GrantCode.FILE_NOT_THERE);
            case Attachment.State.Refused refused -> Optional.of(GrantCode.FILE_REFUSED);
            case Attachment.State.Scanning scanning -> Optional.empty();
            case Attachment.State.Ready ready -> Optional.empty();
        };
    }

    private static Stream<Question> questions(Form form) {
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.kind() instanceof Kind.Attachment);
    }
}
