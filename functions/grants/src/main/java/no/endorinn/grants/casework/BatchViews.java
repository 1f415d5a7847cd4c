package no.endorinn.grants.casework;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.assess.Advice;
import no.endorinn.grants.assess.Batch;
import no.endorinn.grants.assess.Scores;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.BudgetView;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Question;
import no.endorinn.grants.schemes.Round;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** A batch as staff and the committee see it: of each case what it is decided by, and what came of it. */
@Singleton
final class BatchViews {
    /** Of a batch with as many cases as it may have, and as many words. */
    static final int MOST_BYTES = 350_000;

    /** What it is for is told in so many characters. */
    private static final int MOST_ABOUT = 300;

    private final UnitOfWork work;
    private final BatchDesk desk;
    private final ApplicationDesk applications;
    private final Scores scores;
    private final Budgets budgets;
    private final Messages messages;

    BatchViews(
            UnitOfWork work,
            BatchDesk desk,
            ApplicationDesk applications,
            Scores scores,
            Budgets budgets,
            Messages messages) {
        this.work = work;
        this.desk = desk;
        this.applications = applications;
        this.scores = scores;
        this.budgets = budgets;
        this.messages = messages;
    }

    /** A case that could not be decided so. */
    record Refused(String reference, List<Problem> why) {
        Refused {
            why = List.copyOf(why);
        }
    }

    /**
     * A batch. Amounts are in øre.
     *
     * @param waiting how many are still to be decided
     */
    record BatchView(
            int number,
            long version,
            String scheme,
            String round,
            String name,
            @Nullable LocalDate meets,
            BudgetView budget,
            int waiting,
            List<CaseView> cases) {}

    /**
     * A case.
     *
     * @param about what it is for, in the applicant's own words
     * @param granted what the committee gives; left out where that is what is recommended
     * @param score thousandths of all that could be had; left out as long as it is not ranked
     * @param scored so many have given points
     * @param changed whether it was sent again after it was recommended
     * @param decided what was decided, if anything was
     * @param why it could not be decided so just now
     */
    record CaseView(
            String reference,
            @Nullable String association,
            @Nullable String associationName,
            State state,
            @Nullable String about,
            @Nullable Long sought,
            long recommended,
            @Nullable Long granted,
            @Nullable String grounds,
            List<AdviceView> advice,
            @Nullable Integer score,
            int scored,
            boolean changed,
            @Nullable DecidedView decided,
            @Nullable List<ReasonView> why) {}

    /** What a council says. */
    record AdviceView(
            String field, @Nullable Long amount, @Nullable String words) {}

    /** What was decided. */
    record DecidedView(Outcome outcome, long granted) {}

    BatchView of(Request request, BatchDesk.Found found, List<Refused> refused) {
        Batch batch = found.batch();
        String scheme = batch.scheme();
        Map<String, Application> sent = desk.applications(
                scheme,
                batch.round(),
                batch.cases().stream().map(Batch.Case::reference).toList(),
                request.effort());
        List<Key> keys = new ArrayList<>(List.of(budgets.key(scheme, batch.round())));
        sent.values().forEach(one -> fields(one).forEach(field -> keys.add(scores.adviceKey(one.reference(), field))));
        Snapshot read = work.read(keys, request.effort());
        Optional<Round> round = found.scheme().round(batch.round());
        return new BatchView(
                batch.number(),
                batch.version(),
                found.scheme().name().in(request.language()),
                batch.round(),
                batch.name().text(),
                batch.meets().orElse(null),
                BudgetView.of(budgets.budget(read, scheme, round.orElseThrow())),
                (int) sent.values().stream().filter(one -> one.state().waits()).count(),
                batch.cases().stream()
                        .flatMap(one -> Optional.ofNullable(sent.get(one.reference()))
                                .map(application -> view(request, one, application, read, refused))
                                .stream())
                        .toList());
    }

    /** The fields whose councils may have said something. */
    private static List<String> fields(Application sent) {
        List<String> fields = new ArrayList<>(sent.casework().belongs().fields());
        fields.add("all");
        return fields;
    }

    private CaseView view(Request request, Batch.Case one, Application sent, Snapshot read, List<Refused> refused) {
        Casework casework = sent.casework();
        return new CaseView(
                one.reference(),
                sent.party().associationId().orElse(null),
                sent.associationName().orElse(null),
                sent.state(),
                about(request, sent).orElse(null),
                number(casework.sought()),
                one.recommended(),
                number(one.granted()),
                one.grounds().map(Words::text).orElse(null),
                fields(sent).stream()
                        .flatMap(field -> scores.advice(read, sent.reference(), field).stream())
                        .map(BatchViews::advice)
                        .toList(),
                casework.assessed().rank().isPresent()
                        ? casework.assessed().rank().getAsInt()
                        : null,
                casework.assessed().totals().size(),
                sent.state().waits() && !BatchDesk.isAsGathered(one, sent),
                casework.answered()
                        .map(answered -> new DecidedView(answered.outcome(), answered.granted()))
                        .orElse(null),
                refused.stream()
                        .filter(each -> each.reference().equals(one.reference()))
                        .findFirst()
                        .map(each -> ReasonView.of(each.why(), messages, request.language()))
                        .orElse(null));
    }

    private static AdviceView advice(Advice advice) {
        return new AdviceView(
                advice.field(),
                advice.amount().orElse(null),
                advice.words().map(Words::text).orElse(null));
    }

    /** What it is for: the first long text that they were asked for themselves, or else the first text; nothing confidential. */
    private Optional<String> about(Request request, Application sent) {
        Form form = applications.form(sent, request.effort());
        Map<String, Given> answers = sent.sentAnswers();
        return text(form, answers, true)
                .or(() -> text(form, answers, false))
                .map(words -> words.codePointCount(0, words.length()) <= MOST_ABOUT
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, MOST_ABOUT))
                                        .strip() + " …");
    }

    private static Optional<String> text(Form form, Map<String, Given> answers, boolean lines) {
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> isText(question, lines))
                .flatMap(question -> Optional.ofNullable(answers.get(question.id())).stream())
                .filter(answer -> !answer.confidential())
                .flatMap(answer -> answer.value() instanceof String words
                        ? Optional.of(words).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }

    private static boolean isText(Question question, boolean lines) {
        return question.kind() instanceof Kind.Text text
                && text.lines() == lines
                && question.prefill().isEmpty()
                && !question.confidential();
    }

    private static @Nullable Long number(OptionalLong ore) {
        return ore.isPresent() ? ore.getAsLong() : null;
    }
}
