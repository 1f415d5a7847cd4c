package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Applying.reference;
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
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff prepare an application for whoever cannot: it shows, and whom it is for send it, or have signed on paper. */
class PreparedTest {
    private static final String PAPER = "{\"date\":\"2027-01-06\",\"how\":\"Levert i skranken\"}";
    private static final String FOR_OLGA = """
        {"scheme":"hverdagsstotte","onBehalfOf":{"name":"Olga Oppdiktet","phone":"91234567"},"eligibility":{"local":true}}
        """;

    /** What one could try on a draft, whoever one is. */
    private static final List<String> COMMANDS = List.of(
            "GET ",
            "GET /history",
            "PUT /answers/plans",
            "POST /form",
            "POST /help",
            "POST /withdraw",
            "POST /submit",
            "POST /discard");

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static final Applying choir = new Applying(municipality);

    @BeforeAll
    static void open() {
        Applying.scheme(
                municipality,
                "hverdagsstotte",
                TestSchemes.driftstilskudd().replace("\"people\":false", "\"people\":true"));
    }

    @Test
    void theAssociationFindsItAmongItsOwnSeesWhoPreparedItAndSendsIt() {
        String reference = choir.draft(COORDINATOR);
        long revision = choir.answered(COORDINATOR, reference);

        JsonNode listed = StreamSupport.stream(
                        choir.get(LEADER, "/applications?association=choir")
                                .json()
                                .path("applications")
                                .spliterator(),
                        false)
                .filter(each -> each.path("reference").asText().equals(reference))
                .findFirst()
                .orElseThrow();
        JsonNode draft = choir.look(LEADER, reference);
        Reply sent = choir.submit(LEADER, reference, revision);

        assertThat(listed.at("/prepared/role").asText()).isEqualTo("coordinator");
        assertThat(draft.at("/prepared/by").asText()).isEqualTo("Kjell Koordinator");
        assertThat(draft.at("/answers/plans/role").asText()).isEqualTo("coordinator");
        assertThat(draft.path("as").asText()).isEqualTo("applicant");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().has("signedOnPaper")).isFalse();
        assertThat(history(LEADER, reference)).containsExactly("application.submitted", "application.prepared");
        assertThat(choir.get(LEADER, "/applications/" + reference + "/history")
                        .json()
                        .at("/events/1/role")
                        .asText())
                .isEqualTo("coordinator");
    }

    @Test
    void whoeverPreparedItSendsItOnlyWhenItIsSignedOnPaperAndTheHistorySaysSo() {
        String reference = choir.draft(CASEWORKER);
        long revision = choir.answered(CASEWORKER, reference);

        Reply unsigned = choir.submit(CASEWORKER, reference, revision);
        Reply tomorrow = signed(CASEWORKER, reference, revision, PAPER.replace("06", "08"));
        Reply byThemselves = signed(LEADER, reference, revision, PAPER);
        Reply sent = signed(CASEWORKER, reference, revision, PAPER);
        Reply again = signed(CASEWORKER, reference, revision, PAPER);

        assertThat(codes(unsigned)).containsExactly("not-signed");
        assertThat(codes(tomorrow)).containsExactly("signed-later");
        assertThat(codes(byThemselves)).containsExactly("needs-no-paper");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(again.json().path("receivedAt")).isEqualTo(sent.json().path("receivedAt"));
        assertThat(choir.look(LEADER, reference).at("/signedOnPaper/how").asText())
                .isEqualTo("Levert i skranken");
        assertThat(history(LEADER, reference)).containsExactly("application.signed", "application.prepared");
    }

    @Test
    void somebodyWithoutALoginIsAppliedForByWhoeverPreparesItAndNobodyElseSeesIt() {
        String reference = reference(choir.begin(COORDINATOR, FOR_OLGA));
        JsonNode draft = choir.look(COORDINATOR, reference);
        Reply twice = choir.begin(COORDINATOR, FOR_OLGA);
        Reply another = choir.begin(COORDINATOR, FOR_OLGA.replace("Olga", "Oline"));

        assertThat(draft.at("/onBehalfOf/name").asText()).isEqualTo("Olga Oppdiktet");
        assertThat(codes(twice)).containsExactly("draft-there");
        assertThat(twice.json().path("draft").asText()).isEqualTo(reference);
        assertThat(another.status()).isEqualTo(201);
        assertThat(codes(choir.begin(STRANGER, FOR_OLGA))).containsExactly("only-staff-prepare");
        assertThat(choir.get(CASEWORKER, "/applications/" + reference).status()).isEqualTo(404);
        long revision = choir.answered(COORDINATOR, reference);
        assertThat(signed(COORDINATOR, reference, revision, PAPER).status()).isEqualTo(200);
        assertThat(choir.look(CASEWORKER, reference).at("/onBehalfOf/name").asText())
                .isEqualTo("Olga Oppdiktet");
    }

    @Test
    void whatHoldsForTheApplicantHoldsForWhoeverPrepares() {
        String noLocals = Applying.wish().replace("\"local\":true", "\"local\":false");
        String notAnother = Applying.wish().replace("\"another\":true", "\"another\":false");
        String theirs = choir.draft(LEADER);

        Reply first = choir.begin(COORDINATOR, notAnother);
        Reply second = choir.begin(COORDINATOR, notAnother);

        assertThat(codes(choir.begin(COORDINATOR, noLocals))).containsExactly("not-for-you");
        assertThat(codes(choir.begin(COORDINATOR, FOR_OLGA.replace("hverdagsstotte", "driftstilskudd"))))
                .containsExactly("only-for-associations");
        assertThat(first.status())
                .as("the association's own draft %s is not theirs to know", theirs)
                .isEqualTo(201);
        assertThat(codes(second)).containsExactly("draft-there");
        assertThat(second.json().path("draft").asText()).isEqualTo(reference(first));
    }

    @Test
    void nobodyPreparesForAnAssociationThatTheyAreCloseToAndAnOfficerAppliesAsOne() {
        staff(
                "close-coordinator",
                "COORDINATOR",
                item -> item.items(
                        "closeness",
                        List.of(Item.builder()
                                .text("association", "choir")
                                .instant("since", NOW)
                                .build())));
        staff("officer-coordinator", "COORDINATOR", item -> item.items("memberships", office("LEADER")));
        staff("booker-coordinator", "COORDINATOR", item -> item.items("memberships", office("BOOKER")));
        staff(
                "northern-coordinator",
                "COORDINATOR",
                item -> item.items(
                        "staff",
                        List.of(Item.builder()
                                .text("role", "COORDINATOR")
                                .text("area", "Nord")
                                .build())));

        assertThat(codes(choir.begin("close-coordinator", Applying.wish()))).containsExactly("own-case");
        assertThat(codes(choir.begin("booker-coordinator", Applying.wish()))).containsExactly("own-case");
        assertThat(codes(choir.begin("northern-coordinator", Applying.wish()))).containsExactly("other-area");
        Reply asOfficer = choir.begin("officer-coordinator", Applying.wish());
        assertThat(asOfficer.json().path("as").asText()).isEqualTo("applicant");
        assertThat(asOfficer.json().has("prepared")).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseOfTheMunicipalitySeesItBeforeItIsSent() {
        return Stream.of(ADMINISTRATOR, COORDINATOR, CASEWORKER, READER, CARETAKER, FOOTBALLER, STRANGER)
                .map(caller -> dynamicTest(caller, () -> {
                    municipality.beAsBefore();
                    String reference = choir.complete(CASEWORKER);
                    Map<String, Integer> own = Map.of("POST /help", 403, "POST /withdraw", 403, "POST /submit", 409);
                    for (String command : COMMANDS) {
                        assertThat(tried(caller, reference, command))
                                .as(command)
                                .isEqualTo(caller.equals(CASEWORKER) ? own.getOrDefault(command, 200) : 404);
                    }
                }));
    }

    @Test
    void whoeverPreparedItIsDoneWhenTheAssociationHasSentIt() {
        String reference = choir.complete(COORDINATOR);

        choir.submit(APPLICANT, reference);

        assertThat(choir.look(COORDINATOR, reference).path("as").asText()).isEqualTo("staff");
        assertThat(tried(COORDINATOR, reference, "PUT /answers/plans")).isEqualTo(403);
    }

    @Test
    void whoeverPreparesIsNotTakenForTheApplicant() {
        Applying.form(
                municipality,
                2,
                Applying.definition()
                        .replace("\"type\": \"place\"}", "\"type\": \"place\", \"prefill\": \"person.name\"}"));
        try {
            assertThat(choir.look(COORDINATOR, choir.draft(COORDINATOR))
                            .path("answers")
                            .has("place"))
                    .isFalse();
            String olga = reference(choir.begin(CASEWORKER, FOR_OLGA.replace("Olga", "Osvald")));
            assertThat(choir.look(CASEWORKER, olga).at("/answers/place/value").asText())
                    .isEqualTo("Osvald Oppdiktet");
        } finally {
            Applying.form(municipality, 1, Applying.definition());
        }
    }

    private static Reply signed(String who, String reference, long revision, String paper) {
        return choir.post(
                who, reference, "submit", "{\"revision\":%d,\"signedOnPaper\":%s}".formatted(revision, paper));
    }

    private static List<String> history(String who, String reference) {
        return choir.get(who, "/applications/" + reference + "/history")
                .json()
                .path("events")
                .findValuesAsText("type");
    }

    private static int tried(String caller, String reference, String command) {
        String[] parts = command.split(" ", -1);
        String path = "/applications/" + reference + parts[1];
        String body = switch (command) {
            case "PUT /answers/plans" -> "{\"base\":\"Øve hver tirsdag\",\"value\":\"Øve\"}";
            case "POST /form" -> "{\"version\":1}";
            case "POST /help" -> "{\"words\":\"Hva?\"}";
            case "POST /submit" -> "{\"revision\":1,\"signedOnPaper\":" + PAPER + "}";
            default -> "{}";
        };
        return (switch (parts[0]) {
                    case "GET" -> municipality.calls().as(caller).get(path);
                    case "PUT" -> municipality.calls().as(caller).put(path, body);
                    default -> municipality.calls().as(caller).post(path, body);
                })
                .send()
                .status();
    }

    private static List<Item> office(String role) {
        return List.of(Item.builder()
                .text("association", "choir")
                .texts("roles", List.of(role))
                .build());
    }

    private static void staff(String sub, String role, UnaryOperator<Item.Builder> with) {
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
                                                .text("role", role)
                                                .build())))
                        .build());
    }
}
