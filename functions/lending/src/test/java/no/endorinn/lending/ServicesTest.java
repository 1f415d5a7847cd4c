package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.endorinn.lending.store.Lapsing;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who come, lent by the hour: two caretakers, and one sound technician whom one has to ask for. */
class ServicesTest {
    private static final String SERVICE =
            "\"service\":{\"people\":%d,\"from\":\"08:00\",\"to\":\"23:00\",\"longestHours\":6,\"orePerHour\":60000},";

    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static List<String> tables = List.of();

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        municipality.staff("POST", "/equipment", TestPoints.identified("caretaker", service("Vaktmester", 2)), 0);
        municipality.staff(
                "POST",
                "/equipment",
                TestPoints.identified("technician", service("Lydtekniker", 1).replace("instant", "request")),
                0);
        tables = TestModels.added(municipality, "tables", TestModels.tables(), 4, "*");
        lender = new Lender(municipality.calls());
    }

    private static String service(String name, int people) {
        return TestModels.of(name, "events", "library", SERVICE.formatted(people));
    }

    @AfterEach
    void now() {
        municipality.itIs(Municipality.NOW);
    }

    @Test
    void itIsFoundWithHowManyCanComeAndWhatAnHourCosts() {
        lender.reserved(LEADER, wish("2027-01-16 18:00", "2027-01-16 22:00", "1 caretaker"));

        JsonNode found = municipality
                .get("/equipment?words=vaktmester&from=2027-01-16T19:00:00%2B01:00&until=2027-01-16T21:00:00%2B01:00")
                .json()
                .at("/equipment/0");

        assertThat(found.path("working").asInt()).isEqualTo(2);
        assertThat(found.path("free").asInt()).isEqualTo(1);
        assertThat(found.at("/service/orePerHour").asInt()).isEqualTo(60_000);
        assertThat(lender.reserve(FOOTBALLER, own("2027-01-16 21:00", "2027-01-16 23:00", "2 caretaker"))
                        .codes())
                .containsExactly("not-enough-free");
    }

    @Test
    void nobodyFetchesItItIsDoneWhenItsTimeIsOverAndTheClockWritesTheSame() {
        String reference = lender.reserved(LEADER, wish("2027-01-20 18:00", "2027-01-20 22:00", "1 caretaker"));
        assertThat(lender.loan(reference).path("byTheHour").asBoolean()).isTrue();
        assertThat(lender.counter("2027-01-20").at("/out/0/loan/reference").asText())
                .isEqualTo(reference);

        municipality.itIs(Instant.parse("2027-01-20T21:00:00Z"));
        assertThat(lender.loan(reference).path("state").asText()).isEqualTo("done");
        assertThat(lender.cancel(LEADER, reference).codes()).containsExactly("loan-is-done");
        assertThat(lender.counter("2027-01-20").path("out")).isEmpty();

        municipality.itIs(Instant.parse("2027-01-21T08:00:00Z"));
        municipality.bean(Lapsing.class).write(Duration.ofSeconds(20));
        assertThat(lender.loan(reference).path("state").asText()).isEqualTo("done");
        assertThat(lender.loan(reference).path("late").asBoolean()).isFalse();
        assertThat(lender.history(reference)).containsExactly("Tiden er over", "Bestilt");
    }

    @Test
    void whatOneAsksForIsAnsweredAndWhatNobodyAnsweredLapses() {
        String asked = lender.reserved(LEADER, wish("2027-01-22 18:00", "2027-01-22 22:00", "1 technician"));
        assertThat(lender.loan(asked).path("state").asText()).isEqualTo("requested");
        assertThat(lender.reserve(FOOTBALLER, own("2027-01-22 20:00", "2027-01-22 21:00", "1 technician"))
                        .codes())
                .containsExactly("not-enough-free");

        ok(municipality
                .calls()
                .as(ADMINISTRATOR)
                .post("/loans/" + asked + "/approve", "{}")
                .send());
        assertThat(lender.loan(asked).path("state").asText()).isEqualTo("reserved");
        ok(lender.cancel(LEADER, asked));

        String missed = lender.reserved(LEADER, wish("2027-01-23 18:00", "2027-01-23 22:00", "1 technician"));
        municipality.itIs(Instant.parse("2027-01-23T21:00:00Z"));
        assertThat(lender.loan(missed).path("state").asText()).isEqualTo("lapsed");
    }

    @Test
    void itHasNoCopiesAndIsReservedByItself() {
        assertThat(municipality
                        .tried(ADMINISTRATOR, "POST", "/equipment/caretaker/copies", "{\"lots\":[{\"quantity\":1}]}", 0)
                        .codes())
                .containsExactly("service-is-people");
        assertThat(lender.reserve(LEADER, wish("2027-01-11 12:00", "2027-01-11 14:00", "1 caretaker", "2 tables"))
                        .codes())
                .containsExactly("services-by-themselves");
        assertThat(added(SERVICE.formatted(1) + "\"variants\":[{\"id\":\"m\",\"name\":\"M\"}],")
                        .codes())
                .containsExactly("service-is-people");
        String reference = lender.reserved(LEADER, wish("2027-01-12 12:00", "2027-01-12 14:00", "1 caretaker"));
        assertThat(lender.handOver(reference, tables.subList(0, 1)).codes()).containsExactly("copy-of-another-model");
    }

    @Test
    void moreOrFewerPeopleAreSoManyMoreOrFewerWhoCanComeAndAThingDoesNotBecomeAService() {
        municipality.staff("POST", "/equipment", TestPoints.identified("cleaner", service("Renholder", 1)), 0);
        municipality.staff("PUT", "/equipment/cleaner", service("Renholder", 3), 1);

        assertThat(municipality.get("/equipment/cleaner").json().path("working").asInt())
                .isEqualTo(3);
        assertThat(municipality
                        .tried(ADMINISTRATOR, "PUT", "/equipment/cleaner", TestModels.tables(), 2)
                        .codes())
                .containsExactly("service-or-thing");
        assertThat(municipality
                        .tried(ADMINISTRATOR, "PUT", "/equipment/tables", service("Langbord", 3), 1)
                        .codes())
                .containsExactly("service-or-thing");
    }

    private static Reply added(String more) {
        return municipality.tried(
                ADMINISTRATOR,
                "POST",
                "/equipment",
                TestPoints.identified("x-1", TestModels.of("X", "events", "library", more)),
                0);
    }
}
