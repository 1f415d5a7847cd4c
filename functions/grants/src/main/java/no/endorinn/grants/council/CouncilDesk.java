package no.endorinn.grants.council;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.assess.Advice;
import no.endorinn.grants.assess.Proposal;
import no.endorinn.grants.assess.Scores;
import no.endorinn.grants.decide.Budget;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Prefill;
import no.endorinn.grants.forms.Question;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** What a council's routes do alike: find what its field has sent, see for which field the caller is there, show it. */
@Singleton
final class CouncilDesk {
    /** The field of a council that is there for all of them. */
    static final String ALL = "all";

    private static final String ADVISES = "PUT /applications/{reference}/advice";

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Applications applications;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final Scores scores;
    private final Impartiality impartiality;
    private final ApplicationDesk desk;

    CouncilDesk(
            UnitOfWork work,
            Authorization authorization,
            Applications applications,
            Catalogue catalogue,
            Budgets budgets,
            Scores scores,
            Impartiality impartiality,
            ApplicationDesk desk) {
        this.work = work;
        this.authorization = authorization;
        this.applications = applications;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.scores = scores;
        this.impartiality = impartiality;
        this.desk = desk;
    }

    /** An application in front of somebody of a council, with what the council has made of it and of its round. */
    record Found(
            Application application,
            Rights rights,
            String field,
            Scheme scheme,
            Budget budget,
            Optional<Advice> advice,
            Proposal proposal) {}

    /**
     * As a council sees an application: what was sent, and nothing that is confidential, no file, no account, nobody to contact, and
     * nothing that staff make of it.
     *
     * @param umbrella whether the association belongs to any federation or council
     * @param field for which the caller is there
     * @param proposed what the council proposes for the round in sum, in øre
     * @param budget what the round has, in øre
     */
    record CouncilView(
            String reference,
            String scheme,
            String association,
            @Nullable String associationName,
            State state,
            boolean umbrella,
            @Nullable Long sought,
            FormView form,
            Map<String, Object> answers,
            String field,
            @Nullable AdviceView advice,
            long proposed,
            @Nullable Long budget,
            Impartiality.MayDecideView decision) {}

    /** The form that it is written by. */
    record FormView(String id, int version) {}

    /** What the council said last. */
    record AdviceView(@Nullable Long amount, @Nullable String words, Instant at, long version) {}

    /**
     * What was sent that the path names.
     *
     * @throws Rejection 404 where there is none that a council advises on, 403 when it is of another field
     */
    Found find(Request request) {
        String reference = request.reference();
        Authorization.Admitted caller = authorization.read(request, List.of(applications.key(reference)));
        Application sent = applications
                .application(caller.snapshot(), reference)
                .filter(found -> found.receipt().isPresent() && found.party() instanceof Party.Association)
                .orElseThrow(Rejection::notFound);
        Set<String> fields = sent.casework().belongs().fields();
        Authorization.requireArea(request, caller.rights(), fields);
        String field = field(request.callers(), caller.rights(), fields);
        Application.About about = sent.about();
        Key proposal = scores.proposalKey(about.scheme(), about.round(), field);
        Snapshot read = work.read(
                List.of(
                        catalogue.schemeKey(about.scheme()),
                        budgets.key(about.scheme(), about.round()),
                        scores.adviceKey(reference, field),
                        proposal),
                request.effort());
        Scheme scheme =
                catalogue.scheme(read, about.scheme()).orElseThrow(() -> Rejection.of(GrantCode.UNKNOWN_SCHEME));
        Round round = scheme.round(about.round()).orElseThrow(() -> Rejection.of(GrantCode.NO_ROUND));
        return new Found(
                sent,
                caller.rights(),
                field,
                scheme,
                budgets.budget(read, scheme.id(), round),
                scores.advice(read, reference, field),
                scores.proposal(read, proposal));
    }

    /** For which of these fields they are there; of several, the first. */
    private static String field(Callers callers, Rights rights, Set<String> fields) {
        return rights.staff().stream()
                .filter(held -> callers.staff().contains(held.role()) && held.covers(fields))
                .map(HeldRole::area)
                .map(area -> area.orElse(ALL))
                .min(String::compareTo)
                .orElse(ALL);
    }

    /** Who may advise on it: of its field, and not partial. */
    static Matter matter(Application sent) {
        Matter matter = sent.matter();
        return new Matter(
                matter.party(), matter.askedBy(), sent.casework().belongs().fields(), matter.begun());
    }

    /** Files are the municipality's to open, an account its to pay to, and people its to call. */
    private static boolean isShown(Question question) {
        return !(question.kind() instanceof Kind.Attachment)
                && !Prefill.isAccount(question)
                && !Prefill.isPersonal(question);
    }

    Answer show(Request request, Found found) {
        Application sent = found.application();
        Form form = desk.form(sent, request.effort());
        Map<String, Object> answers = new LinkedHashMap<>();
        sent.sentAnswers().forEach((question, answer) -> {
            if (!answer.confidential()
                    && form.question(question).filter(CouncilDesk::isShown).isPresent()) {
                answers.put(question, answer.value());
            }
        });
        return Answer.ok(new CouncilView(
                sent.reference(),
                found.scheme().name().in(request.language()),
                sent.party().associationId().orElse(""),
                sent.associationName().orElse(null),
                sent.state(),
                sent.casework().belongs().umbrella(),
                sent.casework().sought().isPresent() ? sent.casework().sought().getAsLong() : null,
                new FormView(sent.about().form(), sent.about().formVersion()),
                answers,
                found.field(),
                found.advice()
                        .map(advice -> new AdviceView(
                                advice.amount().orElse(null),
                                advice.words().map(Words::text).orElse(null),
                                advice.at(),
                                advice.version()))
                        .orElse(null),
                found.proposal().sum(),
                found.budget().total().isPresent() ? found.budget().total().getAsLong() : null,
                impartiality.panel(request, found.rights(), ADVISES).view(matter(sent))));
    }
}
