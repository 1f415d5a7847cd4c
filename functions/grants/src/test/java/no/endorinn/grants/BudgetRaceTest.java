package no.endorinn.grants;

import static java.util.Objects.requireNonNull;
import static no.endorinn.grants.Municipality.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Calls;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Thirty-two caseworkers decide at once on a million kroner, with faults and withdrawals between: never more is given than there is. */
class BudgetRaceTest {
    private static final int CASEWORKERS = 32;
    private static final int WITHDRAWING = 8;
    private static final long MILLION = 100_000_000;
    private static final long EACH = 5_000_000;
    private static final List<Fault> PASSING =
            List.of(Fault.TIMED_OUT_BEFORE, Fault.TIMED_OUT_AFTER, Fault.THROTTLED, Fault.CONFLICT);

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Applying choir;

    @BeforeAll
    static void open() {
        municipality = Applying.open(new Municipality(tables));
        Applying.form(
                municipality, 1, Applying.definitionWithAmount().replace("\"most\": 3000000", "\"most\": 10000000"));
        Applying.scheme(
                municipality,
                "driftstilskudd",
                TestSchemes.driftstilskudd().replace("60000000", Long.toString(MILLION)));
        choir = new Applying(municipality);
        for (int i = 0; i < CASEWORKERS; i++) {
            municipality.put(
                    "PeopleTable",
                    Item.builder()
                            .text("pk", "login#" + caseworker(i))
                            .text("sk", "rights")
                            .text("id", Municipality.personId(caseworker(i)))
                            .text("name", "Sara " + i)
                            .items(
                                    "staff",
                                    List.of(Item.builder()
                                            .text("role", "CASEWORKER")
                                            .build()))
                            .build());
        }
    }

    @Test
    void neverMoreIsGivenThanThereIsAndItIsTheSumOfTheDecisions() throws Exception {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < CASEWORKERS; i++) {
            sent.add(sent());
        }
        List<Calls> environments = new ArrayList<>();
        List<FaultyClient> clients = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            FaultyClient client = new FaultyClient(tables.client(), FaultyClient.often(seed, 0.3, PASSING));
            clients.add(client);
            environments.add(Calls.to(municipality.function(client)));
        }
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong most = new AtomicLong();
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Reply>> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> watch = CompletableFuture.runAsync(
                    () -> {
                        while (!over.get()) {
                            most.accumulateAndGet(granted(), Math::max);
                        }
                    },
                    executor);
            for (int i = 0; i < CASEWORKERS; i++) {
                int number = i;
                answers.add(CompletableFuture.supplyAsync(
                        () -> decide(environments.get(number % 4), number, sent.get(number), start), executor));
            }
            for (int i = 0; i < WITHDRAWING; i++) {
                int number = i;
                answers.add(CompletableFuture.supplyAsync(
                        () -> withdraw(environments.get(number % 4), sent.get(number * 4), start), executor));
            }
            start.countDown();
            answers.forEach(CompletableFuture::join);
            over.set(true);
            watch.join();
        }

        List<Map<String, AttributeValue>> decisions = decisions();
        long sum = decisions.stream()
                .mapToLong(item -> Long.parseLong(at(item, "granted").n()))
                .sum();
        assertThat(clients.stream().mapToInt(FaultyClient::injected).sum()).isPositive();
        assertThat(answers.stream().map(CompletableFuture::join).map(Reply::status))
                .as("each is done, or refused since the money or the application is gone")
                .allMatch(status -> status == 200 || status == 409);
        assertThat(most.get()).isLessThanOrEqualTo(MILLION);
        assertThat(granted()).isEqualTo(sum).isEqualTo(MILLION);
        assertThat(decisions).hasSize((int) (MILLION / EACH));
        for (String reference : sent) {
            String state = choir.look(LEADER, reference).path("state").asText();
            boolean decided =
                    decisions.stream().anyMatch(item -> at(item, "pk").s().equals("application#" + reference));
            assertThat(state.equals("decided")).as(reference + " " + state).isEqualTo(decided);
        }
    }

    private static Reply decide(Calls calls, int number, String reference, CountDownLatch start) {
        String who = caseworker(number);
        long revision = calls.as(who)
                .get("/applications/" + reference)
                .send()
                .json()
                .path("revision")
                .asLong();
        await(start);
        return untilAnswered(calls.as(who)
                .post(
                        "/applications/" + reference + "/decisions",
                        "{\"revision\":" + revision + ",\"granted\":" + EACH + "}")
                .header("Idempotency-Key", "race-" + number + "-key"));
    }

    private static Reply withdraw(Calls calls, String reference, CountDownLatch start) {
        await(start);
        return untilAnswered(calls.as(LEADER).post("/applications/" + reference + "/withdraw", "{}"));
    }

    private static Reply untilAnswered(Calls.Call call) {
        Reply reply = call.send();
        for (int tries = 0; reply.status() == 503 && tries < 50; tries++) {
            reply = call.send();
        }
        return reply;
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long granted() {
        Map<String, AttributeValue> item = tables.client()
                .getItem(get -> get.tableName(tables.name("GrantsTable"))
                        .consistentRead(true)
                        .key(Map.of(
                                "pk", AttributeValue.fromS("round#driftstilskudd#2027"),
                                "sk", AttributeValue.fromS("budget"))))
                .item();
        return item.isEmpty() ? 0 : Long.parseLong(at(item, "granted").n());
    }

    private static AttributeValue at(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), name);
    }

    private static List<Map<String, AttributeValue>> decisions() {
        return tables
                .client()
                .scanPaginator(
                        scan -> scan.tableName(tables.name("GrantsTable")).consistentRead(true))
                .items()
                .stream()
                .filter(item -> at(item, "sk").s().startsWith("decision#"))
                .toList();
    }

    private static String caseworker(int number) {
        return "sub-race-" + number;
    }

    private static String sent() {
        Applying.emptyFolders(tables);
        String reference = choir.draft(LEADER);
        choir.filledIn(LEADER, reference);
        choir.saved(LEADER, reference, "amount", Long.toString(EACH));
        Reply reply = choir.submit(LEADER, reference);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }
}
