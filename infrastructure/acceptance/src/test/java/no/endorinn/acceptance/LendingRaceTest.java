package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.acceptance.Town.Reply;
import no.endorinn.check.CalendarCheck;
import no.endorinn.check.LoansCheck;
import no.endorinn.kernel.store.Item;
import no.endorinn.lending.LendingFunction;
import no.endorinn.local.Inhabitants;
import no.endorinn.testing.Calls;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.TestTables;
import no.endorinn.together.TogetherFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Sixteen who reserve, extend, give up, fetch and bring back, some of it broken, and forty-eight who want a hall with a table and then move
 * or give up the one or the other, all at once and while the database fails: what is written of it in bookings, loans, calendar, stock and
 * copies agrees, and nobody has the one without the other. That no more is taken than there is, {@code LoanRaceTest} of lending shows.
 */
class LendingRaceTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final int BORROWERS = 16;
    private static final int CONCERTS = 48;
    private static final int TABLES = 20;
    private static final String ADA = "ada";
    private static final List<Fault> PASSING =
            List.of(Fault.TIMED_OUT_BEFORE, Fault.TIMED_OUT_AFTER, Fault.THROTTLED, Fault.CONFLICT);

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final AtomicInteger keys = new AtomicInteger();
    private static final List<String> labels = new ArrayList<>();
    private static final Set<String> concerts = ConcurrentHashMap.newKeySet();
    /** Where nothing fails, for what comes before. */
    private static Calls calm;

    private static FaultyClient faulty;
    private static Calls calls;
    private static Calls together;

    @BeforeAll
    static void aHallAndTwentyTables() throws IOException {
        Inhabitants inhabitants = new Inhabitants(tables.client(), tables.name("PeopleTable"));
        inhabitants.put(ADA, "Ada", "ADMINISTRATOR", "CARETAKER");
        IntStream.range(0, CONCERTS).forEach(i -> inhabitants.put("choir-" + i, "Kari " + i));
        IntStream.range(0, BORROWERS).forEach(i -> inhabitants.put("borrower-" + i, "Eva " + i, "CASEWORKER"));
        calm = calls(tables.client());
        faulty = new FaultyClient(tables.client(), FaultyClient.often(1, 0.25, PASSING));
        calls = calls(faulty);
        together = together(faulty);
        try (InputStream terms = Town.class.getResourceAsStream("/hall.json")) {
            String json = new String(terms.readAllBytes(), StandardCharsets.UTF_8);
            ok(together(tables.client()).as(ADA).post("/premises", "{\"id\":\"hall\",\"terms\":" + json + "}"));
        }
        ok(calm.as(ADA).post("/lending-points", """
            {"id":"depot","name":"Lageret","address":{"street":"Torget 1","postcode":"6888","town":"Fjordvik"},
             "managers":["Idrett"],"contact":{"name":"Skranken"},"serviceMinutes":60,"lostAfterDays":7,
             "opening":{"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday"],
                                   "from":"08:00","to":"20:00"}],"exceptions":[]}}\
            """));
        ok(calm.as(ADA).post("/equipment", """
            {"id":"tables","name":{"nb":"Langbord"},"category":"events","point":"depot",
             "lending":{"mode":"instant","longestDays":40,"leadDays":0,"orePerDay":0}}\
            """));
        ok(calm.as(ADA).post("/equipment/tables/copies", "{\"lots\":[{\"quantity\":" + TABLES + "}]}"))
                .path("labels")
                .forEach(label -> labels.add(label.asText()));
    }

    /** Must show 2. */
    @Test
    void whateverIsReservedFetchedBrokenAndGivenUpAtOnceTheOperatorsCheckerFindsThatAllAgrees()
            throws InterruptedException {
        List<Reply> replies = Town.atOnce(Stream.concat(
                        IntStream.range(0, BORROWERS).<Supplier<Reply>>mapToObj(number -> () -> borrows(number)),
                        IntStream.range(0, CONCERTS).<Supplier<Reply>>mapToObj(number -> () -> plays(number)))
                .toList());

        assertThat(faulty.injected()).isPositive();
        assertThat(replies).allMatch(reply -> Set.of(200, 201, 409, 422).contains(reply.status()));
        assertThat(replies).filteredOn(reply -> reply.status() == 200).isNotEmpty();
        LoansCheck check = new LoansCheck(
                tables.client(), tables.name("CalendarTable"), tables.name("LoansTable"), tables.name("BookingsTable"));
        assertThat(check.check()).isEmpty();
        assertThat(new CalendarCheck(tables.client(), tables.name("CalendarTable"), tables.name("BookingsTable"))
                        .check()
                        .differences())
                .isEmpty();
        assertThat(concerts).hasSizeGreaterThan(1);
        assertThat(togetherWithSomething("BookingsTable", "booking")).isEqualTo(concerts);
        assertThat(togetherWithSomething("LoansTable", "loan")).isEqualTo(concerts);

        String later = wish("2027-02-22", 1).replace("2027-02-03", "2027-02-24");
        ok(calm.as("borrower-0").post("/loans", later));
        tables.client()
                .scanPaginator(scan -> scan.tableName(tables.name("CalendarTable")))
                .items()
                .forEach(item -> tables.client()
                        .deleteItem(gone -> gone.tableName(tables.name("CalendarTable"))
                                .key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))));
        assertThat(check.check())
                .as("without the calendar")
                .anyMatch(each -> each.startsWith("lent, but not in the calendar"));
    }

    /** The last answer: to what was reserved, or given up, or brought back. */
    private static Reply borrows(int number) {
        Random random = new Random(number);
        Calls.Caller borrower = calls.as("borrower-" + number);
        Reply reserved = untilAnswered(
                borrower.post("/loans", wish(number % 4 == 0 ? "2027-01-25" : "2027-01-07", 1 + random.nextInt(2))));
        if (reserved.status() != 201) {
            return reserved;
        }
        String loan = "/loans/" + reserved.body().path("reference").asText();
        String end = "{\"end\":\"2027-02-0" + (1 + random.nextInt(5)) + "T12:00:00+01:00\"}";
        if (number % 3 > 0
                && untilAnswered(borrower.post(loan + "/extend", end)).status() == 422) {
            throw new AssertionError("a weekday is a day to bring it back");
        }
        if (number % 4 == 0) {
            return number % 8 == 0 ? untilAnswered(borrower.post(loan + "/cancel", "{}")) : reserved;
        }
        Reply last = reserved;
        for (int tries = 0; tries < 4; tries++) {
            String label = labels.get(random.nextInt(TABLES));
            Reply fetched = untilAnswered(calls.as(ADA).post(loan + "/hand-over", "{\"labels\":[\"" + label + "\"]}"));
            if (fetched.status() == 200 && random.nextInt(3) > 0) {
                String how = random.nextInt(3) == 0 ? "broken" : "good";
                last = untilAnswered(calls.as(ADA)
                        .post(
                                loan + "/return",
                                "{\"copies\":[{\"label\":\"" + label + "\",\"condition\":\"" + how + "\"}]}"));
            }
        }
        return last;
    }

    /** A hall for an hour with a table, and then another hour, or one of the two alone. */
    private static Reply plays(int number) {
        Calls.Caller choir = together.as("choir-" + number);
        Reply reserved = untilAnswered(choir.post("/together", """
            {"purpose":"Konsert","booking":{"premises":"hall","people":9,"shareUnder18":0,"houseRulesVersion":1,%s},
             "loans":[{"point":"depot","things":[{"model":"tables","quantity":1}],
                       "start":"2027-01-25T12:00:00+01:00","end":"2027-02-03T12:00:00+01:00"}]}\
            """.formatted(hour(number % 10))));
        if (reserved.status() != 201) {
            return reserved;
        }
        String reference = reserved.body().path("reference").asText();
        concerts.add(reference);
        return switch (number % 4) {
            case 0 ->
                untilAnswered(choir.post(
                        "/bookings/" + reference + "/move", "{\"occurrence\":1," + hour(10 + number % 10) + "}"));
            case 1 -> untilAnswered(choir.post("/bookings/" + reference + "/cancel", "{}"));
            case 2 -> untilAnswered(choir.post("/loans/" + reference + "/cancel", "{}"));
            default -> reserved;
        };
    }

    private static String hour(int hour) {
        return "\"start\":\"2027-01-25T%02d:00:00+01:00\",\"end\":\"2027-01-25T%02d:00:00+01:00\""
                .formatted(hour, hour + 1);
    }

    /** The references of what was reserved together with something else. */
    private static Set<String> togetherWithSomething(String table, String sort) {
        return tables.client().scanPaginator(scan -> scan.tableName(tables.name(table))).items().stream()
                .map(Item::of)
                .filter(item -> item.text("sk").equals(sort) && item.has("with"))
                .map(item -> item.text("pk").replaceFirst(".*#", ""))
                .collect(Collectors.toSet());
    }

    private static String wish(String day, int many) {
        return """
            {"point":"depot","things":[{"model":"tables","quantity":%d}],"purpose":"Fest",
             "start":"%sT12:00:00+01:00","end":"2027-02-03T12:00:00+01:00"}\
            """.formatted(many, day);
    }

    private static Reply untilAnswered(Calls.Call call) {
        Calls.Call same = call.header("Idempotency-Key", "race-of-" + keys.getAndIncrement());
        Reply reply = Town.reply(same.send());
        for (int tries = 0; reply.status() == 503 && tries < 50; tries++) {
            reply = Town.reply(same.send());
        }
        return reply;
    }

    private static JsonNode ok(Calls.Call call) {
        Reply reply = Town.reply(call.header("Idempotency-Key", "before-it-" + keys.getAndIncrement())
                .send());
        assertThat(reply.status()).as(reply.body().toString()).isBetween(200, 201);
        return reply.body();
    }

    private static Calls calls(DynamoDbClient client) {
        return Calls.to(new LendingFunction(Environment.of(tables, client, () -> NOW)));
    }

    /** The function of what is reserved together; it has the routes of booking and lending, of which it is made. */
    private static Calls together(DynamoDbClient client) {
        return Calls.to(new TogetherFunction(Environment.of(tables, client, () -> NOW)));
    }
}
