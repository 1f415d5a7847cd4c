package no.endorinn.grants.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import org.jspecify.annotations.Nullable;

/**
 * Changes that the municipality has asked for in what was sent, and what came of them.
 *
 * @param by who asked, where that is the reader's to know
 * @param overdue whether the day has passed and nothing came
 * @param differences once they are made: of each answer that was changed, what it was and what it is, where the reader is told it
 */
record AmendmentView(
        @Nullable String by,
        Instant at,
        LocalDate until,
        boolean overdue,
        String words,
        List<String> questions,
        @Nullable Instant madeAt,
        @Nullable List<DifferenceView> differences) {

    /** An answer before and after; left out where there was none, or the reader is not told it. */
    record DifferenceView(
            String question,
            @Nullable Object before,
            @Nullable Object after) {}

    static List<AmendmentView> all(
            Application application, Map<String, String> names, Predicate<Given> told, Instant now) {
        return application.casework().amendments().stream()
                .map(asked -> view(application, asked, names, told, now))
                .toList();
    }

    private static AmendmentView view(
            Application application, Amendment asked, Map<String, String> names, Predicate<Given> told, Instant now) {
        return new AmendmentView(
                names.get(asked.by()),
                asked.at(),
                asked.until(),
                asked.isOverdue(now),
                asked.words().text(),
                asked.questions(),
                asked.made().map(Amendment.Made::at).orElse(null),
                asked.made().isEmpty()
                        ? null
                        : application.casework().differences(asked, application.sentAnswers()).stream()
                                .map(each -> new DifferenceView(
                                        each.question(),
                                        each.before()
                                                .filter(told)
                                                .map(Given::value)
                                                .orElse(null),
                                        each.after()
                                                .filter(told)
                                                .map(Given::value)
                                                .orElse(null)))
                                .toList());
    }
}
