package no.endorinn.cases.hello;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import no.endorinn.cases.CaseCode;
import no.endorinn.cases.CaseKinds.CaseKind;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.who.RightsTable;
import no.endorinn.local.Template;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a fourth trade gets from the rooms that all trades share: its own routes, cases that wait, who may answer them, pages. */
class HelloTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final String RIGHTS = """
        | route | leader | booker | caseworker |
        | `POST /hellos` | ● | ● | ● |
        | `GET /hellos/{reference}` | | | ● |
        | `POST /hellos/{reference}/answer` | | | ● |
        """;

    private static Calls calls;

    private static final class HelloFunction extends HttpFunction {
        private HelloFunction(ApplicationContext context) {
            super(context);
        }
    }

    @BeforeAll
    static void aFunctionAndItsPeople() throws IOException {
        person("booker", Map.of("choir", "BOOKER"), false);
        person("caseworker", Map.of(), true);
        person("singer", Map.of("choir", "LEADER"), true);
        put(Item.builder()
                .text("pk", "municipality")
                .text("sk", "staff")
                .number("version", 1)
                .items("members", List.of(member("caseworker"), member("singer")))
                .build());
        ApplicationContext context = ApplicationContext.builder()
                .singletons(new Messages(List.of(CaseCode.class)))
                .properties(Map.copyOf(tables.properties()))
                .build();
        context.registerSingleton(DynamoDbClient.class, tables.client());
        context.registerSingleton(InstantSource.class, () -> NOW);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        // By its name, for without one it would stand for each of the other kinds as well.
        context.registerSingleton(CaseKind.class, Hellos.KIND, Qualifiers.byName("hello"));
        context.registerSingleton(RightsTable.class, RightsTable.of(rights() + RIGHTS));
        Template.Access token = new Template.Access.Token(List.of("endorinn"));
        calls = Calls.to(
                new HelloFunction(context.start()),
                List.of(
                        new Template.Route("POST", "/hellos", "F", token),
                        new Template.Route("GET", "/queue", "F", token),
                        new Template.Route("GET", "/hellos/{reference}", "F", token),
                        new Template.Route("POST", "/hellos/{reference}/answer", "F", token)));
    }

    @Test
    void aCaseIsAskedForOnceWaitsIsAnsweredImpartiallyAndWaitsNoMore() {
        Reply asked = ask("hello-once");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String reference = asked.json().path("reference").asText();
        assertThat(ask("hello-once").json()).isEqualTo(asked.json());

        assertThat(waiting("singer", reference).path("mayDecide").asBoolean()).isFalse();
        JsonNode singers =
                calls.as("singer").get("/hellos/" + reference).send().json().path("decision");
        assertThat(singers.path("mayDecide").asBoolean()).isFalse();
        assertThat(singers.path("why").path(0).path("code").asText()).isEqualTo("partial-member");
        assertThat(singers.path("others").path(0).asText()).isEqualTo("caseworker");
        assertThat(answer("singer", reference).status()).isEqualTo(403);

        assertThat(waiting("caseworker", reference).path("mayDecide").asBoolean())
                .isTrue();
        assertThat(answer("caseworker", reference).status()).isEqualTo(200);
        assertThat(answer("caseworker", reference).status()).isEqualTo(200);
        assertThat(waiting("caseworker", reference).isMissingNode()).isTrue();
    }

    @Test
    void theQueueComesInPages() {
        for (int i = 0; i <= Page.SIZE; i++) {
            ask("hello-page-" + i);
        }

        JsonNode first = page("?kind=hello");
        assertThat(first.path("number").asInt()).isGreaterThan(Page.SIZE);
        assertThat(first.path("cases").size()).isEqualTo(Page.SIZE);
        assertThat(page("?kind=hello&cursor=" + first.path("cursor").asText())
                        .path("cases")
                        .size())
                .isPositive();
    }

    /** The project's own table, to which a new trade adds its rows. */
    private static String rights() throws IOException {
        try (InputStream file = Objects.requireNonNull(RightsTable.class.getResourceAsStream("rights.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reply ask(String key) {
        return calls.as("booker")
                .post("/hellos", "{\"association\":\"choir\"}")
                .header("idempotency-key", key)
                .send();
    }

    private static Reply answer(String who, String reference) {
        return calls.as(who)
                .post("/hellos/" + reference + "/answer", "{\"words\":\"Hei!\"}")
                .send();
    }

    private static JsonNode page(String query) {
        return calls.as("caseworker").get("/queue" + query).send().json();
    }

    private static JsonNode waiting(String who, String reference) {
        JsonNode page = calls.as(who).get("/queue").send().json();
        for (JsonNode hello : page.path("cases")) {
            if (hello.path("reference").asText().equals(reference)) {
                return hello;
            }
        }
        return page.path("none");
    }

    private static void person(String id, Map<String, String> offices, boolean caseworker) {
        List<Item> memberships = offices.entrySet().stream()
                .map(office -> Item.builder()
                        .text("association", office.getKey())
                        .texts("roles", List.of(office.getValue()))
                        .build())
                .toList();
        Item.Builder rights = Item.builder()
                .number("version", 1)
                .text("id", id)
                .text("name", id)
                .items("memberships", memberships)
                .items(
                        "staff",
                        caseworker
                                ? List.of(Item.builder()
                                        .text("role", "CASEWORKER")
                                        .build())
                                : List.of());
        put(rights.text("pk", "login#" + id).text("sk", "rights").build());
        put(rights.text("pk", "person#" + id).text("sk", "person").build());
    }

    private static Item member(String id) {
        return Item.builder().text("person", id).build();
    }

    private static void put(Item item) {
        tables.client().putItem(put -> put.tableName(tables.name("PeopleTable")).item(item.attributes()));
    }
}
