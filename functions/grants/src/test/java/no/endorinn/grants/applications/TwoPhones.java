package no.endorinn.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;

/**
 * Two phones on one draft, in a random order: whatever one of them writes over, it has been shown. Answers are sent in any order
 * between the phones, twice now and then, and what the service answers may be lost.
 */
public final class TwoPhones {
    private static final int STEPS = 30;
    private static final List<String> QUESTIONS = List.of("plans", "members", "budget");

    private final long seed;
    private final Random random;
    private final Draft draft;
    private final Phone one = new Phone("one");
    private final Phone other = new Phone("other");
    /** What stands by all that the service has answered. */
    private final Map<String, Object> stands = new HashMap<>();

    private int conflicts;

    /** The draft as phones reach it, with nothing answered yet to {@code plans}, {@code members} and {@code budget}. */
    public interface Draft {
        /**
         * Saves an answer.
         *
         * @param meanwhile what the other phone does between this one's read and its commit, if there is such a time
         */
        Saved save(String phone, String question, Optional<Object> base, Optional<Object> value, Runnable meanwhile);

        /** What is answered, by question. */
        Map<String, Object> values();
    }

    /**
     * What came of it.
     *
     * @param now what stands
     * @param differs whether somebody else's stood in the way
     */
    public record Saved(Optional<Object> now, boolean differs) {}

    private TwoPhones(long seed, Draft draft) {
        this.seed = seed;
        this.random = new Random(seed);
        this.draft = draft;
    }

    /** One order of events; tells how often one stood in the other's way. */
    public static int play(long seed, Draft draft) {
        return new TwoPhones(seed, draft).play();
    }

    /** A request on its way, with what the phone showed when it was made. */
    private record Sent(
            String question,
            @Nullable Object base,
            @Nullable Object value) {}

    /** A phone with what it shows as the service's. */
    private static final class Phone {
        final String name;
        final Map<String, Object> known = new HashMap<>();
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

    private int play() {
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
        Map<String, Object> end = new HashMap<>(draft.values());
        end.keySet().retainAll(QUESTIONS);
        assertThat(end).as("seed %d: what stands at the end", seed).isEqualTo(stands);
        return conflicts;
    }

    private void type(Phone phone) {
        String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
        Object base = phone.known.get(question);
        phone.sending.add(new Sent(question, base, value(question, base)));
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

    /** A request reaches the service; now and then the other phone's gets in between, or it is sent once more, for its answer was lost. */
    private void arrive(Phone phone) {
        Sent sent = phone.sending.poll();
        if (sent == null) {
            return;
        }
        boolean meets = random.nextInt(3) == 0;
        Saved saved = draft.save(
                phone.name, sent.question, Optional.ofNullable(sent.base), Optional.ofNullable(sent.value), () -> {
                    if (meets) {
                        arrive(phone == one ? other : one);
                    }
                });
        nothingUnseenIsGone(phone, sent, saved.now.orElse(null));
        boolean answerIsLost = random.nextInt(5) == 0;
        if (answerIsLost) {
            phone.sending.addFirst(sent);
            return;
        }
        if (saved.differs) {
            conflicts++;
        }
        phone.shows(sent.question, saved.now);
    }

    private void look(Phone phone) {
        if (phone.sending.isEmpty()) {
            Map<String, Object> values = draft.values();
            QUESTIONS.forEach(question -> phone.shows(question, Optional.ofNullable(values.get(question))));
        }
    }

    /** What stood and stands no more was shown on the phone that wrote, or is its own. */
    private void nothingUnseenIsGone(Phone phone, Sent sent, @Nullable Object now) {
        Map<String, Object> was = pieces(sent.question, stands.get(sent.question));
        Map<String, Object> is = pieces(sent.question, now);
        was.forEach((place, piece) -> {
            if (!Objects.equals(piece, is.get(place))) {
                assertThat(pieces(sent.question, sent.base).containsValue(piece)
                                || phone.shown.getOrDefault(place, Set.of()).contains(piece))
                        .as("seed %d: %s lost %s, which %s had not been shown", seed, place, piece, phone.name)
                        .isTrue();
            }
        });
        if (now == null) {
            stands.remove(sent.question);
        } else {
            stands.put(sent.question, now);
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
