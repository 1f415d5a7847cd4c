package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Assessed;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.assess.Advice;
import no.endorinn.grants.assess.Score;
import no.endorinn.grants.assess.Scores;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Rate;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** What an application is weighed by, for staff; and what was decided on it. */
@Singleton
final class Assessments {
    private final UnitOfWork work;
    private final Applications applications;
    private final Budgets budgets;
    private final Rulings rulings;
    private final Impartiality impartiality;
    private final Scores scores;
    private final Knowledge knowledge;
    private final FormShelf forms;
    private final Enclosures enclosures;
    private final Readers readers;
    private final Messages messages;

    Assessments(
            UnitOfWork work,
            Applications applications,
            Budgets budgets,
            Rulings rulings,
            Impartiality impartiality,
            Scores scores,
            Knowledge knowledge,
            FormShelf forms,
            Enclosures enclosures,
            Readers readers,
            Messages messages) {
        this.work = work;
        this.applications = applications;
        this.budgets = budgets;
        this.rulings = rulings;
        this.impartiality = impartiality;
        this.scores = scores;
        this.knowledge = knowledge;
        this.forms = forms;
        this.enclosures = enclosures;
        this.readers = readers;
        this.messages = messages;
    }

    /** What was decided, if anything was. */
    Optional<Ruling> ruling(Application application, Effort effort) {
        return application.casework().answered().map(Casework.Answered::number).flatMap(number -> {
            Snapshot read = work.read(List.of(rulings.key(application.reference(), number)), effort);
            return rulings.ruling(read, application.reference(), number);
        });
    }

    /** What staff weigh by; nothing, where the scheme or the round is gone. */
    Optional<AssessmentView> of(Request request, Application application, Rights reader, Catalogue.Contents all) {
        Application.About about = application.about();
        return Optional.ofNullable(all.schemes().get(about.scheme()))
                .flatMap(scheme -> scheme.round(about.round())
                        .map(round -> view(request, application, reader, all, scheme, round)));
    }

    /** Nobody is told by it what was answered in confidence. */
    private static Optional<AssessmentView.FormulaView> formula(Rate rate, Application application, Request request) {
        return Optional.ofNullable(application.sentAnswers().get(rate.question()))
                .filter(answer -> !answer.confidential())
                .flatMap(answer -> answer.value() instanceof Long count ? rate.of(count) : Optional.empty())
                .map(reckoned -> AssessmentView.FormulaView.of(rate, reckoned, request.language()));
    }

    private AssessmentView view(
            Request request,
            Application application,
            Rights reader,
            Catalogue.Contents all,
            Scheme scheme,
            Round round) {
        Effort effort = request.effort();
        List<Integer> years = yearsAfter(scheme, round);
        Snapshot read = work.read(
                Stream.concat(
                                Stream.of(
                                        budgets.key(scheme.id(), round.id()),
                                        applications.folderKey(application.party())),
                                years.stream().map(year -> budgets.key(scheme.id(), scheme.idOf(year))))
                        .toList(),
                effort);
        Assessed assessed = application.casework().assessed();
        List<Score> given = assessed.totals().isEmpty() ? List.of() : scores.of(application.reference(), effort);
        List<Advice> advised = application.party() instanceof Party.Association
                ? scores.adviceOn(application.reference(), effort)
                : List.of();
        Map<String, String> names = readers.names(
                Stream.of(
                                given.stream().map(Score::by),
                                advised.stream().map(Advice::by),
                                assessed.planned().map(Assessed.Planned::by).stream())
                        .flatMap(ids -> ids)
                        .toList(),
                application,
                reader,
                effort);
        Impartiality.Panel panel = impartiality.panel(request, reader, CaseKinds.APPLICATION.answered());
        boolean mayAssess = application.state() == State.SUBMITTED && panel.mayDecide(application.matter());
        OptionalLong sought = application.casework().sought();
        return new AssessmentView(
                scheme.criteria().stream()
                        .map(criterion -> criterion.in(request.language()))
                        .toList(),
                sought.isPresent() ? sought.getAsLong() : null,
                sought.orElse(scheme.amount().most()),
                scheme.amount()
                        .rate()
                        .flatMap(rate -> formula(rate, application, request))
                        .orElse(null),
                scheme.follows().conditionsOnUse(),
                scheme.follows().payment(),
                application.casework().language().tag(),
                scheme.phrases().stream()
                        .map(phrase -> phrase.in(application.casework().language()))
                        .toList(),
                BudgetView.of(budgets.budget(read, scheme.id(), round)),
                years.stream()
                        .map(year -> new AssessmentView.YearView(
                                year,
                                BudgetView.of(budgets.budget(read, scheme, scheme.idOf(year)))
                                        .left()))
                        .toList(),
                earlier(request, application, all, read),
                booked(application, request),
                ReasonView.of(missing(application, effort), messages, request.language()),
                scheme.scoring()
                        .map(rules -> ScoresView.of(
                                scheme,
                                rules,
                                given,
                                assessed.rank(),
                                mayAssess,
                                reader.personId(),
                                names,
                                request.language()))
                        .orElse(null),
                assessed.planned()
                        .map(planned ->
                                new AssessmentView.PlannedView(planned.amount(), names.get(planned.by()), planned.at()))
                        .orElse(null),
                advised.stream()
                        .map(advice -> new AssessmentView.AdviceView(
                                advice.field(),
                                advice.amount().orElse(null),
                                advice.words().map(Words::text).orElse(null),
                                names.get(advice.by()),
                                advice.at()))
                        .toList(),
                panel.whole(application.matter()));
    }

    /** For which years after its own something may be given: for none, where it is paid when it has been reported. */
    private static List<Integer> yearsAfter(Scheme scheme, Round round) {
        return scheme.follows().payment().waitsForReport()
                ? List.of()
                : IntStream.rangeClosed(round.year() + 1, round.year() + LaterYear.MOST)
                        .boxed()
                        .toList();
    }

    private List<AssessmentView.EarlierView> earlier(
            Request request, Application application, Catalogue.Contents all, Snapshot read) {
        return applications.folder(read, application.party()).entries().stream()
                .filter(entry -> !entry.draft() && !entry.reference().equals(application.reference()))
                .sorted(Comparator.comparing(Folder.Entry::since).reversed())
                .map(entry -> AssessmentView.EarlierView.of(
                        entry,
                        Optional.ofNullable(all.schemes().get(entry.scheme()))
                                .map(other -> other.name().in(request.language()))
                                .orElse(entry.scheme())))
                .toList();
    }

    private AssessmentView.@Nullable BookedView booked(Application application, Request request) {
        Map<String, Object> booked = knowledge.booked(application.party(), request.now(), request.effort());
        return booked.isEmpty()
                ? null
                : new AssessmentView.BookedView(
                        (long) booked.getOrDefault("booked.times", 0L), (long) booked.getOrDefault("booked.hours", 0L));
    }

    /** What is incomplete in what was sent: it may be so since, and staff ask for it or decide without. */
    private List<Problem> missing(Application application, Effort effort) {
        Form form =
                forms.version(application.about().form(), application.about().formVersion(), effort);
        Map<String, Given> sent = application.sentAnswers();
        List<Problem> missing = new ArrayList<>();
        form.judge(Given.values(sent)).stream()
                .filter(flaw -> !flaw.pointer().isEmpty())
                .forEach(flaw -> missing.add(Objection.to(flaw, "/answers")));
        missing.addAll(enclosures.obstacles(application, form, sent, effort));
        application.partners().stream()
                .filter(partner -> switch (application.standing(partner)) {
                    case GONE, CONFIRMED -> false;
                    default -> true;
                })
                .forEach(partner -> missing.add(GrantCode.PARTNER_UNCONFIRMED
                        .at("/answers/" + partner.question())
                        .with("name", partner.name())));
        return missing;
    }
}
