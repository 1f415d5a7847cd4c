package no.endorinn.grants;

import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in time is told by the clock of the service when the request arrives. */
class DeadlineTest {
    private static final String DEADLINE = "2027-03-01T23:59:00+01:00";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static final TestTables tables = municipality.tables();
    private static final Applying choir = new Applying(municipality);

    @BeforeEach
    void fresh() {
        deadline(DEADLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T23:58:59+01:00, 200, one second before",
        "2027-03-01T23:59:00+01:00, 200, at the deadline",
        "2027-03-02T00:29:00+01:00, 200, the last second of grace",
        "2027-03-02T00:29:01+01:00, 422, one second after",
    })
    void aDraftBegunBeforeIsTakenToTheSecond(String when, int status, String as) {
        String reference = choir.complete(LEADER);
        JsonNode before = choir.look(LEADER, reference);
        municipality.itIs(at(when));

        Reply reply = choir.submit(LEADER, reference, before.path("revision").asLong());

        assertThat(reply.status()).as("%s: %s", as, reply.body()).isEqualTo(status);
        if (status == 422) {
            assertThat(Applying.codes(reply)).containsExactly("deadline-passed");
            assertThat(choir.look(LEADER, reference).path("answers")).isEqualTo(before.path("answers"));
        }
    }

    /** Both nights in which the clock is changed: an hour comes twice in October, and one is left out in March. */
    @ParameterizedTest
    @CsvSource({
        "2027-10-31T02:30:00+02:00, 2027-10-31T02:30:00+02:00, 200",
        "2027-10-31T02:30:00+02:00, 2027-10-31T02:59:59+02:00, 200",
        "2027-10-31T02:30:00+02:00, 2027-10-31T02:30:00+01:00, 422",
        "2027-10-31T02:30:00+01:00, 2027-10-31T02:45:00+02:00, 200",
        "2027-10-31T02:30:00+01:00, 2027-10-31T02:30:00+01:00, 200",
        "2027-10-31T02:30:00+01:00, 2027-10-31T03:00:01+01:00, 422",
        "2027-03-28T01:59:00+01:00, 2027-03-28T03:28:59+02:00, 200",
        "2027-03-28T01:59:00+01:00, 2027-03-28T03:29:01+02:00, 422",
    })
    void theNightsInWhichTheClockIsChangedAreNoLongerOrShorterThanTheyAre(String deadline, String when, int status) {
        deadline(deadline);
        String reference = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();
        municipality.itIs(at(when));

        assertThat(choir.submit(LEADER, reference, revision).status()).isEqualTo(status);
    }

    @Test
    void whatTheClientsClockSaysIsNoMatter() {
        String reference = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();
        municipality.itIs(at("2027-03-02T12:00:00+01:00"));

        Reply reply = municipality
                .calls()
                .as(LEADER)
                .post("/applications/" + reference + "/submit", "{\"revision\":" + revision + "}")
                .header("Date", "Mon, 01 Mar 2027 12:00:00 GMT")
                .send();

        assertThat(Applying.codes(reply)).containsExactly("deadline-passed");
    }

    @Test
    void whatArrivedInTimeIsInTimeThoughItTakesAWhileToStoreIt() {
        String reference = choir.complete(LEADER);
        String late = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();
        long lateRevision = choir.look(LEADER, late).path("revision").asLong();
        municipality.itIs(at("2027-03-02T00:28:57+01:00"));
        FaultyClient slow = new FaultyClient(
                tables.client(), FaultyClient.first(Fault.TIMED_OUT_BEFORE, Fault.CONFLICT, Fault.THROTTLED));

        Reply reply = new Applying(municipality, municipality.hurried(slow)).submit(LEADER, reference, revision);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(at(reply.json().path("receivedAt").asText())).isBeforeOrEqualTo(at("2027-03-02T00:29:00+01:00"));
        assertThat(Applying.codes(choir.submit(LEADER, late, lateRevision)))
                .as("the clock has passed it meanwhile")
                .containsExactly("deadline-passed");
    }

    @Test
    void aRoundThatIsClosedOrGoneTakesNothingAndTheDraftIsWhole() {
        String reference = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();

        Applying.scheme(
                municipality,
                "driftstilskudd",
                TestSchemes.driftstilskudd().replace("\"graceMinutes\"", "\"closed\":true,\"graceMinutes\""));
        assertThat(Applying.codes(choir.submit(LEADER, reference, revision))).containsExactly("round-closed");

        Applying.scheme(
                municipality,
                "driftstilskudd",
                TestSchemes.driftstilskudd().replace("\"published\":true", "\"published\":false"));
        assertThat(Applying.codes(choir.submit(LEADER, reference, revision))).containsExactly("round-closed");

        Applying.scheme(
                municipality,
                "driftstilskudd",
                TestSchemes.driftstilskudd().replace("\"id\":\"2027\"", "\"id\":\"2028\""));
        assertThat(Applying.codes(choir.submit(LEADER, reference, revision))).containsExactly("round-closed");

        assertThat(choir.look(LEADER, reference).at("/answers/members/value").asInt())
                .isEqualTo(42);
    }

    private static void deadline(String deadline) {
        Applying.scheme(
                municipality, "driftstilskudd", TestSchemes.driftstilskudd().replace(DEADLINE, deadline));
    }

    private static Instant at(String when) {
        return OffsetDateTime.parse(when).toInstant();
    }
}
