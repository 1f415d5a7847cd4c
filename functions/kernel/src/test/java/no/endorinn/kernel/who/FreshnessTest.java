package no.endorinn.kernel.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    @Test
    void whatWasConfirmedWithinAYearIsNotAskedAbout() {
        assertThat(Freshness.question(allConfirmed(Duration.ofDays(365)), NOW)).isEmpty();
    }

    @Test
    void whatIsOverAYearOldIsAskedAbout() {
        Map<String, Instant> confirmed = allConfirmed(Duration.ofDays(30));
        confirmed.put("PLACES", NOW.minus(Duration.ofDays(365)).minusSeconds(1));

        assertThat(Freshness.question(confirmed, NOW))
                .contains(new Freshness.Question("PLACES", Optional.ofNullable(confirmed.get("PLACES"))));
    }

    @Test
    void onlyTheOldestIsAskedAboutAndWhatNobodyEverConfirmedFirst() {
        Map<String, Instant> confirmed = allConfirmed(Duration.ofDays(400));
        confirmed.put("PLACES", NOW.minus(Duration.ofDays(500)));
        assertThat(Freshness.question(confirmed, NOW))
                .map(Freshness.Question::fact)
                .contains("PLACES");

        confirmed.remove("NEW_MEMBERS");
        assertThat(Freshness.question(confirmed, NOW))
                .contains(new Freshness.Question("NEW_MEMBERS", Optional.empty()));
    }

    private static Map<String, Instant> allConfirmed(Duration ago) {
        Map<String, Instant> confirmed = new HashMap<>();
        Freshness.FACTS.forEach(fact -> confirmed.put(fact, NOW.minus(ago)));
        return confirmed;
    }
}
