package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Applying.reference;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.APPLICANT;
import static no.endorinn.testing.Townsfolk.BOOKER;
import static no.endorinn.testing.Townsfolk.CARETAKER;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.COORDINATOR;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.READER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A child's name is told to whoever wrote it and to the caseworker who may decide, and to nobody else, wherever they look. */
class ConfidentialTest {
    private static final String NAME = "Solveig Lilleby";
    private static final String CHILD = "\"" + NAME + "\"";

    /** Everybody but whoever wrote it, who is the applicant. */
    private static final List<String> OTHERS = List.of(
            LEADER,
            TREASURER,
            BOOKER,
            ADMINISTRATOR,
            CASEWORKER,
            COORDINATOR,
            READER,
            CARETAKER,
            FOOTBALLER,
            STRANGER,
            AccessMatrix.ANONYMOUS);

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(asking("\"seenBy\": \"decider\", "));

    private static final TestTables tables = municipality.tables();
    private static final Applying choir = new Applying(municipality);

    @TestFactory
    Stream<DynamicTest> nobodyElseIsToldItByAnyRouteThatShowsAnApplication() {
        Map<String, UnaryOperator<String>> times = Map.of(
                "of a draft", reference -> reference,
                "of a draft with help",
                        reference -> {
                            choir.post(LEADER, reference, "help", "{\"words\":\"Hva?\"}");
                            return reference;
                        },
                "of what was sent", ConfidentialTest::sent,
                "of what was withdrawn",
                        reference -> {
                            choir.post(LEADER, sent(reference), "withdraw", "{}");
                            return reference;
                        });
        return times.entrySet().stream()
                .flatMap(time -> OTHERS.stream()
                        .filter(caller ->
                                !(caller.equals(CASEWORKER) && time.getKey().equals("of what was sent")))
                        .map(caller -> dynamicTest(caller + " " + time.getKey(), () -> {
                            municipality.beAsBefore();
                            String reference = time.getValue().apply(draft());
                            for (String route : routes()) {
                                assertThat(tried(caller, route, reference).body())
                                        .as(route)
                                        .doesNotContain("Solveig");
                            }
                        })));
    }

    @Test
    void whoeverWroteItAndTheDecidingCaseworkerAreToldItAndTheOthersThatItIsAnswered() {
        String reference = draft();
        JsonNode others = choir.look(LEADER, reference).at("/answers/child");
        sent(reference);

        assertThat(others.has("value")).isFalse();
        assertThat(others.path("seenBy").asText()).isEqualTo("decider");
        assertThat(others.path("by").asText()).isEqualTo("Anne Søker");
        assertThat(choir.look(APPLICANT, reference).at("/answers/child/value").asText())
                .isEqualTo(NAME);
        assertThat(choir.look(CASEWORKER, reference).at("/answers/child/value").asText())
                .isEqualTo(NAME);
        assertThat(choir.look(LEADER, reference).has("digest"))
                .as("by it, and all the rest, the name could be guessed")
                .isFalse();
        assertThat(choir.look(CASEWORKER, reference).has("digest")).isTrue();
    }

    @Test
    void aCaseworkerWhoMayNotDecideIsNotToldIt() {
        String reference = sent(draft());
        String close = staff(
                "close",
                item -> item.items(
                        "closeness",
                        List.of(Item.builder()
                                .text("association", "choir")
                                .instant("since", NOW)
                                .build())));

        assertThat(choir.look(close, reference).at("/answers/child").has("value"))
                .isFalse();
    }

    @Test
    void anotherOfficerWritesItAnewWithoutHavingBeenToldIt() {
        String reference = draft();

        Reply blind = choir.save(LEADER, reference, "child", "", CHILD);
        Reply anew = unseen(LEADER, reference, blind.json().at("/theirs/count").asInt(), "\"Jonas Storli\"");

        assertThat(codes(blind)).containsExactly("changed-by-another");
        assertThat(blind.json().at("/theirs/by").asText()).isEqualTo("Anne Søker");
        assertThat(anew.status()).as(anew.body()).isEqualTo(200);
        assertThat(choir.look(APPLICANT, reference).at("/answers/child").has("value"))
                .as("now it is the other's")
                .isFalse();
        assertThat(codes(unseen(APPLICANT, reference, 1, CHILD)))
                .as("which was not what stood when they looked")
                .containsExactly("changed-by-another");
    }

    @Test
    void whoeverHelpsDoesNotWriteIt() {
        String reference = draft();
        choir.post(LEADER, reference, "help", "{\"words\":\"Hva?\"}");

        assertThat(codes(unseen(COORDINATOR, reference, 1, "\"Jonas Storli\""))).containsExactly("only-applicant");
    }

    @Test
    void itIsNotTakenOverByWhoeverAppliesAgain() {
        String reference = sent(draft());

        String again =
                reference(choir.begin(APPLICANT, Applying.wish().replace("}}", "},\"again\":\"" + reference + "\"}")));

        assertThat(choir.look(APPLICANT, again).path("answers").has("plans")).isTrue();
        assertThat(choir.look(APPLICANT, again).path("answers").has("child")).isFalse();
    }

    @Test
    void itStaysConfidentialOnANewerFormThatAsksItOfEverybody() {
        String reference = draft();
        Applying.form(municipality, 2, asking(""));
        try {
            Reply newer = choir.post(LEADER, reference, "form", "{\"version\":2}");

            assertThat(newer.status()).as(newer.body()).isEqualTo(200);
            assertThat(newer.json().at("/answers/child").has("value")).isFalse();
        } finally {
            Applying.form(municipality, 1, asking("\"seenBy\": \"decider\", "));
        }
    }

    @Test
    void itStandsInTheApplicationAloneAsTheWordsOfSomebodyWhoIsNoUser() {
        String reference = sent(draft());

        for (String table : List.of("GrantsTable", "EventsTable", "PeopleTable")) {
            tables.client().scan(scan -> scan.tableName(tables.name(table)).consistentRead(true)).items().stream()
                    .filter(item -> item.toString().contains("Solveig"))
                    .forEach(item -> assertThat(item.toString())
                            .contains("application#")
                            .contains("of=AttributeValue(S=registered)"));
        }
        assertThat(choir.look(CASEWORKER, reference).at("/answers/child/value").asText())
                .isEqualTo(NAME);
    }

    /** The form with a question about a child. */
    private static String asking(String more) {
        return Applying.definition()
                .replace(
                        "{\"id\": \"place\", \"type\": \"place\"},",
                        "{\"id\": \"place\", \"type\": \"place\"}, {\"id\": \"child\", " + more
                                + "\"type\": \"text\"},")
                .replace("\"place\": \"Hvor?\"", "\"place\": \"Hvor?\", \"child\": \"Hvem?\"")
                .replace("\"place\": \"Kvar?\"", "\"place\": \"Kvar?\", \"child\": \"Kven?\"")
                .replace("\"place\": \"Where?\"", "\"place\": \"Where?\", \"child\": \"Who?\"");
    }

    private static String draft() {
        String reference = choir.draft(APPLICANT);
        choir.filledIn(APPLICANT, reference);
        choir.saved(APPLICANT, reference, "child", CHILD);
        return reference;
    }

    private static String sent(String reference) {
        Reply reply = choir.submit(LEADER, reference);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }

    private static Reply unseen(String who, String reference, int count, String value) {
        return municipality
                .calls()
                .as(who)
                .put(
                        "/applications/" + reference + "/answers/child",
                        "{\"unseen\":%d,\"value\":%s}".formatted(count, value))
                .send();
    }

    /** Every route about applications; what ends a draft comes last. */
    private static List<String> routes() {
        TreeSet<String> ending = new TreeSet<>(List.of(
                "POST /applications/{reference}/submit",
                "POST /applications/{reference}/withdraw",
                "POST /applications/{reference}/discard"));
        List<String> all = municipality.routes().stream()
                .filter(route -> route.contains("/applications"))
                .toList();
        assertThat(all).containsAll(ending);
        return Stream.concat(
                        all.stream().filter(route -> !ending.contains(route)).sorted(), ending.stream())
                .toList();
    }

    /** As one would who guesses the name. */
    private static Reply tried(String caller, String route, String reference) {
        String path = route.replace("{reference}", reference)
                .replace("{question}", "child")
                .replace("{file}", "0123456789abcdef");
        return switch (route) {
            case "GET /applications" -> call(caller, path + "?association=choir", "");
            case "POST /applications" ->
                call(caller, path, Applying.wish().replace("}}", "},\"again\":\"" + reference + "\"}"));
            case "POST /applications/preview" -> call(caller, path, Applying.wish());
            case "PUT /applications/{reference}/answers/{question}" -> call(caller, path, "{\"value\":\"Kari\"}");
            case "POST /applications/{reference}/help" -> call(caller, path, "{\"words\":\"Hvem?\"}");
            case "POST /applications/{reference}/form" -> call(caller, path, "{\"version\":1}");
            case "POST /applications/{reference}/submit" -> {
                Reply seen = call(caller, "GET /applications/" + reference, "");
                long revision =
                        seen.status() == 200 ? seen.json().path("revision").asLong() : 1;
                yield call(caller, path, "{\"revision\":" + revision + "}");
            }
            default -> call(caller, path, route.startsWith("GET") ? "" : "{}");
        };
    }

    private static Reply call(String caller, String routeAndPath, String body) {
        return AccessMatrix.call(municipality.calls(), caller, routeAndPath, body);
    }

    private static String staff(String sub, UnaryOperator<Item.Builder> with) {
        municipality.put(
                "PeopleTable",
                with.apply(Item.builder()
                                .text("pk", "login#" + sub)
                                .text("sk", "rights")
                                .text("id", Townsfolk.personId(sub))
                                .text("name", "Nils Nær")
                                .items(
                                        "staff",
                                        List.of(Item.builder()
                                                .text("role", "CASEWORKER")
                                                .build())))
                        .build());
        return sub;
    }
}
