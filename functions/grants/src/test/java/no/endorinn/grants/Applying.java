package no.endorinn.grants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Applies over the API, on the tests' scheme and form. */
public final class Applying {
    /** The right answer to the scheme's one question. */
    public static final String LOCAL = "{\"local\":true}";

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Municipality municipality;
    private final Supplier<Calls> calls;

    /** To the function of a municipality that may yet have to be started. */
    public Applying(Municipality municipality) {
        this.municipality = municipality;
        this.calls = municipality::calls;
    }

    /** To another function there: one whose client fails, or is listened to. */
    public Applying(Municipality municipality, GrantsFunction function) {
        this.municipality = municipality;
        Calls other = Calls.to(function);
        this.calls = () -> other;
    }

    /** A municipality with the scheme, and its form's first version. */
    public static Municipality open(Municipality municipality) {
        scheme(municipality, "driftstilskudd", TestSchemes.driftstilskudd());
        form(municipality, 1, definition());
        return municipality;
    }

    /** Puts a scheme into the catalogue. */
    public static void scheme(Municipality municipality, String id, String json) {
        municipality.put("GrantsTable", TestSchemes.item(id, json));
        stamp(municipality);
    }

    /** Publishes a version of the form. */
    public static void form(Municipality municipality, int version, String written) {
        String definition = written.replace("\"version\": 1", "\"version\": " + version);
        municipality.put(
                "GrantsTable",
                Item.builder()
                        .text("pk", "form#driftstilskudd")
                        .text("sk", "version#%06d".formatted(version))
                        .number("version", 1)
                        .number("minutes", 8)
                        .instant("at", Municipality.NOW)
                        .text("sha256", RequestKey.sha256(definition))
                        .text("definition", definition)
                        .build());
        municipality.put(
                "GrantsTable",
                Item.builder()
                        .text("pk", "catalogue")
                        .text("sk", "form#driftstilskudd")
                        .number("version", version)
                        .number("newest", version)
                        .number("minutes", 8)
                        .build());
        stamp(municipality);
    }

    private static void stamp(Municipality municipality) {
        municipality.put(
                "GrantsTable",
                Item.builder()
                        .text("pk", "catalogue")
                        .text("sk", "stamp")
                        .number("version", KEYS.incrementAndGet())
                        .build());
    }

    /** What has happened to something, as its history keeps it. */
    static List<Item> events(TestTables tables, String entity) {
        return tables
                .client()
                .query(query -> query.tableName(tables.name("EventsTable"))
                        .keyConditionExpression("pk = :entity")
                        .expressionAttributeValues(Map.of(":entity", AttributeValue.fromS(entity))))
                .items()
                .stream()
                .map(Item::of)
                .toList();
    }

    /** Lets nobody have begun or asked anything, so that no test has its drafts counted with another's. */
    public static void emptyFolders(TestTables tables) {
        for (String association : List.of("choir", "football")) {
            for (String list : List.of("folder", "asking", "asked")) {
                tables.client()
                        .deleteItem(delete -> delete.tableName(tables.name("GrantsTable"))
                                .key(Map.of(
                                        "pk", AttributeValue.fromS("folder#association#" + association),
                                        "sk", AttributeValue.fromS(list))));
            }
        }
    }

    public static String definition() {
        try (InputStream file = Applying.class.getResourceAsStream("/no/endorinn/grants/forms/driftstilskudd.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form with a question of how much is applied for. */
    public static String definitionWithAmount() {
        return definition()
                .replaceFirst(
                        "\\{\"id\": \"need\"",
                        "{\"id\": \"amount\", \"type\": \"amount\", \"least\": 100000, \"most\": 3000000}, {\"id\":"
                                + " \"need\"")
                .replace("\"need\": \"", "\"amount\": \"?\", \"need\": \"");
    }

    /** What beginning an application for the choir sends. */
    public static String wish() {
        return "{\"scheme\":\"driftstilskudd\",\"association\":\"choir\",\"another\":true,\"eligibility\":" + LOCAL
                + "}";
    }

    public Reply begin(String who, String body) {
        return begin(who, body, newKey());
    }

    public Reply begin(String who, String body, String key) {
        return calls.get()
                .as(who)
                .post("/applications", body)
                .header("Idempotency-Key", key)
                .send();
    }

    public static String newKey() {
        return "applying-" + KEYS.incrementAndGet();
    }

    /** A draft of the choir's, by its reference. */
    public String draft(String who) {
        return reference(begin(who, wish()));
    }

    public static String reference(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("reference").asText();
    }

    /** @param base as JSON; empty for none, and so is the value to take it away */
    public Reply save(String who, String reference, String question, String base, String value) {
        List<String> members = new ArrayList<>();
        if (!base.isEmpty()) {
            members.add("\"base\":" + base);
        }
        if (!value.isEmpty()) {
            members.add("\"value\":" + value);
        }
        return calls.get()
                .as(who)
                .put("/applications/" + reference + "/answers/" + question, "{" + String.join(",", members) + "}")
                .send();
    }

    /** Writes where nothing stood. */
    public long saved(String who, String reference, String question, String value) {
        Reply reply = save(who, reference, question, "", value);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("revision").asLong();
    }

    /** Answers all that must be, without a request: see {@link #answered}. */
    public long filledIn(String who, String reference) {
        return new Written(municipality).filledIn(who, reference);
    }

    /** Answers all that must be, one by one over the API, as whoever helps does as well. */
    public long answered(String who, String reference) {
        saved(who, reference, "kind", "\"operation\"");
        saved(who, reference, "members", "42");
        saved(who, reference, "plans", "\"Øve hver tirsdag\"");
        saved(who, reference, "budget", "{\"r1\":{\"side\":\"cost\",\"what\":\"Leie\",\"amount\":2000000}}");
        return saved(who, reference, "true-and-complete", "true");
    }

    /** A draft of the choir's that can be sent. */
    public String complete(String who) {
        String reference = draft(who);
        filledIn(who, reference);
        return reference;
    }

    /** One of the choir's that is sent. */
    public String sent(String who) {
        String reference = complete(who);
        Reply reply = submit(who, reference);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }

    /** What adding a PDF sends; its content is made up, and so is its digest. */
    public static String file(String question, String name, long size) {
        return """
            {"question":"%s","name":"%s","size":%d,"type":"application/pdf","sha256":"%s"}
            """.formatted(question, name, size, "0".repeat(64));
    }

    public Reply attach(String who, String reference, String body, String key) {
        return calls.get()
                .as(who)
                .post("/applications/" + reference + "/files", body)
                .header("Idempotency-Key", key)
                .send();
    }

    /** A draft of the choir's that needs so much that a plan is asked for. */
    public String costly(String who) {
        String reference = draft(who);
        saved(who, reference, "budget", "{\"r1\":{\"side\":\"cost\",\"what\":\"Turne\",\"amount\":6000000}}");
        return reference;
    }

    /** Sends what was costly, and is no more: the plan is not asked for, and stays behind. */
    public void sentWithoutPlan(String who, String reference) {
        String costly = look(who, reference).at("/answers/budget/value").toString();
        save(who, reference, "budget", costly, costly.replace("6000000", "2000000"));
        saved(who, reference, "kind", "\"operation\"");
        saved(who, reference, "members", "42");
        saved(who, reference, "plans", "\"Øve hver tirsdag\"");
        saved(who, reference, "true-and-complete", "true");
        Reply reply = submit(who, reference);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    /** Attaches a plan that nobody uploads, and gives its id. */
    public String attached(String who, String reference) {
        Reply reply = attach(who, reference, file("plan", "plan.pdf", 10), newKey());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("file").asText();
    }

    /** Names football as a partner of a draft. */
    public void named(String who, String reference) {
        saved(who, reference, "shared", "true");
        saved(who, reference, "partners", "{\"a\":{\"association\":\"football\",\"does\":\"Låner oss banen\"}}");
    }

    /** As {@link #named}, and asks it to confirm. */
    public void asked(String who, String reference) {
        named(who, reference);
        Reply reply = post(who, reference, "partners/football/ask", "{}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    /** What an association is to confirm, by what tells it from any other; nothing where there is nothing. */
    public String seen(String who, String reference, String association) {
        Reply reply = get(who, "/applications/" + reference + "/partners/" + association);
        return reply.json().at("/part/seen").asText("-");
    }

    public Reply submit(String who, String reference, long revision) {
        return post(who, reference, "submit", "{\"revision\":" + revision + "}");
    }

    /** Sends it as it is now. */
    public Reply submit(String who, String reference) {
        return submit(who, reference, look(who, reference).path("revision").asLong());
    }

    /** Decides on it. */
    public Reply decide(String who, String reference, String ruling, String key) {
        return calls.get()
                .as(who)
                .post("/applications/" + reference + "/decisions", ruling)
                .header("Idempotency-Key", key)
                .send();
    }

    /**
     * What deciding so much on it, as it is now, sends.
     *
     * @param more members of the body, each after a comma
     */
    public String ruling(String who, String reference, long granted, String more) {
        return "{\"revision\":" + look(who, reference).path("revision").asLong() + ",\"granted\":" + granted + more
                + "}";
    }

    /** Gives so many points by the scheme's one criterion. */
    public Reply score(String who, String reference, int points) {
        return calls.get()
                .as(who)
                .put(
                        "/applications/" + reference + "/score",
                        "{\"points\":[{\"criterion\":0,\"points\":" + points + "}]}")
                .send();
    }

    public Reply post(String who, String reference, String what, String body) {
        return calls.get()
                .as(who)
                .post("/applications/" + reference + "/" + what, body)
                .send();
    }

    public Reply get(String who, String path) {
        return calls.get().as(who).get(path).send();
    }

    public JsonNode look(String who, String reference) {
        Reply reply = get(who, "/applications/" + reference);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    /** The codes of all the reasons. */
    public static List<String> codes(Reply reply) {
        List<String> codes = new ArrayList<>();
        reply.json()
                .path("errors")
                .forEach(error -> codes.add(error.path("code").asText()));
        return codes;
    }
}
