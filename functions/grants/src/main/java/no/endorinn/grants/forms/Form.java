package no.endorinn.grants.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.CommonCode;

/**
 * One version of a form: what is asked, page by page. Once published it never changes; an application keeps the version that
 * it began with.
 *
 * @param checks what must not be of the whole, when everything is answered
 * @param texts by language ({@code nb}, {@code nn}, {@code en}) and by key: a question's id, {@code id.help},
 *     {@code id.example}, {@code id.option}, {@code page:id}, {@code check:code}
 */
public record Form(
        String id, int version, List<Page> pages, List<Check> checks, Map<String, Map<String, String>> texts) {
    /** The id of the question that asks how much is applied for: an amount. */
    private static final String SOUGHT = "amount";

    /** What is asked on one screen. */
    public record Page(String id, Optional<Condition> when, List<Question> questions) {}

    /** What may not be so when it is sent. */
    public record Check(String code, Condition fails) {}

    /**
     * What was answered, gone through once.
     *
     * @param values the answers that count, by question: without what is hidden or wrong, and with what is computed
     * @param asked the questions that are asked, given these answers, in their order; what is computed is not
     * @param flaws of the answers that there are
     */
    public record Reading(Map<String, Object> values, Set<String> asked, List<Flaw> flaws) {}

    /** The question of that id, if it has one that people answer. */
    public Optional<Question> question(String id) {
        return pages.stream()
                .flatMap(page -> page.questions.stream())
                .filter(each -> each.id().equals(id) && !(each.kind() instanceof Kind.Computed))
                .findFirst();
    }

    /** How much is applied for by these answers, in øre; empty where the form does not ask, or they do not say. */
    public OptionalLong sought(Map<String, ?> answers) {
        boolean asks = pages.stream()
                .flatMap(page -> page.questions.stream())
                .anyMatch(each -> each.id().equals(SOUGHT) && each.kind() instanceof Kind.Whole whole && whole.ore());
        return asks && read(answers).values.get(SOUGHT) instanceof Long ore
                ? OptionalLong.of(ore)
                : OptionalLong.empty();
    }

    /** Goes through answers as they are while somebody fills in: what is missing is no flaw yet. */
    public Reading read(Map<String, ?> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> asked = new LinkedHashSet<>();
        Set<String> hidden = new LinkedHashSet<>();
        List<Flaw> flaws = new ArrayList<>();
        for (Page page : pages) {
            boolean shown = page.when.isEmpty() || page.when.get().holds(values);
            for (Question question : page.questions) {
                boolean here = shown
                        && (question.when().isEmpty() || question.when().get().holds(values));
                if (question.kind() instanceof Kind.Computed computed) {
                    if (here) {
                        computed.reckoning().of(values).ifPresent(number -> values.put(question.id(), number));
                    }
                    continue;
                }
                (here ? asked : hidden).add(question.id());
                Object answer = answers.get(question.id());
                if (!here || answer == null) {
                    continue;
                }
                int before = flaws.size();
                question.kind().judge(answer, flaw -> flaws.add(flaw.below(question.id())));
                if (flaws.size() == before) {
                    values.put(question.id(), answer);
                }
            }
        }
        for (String name : answers.keySet()) {
            if (hidden.contains(name)) {
                flaws.add(Flaw.of(GrantCode.NOT_ASKED).below(name));
            } else if (!asked.contains(name)) {
                flaws.add(Flaw.of(CommonCode.UNKNOWN_FIELD).below(name));
            }
        }
        return new Reading(values, asked, flaws);
    }

    /** All that stands in the way of sending these answers. */
    public List<Flaw> judge(Map<String, ?> answers) {
        Reading reading = read(answers);
        List<Flaw> flaws = new ArrayList<>(reading.flaws);
        Map<String, Question> questions = new HashMap<>();
        pages.forEach(page -> page.questions.forEach(question -> questions.put(question.id(), question)));
        for (String id : reading.asked) {
            Question question = questions.get(id);
            if (question != null && question.required() && answers.get(id) == null) {
                flaws.add(Flaw.of(CommonCode.MISSING).below(id));
            }
        }
        for (Check check : checks) {
            if (check.fails.holds(reading.values)) {
                flaws.add(new Flaw("", check.code, Map.of()));
            }
        }
        return flaws;
    }
}
