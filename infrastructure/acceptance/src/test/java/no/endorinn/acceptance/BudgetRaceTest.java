package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.acceptance.Town.Reply;
import no.endorinn.check.GrantsCheck;
import no.endorinn.grants.GrantsFunction;
import no.endorinn.kernel.store.Item;
import no.endorinn.local.Inhabitants;
import no.endorinn.testing.Calls;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Thirty-two caseworkers decide, decide anew and stand by what they decided, all at once and on one round of a million kroner, while
 * those who applied withdraw and decline, and the database fails: never is more given than there is.
 */
class BudgetRaceTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final int CASEWORKERS = 32;
    private static final long MILLION = 100_000_000;
    private static final long SOUGHT = 5_000_000;
    /** So little less that all four who decide anew can always give it: what is left is never less, whoever has declined. */
    private static final long GRANTED = SOUGHT - 1_000;

    private static final String ADA = "ada";
    private static final String DECLINES = "{\"decision\":1,\"accept\":false}";
    private static final String UPHELD = "{\"answer\":\"uphold\",\"grounds\":\"Fordi.\"}";
    /** The code of what is not refused. */
    private static final String DONE = "";

    private static final List<Fault> PASSING =
            List.of(Fault.TIMED_OUT_BEFORE, Fault.TIMED_OUT_AFTER, Fault.THROTTLED, Fault.CONFLICT);

    @RegisterExtension
    static final TestTables tables = new TestTables();

    /** The most that anybody tried to write that the round had given. */
    private static final AtomicLong most = new AtomicLong();

    private static final AtomicInteger applicants = new AtomicInteger();
    private static final AtomicInteger keys = new AtomicInteger();
    private static final List<FaultyClient> faulty = new ArrayList<>();
    private static final List<Calls> environments = new ArrayList<>();
    /** Where nothing fails, for what comes before. */
    private static Calls calm;

    /** One that was sent, by its path, whose it is, and which version of it everybody has seen. */
    private record Application(String path, String applicant, long revision) {}

    @BeforeAll
    static void aRoundOfAMillion() {
        Inhabitants inhabitants = new Inhabitants(tables.client(), tables.name("PeopleTable"));
        inhabitants.put(ADA, "Ada", "ADMINISTRATOR");
        IntStream.range(0, CASEWORKERS).forEach(i -> inhabitants.put("caseworker-" + i, "Sara " + i, "CASEWORKER"));
        IntStream.range(0, 32).forEach(i -> inhabitants.put("applicant-" + i, "Eva " + i));
        calm = calls(tables.client());
        for (int seed = 0; seed < 3; seed++) {
            FaultyClient client = new FaultyClient(
                    tables.client(), FaultyClient.often(seed, 0.3, PASSING), BudgetRaceTest::witnessed);
            faulty.add(client);
            environments.add(calls(client));
        }
        ok(calm.as(ADA).put("/grants/forms/drift", """
            {"pages":[{"id":"one","questions":[{"id":"amount","type":"amount"}]}],"texts":{
             "nb":{"page:one":"Penger","amount":"Hvor mye?"},"nn":{"page:one":"Pengar","amount":"Kor mykje?"},
             "en":{"page:one":"Money","amount":"How much?"}}}\
            """).header("If-Match", "\"0\""));
        ok(calm.as(ADA).post("/grants/forms/drift/publish", "{\"version\":1}"));
        ok(calm.as(ADA)
                .post("/grants/schemes", """
                    {"id":"drift","name":%1$s,"purpose":%1$s,"criteria":[],
                     "who":{"associations":true,"unregistered":true,"people":true,"questions":[]},
                     "amount":{"least":0,"most":5000000},
                     "follows":{"payment":"in-advance","report":"none","conditionsOnUse":false},
                     "keepsYears":{"drafts":1,"refused":5,"granted":10},"form":"drift","published":true,
                     "rounds":[{"id":"round","opens":"2027-01-01T08:00:00+01:00","graceMinutes":0,"budget":100000000}]}\
                    """.formatted("{\"nb\":\"Drift\",\"nn\":\"Drift\",\"en\":\"Operation\"}")));
    }

    /** Must show 2. */
    @Test
    void neverIsMoreGivenThanThereIsWhateverIsDecidedAppealedWithdrawnAndDeclinedAtOnce() throws InterruptedException {
        List<Supplier<Reply>> staff = new ArrayList<>();
        List<Supplier<Reply>> others = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            Application sent = sent();
            staff.add(caseworker(staff.size(), sent, "/decisions", decision(sent, SOUGHT)));
            if (i < 4) {
                others.add(applicant(sent, "/withdraw", "{}"));
            }
        }
        for (int i = 0; i < 4; i++) {
            Application appealed = i < 3 ? appealed() : forwarded();
            staff.add(caseworker(staff.size(), appealed, "/appeal/change", decision(appealed, SOUGHT)));
            staff.add(caseworker(staff.size(), appealed, "/appeal/change", decision(appealed, SOUGHT)));
            if (i == 0) {
                others.add(applicant(appealed, "/answer", DECLINES));
            }
        }
        for (int i = 0; i < 3; i++) {
            Application appealed = appealed();
            staff.add(caseworker(staff.size(), appealed, "/appeal/change", decision(appealed, GRANTED - 100)));
        }
        for (int i = 0; i < 3; i++) {
            staff.add(caseworker(staff.size(), appealed(), "/appeal/answer", UPHELD));
        }
        for (int i = 0; i < 4; i++) {
            others.add(applicant(granted(), "/answer", DECLINES));
        }
        assertThat(staff).hasSize(CASEWORKERS);

        List<Reply> replies =
                Town.atOnce(Stream.of(staff, others).flatMap(List::stream).toList());

        assertThat(faulty.stream().mapToInt(FaultyClient::injected).sum()).isPositive();
        assertThat(replies)
                .as("each is done, or refused since the money or the application is gone, or for coming off worse")
                .allMatch(reply -> Set.of(200, 409, 422).contains(reply.status()));
        assertThat(most).as("at every instant").hasPositiveValue().hasValueLessThanOrEqualTo(MILLION);
        assertThat(new GrantsCheck(tables.client(), tables.name("GrantsTable")).check())
                .as("what the operator's checker finds: given is the sum of the decisions, and no more than there is")
                .isEmpty();
        assertThat(replies.subList(0, 18)).extracting(Reply::code).contains(DONE, "above-budget");
        assertThat(replies.subList(20, 26))
                .extracting(Reply::code)
                .as("of two who decide anew, one does")
                .containsExactlyInAnyOrder(
                        DONE, DONE, DONE, "decision-changed", "decision-changed", "decision-changed");
        assertThat(replies.subList(26, 29))
                .extracting(Reply::code)
                .as("nobody who appeals comes off worse")
                .containsOnly("less-than-before");
        assertThat(replies.subList(29, CASEWORKERS)).extracting(Reply::code).containsOnly(DONE);
        assertThat(replies.subList(CASEWORKERS + 5, replies.size()))
                .extracting(Reply::code)
                .as("those who decline")
                .containsOnly(DONE);
    }

    private static Application sent() {
        String applicant = "applicant-" + applicants.getAndIncrement();
        Calls.Caller eva = calm.as(applicant);
        String path = "/applications/"
                + ok(eva.post("/applications", "{\"scheme\":\"drift\"}"))
                        .path("reference")
                        .asText();
        long revision = ok(eva.put(path + "/answers/amount", "{\"value\":" + SOUGHT + "}"))
                .path("revision")
                .asLong();
        return as(applicant, path, eva.post(path + "/submit", "{\"revision\":" + revision + "}"));
    }

    private static Application granted() {
        Application sent = sent();
        return as(sent.applicant, sent.path, calm.as(ADA).post(sent.path + "/decisions", decision(sent, GRANTED)));
    }

    private static Application appealed() {
        Application granted = granted();
        return as(granted.applicant, granted.path, calm.as(granted.applicant).post(granted.path + "/appeal", """
            {"decision":1,"wants":"Ti kroner mer.","why":"Vi regnet feil."}\
            """));
    }

    /** The appeals body has it. */
    private static Application forwarded() {
        Application appealed = appealed();
        return as(appealed.applicant, appealed.path, calm.as(ADA).post(appealed.path + "/appeal/answer", UPHELD));
    }

    private static Application as(String applicant, String path, Calls.Call call) {
        return new Application(path, applicant, ok(call).path("revision").asLong());
    }

    private static String decision(Application application, long granted) {
        return "{\"revision\":" + application.revision + ",\"granted\":" + granted + ",\"grounds\":\"Fordi.\"}";
    }

    private static Supplier<Reply> caseworker(int number, Application application, String what, String body) {
        return () -> untilAnswered(faulty(number)
                .as("caseworker-" + number)
                .post(application.path + what, body)
                .header("Idempotency-Key", "race-of-" + number));
    }

    private static Supplier<Reply> applicant(Application application, String what, String body) {
        return () -> untilAnswered(
                faulty(application.path.hashCode()).as(application.applicant).post(application.path + what, body));
    }

    private static Calls faulty(int number) {
        return environments.get(Math.floorMod(number, environments.size()));
    }

    private static Reply untilAnswered(Calls.Call call) {
        Reply reply = Town.reply(call.send());
        for (int tries = 0; reply.status() == 503 && tries < 50; tries++) {
            reply = Town.reply(call.send());
        }
        return reply;
    }

    private static void witnessed(TransactWriteItemsRequest transaction) {
        transaction.transactItems().stream()
                .map(TransactWriteItem::put)
                .filter(Objects::nonNull)
                .map(put -> Item.of(put.item()))
                .filter(item -> item.text("sk").equals("budget"))
                .forEach(item -> most.accumulateAndGet(item.number("granted"), Math::max));
    }

    private static JsonNode ok(Calls.Call call) {
        Reply reply = Town.reply(call.header("Idempotency-Key", "before-it-" + keys.getAndIncrement())
                .send());
        assertThat(reply.status()).as(reply.body().toString()).isBetween(200, 201);
        return reply.body();
    }

    private static Calls calls(DynamoDbClient client) {
        return Calls.to(new GrantsFunction(Environment.of(tables, client, () -> NOW)));
    }
}
