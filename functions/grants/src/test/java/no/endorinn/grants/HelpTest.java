package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.APPLICANT;
import static no.endorinn.testing.Townsfolk.CARETAKER;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.COORDINATOR;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.READER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.endorinn.cases.CaseKinds;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whoever applies asks the municipality for help: nobody sees a draft before, and nobody after. */
class HelpTest {
    private static final String ASKED = "{\"question\":\"plans\",\"words\":\"Hvor mye skal vi skrive her?\"}";

    /** What one could try on a draft, whoever one is. */
    private static final Map<String, String> COMMANDS = Map.of(
            "PUT /answers/plans", "{\"value\":\"Øve\"}",
            "POST /help", "{\"words\":\"Hva?\"}",
            "POST /help/end", "{}",
            "POST /form", "{\"version\":1}",
            "POST /submit", "{\"revision\":1}",
            "POST /withdraw", "{}",
            "POST /discard", "{}");

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static final TestTables tables = municipality.tables();
    private static final Applying choir = new Applying(municipality);

    @Test
    void theCoordinatorReadsAndWritesAndTheApplicantSeesWhatAndSends() {
        String reference = helped();
        JsonNode seen = choir.look(COORDINATOR, reference);
        long revision = choir.answered(COORDINATOR, reference);

        JsonNode draft = choir.look(LEADER, reference);
        assertThat(draft.at("/help/until").asText()).isEqualTo("2027-01-21T12:00:00+01:00");
        Reply sent = choir.submit(LEADER, reference, revision);

        assertThat(seen.path("as").asText()).isEqualTo("helper");
        assertThat(seen.at("/help/question").asText()).isEqualTo("plans");
        assertThat(draft.path("as").asText()).isEqualTo("applicant");
        assertThat(draft.at("/answers/plans/role").asText()).isEqualTo("coordinator");
        assertThat(draft.at("/answers/plans/by").asText()).isEqualTo("Kjell Koordinator");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().has("help")).isFalse();
        assertThat(choir.get(COORDINATOR, "/applications/" + reference)
                        .json()
                        .path("as")
                        .asText())
                .as("as staff see everything that was sent")
                .isEqualTo("staff");
    }

    @Test
    void whatTheApplicantWritesAnewIsTheirOwn() {
        String reference = helped();
        choir.saved(COORDINATOR, reference, "plans", "\"Øve\"");

        choir.save(LEADER, reference, "plans", "\"Øve\"", "\"Synge\"");

        assertThat(choir.look(LEADER, reference).at("/answers/plans").has("role"))
                .isFalse();
    }

    @Test
    void theHistoryTellsOnceThatSomebodyHelped() {
        String reference = helped();
        choir.saved(COORDINATOR, reference, "plans", "\"Øve\"");
        choir.save(COORDINATOR, reference, "plans", "\"Øve\"", "\"Synge\"");
        choir.post(APPLICANT, reference, "help/end", "{}");

        JsonNode history =
                choir.get(LEADER, "/applications/" + reference + "/history").json();

        assertThat(history.path("events").findValuesAsText("type"))
                .containsExactly(
                        "application.help_ended", "application.helped", "application.help_asked", "application.begun");
        assertThat(history.at("/events/1/side").asText()).isEqualTo("staff");
        assertThat(history.at("/events/1/role").asText()).isEqualTo("coordinator");
    }

    @Test
    void itIsTheSameToAskOnceMoreInTheSameWords() {
        String reference = helped();

        Reply again = choir.post(LEADER, reference, "help", ASKED);
        Reply other = choir.post(LEADER, reference, "help", "{\"words\":\"Og budsjettet?\"}");

        assertThat(again.json().path("revision").asLong()).isEqualTo(2);
        assertThat(other.json().at("/help/words").asText()).isEqualTo("Og budsjettet?");
        assertThat(codes(choir.post(LEADER, reference, "help", "{\"question\":\"need\",\"words\":\"?\"}")))
                .as("what is reckoned is not asked")
                .containsExactly("unknown-question");
    }

    @Test
    void whoeverHelpsIsDoneWhenTheySaySo() {
        String reference = helped();

        Reply done = choir.post(COORDINATOR, reference, "help/end", "{}");

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(choir.get(COORDINATOR, "/applications/" + reference).status())
                .isEqualTo(404);
        assertThat(waiting(reference)).isEmpty();
    }

    @Test
    void itStandsInTheQueueUntilItEndsOrIsSentOrTheDraftIsGivenUp() {
        String ended = helped();
        String sent = helped();
        String discarded = helped();
        assertThat(waiting(ended, sent, discarded)).hasSize(3);

        choir.post(LEADER, ended, "help/end", "{}");
        choir.submit(LEADER, sent, choir.filledIn(LEADER, sent));
        choir.post(LEADER, discarded, "discard", "{}");

        assertThat(waiting(ended, sent, discarded)).isEmpty();
    }

    @Test
    void whatIsOverLeavesTheQueueByTheClock() {
        String over = helped();
        municipality.itIs(NOW.plusSeconds(2));
        String lasts = helped();

        municipality.itIs(NOW.plus(Duration.ofDays(14)).plusSeconds(1));
        new GrantsClock(municipality.context(tables.client())).execute(Map.of());

        assertThat(waiting(over, lasts)).containsExactly(lasts);
        assertThat(choir.get(LEADER, "/applications/" + over + "/history")
                        .json()
                        .at("/events/0/side")
                        .asText())
                .isEqualTo("clock");
    }

    @TestFactory
    Stream<DynamicTest> nobodyOfTheMunicipalitySeesADraftButACoordinatorWhileItLasts() {
        Map<String, UnaryOperator<String>> times = Map.of(
                "before anybody asked", reference -> reference,
                "when it was ended",
                        reference -> {
                            choir.post(LEADER, reference, "help", ASKED);
                            choir.post(LEADER, reference, "help/end", "{}");
                            return reference;
                        },
                "when it is over",
                        reference -> {
                            choir.post(LEADER, reference, "help", ASKED);
                            municipality.itIs(NOW.plus(Duration.ofDays(14)));
                            return reference;
                        },
                "when the draft was given up",
                        reference -> {
                            choir.post(LEADER, reference, "help", ASKED);
                            choir.post(LEADER, reference, "discard", "{}");
                            return reference;
                        },
                "while it lasts",
                        reference -> {
                            choir.post(LEADER, reference, "help", ASKED);
                            municipality.itIs(NOW.plus(Duration.ofDays(14)).minusSeconds(1));
                            return reference;
                        });
        return times.entrySet().stream()
                .flatMap(time -> Stream.of(
                                ADMINISTRATOR, CASEWORKER, COORDINATOR, READER, CARETAKER, FOOTBALLER, STRANGER)
                        .map(caller -> dynamicTest(caller + " " + time.getKey(), () -> {
                            municipality.beAsBefore();
                            String reference = time.getValue().apply(choir.draft(LEADER));
                            boolean helps =
                                    caller.equals(COORDINATOR) && time.getKey().equals("while it lasts");
                            assertThat(choir.get(caller, "/applications/" + reference)
                                            .status())
                                    .isEqualTo(helps ? 200 : 404);
                            assertThat(choir.get(caller, "/applications/" + reference + "/history")
                                            .status())
                                    .isEqualTo(helps ? 200 : 404);
                            for (String command : List.of(
                                    "POST /help", "POST /form", "POST /submit", "POST /withdraw", "POST /discard")) {
                                assertThat(tried(caller, reference, command))
                                        .as(command)
                                        .isEqualTo(helps ? 403 : 404);
                            }
                            for (String command : List.of("PUT /answers/plans", "POST /help/end")) {
                                assertThat(tried(caller, reference, command))
                                        .as(command)
                                        .isEqualTo(helps ? 200 : 404);
                            }
                        })));
    }

    @Test
    void nobodyHelpsAnAssociationThatTheyAreCloseTo() {
        String close = "sub-close-coordinator";
        municipality.put(
                "PeopleTable",
                Item.builder()
                        .text("pk", "login#" + close)
                        .text("sk", "rights")
                        .text("id", Townsfolk.personId(close))
                        .text("name", "Nils Nær")
                        .items(
                                "staff",
                                List.of(Item.builder()
                                        .text("role", "COORDINATOR")
                                        .build()))
                        .items(
                                "closeness",
                                List.of(Item.builder()
                                        .text("association", "choir")
                                        .instant("since", NOW)
                                        .build()))
                        .build());

        assertThat(choir.get(close, "/applications/" + helped()).status()).isEqualTo(404);
    }

    private static int tried(String caller, String reference, String command) {
        String[] parts = command.split(" ");
        String path = "/applications/" + reference + parts[1];
        String body = COMMANDS.getOrDefault(command, "{}");
        return (parts[0].equals("PUT")
                        ? municipality.calls().as(caller).put(path, body)
                        : municipality.calls().as(caller).post(path, body))
                .send()
                .status();
    }

    private static String helped() {
        String reference = choir.draft(LEADER);
        Reply reply = choir.post(LEADER, reference, "help", ASKED);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }

    /** Which of these stand in the queue. */
    private static List<String> waiting(String... references) {
        return tables
                .client()
                .query(query -> query.tableName(tables.name("GrantsTable"))
                        .indexName("queue")
                        .keyConditionExpression("queue = :help")
                        .expressionAttributeValues(Map.of(":help", AttributeValue.fromS(CaseKinds.HELP.name()))))
                .items()
                .stream()
                .map(item -> Item.of(item).text("pk").replaceFirst(".*#", ""))
                .filter(List.of(references)::contains)
                .toList();
    }
}
