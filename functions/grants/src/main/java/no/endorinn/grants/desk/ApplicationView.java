package no.endorinn.grants.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Fitting;
import no.endorinn.grants.applications.FormChange;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Help;
import no.endorinn.grants.applications.Move.Side;
import no.endorinn.grants.applications.Receipt;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.files.Attachment;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * An application as those see it who may.
 *
 * @param as on which side the reader is; left out of lists
 * @param revision what it is sent by: one more with each change
 * @param answers left out of lists, and so is all that is reckoned from them
 * @param others what was answered to another form or another version of it, and is no answer to this one
 * @param files what is attached, of whatever question
 * @param partners the associations that were asked to take part and are named
 * @param newer what differs in a newer version of the form, where there is one
 * @param since what differs from the form of the one that it was begun as
 * @param help that was asked for with the draft, as long as it lasts
 * @param decision what was decided
 * @param appeal the last one on what was decided
 * @param report how far the report on it has come, where there is to be one
 * @param assessment what it is weighed by, for staff
 * @param changes that the municipality has asked for, and what came of them
 * @param onBehalfOf whom staff prepared it for, who has no login; only staff see it
 * @param prepared that somebody of the municipality has begun it for whom it is for; by whom is left out of lists
 * @param keptUntil the last day on which it is kept
 * @param signedOnPaper what whoever prepared it has seen signed, and sent
 * @param digest SHA-256 of what was sent, for those who are told all of it; the others might guess what they are not told. Left out
 *     of lists
 */
public record ApplicationView(
        String reference,
        SchemeView scheme,
        RoundView round,
        FormView form,
        @Nullable String association,
        @Nullable String associationName,
        @Nullable PersonView onBehalfOf,
        @Nullable PreparedView prepared,
        State state,
        @Nullable Side as,
        long revision,
        Instant begunAt,
        Instant changedAt,
        @Nullable LocalDate keptUntil,
        @Nullable Map<String, AnswerView> answers,
        @Nullable Map<String, AnswerView> others,
        @Nullable List<FileView> files,
        @Nullable List<PartnerView> partners,
        @Nullable FormChangeView newer,
        @Nullable FormChangeView since,
        @Nullable String again,
        @Nullable HelpView help,
        @Nullable List<AmendmentView> changes,
        @Nullable RulingView decision,
        @Nullable AppealView appeal,
        @Nullable ReportingView report,
        @Nullable AssessmentView assessment,
        @Nullable Instant receivedAt,
        @Nullable PaperView signedOnPaper,
        @Nullable String digest,
        @Nullable String reason,
        List<StepView> timeline) {

    /** Somebody without a login. */
    record PersonView(String name, @Nullable String phone) {}

    /** Who prepared it, where that is the reader's to know, and in which role. */
    record PreparedView(@Nullable String by, StaffRole role) {}

    /** On which day it was signed, and how it came and where it is kept. */
    record PaperView(LocalDate date, String how) {}

    /** What it is an application to. */
    record SchemeView(String id, String name) {}

    /** The round it is for: of what was sent, as it was then. */
    record RoundView(
            String id, @Nullable Instant deadline, @Nullable LocalDate answerBy, boolean open) {}

    /** The form by which it is written. */
    record FormView(String id, int version) {}

    /**
     * An answer, with who wrote it: {@code you}, or a name where that is theirs to know; and in which role, if to help.
     *
     * @param value left out where the reader is not told it
     * @param seenBy by whom alone it is seen, besides whoever wrote it: {@code decider}
     */
    public record AnswerView(
            @Nullable Object value,
            int count,
            @Nullable String by,
            Instant at,
            @Nullable String from,
            boolean confirmed,
            @Nullable StaffRole role,
            @Nullable String seenBy) {
        public static AnswerView of(Given answer, Map<String, String> names, boolean told) {
            return new AnswerView(
                    told ? answer.value() : null,
                    answer.count(),
                    names.get(answer.by()),
                    answer.at(),
                    answer.from().orElse(null),
                    answer.confirmed(),
                    answer.role().orElse(null),
                    answer.confidential() ? "decider" : null);
        }
    }

    /** What differs in another version of the form: questions by their ids. */
    record FormChangeView(int version, List<String> added, List<String> gone, List<String> changed) {
        static FormChangeView of(int version, FormChange change) {
            return new FormChangeView(version, change.added(), change.gone(), change.changed());
        }
    }

    /** That the municipality sees the draft and may write on it: who asked for it, at which question, and until when. */
    record HelpView(
            @Nullable String by,
            Instant at,
            Instant until,
            @Nullable String question,
            String words) {}

    /**
     * What a view is made of.
     *
     * @param side on which the reader is
     * @param form that the application keeps
     * @param newest of the same, where it is newer
     * @param before the form of the one that it was begun as
     * @param files that nobody has taken away
     * @param names of those who wrote, as far as they are the reader's to know
     * @param told whether the reader is told an answer
     * @param assessment for staff
     */
    record Shown(
            Application application,
            Side side,
            Catalogue.Contents catalogue,
            Form form,
            Optional<Form> newest,
            Optional<Form> before,
            List<Attachment> files,
            Map<String, String> names,
            Predicate<Given> told,
            Optional<Ruling> ruling,
            Optional<ApplicationViews.Appealed> appealed,
            Optional<AssessmentView> assessment,
            Instant now,
            Language language) {}

    static ApplicationView whole(Shown shown) {
        Application application = shown.application;
        Map<String, Given> seen = shown.side == Side.STAFF ? application.sentAnswers() : application.answers();
        Fitting fitting = Fitting.of(shown.form, seen);
        boolean draft = application.state() == State.DRAFT;
        ApplicationView brief = brief(application, shown.catalogue, shown.now, shown.language);
        return new ApplicationView(
                brief.reference,
                brief.scheme,
                brief.round,
                brief.form,
                brief.association,
                brief.associationName,
                brief.onBehalfOf,
                application
                        .preparedAs()
                        .map(role -> new PreparedView(shown.names.get(application.begunBy()), role))
                        .orElse(null),
                brief.state,
                shown.side,
                brief.revision,
                brief.begunAt,
                brief.changedAt,
                brief.keptUntil,
                answers(fitting.fitting(), shown),
                fitting.others().isEmpty() ? null : answers(fitting.others(), shown),
                shown.files.stream()
                        .filter(file -> draft
                                || shown.side == Side.STAFF
                                || Enclosures.ids(application, file.question()).contains(file.id()))
                        .map(FileView::listed)
                        .toList(),
                PartnerView.all(application),
                shown.newest
                        .filter(newer -> draft)
                        .map(newer -> FormChangeView.of(newer.version(), FormChange.between(shown.form, newer)))
                        .orElse(null),
                shown.before
                        .filter(before -> draft)
                        .map(before -> FormChangeView.of(before.version(), FormChange.between(before, shown.form)))
                        .orElse(null),
                application.again().map(Application.Again::reference).orElse(null),
                application
                        .helpAt(shown.now)
                        .map(help -> help(help, shown.names))
                        .orElse(null),
                application.receipt().isEmpty()
                        ? null
                        : AmendmentView.all(application, shown.names, shown.told, shown.now),
                shown.ruling
                        .map(ruling -> RulingView.whole(ruling, shown.side, shown.language)
                                .offered(RulingView.OfferView.of(application.casework(), shown.now)))
                        .orElse(null),
                shown.appealed
                        .map(appealed -> AppealView.whole(appealed, shown.side, shown.names))
                        .orElse(null),
                brief.report,
                shown.assessment.orElse(null),
                brief.receivedAt,
                application
                        .receipt()
                        .flatMap(Receipt::paper)
                        .map(paper ->
                                new PaperView(paper.signedOn(), paper.how().text()))
                        .orElse(null),
                application
                        .receipt()
                        .filter(sent -> application.answers().values().stream().allMatch(shown.told))
                        .map(Receipt::digest)
                        .orElse(null),
                brief.reason,
                brief.timeline);
    }

    /** Without the answers. */
    public static ApplicationView brief(
            Application application, Catalogue.Contents catalogue, Instant now, Language language) {
        Application.About about = application.about();
        RoundView round = round(application, catalogue, now);
        return new ApplicationView(
                application.reference(),
                new SchemeView(about.scheme(), about.nameIn(language)),
                round,
                new FormView(about.form(), about.formVersion()),
                application.party().associationId().orElse(null),
                application.associationName().orElse(null),
                application.party() instanceof Party.Registered(String name, Optional<String> phone)
                        ? new PersonView(name, phone.orElse(null))
                        : null,
                application
                        .preparedAs()
                        .map(role -> new PreparedView(null, role))
                        .orElse(null),
                application.state(),
                null,
                application.version(),
                application.begunAt(),
                application.changedAt(),
                application.keptUntil().orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                RulingView.brief(application, now),
                AppealView.brief(application),
                ReportingView.of(application, now),
                null,
                application.receipt().map(Receipt::at).orElse(null),
                null,
                null,
                application
                        .end()
                        .flatMap(Application.End::reason)
                        .map(Words::text)
                        .orElse(null),
                StepView.timeline(application, round, now));
    }

    private static RoundView round(Application application, Catalogue.Contents catalogue, Instant now) {
        String id = application.about().round();
        Optional<Round> found = Optional.ofNullable(
                        catalogue.schemes().get(application.about().scheme()))
                .filter(scheme -> scheme.published())
                .flatMap(scheme -> scheme.round(id));
        boolean open = found.filter(round -> round.at(now).takesApplications()).isPresent();
        return application
                .receipt()
                .map(sent -> new RoundView(
                        id, sent.deadline().orElse(null), sent.answerBy().orElse(null), open))
                .orElseGet(() -> new RoundView(
                        id,
                        found.flatMap(Round::deadline).orElse(null),
                        found.flatMap(Round::answerBy).orElse(null),
                        open));
    }

    private static HelpView help(Help help, Map<String, String> names) {
        return new HelpView(
                names.get(help.askedBy()),
                help.at(),
                help.until(),
                help.question().orElse(null),
                help.words().text());
    }

    private static Map<String, AnswerView> answers(Map<String, Given> answers, Shown shown) {
        Map<String, AnswerView> views = new LinkedHashMap<>();
        answers.forEach(
                (question, answer) -> views.put(question, AnswerView.of(answer, shown.names, shown.told.test(answer))));
        return views;
    }
}
