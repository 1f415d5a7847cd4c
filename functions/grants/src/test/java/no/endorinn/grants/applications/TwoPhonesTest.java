package no.endorinn.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.endorinn.grants.applications.Saving.Outcome;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.FormReader;
import no.endorinn.grants.forms.Trees;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two phones on one draft, in any order: whatever one of them writes over, it has been shown. Answers are sent in any order between
 * the phones, twice now and then, and what the server answers may be lost. {@code -Dseed} runs one again.
 */
class TwoPhonesTest {
    private static final int INTERLEAVINGS = 1_000;
    private static final int STEPS = 30;
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final Form FORM = FormReader.read(Trees.file("/no/endorinn/grants/forms/driftstilskudd.json"))
            .form()
            .orElseThrow();
    private static final List<String> QUESTIONS = List.of("plans", "members", "budget");

    @Test
    void noAnswerIsLostWithoutBothHavingBeenShownBoth() {
        long first = Long.getLong("seed", new Random().nextLong());
        int runs = System.getProperty("seed") == null ? INTERLEAVINGS : 1;
        int conflicts = 0;
        for (int run = 0; run < runs; run++) {
            conflicts += new Interleaving(first + run).run();
        }
        assertThat(runs == 1 ? 1 : conflicts)
                .as("conflicts, from seed %d", first)
                .isPositive();
    }

    /** A request on its way, with what the phone showed when it was made. */
    private record Sent(Phone phone, Saving saving) {}

    /** A phone with what it shows as the server's, and what its owner has typed on top of that. */
    private static final class Phone {
        final String name;
        final Map<String, Object> known = new HashMap<>();
        final Map<String, Object> typed = new HashMap<>();
        /** Every value of a question, or of a row of one, that this phone has shown. */
        final Map<String, Set<Object>> shown = new HashMap<>();

        final Deque<Sent> sending = new ArrayDeque<>();

        Phone(String name) {
            this.name = name;
        }

        void shows(String question, Optional<Object> value) {
            if (value.isPresent()) {
                known.put(question, value.get());
            } else {
                known.remove(question);
            }
            pieces(question, value.orElse(null))
                    .forEach((place, piece) -> shown.computeIfAbsent(place, unseen -> new HashSet<>())
                            .add(piece));
        }
    }

    private static final class Interleaving {
        private final long seed;
        private final Random random;
        private final Phone one = new Phone("one");
        private final Phone other = new Phone("other");
        private Map<String, Given> draft = Map.of();
        private int conflicts;

        Interleaving(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        int run() {
            for (int step = 0; step < STEPS; step++) {
                Phone phone = random.nextBoolean() ? one : other;
                switch (random.nextInt(4)) {
                    case 0, 1 -> type(phone);
                    case 2 -> arrive(phone);
                    default -> look(phone);
                }
            }
            while (!one.sending.isEmpty() || !other.sending.isEmpty()) {
                arrive(one.sending.isEmpty() ? other : one);
            }
            return conflicts;
        }

        private void type(Phone phone) {
            String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
            Object base = phone.known.get(question);
            Object value = value(question, base);
            phone.sending.add(new Sent(
                    phone,
                    new Saving(
                            question,
                            Optional.ofNullable(base),
                            Optional.ofNullable(value),
                            Optional.empty(),
                            phone.name,
                            Optional.empty(),
                            NOW)));
        }

        private @Nullable Object value(String question, @Nullable Object base) {
            if (random.nextInt(6) == 0) {
                return null;
            }
            return switch (question) {
                case "plans" -> "plan " + random.nextInt(5);
                case "members" -> 1L + random.nextInt(5);
                default -> {
                    Map<String, Object> rows = new HashMap<>();
                    if (base instanceof Map<?, ?> before) {
                        before.forEach((name, row) -> rows.put(String.valueOf(name), row));
                    }
                    String name = "r" + random.nextInt(3);
                    if (random.nextInt(4) == 0) {
                        rows.remove(name);
                    } else {
                        rows.put(name, Map.of("side", "cost", "what", "x", "amount", (long) random.nextInt(4)));
                    }
                    yield rows;
                }
            };
        }

        /** A request reaches the server; now and then it is sent once more, for its answer was lost. */
        private void arrive(Phone phone) {
            Sent sent = phone.sending.poll();
            if (sent == null) {
                return;
            }
            Map<String, Given> before = draft;
            Outcome outcome = sent.saving.into(FORM, draft, answer -> true);
            if (outcome instanceof Outcome.Written written) {
                draft = written.answers();
                nothingUnseenIsGone(sent, before);
            }
            boolean answerIsLost = random.nextInt(5) == 0;
            if (answerIsLost) {
                phone.sending.addFirst(sent);
                return;
            }
            switch (outcome) {
                case Outcome.Written(Map<String, Given> all, Optional<Given> now) ->
                    phone.shows(sent.saving.question(), now.map(Given::value));
                case Outcome.Stands(Optional<Given> now) -> phone.shows(sent.saving.question(), now.map(Given::value));
                case Outcome.Differs(Optional<Given> theirs) -> {
                    conflicts++;
                    phone.shows(sent.saving.question(), theirs.map(Given::value));
                }
                case Outcome.Wrong wrong -> throw new AssertionError("seed " + seed + ": " + wrong);
            }
        }

        private void look(Phone phone) {
            if (phone.sending.isEmpty()) {
                QUESTIONS.forEach(question -> phone.shows(
                        question, Optional.ofNullable(draft.get(question)).map(Given::value)));
            }
        }

        /** What stood and stands no more was shown on the phone that wrote, or is its own. */
        private void nothingUnseenIsGone(Sent sent, Map<String, Given> before) {
            String question = sent.saving.question();
            Map<String, Object> was = pieces(question, valueIn(before, question));
            Map<String, Object> is = pieces(question, valueIn(draft, question));
            was.forEach((place, piece) -> {
                if (!Objects.equals(piece, is.get(place))) {
                    boolean own =
                            pieces(question, sent.saving.base().orElse(null)).containsValue(piece);
                    assertThat(own
                                    || sent.phone
                                            .shown
                                            .getOrDefault(place, Set.of())
                                            .contains(piece))
                            .as("seed %d: %s lost %s, which %s had not been shown", seed, place, piece, sent.phone.name)
                            .isTrue();
                }
            });
        }

        private static @Nullable Object valueIn(Map<String, Given> answers, String question) {
            Given answer = answers.get(question);
            return answer == null ? null : answer.value();
        }
    }

    /** What two can differ about: a value, or each row of a table. */
    private static Map<String, Object> pieces(String question, @Nullable Object value) {
        Map<String, Object> pieces = new HashMap<>();
        if (value instanceof Map<?, ?> rows) {
            rows.forEach((name, row) -> pieces.put(question + "/" + name, row));
        } else if (value != null) {
            pieces.put(question, value);
        }
        return pieces;
    }
}
