package no.endorinn.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.directory.register.RegisterServer;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A municipality that came to be by its own routes: people told who they are, the first became administrator and invited the
 * staff, and leaders invited their officers. Its clock stands still until it is moved, and its public registers are a server here.
 */
final class Municipality implements AutoCloseable {
    /** Thursday 7 January 2027, 12:00 in Norway. */
    static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    /** Whom the template names. */
    static final String ADMINISTRATOR = "sub-administrator";

    static final String CASEWORKER = "sub-caseworker";
    static final String CARETAKER = "sub-caretaker";
    static final String COORDINATOR = "sub-coordinator";
    static final String READER = "sub-reader";
    static final String LEADER = "sub-leader";
    static final String BOOKER = "sub-booker";
    static final String APPLICANT = "sub-applicant";
    static final String TREASURER = "sub-treasurer";
    /** Leads another association. */
    static final String NEIGHBOUR = "sub-neighbour";
    /** Has told who they are, and holds no office. */
    static final String OUTSIDER = "sub-outsider";
    /** Has a token, and has never told who they are. */
    static final String UNKNOWN = "sub-unknown";

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final TestTables tables;
    private final RegisterServer registers = RegisterServer.start();
    private final Calls calls;

    Municipality(TestTables tables) {
        this.tables = tables;
        calls = Calls.to(function(tables.client()));
        Map.of(
                        ADMINISTRATOR, "Ada Administrator",
                        LEADER, "Kari Korleder",
                        BOOKER, "Bente Booker",
                        APPLICANT, "Anne Søker",
                        TREASURER, "Tor Kasserer",
                        NEIGHBOUR, "Nils Nabo",
                        OUTSIDER, "Ole Utenfor")
                .forEach(this::introduced);
        employed(CASEWORKER, "Sara Saksbehandler", "{\"role\":\"caseworker\"}");
        employed(CARETAKER, "Vidar Vaktmester", "{\"role\":\"caretaker\"}");
        employed(COORDINATOR, "Kjell Koordinator", "{\"role\":\"coordinator\"}");
        employed(READER, "Liv Leser", "{\"role\":\"reader\"}");
    }

    /** A directory function on these tables, with the clock and the registers of this municipality; an environment of its own. */
    DirectoryFunction function(DynamoDbClient client) {
        return new DirectoryFunction(context(client));
    }

    /** Lets the directory's clock strike. */
    void clockStrikes() {
        try (ApplicationContext context = context(tables.client())) {
            context.registerSingleton(Messages.spokenBy(DirectoryFunction.class));
            new DirectoryClock(context).execute(Map.of());
        }
    }

    private ApplicationContext context(DynamoDbClient client) {
        Map<String, Object> properties = new HashMap<>(tables.properties());
        properties.put("registers.url", registers.url());
        String people = tables.name("PeopleTable");
        tables.client()
                .putItem(put -> put.tableName(people)
                        .item(Map.of(
                                "pk", AttributeValue.fromS("municipality"),
                                "sk", AttributeValue.fromS("first-administrator"),
                                "subject", AttributeValue.fromS(ADMINISTRATOR))));
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(DynamoDbClient.class, client);
        context.registerSingleton(InstantSource.class, now::get);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        return context.start();
    }

    RegisterServer registers() {
        return registers;
    }

    /** Calls to one function, which stays warm. */
    Calls calls() {
        return calls;
    }

    Instant now() {
        return now.get();
    }

    void passes(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** A valid organisation number that no test has used. */
    static OrganisationNumber newNumber() {
        while (true) {
            String eight = String.valueOf(91_000_000 + KEYS.incrementAndGet());
            for (int check = 0; check < 10; check++) {
                Optional<OrganisationNumber> valid = OrganisationNumber.parse(eight + check);
                if (valid.isPresent()) {
                    return valid.get();
                }
            }
        }
    }

    /** An Idempotency-Key that nobody has used. */
    static String newKey() {
        return "test-key-" + KEYS.incrementAndGet();
    }

    Reply get(String who, String path) {
        return calls.as(who).get(path).send();
    }

    Reply post(String who, String path, String body) {
        return post(who, path, body, newKey());
    }

    Reply post(String who, String path, String body, String key) {
        return calls.as(who).post(path, body).header("Idempotency-Key", key).send();
    }

    /** Puts it in the place of whatever version is there. */
    Reply put(String who, String path, String body) {
        String version = path.matches("/associations/[^/]+")
                ? calls.anonymous().get(path).send().header("etag").orElse("\"0\"")
                : "\"0\"";
        return calls.as(who).put(path, body).header("If-Match", version).send();
    }

    /** The body of an answer that is no refusal. */
    static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        return reply.json();
    }

    /** The codes of a refusal, in its order. */
    static List<String> codes(Reply refusal) {
        return texts(refusal.json().path("errors"), "code");
    }

    /** One field of each of the elements. */
    static List<String> texts(JsonNode elements, String field) {
        return StreamSupport.stream(elements.spliterator(), false)
                .map(element -> element.path(field).asText())
                .toList();
    }

    /** Somebody who has told who they are; again, what they are called. */
    String introduced(String who, String name) {
        ok(put(who, "/me", "{\"name\":\"" + name + "\",\"email\":\"" + who + "@example.org\"}"));
        return who;
    }

    /** What the municipality calls the person. */
    String id(String who) {
        return ok(get(who, "/me")).path("id").asText();
    }

    /** Puts somebody new on the staff, by invitation of the administrator. */
    String employed(String who, String name, String roles) {
        introduced(who, name);
        String code = ok(post(ADMINISTRATOR, "/staff/invitations", "{\"roles\":[" + roles + "]}"))
                .path("code")
                .asText();
        ok(accept(who, code));
        return who;
    }

    /** A new association that staff have brought in and that the person leads. */
    String association(String leader, String name) {
        return associationOf(leader, "{\"name\":\"" + name + "\"}");
    }

    String associationOf(String leader, String body) {
        String id = newKey();
        ok(put(ADMINISTRATOR, "/associations/" + id, body));
        joins(ADMINISTRATOR, id, leader, "leader");
        return id;
    }

    /** A new association that the person adds themselves, as anybody may. */
    String founded(String founder, String body) {
        return ok(post(founder, "/associations", body)).path("id").asText();
    }

    /** A choir with an officer of each kind. */
    String choir() {
        String choir = association(LEADER, "Fjordvik mannskor");
        joins(LEADER, choir, BOOKER, "booker");
        joins(LEADER, choir, APPLICANT, "applicant");
        joins(LEADER, choir, TREASURER, "treasurer");
        return choir;
    }

    /** Somebody takes up offices by invitation. */
    void joins(String leader, String association, String who, String... roles) {
        ok(accept(who, code(leader, association, roles)));
    }

    /** The code of a new invitation. */
    String code(String by, String association, String... roles) {
        return ok(invite(by, association, false, roles)).path("code").asText();
    }

    Reply invite(String by, String association, boolean handOver, String... roles) {
        return post(
                by,
                "/associations/" + association + "/invitations",
                "{\"roles\":" + quoted(roles) + ",\"handOver\":" + handOver + "}");
    }

    Reply accept(String who, String code) {
        return post(who, "/invitations/accept", "{\"code\":\"" + code + "\"}");
    }

    /** The roles in an association's office by the ids of those who hold them. */
    Map<String, String> offices(String association) {
        JsonNode members =
                ok(get(READER, "/associations/" + association + "/office")).path("members");
        return StreamSupport.stream(members.spliterator(), false)
                .collect(Collectors.toMap(
                        member -> member.path("person").asText(),
                        member -> member.path("roles").toString().replaceAll("[\\[\\]\"]", "")));
    }

    private static String quoted(String... texts) {
        return Arrays.stream(texts).collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    @Override
    public void close() {
        registers.close();
    }
}
