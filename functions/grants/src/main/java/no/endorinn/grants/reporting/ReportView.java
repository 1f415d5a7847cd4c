package no.endorinn.grants.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Move.Side;
import no.endorinn.grants.applications.ReportState;
import no.endorinn.grants.report.Accounts;
import no.endorinn.grants.report.Report;
import no.endorinn.grants.report.ReportForm;
import no.endorinn.kernel.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * A report as those see it who may. Staff see nothing of what has not been delivered.
 *
 * @param as on which side the reader is
 * @param granted what it is about, in øre
 * @param due the last day: of what more was asked for, as long as that has not come
 * @param revision what it is delivered and accepted by
 * @param sides of the budget: what goes out, and what comes in
 * @param lines of the budget
 * @param sums what the accounts come to, as far as they are told
 * @param asked what more the municipality has asked for, and what came of it
 * @param decision whether the reader may answer it, for staff
 */
record ReportView(
        String reference,
        SchemeView scheme,
        @Nullable String association,
        @Nullable String associationName,
        Side as,
        ReportState state,
        long granted,
        LocalDate due,
        boolean overdue,
        long revision,
        List<SideView> sides,
        List<LineView> lines,
        Map<String, WrittenView> answers,
        @Nullable SumsView sums,
        List<AskedView> asked,
        @Nullable Instant deliveredAt,
        @Nullable String deliveredBy,
        @Nullable Instant acceptedAt,
        Impartiality.@Nullable MayDecideView decision) {

    /** What the grant is from. */
    record SchemeView(String id, String name) {}

    /** What goes out, or what comes in. */
    record SideView(String id, String name) {}

    /** A line of the budget, in øre. */
    record LineView(String row, String side, String what, long budget) {}

    /** What the accounts come to, in øre. */
    record SumsView(long cost, long income, long deficit) {}

    /**
     * An answer.
     *
     * @param by who wrote it: {@code you}, or a name where that is theirs to know
     * @param from where it is known from, while nobody has typed another
     */
    record WrittenView(
            Object value,
            int count,
            @Nullable String by,
            Instant at,
            @Nullable String from,
            boolean confirmed) {
        static WrittenView of(Given answer, Map<String, String> names) {
            return new WrittenView(
                    answer.value(),
                    answer.count(),
                    names.get(answer.by()),
                    answer.at(),
                    answer.from().orElse(null),
                    answer.confirmed());
        }
    }

    /** What more was asked for: of which answers, until when, in which words, and what came of it. */
    record AskedView(
            List<String> parts,
            LocalDate until,
            String words,
            @Nullable String by,
            Instant at,
            @Nullable Instant madeAt,
            List<DifferenceView> differences) {}

    /** An answer as it was delivered, and as it is now. */
    record DifferenceView(
            String part, @Nullable Object before, @Nullable Object after) {
        static DifferenceView of(Amendment.Difference difference) {
            return new DifferenceView(
                    difference.question(),
                    difference.before().map(Given::value).orElse(null),
                    difference.after().map(Given::value).orElse(null));
        }
    }

    static ReportView of(
            ReportDesk.Found found,
            Map<String, String> names,
            Optional<Impartiality.MayDecideView> decision,
            Instant now,
            Language language) {
        Application application = found.application();
        Application.About about = application.about();
        Report report = found.report();
        Accounts accounts = found.accounts();
        Map<String, Given> answers = found.isStaffs() ? report.deliveredAnswers() : report.answers();
        return new ReportView(
                report.reference(),
                new SchemeView(about.scheme(), about.nameIn(language)),
                application.party() instanceof Party.Association(String id) ? id : null,
                application.associationName().orElse(null),
                found.whose().side(),
                report.state(),
                application
                        .casework()
                        .answered()
                        .map(Casework.Answered::granted)
                        .orElse(0L),
                report.inShort().due(),
                report.inShort().isOverdue(now),
                report.version(),
                accounts.sides().stream()
                        .map(side -> new SideView(side.id(), side.name(language)))
                        .toList(),
                accounts.lines().stream()
                        .map(line -> new LineView(line.row(), line.side(), line.what(), line.budget()))
                        .toList(),
                views(answers, names),
                Optional.ofNullable(answers.get(ReportForm.ACCOUNTS))
                        .map(given -> accounts.sums(Optional.of(given.value())))
                        .map(sums -> new SumsView(sums.cost(), sums.income(), sums.deficit()))
                        .orElse(null),
                report.asked().stream()
                        .map(asked -> asked(report, asked, names))
                        .toList(),
                report.delivered().map(Report.Done::at).orElse(null),
                report.delivered().map(done -> names.get(done.by())).orElse(null),
                report.accepted().map(Report.Done::at).orElse(null),
                decision.orElse(null));
    }

    private static Map<String, WrittenView> views(Map<String, Given> answers, Map<String, String> names) {
        Map<String, WrittenView> views = new LinkedHashMap<>();
        answers.forEach((question, answer) -> views.put(question, WrittenView.of(answer, names)));
        return views;
    }

    private static AskedView asked(Report report, Amendment asked, Map<String, String> names) {
        return new AskedView(
                asked.questions(),
                asked.until(),
                asked.words().text(),
                names.get(asked.by()),
                asked.at(),
                asked.made().map(Amendment.Made::at).orElse(null),
                asked.made().isEmpty()
                        ? List.of()
                        : report.differences(asked).stream()
                                .map(DifferenceView::of)
                                .toList());
    }
}
