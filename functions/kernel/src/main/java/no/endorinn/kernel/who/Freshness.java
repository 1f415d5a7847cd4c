package no.endorinn.kernel.who;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When facts about an association grow old. Records stay fresh as a by-product: whatever somebody does for their association asks
 * them about the oldest of what nobody has confirmed for a year, and about no more.
 */
public final class Freshness {
    private static final Period YEAR = Period.ofYears(1);

    /** The facts that grow old, as the directory names them. */
    public static final List<String> FACTS = List.of("CONTACT", "ACTIVITIES", "PLACES", "NEW_MEMBERS");

    private Freshness() {}

    /**
     * Something to ask.
     *
     * @param fact one of {@link #FACTS}
     * @param since when it was last confirmed; empty for never
     */
    public record Question(String fact, Optional<Instant> since) {}

    /** What to ask about, if anything is old: what was never confirmed first, then the oldest. */
    public static Optional<Question> question(Map<String, Instant> confirmed, Instant now) {
        Instant yearAgo = now.atOffset(ZoneOffset.UTC).minus(YEAR).toInstant();
        return FACTS.stream()
                .map(fact -> new Question(fact, Optional.ofNullable(confirmed.get(fact))))
                .filter(question -> question.since().map(yearAgo::isAfter).orElse(true))
                .min(Comparator.comparing(question -> question.since().orElse(Instant.MIN)));
    }
}
