package no.endorinn.acceptance;

import static no.endorinn.acceptance.BothFunctions.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Turns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the contract allows is read, and what it does not is refused: a null anywhere, and ids at their shortest and one shorter,
 * in every operation, by turns. Each body has a field too many, so that nothing comes of it.
 */
class EdgesTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final String TOO_MUCH = "nobodyKnows";
    private static final int AT_A_TIME = 30;

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static BothFunctions both;

    @BeforeAll
    static void open() {
        both = new BothFunctions(tables, NOW);
        both.ok(both.directory().as(ADMINISTRATOR).put("/me", "{\"name\":\"Ada\"}"));
    }

    @AfterAll
    static void close() {
        both.close();
    }

    @TestFactory
    Stream<DynamicTest> aNullIsRefusedWhereverItStands() {
        return bodies("null").flatMap(operation -> {
            JsonNode body = Edges.body(operation);
            return Edges.places(body).stream()
                    // A form in the making is kept with whatever is wrong in it.
                    .filter(place -> !operation.path().startsWith("/grants/forms") || !place.matches("/.*/\\d+"))
                    .map(place -> dynamicTest(operation.method() + " " + operation.path() + " " + place, () -> {
                        JsonNode withNull = body.deepCopy();
                        set(withNull, place, JsonNodeFactory.instance.nullNode());

                        assertThat(flaws(operation, withNull, place)).as(place).isNotEmpty();
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> anIdInABodyMayBeAsShortAsTheContractSaysAndNoShorter() {
        return bodies("id")
                .flatMap(operation -> Edges.ids(operation).stream()
                        .map(place -> dynamicTest(operation.method() + " " + operation.path() + " " + place, () -> {
                            JsonNode body = Edges.body(operation);
                            JsonNode shorter = body.deepCopy();
                            String shortest = body.at(place).asText();
                            set(shorter, place, JsonNodeFactory.instance.textNode(shortest.substring(1)));

                            assertThat(flaws(operation, body, place))
                                    .as(place)
                                    .doesNotContain("empty", "malformed-id", "too-long");
                            assertThat(flaws(operation, shorter, place))
                                    .as(place)
                                    .isNotEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> aParameterMayBeAsShortAsTheContractSaysAndNoShorter() {
        List<Operation> all = Operation.all().stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
        return Turns.of(AT_A_TIME, all, "parameter").stream()
                .flatMap(operation -> Edges.parameters(operation).stream()
                        .filter(parameter -> parameter.schema().has("pattern")
                                || parameter.schema().has("minLength"))
                        .map(parameter -> dynamicTest("GET " + operation.path() + " " + parameter.name(), () -> {
                            String shortest = Edges.shortest(parameter.schema());
                            Reply allowed = asked(operation, parameter, shortest);
                            String shorter = shortest.substring(1);
                            if (parameter.in().equals("path")) {
                                assertThat(allowed.status()).as(allowed.body()).isNotIn(400, 500);
                                // An empty one is another path.
                                assertThat(
                                                shorter.isEmpty()
                                                        ? 404
                                                        : asked(operation, parameter, shorter)
                                                                .status())
                                        .isEqualTo(404);
                            } else {
                                Reply refused = asked(operation, parameter, shorter);
                                assertThat(at(allowed, parameter.name()))
                                        .as(allowed.body())
                                        .doesNotContain("empty", "malformed-id");
                                assertThat(at(refused, parameter.name()))
                                        .as(refused.body())
                                        .isNotEmpty();
                            }
                        })));
    }

    private static Stream<Operation> bodies(String about) {
        List<Operation> all = Operation.all().stream()
                .filter(operation -> Edges.body(operation).isObject()
                        && !Edges.body(operation).isEmpty())
                .toList();
        return Turns.of(AT_A_TIME, all, about).stream();
    }

    private static Reply asked(Operation operation, Edges.Parameter parameter, String value) {
        StringBuilder path =
                new StringBuilder(pathOf(operation, parameter.in().equals("path") ? parameter.name() : "", value));
        Edges.parameters(operation).stream()
                .filter(other -> other.required() && other.in().equals("query") && !other.equals(parameter))
                .forEach(other -> path.append(path.indexOf("?") < 0 ? '?' : '&')
                        .append(other.name())
                        .append('=')
                        .append(Edges.shortest(other.schema())));
        if (parameter.in().equals("query")) {
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(parameter.name())
                    .append('=')
                    .append(value);
        }
        return calls(operation).get(path.toString()).send();
    }

    /** The codes of what is said against that place of the body. */
    private static Set<String> flaws(Operation operation, JsonNode body, String place) {
        ObjectNode sent = body.deepCopy();
        sent.put(TOO_MUCH, true);
        Reply reply = calls(operation)
                .call(operation.method(), pathOf(operation, "", ""), sent.toString())
                .header("Idempotency-Key", "edges-of-the-contract")
                .header("If-Match", "\"1\"")
                .send();
        assertThat(reply.status()).as(reply.body()).isIn(400, 422);
        assertThat(at(reply, "/" + TOO_MUCH)).as(reply.body()).contains("unknown-field");
        // What is wrong with an element may be said of its list.
        Set<String> codes = at(reply, place);
        return codes.isEmpty() && place.matches(".*/\\d+") ? at(reply, place.replaceFirst("/\\d+$", "")) : codes;
    }

    private static Set<String> at(Reply reply, String pointer) {
        Set<String> codes = new TreeSet<>();
        reply.json().path("errors").forEach(error -> {
            if (error.path("pointer").asText(error.path("parameter").asText()).equals(pointer)) {
                codes.add(error.path("code").asText());
            }
        });
        return codes;
    }

    private static Calls.Caller calls(Operation operation) {
        boolean directory = Stream.of(
                        "/me",
                        "/associations",
                        "/organisations",
                        "/invitations",
                        "/claims",
                        "/staff",
                        "/founders",
                        "/person")
                .anyMatch(operation.path()::startsWith);
        boolean grants = Stream.of("/schemes", "/grants", "/forms", "/applications", "/support")
                .anyMatch(operation.path()::startsWith);
        boolean lending =
                Stream.of("/equipment", "/copies", "/lending-points", "/loans").anyMatch(operation.path()::startsWith);
        Calls function = operation.path().startsWith("/together")
                ? both.together()
                : directory ? both.directory() : grants ? both.grants() : lending ? both.lending() : both.booking();
        return function.as(ADMINISTRATOR);
    }

    private static String pathOf(Operation operation, String parameter, String value) {
        String path = operation.path();
        for (Edges.Parameter each : Edges.parameters(operation)) {
            if (each.in().equals("path")) {
                String stands = each.name().equals(parameter) ? value : Edges.shortest(each.schema());
                path = path.replace("{" + each.name() + "}", stands);
            }
        }
        return path;
    }

    private static void set(JsonNode body, String place, JsonNode value) {
        int slash = place.lastIndexOf('/');
        JsonNode parent = body.at(place.substring(0, slash));
        String name = place.substring(slash + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
