package no.endorinn.grants.applications;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Question;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.who.StaffRole;

/**
 * One answer is written while others may write on the same draft. Whoever writes says what they saw; where something else stands
 * by now, nothing is written over that they have not seen, and both are shown. What both wrote alike is no difference, and of a
 * table each row is looked at by itself.
 *
 * @param question its id
 * @param base what the writer saw; empty where nothing stood
 * @param value what they write; empty takes the answer away
 * @param unseen the count of the answer that they write over without having been told it, since it is confidential
 * @param role in which they write for whoever applies, if they do
 */
public record Saving(
        String question,
        Optional<Object> base,
        Optional<Object> value,
        Optional<Integer> unseen,
        String by,
        Optional<StaffRole> role,
        Instant at) {
    /** So many bytes all the answers of an application take at the most: it is one item, and goes along whole. */
    public static final int MOST_BYTES = 280_000;

    /** What comes of it. */
    public sealed interface Outcome {
        /** It stands so already. */
        record Stands(Optional<Given> answer) implements Outcome {}

        /** All answers as they are now, the written one among them unless it was taken away. */
        record Written(Map<String, Given> answers, Optional<Given> answer) implements Outcome {}

        /** Somebody else has changed it meanwhile; empty where they have taken it away. */
        record Differs(Optional<Given> theirs) implements Outcome {}

        /** It is no answer to this question; places are those in the value. */
        record Wrong(List<Flaw> flaws) implements Outcome {}
    }

    /**
     * What comes of it in a draft with these answers. What the writer is not told is neither compared nor merged: that would tell it.
     *
     * @param told whether the writer is told an answer
     */
    public Outcome into(Form form, Map<String, Given> answers, Predicate<Given> told) {
        Optional<Question> asked = form.question(question);
        if (asked.isEmpty()) {
            return wrong(GrantCode.UNKNOWN_QUESTION);
        }
        Optional<Given> there = Optional.ofNullable(answers.get(question));
        if (there.isPresent() && !told.test(there.get())) {
            return unseen(form, asked.get(), answers, there.get());
        }
        Kind kind = asked.get().kind();
        Optional<Object> seen = Values.tidy(kind, base);
        Optional<Object> said = Values.tidy(kind, value);
        Optional<Object> stands = there.map(Given::value);
        if (said.equals(stands)) {
            return there.filter(answer -> !answer.confirmed())
                    .map(known -> written(asked.get(), answers, known.value()))
                    .orElseGet(() -> new Outcome.Stands(there));
        }
        if (said.equals(seen)) {
            return new Outcome.Stands(there);
        }
        Optional<Object> becomes = said;
        if (!stands.equals(seen)) {
            becomes = kind instanceof Kind.Table || kind instanceof Kind.Partners
                    ? merged(seen, said, stands)
                    : Optional.empty();
            if (becomes.isEmpty()) {
                return new Outcome.Differs(there);
            }
            becomes = Values.tidy(kind, becomes);
        }
        if (becomes.equals(stands)) {
            return new Outcome.Stands(there);
        }
        if (becomes.isEmpty()) {
            return without(answers);
        }
        return judged(form, asked.get(), answers, becomes.get());
    }

    private Outcome unseen(Form form, Question asked, Map<String, Given> answers, Given there) {
        if (!unseen.equals(Optional.of(there.count()))) {
            return new Outcome.Differs(Optional.of(there));
        }
        return Values.tidy(asked.kind(), value)
                .map(said -> judged(form, asked, answers, said))
                .orElseGet(() -> without(answers));
    }

    private Outcome judged(Form form, Question asked, Map<String, Given> answers, Object said) {
        List<Flaw> flaws = flaws(form, answers, said);
        return flaws.isEmpty() ? written(asked, answers, said) : new Outcome.Wrong(flaws);
    }

    private static Optional<Object> merged(Optional<Object> seen, Optional<Object> said, Optional<Object> stands) {
        return Stream.of(seen, said, stands).flatMap(Optional::stream).allMatch(each -> each instanceof Map)
                ? Values.merged(rows(seen), rows(said), rows(stands))
                : Optional.empty();
    }

    private static Map<?, ?> rows(Optional<Object> table) {
        return table.isPresent() && table.get() instanceof Map<?, ?> rows ? rows : Map.of();
    }

    /** What is wrong with the value here; that it is not finished is no flaw yet. */
    private List<Flaw> flaws(Form form, Map<String, Given> answers, Object said) {
        Map<String, Object> values = new HashMap<>();
        answers.forEach((id, answer) -> values.put(id, answer.value()));
        values.put(question, said);
        String place = "/" + question;
        return form.read(values).flaws().stream()
                .filter(flaw -> flaw.pointer().equals(place) || flaw.pointer().startsWith(place + "/"))
                .filter(flaw -> !flaw.code().equals(CommonCode.MISSING.id()))
                .map(flaw -> new Flaw(flaw.pointer().substring(place.length()), flaw.code(), flaw.arguments()))
                .toList();
    }

    private Outcome written(Question asked, Map<String, Given> answers, Object said) {
        Given plain = Given.written(Optional.ofNullable(answers.get(question)), said, by, role, at);
        Given answer = asked.confidential() ? plain.inConfidence() : plain;
        Map<String, Given> all = new LinkedHashMap<>(answers);
        all.put(question, answer);
        int bytes = all.values().stream()
                .mapToInt(each -> Values.bytes(each.value()))
                .sum();
        return bytes > MOST_BYTES ? wrong(GrantCode.TOO_MUCH_IN_ALL) : new Outcome.Written(all, Optional.of(answer));
    }

    private Outcome without(Map<String, Given> answers) {
        Map<String, Given> left = new LinkedHashMap<>(answers);
        left.remove(question);
        return new Outcome.Written(left, Optional.empty());
    }

    private static Outcome wrong(Code code) {
        return new Outcome.Wrong(List.of(Flaw.of(code)));
    }
}
