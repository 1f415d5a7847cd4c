package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.COUNCIL;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.endorinn.testing.Calls;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Applications are put before a committee together, and decided as it has decided: each once. */
class BatchTest {
    private static final String ROUND = "/grants/rounds/driftstilskudd/2027/batches";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    @BeforeEach
    void begin() {
        Applying.scheme(municipality, "driftstilskudd", TestSchemes.driftstilskudd());
    }

    @Test
    void theCaseListTellsOfEachWhoForWhatHowMuchWhyAndWhatTheCouncilSays() {
        String reference = new Written(municipality).sent(1_000_000);
        ok(choir.score(CASEWORKER, reference, 4));
        ok(municipality
                .calls()
                .as(COUNCIL)
                .put(
                        "/applications/" + reference + "/advice",
                        "{\"amount\":700000,\"words\":\"Et godt kor\",\"version\":0}")
                .send());

        Reply made = make(one(reference, 800_000, ",\"grounds\":\"Mange har søkt.\""));
        JsonNode shown = ok(choir.get(CASEWORKER, path(made.json()))).at("/cases/0");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(shown.path("associationName").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(shown.path("about").asText()).isEqualTo("Øve hver tirsdag");
        assertThat(shown.path("sought").asLong()).isEqualTo(1_000_000);
        assertThat(shown.path("recommended").asLong()).isEqualTo(800_000);
        assertThat(shown.path("grounds").asText()).isEqualTo("Mange har søkt.");
        assertThat(shown.at("/advice/0/amount").asLong()).isEqualTo(700_000);
        assertThat(shown.at("/advice/0/words").asText()).isEqualTo("Et godt kor");
        assertThat(shown.path("scored").asInt()).isEqualTo(1);
        assertThat(choir.look(LEADER, reference).path("state").asText()).isEqualTo("submitted");
        assertThat(ok(choir.get(CASEWORKER, ROUND)).at("/batches/0/sum").asLong())
                .isEqualTo(800_000);
    }

    @Test
    void eachIsDecidedAsTheCommitteeHasAndOnceHoweverOftenItIsAsked() {
        String full = new Written(municipality).sent(1_000_000);
        String part = new Written(municipality).sent(1_000_000);
        String none = new Written(municipality).sent(1_000_000);
        JsonNode made = ok(
                201,
                make(one(full, 1_000_000, "") + "," + one(part, 500_000, "") + ","
                        + one(none, 0, ",\"grounds\":\"Nei.\"")));
        JsonNode changed = ok(write(
                made,
                1,
                one(full, 1_000_000, "") + ","
                        + one(part, 500_000, ",\"granted\":600000,\"grounds\":\"Vi ga mer.\"") + ","
                        + one(none, 0, ",\"grounds\":\"Nei.\"")));

        long before = granted();
        JsonNode decided = ok(decide(changed, 2));
        ok(decide(changed, 2));

        assertThat(decided.path("waiting").asInt()).isZero();
        assertThat(decided.path("cases").findValuesAsText("outcome"))
                .containsExactly("granted", "granted-in-part", "refused");
        assertThat(granted()).isEqualTo(before + 1_600_000);
        JsonNode decision = choir.look(CASEWORKER, part).path("decision");
        assertThat(decision.path("recommended").asLong()).isEqualTo(500_000);
        assertThat(decision.path("grounds").asText()).isEqualTo("Vi ga mer.");
        assertThat(Applying.events(municipality.tables(), part).stream().map(event -> event.text("type")))
                .containsOnlyOnce("application.granted_in_part");
        assertThat(codes(write(decided, 2, one(full, 1_000_000, "")))).containsExactly("application-decided");
    }

    @Test
    void whatStandsInTheWayOfOneIsToldOfItAndTheOthersAreDecided() {
        String unexplained = new Written(municipality).sent(1_000_000);
        String gone = new Written(municipality).sent(1_000_000);
        String fine = new Written(municipality).sent(1_000_000);
        JsonNode made =
                ok(201, make(one(unexplained, 500_000, "") + "," + one(gone, 1, "") + "," + one(fine, 1_000_000, "")));
        ok(choir.post(LEADER, gone, "withdraw", "{}"));

        JsonNode decided = ok(decide(made, 1));

        assertThat(decided.at("/cases/0/why/0/code").asText()).isEqualTo("grounds-missing");
        assertThat(decided.at("/cases/1/state").asText()).isEqualTo("withdrawn");
        assertThat(decided.at("/cases/2/decided/outcome").asText()).isEqualTo("granted");
        assertThat(decided.path("waiting").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsSentAgainAfterItWasRecommendedIsLookedAtAnewFirst() {
        String reference = choir.sent(LEADER);
        JsonNode made = ok(201, make(one(reference, 100, ",\"grounds\":\"Lite igjen.\"")));
        ok(choir.post(
                CASEWORKER,
                reference,
                "changes",
                "{\"questions\":[\"plans\"],\"until\":\"2027-01-31\",\"words\":\"Hvor?\"}"));
        choir.save(LEADER, reference, "plans", "\"Øve hver tirsdag\"", "\"På skolen\"");
        ok(choir.submit(LEADER, reference));

        JsonNode changed = ok(decide(made, 1));
        JsonNode saved = ok(write(made, 1, one(reference, 200, ",\"grounds\":\"Lite igjen.\"")));
        JsonNode decided = ok(decide(saved, 2));

        assertThat(changed.at("/cases/0/changed").asBoolean()).isTrue();
        assertThat(changed.at("/cases/0/why/0/code").asText()).isEqualTo("changed-since-recommended");
        assertThat(decided.at("/cases/0/decided/granted").asLong()).isEqualTo(200);
    }

    @Test
    void aHalfDecidedBatchGoesOnWhereItStoppedWithFaultsAndByTwoAtOnce() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            cases.add(one(new Written(municipality).sent(1_000_000), 1_000_000, ""));
        }
        JsonNode made = ok(201, make(String.join(",", cases)));
        long before = granted();
        FaultyClient faulty = new FaultyClient(
                municipality.tables().client(),
                FaultyClient.often(3, 0.2, List.of(Fault.TIMED_OUT_AFTER, Fault.CONFLICT, Fault.THROTTLED)));
        Calls calls = Calls.to(municipality.function(faulty));

        int waiting = ok(decide(made, 1)).path("waiting").asInt();
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> untilDone(calls, made, CASEWORKER)),
                CompletableFuture.runAsync(() -> untilDone(calls, made, ADMINISTRATOR)));
        both.forEach(CompletableFuture::join);

        assertThat(waiting).as("ten at a time").isEqualTo(4);
        assertThat(granted()).isEqualTo(before + 14_000_000);
        assertThat(ok(choir.get(CASEWORKER, path(made))).path("waiting").asInt())
                .isZero();
    }

    @Test
    void nobodyGathersWhatIsNotThereOrTheirOwnAndNothingIsWrittenAboutPrivatePersons() {
        String own = municipality.people().caseworkerWhoLeads("choir");
        Applying.scheme(
                municipality,
                "driftstilskudd",
                TestSchemes.driftstilskudd().replace("\"people\":false", "\"people\":true"));
        String reference =
                Applying.reference(choir.begin(STRANGER, Applying.wish().replace("\"association\":\"choir\",", "")));
        choir.filledIn(STRANGER, reference);
        ok(choir.submit(STRANGER, reference));
        String sent = new Written(municipality).sent(1_000_000);

        assertThat(codes(make(one("4444AAAA", 1, "")))).containsExactly("not-in-round");
        assertThat(codes(make(one(reference, 1, "")))).containsExactly("only-associations-in-batch");
        assertThat(codes(make(one(sent, 1_000_001, "")))).containsExactly("above-sought");
        assertThat(codes(make(one(new Written(municipality).decided(1_000_000, 0), 1, ""))))
                .containsExactly("application-decided");
        assertThat(codes(make(own, one(sent, 1, ""), Applying.newKey()))).containsExactly("own-case");
    }

    @Test
    void aBatchIsMadeOnceAndNobodyWritesOverWhatTheyHaveNotSeen() {
        String reference = new Written(municipality).sent(1_000_000);
        String key = Applying.newKey();

        JsonNode made = ok(201, make(CASEWORKER, one(reference, 1, ""), key));
        JsonNode again = ok(201, make(CASEWORKER, one(reference, 1, ""), key));
        ok(write(made, 1, one(reference, 2, "")));

        assertThat(again.path("number")).isEqualTo(made.path("number"));
        assertThat(write(made, 1, one(reference, 3, "")).status()).isEqualTo(412);
        assertThat(decide(made, 1).status()).isEqualTo(412);
    }

    private static void untilDone(Calls calls, JsonNode batch, String who) {
        for (int tries = 0; tries < 30; tries++) {
            Reply reply = decide(calls, who, batch, 1);
            if (reply.status() == 200 && reply.json().path("waiting").asInt() == 0) {
                return;
            }
        }
        throw new AssertionError("not done");
    }

    private static String one(String reference, long recommended, String more) {
        return "{\"reference\":\"" + reference + "\",\"recommended\":" + recommended + more + "}";
    }

    private static Reply make(String cases) {
        return make(CASEWORKER, cases, Applying.newKey());
    }

    private static Reply make(String who, String cases, String key) {
        return municipality
                .calls()
                .as(who)
                .post(ROUND, body(cases))
                .header("Idempotency-Key", key)
                .send();
    }

    private static String body(String cases) {
        return "{\"name\":\"Formannskapet\",\"meets\":\"2027-04-12\",\"cases\":[" + cases + "]}";
    }

    private static Reply write(JsonNode batch, long seen, String cases) {
        return municipality
                .calls()
                .as(CASEWORKER)
                .put(path(batch), body(cases))
                .header("If-Match", "\"" + seen + "\"")
                .send();
    }

    private static Reply decide(JsonNode batch, long seen) {
        return decide(municipality.calls(), CASEWORKER, batch, seen);
    }

    private static Reply decide(Calls calls, String who, JsonNode batch, long seen) {
        return calls.as(who)
                .post(path(batch) + "/decide", "{}")
                .header("If-Match", "\"" + seen + "\"")
                .send();
    }

    private static String path(JsonNode batch) {
        return ROUND + "/" + batch.path("number").asText();
    }

    private static long granted() {
        return choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/2027/applications")
                .json()
                .at("/budget/granted")
                .asLong();
    }

    private static JsonNode ok(Reply reply) {
        return ok(200, reply);
    }

    private static JsonNode ok(int status, Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        return reply.json();
    }
}
