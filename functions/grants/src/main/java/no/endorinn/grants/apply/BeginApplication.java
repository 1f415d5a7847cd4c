package no.endorinn.grants.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.applications.Known;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.apply.BeginningForm.Beginning;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Knowledge;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/** Begins an application: a draft with what is known filled in, or with what was answered the last time. */
@Route(value = "POST /applications", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class BeginApplication implements RouteHandler {
    private final UnitOfWork work;
    private final Beginnings beginnings;
    private final Applications applications;
    private final Knowledge knowledge;
    private final ApplicationDesk desk;
    private final People people;

    BeginApplication(
            UnitOfWork work,
            Beginnings beginnings,
            Applications applications,
            Knowledge knowledge,
            ApplicationDesk desk,
            People people) {
        this.work = work;
        this.beginnings = beginnings;
        this.applications = applications;
        this.knowledge = knowledge;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Beginning beginning = BeginningForm.read(request.body());
        ApplicationDesk.Found begun =
                work.create(origin, request.effort(), reference -> consider(request, beginning, reference, origin));
        request.count("Applications", 1);
        return Answer.created("/applications/" + begun.application().reference(), desk.view(request, begun));
    }

    private Creation<ApplicationDesk.Found> consider(
            Request request, Beginning beginning, String reference, Origin origin) {
        Authorization.Admitted caller = beginnings.read(request, beginning, List.of(applications.key(reference)));
        Optional<Application> there = applications.application(caller.snapshot(), reference);
        if (there.isPresent()) {
            return new Creation.There<>(
                    there.get().origin(), new ApplicationDesk.Found(there.get(), caller, side(there.get())));
        }
        Beginnings.Considered considered = beginnings.consider(request, beginning, caller);
        if (considered.folder().has(reference)) {
            return new Creation.Unsettled<>();
        }
        refuse(request, beginning, considered);
        Application draft = draft(request, beginning, reference, origin, considered);
        ApplicationDesk.Found found = new ApplicationDesk.Found(draft, caller, side(draft));
        List<Change> changes = applications.changes(
                draft,
                considered.folder(),
                draft.preparedAs().isPresent() ? "application.prepared" : "application.begun",
                caller.rights().personId(),
                found.inRole(request));
        return new Creation.New<>(new Decision<>(found, found.with(changes)));
    }

    private static Move.Side side(Application begun) {
        return begun.preparedAs().isPresent() ? Move.Side.PREPARER : Move.Side.APPLICANT;
    }

    private static void refuse(Request request, Beginning beginning, Beginnings.Considered considered) {
        List<Problem> problems = considered.obstacles().stream()
                .map(obstacle -> obstacle.problem())
                .toList();
        if (!problems.isEmpty()) {
            List<String> elsewhere = considered.obstacles().stream()
                    .flatMap(obstacle -> obstacle.elsewhere().stream())
                    .distinct()
                    .toList();
            Map<String, Object> more = new HashMap<>();
            more.put("elsewhere", ElsewhereView.of(elsewhere, considered.all(), request.language()));
            considered.overdue(request.now()).ifPresent(reference -> more.put("report", reference));
            throw Rejection.of(problems, more);
        }
        if (considered.draft().isPresent() && !beginning.another()) {
            throw Rejection.of(
                    List.of(GrantCode.DRAFT_THERE.at("/another")),
                    Map.of("draft", considered.draft().get()));
        }
    }

    private Application draft(
            Request request, Beginning beginning, String reference, Origin origin, Beginnings.Considered considered) {
        Scheme scheme = considered.scheme();
        FormCard card = considered.form().orElseThrow();
        Round round = considered.round().orElseThrow();
        Form form = desk.form(card.id(), card.version(), request.effort());
        Party party = considered.party();
        String by = considered.caller().rights().personId();
        Optional<String> last =
                beginning.again().or(() -> considered.folder().lastSent().map(Folder.Entry::reference));
        Known known = knowledge.of(
                party,
                considered.association(),
                considered.preparedAs().isEmpty() ? Optional.of(by) : Optional.empty(),
                last,
                beginning.again().isPresent(),
                request.now(),
                request.effort());
        if (beginning.again().isPresent() && known.last().isEmpty()) {
            throw Rejection.of(GrantCode.UNKNOWN_APPLICATION.at("/again"));
        }
        return new Application(
                reference,
                new Application.About(
                        scheme.id(),
                        Map.of(
                                "nb", scheme.name().nb(),
                                "nn", scheme.name().nn(),
                                "en", scheme.name().en()),
                        round.id(),
                        card.id(),
                        card.version(),
                        scheme.keeps()),
                party,
                considered.association().map(people::associationName),
                State.DRAFT,
                by,
                request.now(),
                considered.preparedAs(),
                request.now(),
                beginning
                        .again()
                        .flatMap(before -> known.last()
                                .map(sent -> new Application.Again(
                                        before, sent.form().id(), sent.form().version()))),
                known.answers(form, by, request.now()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Casework.NONE,
                origin,
                1);
    }
}
