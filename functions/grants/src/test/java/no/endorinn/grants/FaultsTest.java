package no.endorinn.grants;

import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB fails in every way it can: nobody is told that an application was received that is not there, and no draft is lost. */
class FaultsTest {
    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static final TestTables tables = municipality.tables();
    private static final Applying choir = new Applying(municipality);

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TIMED_OUT_BEFORE", "TIMED_OUT_AFTER", "THROTTLED", "CONFLICT"})
    void whatPassesIsTriedAgainAndItIsSentOnce(Fault fault) {
        String reference = choir.complete(LEADER);
        FaultyClient faulty = new FaultyClient(tables.client(), FaultyClient.first(fault, fault));

        Reply sent = on(faulty).submit(LEADER, reference);

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(faulty.injected()).isEqualTo(2);
        assertThat(choir.submit(LEADER, reference, 1).body()).isEqualTo(sent.body());
        assertThat(choir.get(LEADER, "/applications/" + reference + "/history")
                        .json()
                        .findValuesAsText("type"))
                .containsOnlyOnce("application.submitted");
    }

    @Test
    void whatLastsIsAnErrorAndTheDraftIsWhole() {
        String reference = choir.complete(LEADER);
        JsonNode before = choir.look(LEADER, reference);
        FaultyClient faulty = new FaultyClient(tables.client(), () -> Fault.TIMED_OUT_BEFORE);

        Reply reply = impatient(faulty)
                .submit(LEADER, reference, before.path("revision").asLong());

        assertThat(reply.status()).isEqualTo(503);
        municipality.itIs(NOW);
        assertThat(choir.look(LEADER, reference)).isEqualTo(before);
        assertThat(choir.submit(LEADER, reference).status()).isEqualTo(200);
    }

    @Test
    void whoeverIsToldOfAnErrorAlthoughItWasStoredGetsTheReceiptByTryingAgain() {
        String reference = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();
        FaultyClient faulty = new FaultyClient(tables.client(), () -> Fault.TIMED_OUT_AFTER);

        Reply reply = impatient(faulty).submit(LEADER, reference, revision);

        assertThat(reply.status()).isEqualTo(503);
        municipality.itIs(NOW.plus(Duration.ofDays(1)));
        Reply receipt = choir.submit(TREASURER, reference, revision);
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.json().path("receivedAt").asText()).startsWith("2027-01-07T12:0");
    }

    @Test
    void aProcessThatDiesBeforeItWritesLeavesTheDraftWhole() {
        String reference = choir.complete(LEADER);
        JsonNode before = choir.look(LEADER, reference);
        Applying dying = on(new FaultyClient(tables.client(), FaultyClient.first(Fault.STOPPED)));

        assertThatThrownBy(() ->
                        dying.submit(LEADER, reference, before.path("revision").asLong()))
                .isInstanceOf(FaultyClient.Stopped.class);
        assertThat(choir.look(LEADER, reference)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TIMED_OUT_BEFORE", "TIMED_OUT_AFTER", "THROTTLED", "CONFLICT"})
    void anAnswerIsWrittenOnce(Fault fault) {
        String reference = choir.draft(LEADER);
        Applying faulty = on(new FaultyClient(tables.client(), FaultyClient.first(fault, fault)));

        Reply saved = faulty.save(LEADER, reference, "plans", "", "\"Øve\"");

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().at("/answer/count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TIMED_OUT_BEFORE", "TIMED_OUT_AFTER", "THROTTLED", "CONFLICT"})
    void aDraftIsBegunOnce(Fault fault) {
        String key = Applying.newKey();
        String wish = Applying.wish().replace("\"another\":true,", "");
        Applying faulty = on(new FaultyClient(tables.client(), FaultyClient.first(fault, fault)));

        Reply begun = faulty.begin(LEADER, wish, key);

        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(choir.begin(LEADER, wish, key).body()).isEqualTo(begun.body());
    }

    private static Applying on(DynamoDbClient client) {
        return new Applying(municipality, municipality.function(client));
    }

    /** In an environment whose clock is a second further each time it is looked at. */
    private static Applying impatient(DynamoDbClient client) {
        return new Applying(municipality, municipality.hurried(client));
    }
}
