package no.endorinn.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Oslo;

/**
 * Somebody of the municipality is about to ask for changes in what was sent.
 *
 * @param form the version that the application keeps
 */
public record Asking(Application sent, Form form, Amendment asked, Instant now) {
    /** So far ahead the last day may be. */
    static final int MOST_DAYS = 90;

    /** So many bytes of earlier answers are kept beside those that stand. */
    static final int MOST_BYTES = 80_000;

    /** Whether that very thing has been asked already. */
    public boolean isAlready() {
        return sent.openAmendment().filter(open -> open.isAs(asked)).isPresent();
    }

    /** All that stands in the way. */
    public List<Problem> obstacles() {
        List<Problem> obstacles = new ArrayList<>();
        Set<String> answerable = form.read(Given.values(sent.sentAnswers())).asked();
        for (int i = 0; i < asked.questions().size(); i++) {
            String question = asked.questions().get(i);
            if (form.question(question).isEmpty()) {
                obstacles.add(GrantCode.UNKNOWN_QUESTION.at("/questions/" + i));
            } else if (!answerable.contains(question)) {
                obstacles.add(GrantCode.NOT_ASKED.at("/questions/" + i));
            }
        }
        LocalDate today = Oslo.date(now);
        if (asked.until().isBefore(today) || asked.until().isAfter(today.plusDays(MOST_DAYS))) {
            obstacles.add(GrantCode.DATE_OUT_OF_BOUNDS
                    .at("/until")
                    .with("least", today)
                    .with("most", today.plusDays(MOST_DAYS)));
        }
        if (sent.openAmendment().isEmpty() && !sent.casework().mayAsk()) {
            obstacles.add(GrantCode.TOO_MANY_AMENDMENTS.with("most", Casework.MOST_AMENDMENTS));
        }
        if (sent.casework().bytes() + bytes() > MOST_BYTES) {
            obstacles.add(GrantCode.TOO_MUCH_TO_CHANGE.at("/questions"));
        }
        return obstacles;
    }

    private int bytes() {
        return asked.questions().stream()
                .flatMap(question -> Optional.ofNullable(sent.answers().get(question)).stream())
                .mapToInt(answer -> Values.bytes(answer.value()))
                .sum();
    }
}
