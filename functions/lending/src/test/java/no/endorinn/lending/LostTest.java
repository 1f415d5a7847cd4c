package no.endorinn.lending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** So many days late counts as lost, by the point's rule: a week at the library. */
class LostTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    @Test
    void aWeekLateIsLostForWhoeverLooksAndByTheClockAlikeAndFoundAgainItIsInOrder() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        List<String> labels = TestModels.added(municipality, "tables", TestModels.tables(), 4, "*");
        Lender lender = new Lender(municipality.calls());
        String loan =
                lender.reserved(Townsfolk.LEADER, Lender.wish("2027-01-07 12:00", "2027-01-13 12:00", "3 tables"));
        Lender.ok(lender.handOver(loan, labels.subList(0, 3)));
        municipality.itIs(Instant.parse("2027-01-13T10:00:00Z"));
        Lender.ok(lender.takeBack(loan, labels.get(2)));

        municipality.itIs(Instant.parse("2027-01-20T22:59:59Z"));
        theClockStrikes();
        assertThat(lender.loan(loan).path("late").asBoolean()).isTrue();

        municipality.itIs(Instant.parse("2027-01-20T23:00:00Z"));
        JsonNode seen = lender.loan(loan);
        JsonNode free = free();
        assertThat(seen.path("state").asText()).isEqualTo("returned");
        assertThat(seen.findValuesAsText("condition")).containsExactlyInAnyOrder("good", "lost", "lost");
        assertThat(free.asInt()).isEqualTo(2);
        assertThat(lender.counter("2027-01-21").path("in")).isEmpty();

        theClockStrikes();
        theClockStrikes();

        assertThat(lender.loan(loan)).isEqualTo(seen);
        assertThat(free()).isEqualTo(free);
        assertThat(state(labels.get(0))).isEqualTo("lost");
        assertThat(lender.history(loan)).containsOnlyOnce("Regnes som borte: 2");

        assertThat(figures("days", "times", "lost")).containsExactly(6, 1, 2);
        municipality.itIs(Instant.parse("2027-04-06T09:00:00Z"));
        Lender.ok(lender.takeBack(loan, labels.get(0), labels.get(1) + " broken"));
        Lender.ok(lender.takeBack(loan, labels.get(0), labels.get(1) + " broken"));

        assertThat(state(labels.get(0))).isEqualTo("working");
        assertThat(state(labels.get(1))).isEqualTo("broken");
        assertThat(free("2027-04-12").asInt()).isEqualTo(3);
        assertThat(lender.history(loan)).containsOnlyOnce("Funnet igjen");
        assertThat(figures("days", "times", "lost")).containsExactly(6, 1, 0);
    }

    /** Of the tables in 2027, which are all there is. */
    private static List<Integer> figures(String... names) {
        JsonNode figures = Lender.ok(municipality
                .calls()
                .as(Townsfolk.READER)
                .get("/equipment-figures?year=2027")
                .send());
        assertThat(figures.at("/models/0/name").asText()).isEqualTo("Langbord");
        assertThat(figures.at("/categories/0/category").asText()).isEqualTo("events");
        assertThat(figures.at("/owners/0/owner").asText()).isEqualTo("municipality");
        return Stream.of(names)
                .map(name -> figures.path("total").path(name).asInt())
                .toList();
    }

    private static JsonNode free() {
        return free("2027-01-25");
    }

    private static JsonNode free(String monday) {
        String day = monday + "T10:00:00Z";
        return municipality
                .get("/equipment/tables?from=" + day + "&until=" + day.replace("T10", "T12"))
                .json()
                .path("free");
    }

    private static String state(String label) {
        return Lender.ok(municipality
                        .calls()
                        .as(Townsfolk.CARETAKER)
                        .get("/copies/" + label)
                        .send())
                .path("state")
                .asText();
    }

    private static void theClockStrikes() {
        new LendingClock(municipality.context(municipality.tables().client())).execute(Map.of());
    }
}
