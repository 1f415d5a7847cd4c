package no.endorinn.grants.applications;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.kernel.problem.CommonCode;
import org.jspecify.annotations.Nullable;

/**
 * What of some answers a form takes: those that were given to another form, or to another version of it, may not all be answers here.
 *
 * @param fitting those that can be answers to a question of its own, asked just now or not
 * @param others the rest: to what it does not ask, or of another kind
 */
public record Fitting(Map<String, Given> fitting, Map<String, Given> others) {
    public static Fitting of(Form form, Map<String, Given> answers) {
        Map<String, Kind> kinds = new HashMap<>();
        form.pages().forEach(page -> page.questions().forEach(question -> kinds.put(question.id(), question.kind())));
        Map<String, Given> fitting = new LinkedHashMap<>();
        Map<String, Given> others = new LinkedHashMap<>();
        answers.forEach(
                (question, answer) -> (fits(kinds.get(question), answer) ? fitting : others).put(question, answer));
        return new Fitting(fitting, others);
    }

    /** What is not finished fits: it is a draft's. */
    private static boolean fits(@Nullable Kind kind, Given answer) {
        if (kind == null || kind instanceof Kind.Computed) {
            return false;
        }
        AtomicBoolean fits = new AtomicBoolean(true);
        kind.judge(answer.value(), flaw -> fits.compareAndSet(!flaw.code().equals(CommonCode.MISSING.id()), false));
        return fits.get();
    }
}
