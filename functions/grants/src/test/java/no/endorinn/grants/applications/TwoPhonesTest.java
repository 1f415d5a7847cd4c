package no.endorinn.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.endorinn.grants.applications.Saving.Outcome;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.FormReader;
import no.endorinn.grants.forms.Trees;
import org.junit.jupiter.api.Test;

/** {@link TwoPhones} by the rule alone, in 1,000 orders; {@code -Dseed} plays one again. */
class TwoPhonesTest {
    private static final int INTERLEAVINGS = 1_000;
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final Form FORM = FormReader.read(Trees.file("/no/endorinn/grants/forms/driftstilskudd.json"))
            .form()
            .orElseThrow();

    @Test
    void noAnswerIsLostWithoutBothHavingBeenShownBoth() {
        long first = Long.getLong("seed", new Random().nextLong());
        int runs = System.getProperty("seed") == null ? INTERLEAVINGS : 1;
        int conflicts = 0;
        for (int run = 0; run < runs; run++) {
            conflicts += TwoPhones.play(first + run, new Answers());
        }
        assertThat(runs == 1 ? 1 : conflicts)
                .as("conflicts, from seed %d", first)
                .isPositive();
    }

    /** A draft that nobody gets in between of. */
    private static final class Answers implements TwoPhones.Draft {
        private Map<String, Given> answers = Map.of();

        @Override
        public TwoPhones.Saved save(
                String phone, String question, Optional<Object> base, Optional<Object> value, Runnable meanwhile) {
            Saving saving = new Saving(question, base, value, Optional.empty(), phone, Optional.empty(), NOW);
            return switch (saving.into(FORM, answers, answer -> true)) {
                case Outcome.Written(Map<String, Given> all, Optional<Given> now) -> {
                    answers = all;
                    yield new TwoPhones.Saved(now.map(Given::value), false);
                }
                case Outcome.Stands(Optional<Given> now) -> new TwoPhones.Saved(now.map(Given::value), false);
                case Outcome.Differs(Optional<Given> theirs) -> new TwoPhones.Saved(theirs.map(Given::value), true);
                case Outcome.Wrong wrong -> throw new AssertionError(wrong.toString());
            };
        }

        @Override
        public Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            answers.forEach((question, answer) -> values.put(question, answer.value()));
            return values;
        }
    }
}
