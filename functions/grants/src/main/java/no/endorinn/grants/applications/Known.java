package no.endorinn.grants.applications;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Prefill;
import no.endorinn.grants.forms.Question;

/**
 * What is known already and need not be asked: shown, and confirmed or corrected by whoever applies.
 *
 * @param facts by what a question's {@code prefill} calls them: {@code association.name}
 * @param last what was answered the last time, if anything was
 */
public record Known(Map<String, Object> facts, Optional<Last> last) {
    public Known {
        facts = Map.copyOf(facts);
    }

    /**
     * An application that was sent before.
     *
     * @param form as it was then
     * @param whole whether everything that can be is taken over, and not only what is known of somebody
     */
    public record Last(Form form, Map<String, Given> answers, boolean whole) {
        private Optional<Object> to(String question) {
            return Optional.ofNullable(answers.get(question))
                    .filter(answer -> !answer.confidential())
                    .map(Given::value);
        }

        private Optional<Object> toWhatIsKnownAs(String fact) {
            return fact.startsWith(Prefill.LAST_YEAR)
                    ? to(fact.substring(Prefill.LAST_YEAR.length()))
                    : form.pages().stream()
                            .flatMap(page -> page.questions().stream())
                            .filter(question -> question.prefill().equals(Optional.of(fact)))
                            .flatMap(question -> to(question.id()).stream())
                            .findFirst();
        }
    }

    /** The answers that a form is filled in with, for somebody who begins. */
    public Map<String, Given> answers(Form form, String by, Instant at) {
        Map<String, Given> answers = new LinkedHashMap<>();
        form.pages().stream().flatMap(page -> page.questions().stream()).forEach(question -> {
            Optional<Object> fact = question.prefill().flatMap(this::fact).filter(value -> fits(question, value));
            Optional<Object> before = last.flatMap(sent -> question.prefill()
                            .flatMap(sent::toWhatIsKnownAs)
                            .or(() -> sent.whole ? sent.to(question.id()) : Optional.empty()))
                    .filter(value -> isTakenOver(question) && fits(question, value));
            fact.or(() -> before)
                    .ifPresent(value -> answers.put(
                            question.id(),
                            Given.known(
                                    value,
                                    fact.flatMap(same -> question.prefill()).orElse(Prefill.LAST_YEAR + question.id()),
                                    by,
                                    at)));
        });
        answers.keySet().retainAll(form.read(values(answers)).asked());
        return answers;
    }

    private Optional<Object> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** Nobody declares by what they declared before, a paper is for the year it was written in, and what is confidential for once. */
    private static boolean isTakenOver(Question question) {
        Kind kind = question.kind();
        return !question.confidential()
                && !(kind instanceof Kind.Declaration)
                && !(kind instanceof Kind.Attachment)
                && !(kind instanceof Kind.Computed);
    }

    private static boolean fits(Question question, Object value) {
        if (question.kind() instanceof Kind.Computed) {
            return false;
        }
        AtomicBoolean fits = new AtomicBoolean(true);
        question.kind().judge(value, flaw -> fits.set(false));
        return fits.get();
    }

    private static Map<String, Object> values(Map<String, Given> answers) {
        Map<String, Object> values = new HashMap<>();
        answers.forEach((question, answer) -> values.put(question, answer.value()));
        return values;
    }
}
