package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.texts;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.CARETAKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bringing a loan back at another time, over HTTP, at a library open 10–18 with an hour to look each thing over. */
class ExtendTest {
    private static final Instant FETCHED = Instant.parse("2027-01-07T12:05:00Z");

    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static int made;

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        lender = new Lender(municipality.calls());
    }

    @AfterEach
    void noonAgain() {
        municipality.itIs(Municipality.NOW);
    }

    @Test
    void thatItIsSoonDueAndThatItIsLateIsToldOnceEachAndAnewWhenItIsExtended() {
        String id = newId();
        List<String> labels = added(id, 2);
        String loan = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-13", "2 " + id));
        municipality.itIs(FETCHED);
        ok(lender.handOver(loan, labels));
        theClockStrikesAt("2027-01-12T07:59:00Z");
        assertThat(lender.history(loan)).doesNotContain("Skal snart leveres tilbake");

        theClockStrikesAt("2027-01-12T08:00:01Z");
        theClockStrikesAt("2027-01-12T09:00:01Z");
        assertThat(lender.history(loan)).containsOnlyOnce("Skal snart leveres tilbake");
        ok(lender.takeBack(loan, labels.getFirst()));
        theClockStrikesAt("2027-01-12T10:00:01Z");
        assertThat(lender.history(loan))
                .as("whatever else happens to it")
                .containsOnlyOnce("Skal snart leveres tilbake")
                .doesNotContain("Skulle vært levert tilbake nå");

        ok(lender.extend(LEADER, loan, "2027-01-18"));
        theClockStrikesAt("2027-01-17T08:00:01Z");
        theClockStrikesAt("2027-01-18T09:00:01Z");
        theClockStrikesAt("2027-01-18T10:00:01Z");
        assertThat(lender.history(loan))
                .startsWith(
                        "Skulle vært levert tilbake nå",
                        "Skal snart leveres tilbake",
                        "Forlenget",
                        "Noe er levert tilbake",
                        "Skal snart leveres tilbake");

        ok(lender.takeBack(loan, labels.getLast()));
        theClockStrikesAt("2027-01-18T11:00:01Z");
        assertThat(lender.history(loan)).startsWith("Levert tilbake", "Skulle vært levert tilbake nå");
    }

    private static void theClockStrikesAt(String instant) {
        municipality.itIs(Instant.parse(instant));
        new LendingClock(municipality.context(municipality.tables().client())).execute(Map.of());
    }

    private static List<String> added(String id, int copies) {
        return TestModels.added(municipality, id, TestModels.tables(), copies, "*");
    }

    private static String newId() {
        return "longer-" + ++made;
    }

    @Test
    void whatIsOutIsExtendedAndTheStockTheCalendarAndItsHistoryFollow() {
        String id = newId();
        List<String> labels = added(id, 2);
        String loan = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-11", "2 " + id));
        municipality.itIs(FETCHED);
        ok(lender.handOver(loan, labels));
        JsonNode offered = lender.extension(LEADER, loan);

        JsonNode extended = ok(lender.extend(LEADER, loan, "2027-01-18"));
        JsonNode again = ok(lender.extend(LEADER, loan, "2027-01-18"));

        assertThat(offered.path("fits").asBoolean()).isTrue();
        assertThat(offered.path("end").asText()).isEqualTo("2027-01-18T10:00:00+01:00");
        assertThat(offered.path("ends").size()).isGreaterThan(10);
        assertThat(extended.path("end").asText()).isEqualTo("2027-01-18T10:00:00+01:00");
        assertThat(again).isEqualTo(extended);
        assertThat(lender.history(loan)).contains("Forlenget");
        assertThat(lender.reserve(FOOTBALLER, own("2027-01-12", "2027-01-13", "1 " + id))
                        .codes())
                .containsExactly("not-enough-free");
        municipality.itIs(Instant.parse("2027-01-12T12:00:00Z"));
        assertThat(lender.loan(loan).path("late").asBoolean()).isFalse();
        municipality.itIs(Instant.parse("2027-01-18T09:00:00Z"));
        assertThat(lender.loan(loan).path("late").asBoolean()).isTrue();
        assertThat(lender.reserve(FOOTBALLER, own("2027-01-19", "2027-01-20", "1 " + id))
                        .codes())
                .as("the stock knows when it should be back now")
                .containsExactly("not-enough-free");
    }

    @Test
    void whatOthersHaveReservedIsInTheWayAndThePreviewSaysUntilWhen() {
        String id = newId();
        added(id, 2);
        String loan = lender.reserved(LEADER, wish("2027-01-11", "2027-01-13", "2 " + id));
        lender.reserved(FOOTBALLER, own("2027-01-18", "2027-01-20", "1 " + id));

        JsonNode offered = lender.extension(LEADER, loan);
        Reply refused = lender.extend(LEADER, loan, "2027-01-19");

        assertThat(texts(offered.path("ends"), "")).hasSize(3);
        assertThat(offered.path("end").asText()).isEqualTo("2027-01-16T10:00:00+01:00");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.codes()).containsExactly("not-enough-free");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/end");
        assertThat(refused.json().at("/things/0/free").asInt()).isEqualTo(1);
        assertThat(ok(lender.extend(LEADER, loan, "2027-01-16")).path("end").asText())
                .isEqualTo("2027-01-16T10:00:00+01:00");
    }

    @Test
    void whoeverBringsItBackSoonerGivesTheRestToOthers() {
        String id = newId();
        added(id, 1);
        String loan = lender.reserved(LEADER, wish("2027-01-11", "2027-01-20", "1 " + id));

        assertThat(ok(lender.extend(LEADER, loan, "2027-01-13")).path("end").asText())
                .isEqualTo("2027-01-13T10:00:00+01:00");
        assertThat(lender.history(loan)).containsExactly("Leveres tilbake tidligere", "Bestilt");
        assertThat(lender.reserve(FOOTBALLER, own("2027-01-14", "2027-01-15", "1 " + id))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void staffExtendWhatSomebodyWithoutALoginHasBorrowedAndNobodyWhatIsOverOrNotTheirs() {
        String id = newId();
        added(id, 1);
        String registered = lender.reserved(
                CARETAKER,
                wish("2027-01-11", "2027-01-13", "1 " + id)
                        .replace("\"association\":\"choir\"", "\"onBehalfOf\":{\"name\":\"Olga Nordmann\"}"));

        assertThat(ok(lender.extend(CARETAKER, registered, "2027-01-14"))
                        .path("end")
                        .asText())
                .isEqualTo("2027-01-14T10:00:00+01:00");
        assertThat(lender.extend(FOOTBALLER, registered, "2027-01-15").status()).isEqualTo(404);
        assertThat(lender.extend(CARETAKER, registered, "2027-01-11").codes()).containsExactly("end-before-start");
        assertThat(lender.extend(CARETAKER, registered, "2027-10-11").codes()).containsExactly("lent-too-long");
        ok(lender.cancel(CARETAKER, registered));
        assertThat(lender.extend(CARETAKER, registered, "2027-01-15").codes()).containsExactly("loan-is-cancelled");
        assertThat(lender.extension(CARETAKER, registered)
                        .at("/obstacles/0/code")
                        .asText())
                .isEqualTo("loan-is-cancelled");
    }
}
