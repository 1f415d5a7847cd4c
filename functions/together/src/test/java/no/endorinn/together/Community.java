package no.endorinn.together;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Townsfolk;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A municipality with a hall to sing in, a library that lends a PA, a drum kit and tables, and a store that lends a tent. The one function
 * has all routes of booking and lending too, for it is made of them.
 */
final class Community {
    /** Thursday 7 January 2027, 12:00 in Norway. */
    static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final String EVERY_DAY =
            "[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"]";

    private final TogetherFunction function;
    private final Calls calls;

    Community(TestTables tables) {
        this(tables, tables.client());
    }

    /** The same, of whose client something is to be seen. */
    Community(TestTables tables, DynamoDbClient client) {
        new Townsfolk(tables);
        ApplicationContext context = ApplicationContext.builder()
                .properties(new HashMap<String, Object>(tables.properties()))
                .build();
        context.registerSingleton(DynamoDbClient.class, client);
        context.registerSingleton(InstantSource.class, () -> NOW);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        function = new TogetherFunction(context.start());
        calls = Calls.to(function);
        premises("hall", "");
        premises("asked-for", "{\"mode\":\"request\"}");
        point("library", "Fjordvik bibliotek");
        point("store", "Lageret");
        model("pa", "library", 1);
        model("drums", "library", 1);
        model("tables", "library", 20);
        model("tent", "store", 2);
    }

    TogetherFunction function() {
        return function;
    }

    Calls calls() {
        return calls;
    }

    private void premises(String id, String access) {
        staff("/premises", """
            {"id":"%s","from":"2026-01-01","terms":
             {"name":"Storsalen","owner":{"name":"Fjordvik kommune","municipal":true},
              "address":{"street":"Torget 1","postcode":"6789","town":"Fjordvik"},"place":"Sentrum","capacity":300,"parts":[],
              "suitability":["stage"],"pictures":[],"houseRules":{"version":1,"text":"Rydd."},"contact":{"name":"Servicetorget"},
              "opening":{"weekly":[{"days":%s,"from":"08:00","to":"24:00"}],"exceptions":[]},
              "startGridMinutes":30,"shortestMinutes":30,"longestMinutes":600,"daysAhead":400,"bufferBeforeMinutes":0,
              "bufferAfterMinutes":0,"cancellationHours":48,
              "prices":[{"group":"association","orePerHour":30000,"partOrePerHour":10000},
                        {"group":"private","orePerHour":60000,"partOrePerHour":20000}],
              "fullOrePerHour":60000,"fullPartOrePerHour":20000,"access":[%s]}}\
            """.formatted(id, EVERY_DAY, access));
    }

    /** Open on weekdays 10–18. */
    private void point(String id, String name) {
        point(id, name, "");
    }

    /** The same, with more fields that end in a comma. */
    void point(String id, String name, String more) {
        staff("/lending-points", """
            {"id":"%s","name":"%s","address":{"street":"Torget 1","postcode":"6888","town":"Fjordvik"},"managers":["Kultur"],
             "contact":{"name":"Skranken"},"serviceMinutes":60,"lostAfterDays":7,%s
             "opening":{"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday"],"from":"10:00","to":"18:00"}],
                        "exceptions":[]}}\
            """.formatted(id, name, more));
    }

    /** Something of which there are so many, for four months at most. */
    void model(String id, String point, int copies) {
        staff("/equipment", """
            {"id":"%s","name":{"nb":"%s"},"category":"events","point":"%s",
             "lending":{"mode":"instant","longestDays":120,"leadDays":0,"orePerDay":0}}\
            """.formatted(id, id, point));
        staff("/equipment/" + id + "/copies", "{\"lots\":[{\"quantity\":" + copies + "}]}");
    }

    private void staff(String path, String body) {
        Reply reply = send(Townsfolk.ADMINISTRATOR, path, body);
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
    }

    Reply send(String sub, String path, String body) {
        return send(sub, path, body, "together-key-" + KEYS.incrementAndGet());
    }

    Reply send(String sub, String path, String body, String key) {
        return calls.as(sub).post(path, body).header("Idempotency-Key", key).send();
    }

    /** What somebody is answered, which must be a yes. */
    JsonNode get(String sub, String path) {
        Reply reply = calls.as(sub).get(path).send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    /** The choir's concert on a Saturday: the room in the evening, and things from Friday at noon until Monday at noon. */
    static String concert(String saturday, String room, String... loans) {
        return "{\"association\":\"choir\",\"purpose\":\"Konsert\",%s\"loans\":[%s]}"
                .formatted(room.isEmpty() ? "" : room(saturday, room), String.join(",", loans));
    }

    /** The field of a room on the day. */
    static String room(String saturday, String room) {
        return """
            "booking":{"premises":"%s","start":"%2$sT18:00:00+01:00","end":"%2$sT22:00:00+01:00","people":80,"shareUnder18":0,
                       "houseRulesVersion":1},\
            """.formatted(room, saturday);
    }

    /** Things of a point, "20 tables", from noon of a day until noon of another. */
    static String things(String point, String from, String until, String... things) {
        return """
            {"point":"%s","start":"%sT12:00:00+01:00","end":"%sT12:00:00+01:00","things":[%s]}\
            """.formatted(
                        point,
                        from,
                        until,
                        Arrays.stream(things)
                                .map(words -> words.split(" ", 2))
                                .map(words -> "{\"model\":\"%s\",\"quantity\":%s}".formatted(words[1], words[0]))
                                .collect(Collectors.joining(",")));
    }

    static String[] ofEach(List<String> kinds) {
        return kinds.stream().map(kind -> "1 " + kind).toArray(String[]::new);
    }

    static String everything(String from, String until) {
        return things("library", from, until, "1 pa", "1 drums", "20 tables");
    }

    static String own(String... loans) {
        return "{\"purpose\":\"Fest\",\"loans\":[%s]}".formatted(String.join(",", List.of(loans)));
    }

    /** A loan by itself. */
    static String taking(String association, String from, String until, String thing) {
        String things = things("library", from, until, thing);
        return "{\"association\":\"%s\",\"purpose\":\"Kamp\",%s".formatted(association, things.substring(1));
    }

    static Map<String, String> problems(Reply reply) {
        Map<String, String> problems = new HashMap<>();
        reply.json()
                .path("errors")
                .forEach(error -> problems.put(
                        error.path("pointer").asText(), error.path("code").asText()));
        return problems;
    }
}
