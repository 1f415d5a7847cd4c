package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.endorinn.testing.Calls;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A decision for several years binds the budgets of the rounds to come, whether these are there or not. */
class YearsTest {
    private static final String LATER =
            ",\"later\":[{\"year\":2028,\"granted\":400000},{\"year\":2029,\"granted\":300000}]";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    private static int schemes;

    /** Each test has a scheme of its own in the place of the one before: what was bound there stays there. */
    private String scheme = "";

    @BeforeEach
    void another() {
        scheme = "flere-" + ++schemes;
        Applying.scheme(municipality, scheme, written(""));
    }

    @Test
    void whatThePreviewSaysIsBoundIsBoundAndToldInTheLetterOnThePageAndToEverybody() {
        String reference = sent();

        JsonNode preview = ok(choir.post(CASEWORKER, reference, "decisions/preview", ruling(reference, LATER)));
        JsonNode decided = decided(reference, LATER);

        assertThat(preview.path("obstacles")).isEmpty();
        assertThat(preview.path("later").findValuesAsText("bound")).containsExactly("400000", "300000");
        assertThat(preview.path("letter").toString())
                .containsPattern("2028: 4\\h000 kroner")
                .containsPattern("2029: 3\\h000 kroner")
                .contains("ikke søke om dem på nytt");
        assertThat(decided.at("/decision/later/0/granted").asLong()).isEqualTo(400_000);
        assertThat(bound().path("rounds").toString())
                .isEqualTo("[{\"round\":\"2028\",\"bound\":400000,\"made\":false},"
                        + "{\"round\":\"2029\",\"bound\":300000,\"made\":false}]");
        assertThat(choir.look(LEADER, reference).at("/decision/later/1/year").asInt())
                .isEqualTo(2029);
        JsonNode payments = ok(choir.get(LEADER, "/applications/" + reference + "/payments"));
        assertThat(payments.path("payments").findValuesAsText("on"))
                .containsExactly("2027-01-07", "2028-01-07", "2029-01-07");
        assertThat(awards("2028")).anySatisfy(award -> {
            assertThat(award.path("reference").asText()).isEqualTo(reference + "-2028");
            assertThat(award.path("amount").asLong()).isEqualTo(400_000);
            assertThat(award.path("decidedOn").asText()).isEqualTo("2027-01-07");
            assertThat(award.path("year").asInt()).isEqualTo(2028);
        });
        assertThat(municipality.get("/support/awards.csv?year=2029").body()).contains(reference + "-2029;");
    }

    @Test
    void aRoundIsMadeWithNoLessThanWhatWaitsForItAndGivesNoMoreThanIsLeft() {
        String reference = sent();
        decided(reference, LATER);
        String next = sent();

        Reply less = staff(round("2028", 399_999));
        Reply other = staff(round("2028-host", 1_000_000));
        Reply made = staff(round("2028", 700_000));
        Reply lowered = staff(round("2028", 300_000));
        Reply gone = staff(written(""));
        Reply above = choir.decide(CASEWORKER, next, ruling(next, LATER), Applying.newKey());

        assertThat(codes(less)).containsExactly("budget-below-bound");
        assertThat(less.body()).containsPattern("4\\h000 kroner");
        assertThat(codes(other)).containsExactly("round-is-awaited");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(codes(lowered)).containsExactly("budget-below-bound");
        assertThat(codes(gone)).containsExactly("round-is-bound");
        assertThat(codes(above)).containsExactly("above-budget-of-year");
        assertThat(above.body()).containsPattern("3\\h000 kroner");
        assertThat(bound().at("/rounds/0/made").asBoolean()).isTrue();
        JsonNode budget = ok(choir.get(CASEWORKER, "/grants/rounds/" + scheme + "/2028/applications"))
                .path("budget");
        assertThat(budget.path("bound").asLong()).isEqualTo(400_000);
        assertThat(budget.path("left").asLong()).isEqualTo(300_000);
    }

    @Test
    void byANoEveryYearsMoneyGoesBack() {
        Applying.scheme(municipality, scheme, written("\"accept\":true,"));
        String reference = sent();
        decided(reference, LATER);

        ok(choir.post(LEADER, reference, "answer", "{\"decision\":1,\"accept\":false}"));

        assertThat(bound().path("rounds")).isEmpty();
        assertThat(awards("2028"))
                .filteredOn(award -> award.path("reference").asText().startsWith(reference))
                .allSatisfy(award -> assertThat(award.path("kept").asLong()).isZero());
        assertThat(ok(choir.get(LEADER, "/applications/" + reference + "/payments"))
                        .path("payments")
                        .findValuesAsText("state"))
                .containsOnly("lapsed");
    }

    @Test
    void anAppealMayGiveMoreForTheYearsToComeAndNeverLess() {
        String reference = sent();
        decided(reference, LATER);
        ok(choir.post(LEADER, reference, "appeal", Appealing.on(1)));

        Reply less = change(reference, LATER.replace("400000", "300000"));
        Reply fewer = change(reference, "");
        Reply more = change(reference, LATER.replace("400000", "450000"));

        assertThat(codes(less)).containsExactly("less-for-later-years");
        assertThat(codes(fewer)).containsExactly("less-for-later-years");
        assertThat(more.status()).as(more.body()).isEqualTo(200);
        assertThat(bound().path("rounds").findValuesAsText("bound")).containsExactly("450000", "300000");
        assertThat(awards("2028"))
                .filteredOn(award -> award.path("reference").asText().startsWith(reference))
                .singleElement()
                .satisfies(award -> assertThat(award.path("amount").asLong()).isEqualTo(450_000));
    }

    @Test
    void noYearIsGivenThatCannotBe() {
        String reference = sent();
        String guarantee = "underskudd-" + schemes;
        Applying.scheme(municipality, guarantee, written("").replace("in-advance", "deficit"));
        String deficit = sentTo(guarantee);

        assertThat(codes(deciding(reference, 500_000, years(2027, 1)))).containsExactly("year-out-of-bounds");
        assertThat(codes(deciding(reference, 500_000, years(2032, 1)))).containsExactly("year-out-of-bounds");
        assertThat(codes(deciding(reference, 500_000, years(2028, 500_001)))).containsExactly("above-sought");
        assertThat(codes(deciding(reference, 0, ",\"grounds\":\"Nei\"" + years(2028, 1))))
                .containsExactly("nothing-granted");
        assertThat(codes(deciding(deficit, 500_000, years(2028, 1)))).containsExactly("one-year-only");
    }

    @Test
    void howeverManyDecideAtOnceAndTheRoundIsMadeMeanwhileNoMoreIsBoundOfItThanItHas() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(sent());
        }
        FaultyClient faulty = new FaultyClient(
                municipality.tables().client(),
                FaultyClient.often(7, 0.2, List.of(Fault.TIMED_OUT_AFTER, Fault.CONFLICT, Fault.THROTTLED)));
        Calls calls = Calls.to(municipality.function(faulty));
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String reference : sent) {
                String ruling = ruling(reference, years(2028, 400_000));
                answers.add(CompletableFuture.supplyAsync(
                        () -> answered(calls.as(CASEWORKER)
                                .post("/applications/" + reference + "/decisions", ruling)
                                .header("Idempotency-Key", "years-" + reference)),
                        executor));
            }
            answers.add(CompletableFuture.supplyAsync(
                    () -> answered(calls.as(ADMINISTRATOR)
                            .put("/grants/schemes/" + scheme, round("2028", 1_000_000))
                            .header("If-Match", "\"1\"")),
                    executor));
            answers.forEach(CompletableFuture::join);
        }

        boolean made = answers.getLast().join() == 200;
        long decided =
                answers.stream().limit(8).filter(each -> each.join() == 200).count();
        long sum = bound().at("/rounds/0/bound").asLong();
        assertThat(sum).isEqualTo(decided * 400_000);
        assertThat(decided).isPositive();
        if (made) {
            assertThat(sum).isLessThanOrEqualTo(1_000_000);
        } else {
            assertThat(sum).as("refused, since more was bound by then").isGreaterThan(1_000_000);
        }
    }

    private static int answered(Calls.Call call) {
        Reply reply = call.send();
        for (int tries = 0; reply.status() == 503 && tries < 50; tries++) {
            reply = call.send();
        }
        return reply.status();
    }

    private static String years(int year, long granted) {
        return ",\"later\":[{\"year\":" + year + ",\"granted\":" + granted + "}]";
    }

    /** The tests' scheme, with this among what follows a yes; nowhere else to go. */
    private static String written(String follows) {
        return TestSchemes.driftstilskudd()
                .replace("\"county\"", "")
                .replace("\"report\":\"above\"", follows + "\"report\":\"above\"");
    }

    /** The same with a round of the next year. */
    private static String round(String id, long budget) {
        return written("")
                .replace(
                        "\"answerBy\":\"2027-04-15\"}",
                        "\"answerBy\":\"2027-04-15\"},{\"id\":\"" + id
                                + "\",\"opens\":\"2028-01-04T08:00:00+01:00\",\"deadline\":\"2028-03-01T23:59:00+01:00\","
                                + "\"budget\":" + budget + "}");
    }

    private Reply staff(String body) {
        long version = 0;
        for (JsonNode each : choir.get(ADMINISTRATOR, "/grants/schemes").json().path("schemes")) {
            version = each.path("id").asText().equals(scheme)
                    ? each.path("version").asLong()
                    : version;
        }
        return municipality.tried("PUT", "/grants/schemes/" + scheme, body, version);
    }

    private JsonNode bound() {
        return ok(choir.get(CASEWORKER, "/grants/schemes/" + scheme + "/bound"));
    }

    private static JsonNode awards(String year) {
        return municipality.get("/support/awards?year=" + year).json().path("awards");
    }

    private String sent() {
        return sentTo(scheme);
    }

    private static String sentTo(String scheme) {
        Applying.emptyFolders(municipality.tables());
        String reference =
                Applying.reference(choir.begin(LEADER, Applying.wish().replace("driftstilskudd", scheme)));
        choir.filledIn(LEADER, reference);
        choir.saved(LEADER, reference, "amount", "500000");
        ok(choir.submit(LEADER, reference));
        return reference;
    }

    private static String ruling(String reference, String more) {
        return ruling(reference, 500_000, more);
    }

    private static String ruling(String reference, long granted, String more) {
        return "{\"revision\":"
                + choir.look(CASEWORKER, reference).path("revision").asLong() + ",\"granted\":" + granted + more + "}";
    }

    private static Reply deciding(String reference, long granted, String more) {
        return choir.decide(CASEWORKER, reference, ruling(reference, granted, more), Applying.newKey());
    }

    private static JsonNode decided(String reference, String more) {
        return ok(deciding(reference, 500_000, more));
    }

    private static Reply change(String reference, String more) {
        return municipality
                .calls()
                .as(CASEWORKER)
                .post("/applications/" + reference + "/appeal/change", ruling(reference, more))
                .header("Idempotency-Key", Applying.newKey())
                .send();
    }

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
