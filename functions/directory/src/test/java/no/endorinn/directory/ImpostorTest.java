package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.CASEWORKER;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.newKey;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Nobody becomes somebody else by typing their number, and nobody takes the catalogue for themselves. */
class ImpostorTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static int people;

    private final OrganisationNumber number = Municipality.newNumber();
    private String impostor = "";
    private String board = "";

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @BeforeEach
    void anOrganisationWithABoard() {
        people++;
        impostor = municipality.introduced("sub-impostor-" + people, "Ivar Innsmett");
        board = municipality.introduced("sub-board-" + people, "Styre Leder");
        municipality.registers().found(number, "FJORDVIK SKOLEKORPS");
    }

    @Test
    void whoeverTypesANumberWaitsForStaffAndIsNotVerifiedMeanwhile() {
        String band = municipality.founded(impostor, body("Korpset " + own()));

        assertThat(registration(band).path("state").asText()).isEqualTo("waiting");
        assertThat(association(band).path("standing").asText()).isEqualTo("unconfirmed");
        assertThat(office(impostor, band).path("numberInDoubt").asBoolean()).isTrue();
        JsonNode claim = waiting(band);
        assertThat(claim.path("kind").asText()).isEqualTo("registration");
        assertThat(claim.path("organisationNumber").asText()).isEqualTo(number.digits());
        assertThat(claim.path("registerName").asText()).isEqualTo("FJORDVIK SKOLEKORPS");
        municipality.clockStrikes();
        assertThat(registration(band).path("state").asText()).isEqualTo("waiting");
        assertThat(office(impostor, band).has("accountNumber")).isFalse();
    }

    @Test
    void noAccountCountsBeforeStaffHaveSaidYes() {
        String withAccount = body("Korpset " + own()).replace("}", ",\"accountNumber\":\"12345678903\"}");

        assertThat(codes(municipality.post(impostor, "/associations", withAccount)))
                .containsExactly("account-comes-later");
        String band = municipality.founded(impostor, body("Korpset " + own()));
        Reply later =
                municipality.put(impostor, "/associations/" + band + "/account", "{\"accountNumber\":\"12345678903\"}");
        assertThat(later.status()).isEqualTo(422);
        assertThat(codes(later)).containsExactly("account-comes-later");
    }

    @Test
    void theGenuineBoardIsNotShutOutAndStaffDecideBetweenThem() {
        String fake = municipality.founded(impostor, body("Korpset " + own()));
        String genuine = municipality.founded(board, body("Fjordvik skolekorps nr " + own()));
        JsonNode claim = waiting(genuine);
        assertThat(texts(claim.path("rivals"), "association")).containsExactly(fake);

        ok(municipality.post(CASEWORKER, accept(claim), "{}"));

        assertThat(registration(genuine).path("state").asText()).isEqualTo("verified");
        assertThat(association(genuine).path("standing").asText()).isEqualTo("confirmed");
        assertThat(office(board, genuine).path("accountNumber").asText()).isNotEmpty();
        Reply second = municipality.post(CASEWORKER, accept(waiting(fake)), "{}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(codes(second)).containsExactly("organisation-number-taken");
    }

    @Test
    void aNoFreesTheNumberAndSaysWhyToWhoeverAsked() {
        String band = municipality.founded(impostor, body("Korpset " + own()));

        ok(municipality.post(
                CASEWORKER, deny(waiting(band)), "{\"reason\":\"Du står ikke i styret. Be styret melde seg.\"}"));

        assertThat(association(band).has("registration")).isFalse();
        assertThat(association(band).path("place").asText()).isEqualTo("hidden");
        assertThat(office(impostor, band).path("reason").asText()).contains("styret");
        JsonNode told = ok(municipality.get(impostor, "/me")).path("cases").path(0);
        assertThat(told.path("status").asText()).isEqualTo("denied");
        assertThat(told.path("reason").asText()).contains("styret");
        assertThat(texts(
                        ok(municipality.get(impostor, "/associations/" + band + "/history"))
                                .path("events"),
                        "type"))
                .contains("association.registration_denied");
        String genuine = municipality.founded(board, body("Fjordvik skolekorps nr " + own()));
        ok(municipality.post(CASEWORKER, accept(waiting(genuine)), "{}"));
    }

    @Test
    void aNoNeedsAReason() {
        String band = municipality.founded(impostor, body("Korpset " + own()));

        assertThat(codes(municipality.post(CASEWORKER, deny(waiting(band)), "{}")))
                .containsExactly("missing");
    }

    @Test
    void aNumberThatIsTypedLaterWaitsTooAndNobodySwapsTheOneStaffSaidYesTo() {
        String group = municipality.founded(impostor, "{\"name\":\"Gruppa " + own() + "\"}");
        ok(municipality.put(impostor, "/associations/" + group, body("Gruppa " + own())));

        assertThat(registration(group).path("state").asText()).isEqualTo("waiting");
        ok(municipality.post(CASEWORKER, accept(waiting(group)), "{}"));
        String other = body("Gruppa " + own())
                .replace(number.digits(), Municipality.newNumber().digits());
        assertThat(codes(municipality.put(impostor, "/associations/" + group, other)))
                .containsExactly("number-is-confirmed");
    }

    @Test
    void whoeverTakesTheNumberBackAsksNobodyAnyMore() {
        String group = municipality.founded(impostor, body("Gruppa " + own()));
        String reference = waiting(group).path("reference").asText();

        ok(municipality.put(impostor, "/associations/" + group, "{\"name\":\"Gruppa " + own() + "\"}"));

        assertThat(queue()).noneMatch(claim -> claim.path("reference").asText().equals(reference));
        assertThat(ok(municipality.get(impostor, "/me")).path("cases")).isEmpty();
    }

    @Test
    void staffWhoBringInANumberVouchForIt() {
        String id = newKey();
        ok(municipality.put(ADMINISTRATOR, "/associations/" + id, body("Fjordvik skolekorps")));

        assertThat(registration(id).path("state").asText()).isEqualTo("verified");
        assertThat(association(id).path("standing").asText()).isEqualTo("confirmed");
    }

    @Test
    void aNameThatLooksLikeAnothersIsInNoListUntilStaffHaveAnswered() {
        String genuine = municipality.association(board, "Bygdas hornmusikk " + own());
        String fake = municipality.founded(impostor, "{\"name\":\"Hornmusikk, Bygd\u0430s " + own() + "\"}");

        assertThat(association(fake).path("place").asText()).isEqualTo("waiting");
        assertThat(found("hornmusikk")).contains(genuine).doesNotContain(fake);
        JsonNode claim = waiting(fake);
        assertThat(claim.path("nameInDoubt").asBoolean()).isTrue();
        assertThat(texts(claim.path("rivals"), "association")).contains(genuine);
        ok(municipality.post(CASEWORKER, accept(claim), "{}"));
        assertThat(found("hornmusikk")).contains(genuine, fake);
    }

    @Test
    void whoeverSpeaksAsTheMunicipalityOrTakesAnothersNameLaterWaitsToo() {
        String official = municipality.founded(impostor, "{\"name\":\"Fjordvik kommune " + own() + "\"}");
        assertThat(association(official).path("place").asText()).isEqualTo("waiting");
        String quiet = municipality.founded(impostor, "{\"name\":\"Stille lag " + own() + "\"}");
        ok(municipality.put(impostor, "/associations/" + quiet, "{\"name\":\"Ordføreren " + own() + "\"}"));
        assertThat(found("ordforeren")).doesNotContain(quiet);

        ok(municipality.put(impostor, "/associations/" + quiet, "{\"name\":\"Stille lag igjen " + own() + "\"}"));

        assertThat(found("stille")).contains(quiet);
        assertThat(queue())
                .noneMatch(claim -> claim.path("association").asText().equals(quiet));
    }

    @Test
    void aPersonAddsAFewAssociationsAMonthAndIsToldBefore() {
        assertThat(left().path("associations").asInt()).isEqualTo(3);
        Stream.of("En", "To", "Tre")
                .forEach(name -> municipality.founded(impostor, "{\"name\":\"" + name + " " + own() + "\"}"));

        assertThat(left().path("associations").asInt()).isZero();
        assertThat(left().has("associationsFrom")).isTrue();
        Reply fourth = municipality.post(impostor, "/associations", "{\"name\":\"Fire " + own() + "\"}");
        assertThat(fourth.status()).isEqualTo(409);
        assertThat(codes(fourth)).containsExactly("too-many-added");
        assertThat(fourth.json().path("detail").asText()).contains("3").contains("6. februar 2027");

        municipality.passes(Duration.ofDays(31));
        Stream.of("Fire", "Fem")
                .forEach(name -> municipality.founded(impostor, "{\"name\":\"" + name + " " + own() + "\"}"));
        assertThat(codes(municipality.post(impostor, "/associations", "{\"name\":\"Seks " + own() + "\"}")))
                .containsExactly("too-many-unconfirmed");
    }

    @Test
    void whoeverAddsTwoAtOnceIsCountedTwice() {
        Stream.of("En", "To")
                .forEach(name -> municipality.founded(impostor, "{\"name\":\"" + name + " " + own() + "\"}"));
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            wiretap.beforeNextCommit(() -> municipality.founded(impostor, "{\"name\":\"Tre " + own() + "\"}"));

            Reply second = Calls.to(municipality.function(client))
                    .as(impostor)
                    .post("/associations", "{\"name\":\"Fire " + own() + "\"}")
                    .header("Idempotency-Key", newKey())
                    .send();

            assertThat(codes(second)).containsExactly("too-many-added");
        }
    }

    @Test
    void fewOfAPersonsCasesWaitAtATime() {
        assertThat(left().path("cases").asInt()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            ok(municipality.post(impostor, "/associations/" + brought() + "/claims", "{}"));
        }

        Reply sixth = municipality.post(impostor, "/associations/" + brought() + "/claims", "{}");
        assertThat(sixth.status()).isEqualTo(409);
        assertThat(codes(sixth)).containsExactly("too-many-waiting");
        assertThat(left().path("cases").asInt()).isZero();
        String first = ok(municipality.get(impostor, "/me"))
                .path("cases")
                .path(0)
                .path("reference")
                .asText();
        ok(municipality.post(CASEWORKER, "/claims/" + first + "/deny", "{\"reason\":\"Nei.\"}"));
        ok(municipality.post(impostor, "/associations/" + brought() + "/claims", "{}"));
    }

    private static List<String> found(String words) {
        return texts(
                ok(municipality
                                .calls()
                                .anonymous()
                                .get("/associations?words=" + words)
                                .send())
                        .path("associations"),
                "id");
    }

    /** Letters that are in no other test's names. */
    private static String own() {
        return "x".repeat(people);
    }

    private JsonNode left() {
        return ok(municipality.get(impostor, "/me")).path("left");
    }

    private static String brought() {
        String id = newKey();
        ok(municipality.put(ADMINISTRATOR, "/associations/" + id, "{\"name\":\"Uten leder\"}"));
        return id;
    }

    private String body(String name) {
        return "{\"name\":\"" + name + "\",\"organisationNumber\":\"" + number.digits() + "\"}";
    }

    private static JsonNode association(String id) {
        return ok(municipality.calls().anonymous().get("/associations/" + id).send());
    }

    private static JsonNode registration(String id) {
        return association(id).path("registration");
    }

    private static JsonNode office(String who, String id) {
        return ok(municipality.get(who, "/associations/" + id + "/office"));
    }

    private static JsonNode waiting(String association) {
        return queue().stream()
                .filter(waiting -> waiting.at("/party/association").asText().equals(association))
                .map(waiting -> ok(municipality.get(
                        CASEWORKER, "/claims/" + waiting.path("reference").asText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing waits about " + association));
    }

    private static List<JsonNode> queue() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(municipality.get(CASEWORKER, "/queue" + cursor));
            page.path("cases").forEach(all::add);
            cursor = page.has("cursor") ? "?cursor=" + page.path("cursor").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private static String accept(JsonNode claim) {
        return "/claims/" + claim.path("reference").asText() + "/accept";
    }

    private static String deny(JsonNode claim) {
        return "/claims/" + claim.path("reference").asText() + "/deny";
    }
}
