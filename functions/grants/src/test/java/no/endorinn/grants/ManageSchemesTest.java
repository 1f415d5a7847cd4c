package no.endorinn.grants;

import static no.endorinn.grants.Municipality.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff set up schemes without a developer. */
class ManageSchemesTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final AtomicInteger IDS = new AtomicInteger();
    private static Municipality municipality;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        TestForms.publish(municipality);
        municipality.staff("POST", "/grants/others", TestSchemes.other("county"), 0);
    }

    @AfterEach
    void backToNow() {
        municipality.itIs(NOW);
    }

    @Test
    void aSchemeThatIsAddedIsSeenByEverybodyAtOnceAndTwiceIsOnce() {
        String id = added();
        Reply again = municipality.staff("POST", "/grants/schemes", TestSchemes.identified(id), 0);

        assertThat(again.json().path("version").asInt()).isEqualTo(1);
        assertThat(municipality.get("/schemes/" + id).json().path("canApply").asBoolean())
                .isTrue();
        Reply other = municipality.tried(
                "POST", "/grants/schemes", TestSchemes.identified(id).replace("3000000", "4000000"), 0);
        assertThat(codes(other)).containsExactly("scheme-exists");
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        String id = added();
        String changed = TestSchemes.driftstilskudd().replace("3000000", "4000000");
        municipality.staff("PUT", "/grants/schemes/" + id, changed, 1);

        Reply stale = municipality.tried("PUT", "/grants/schemes/" + id, TestSchemes.driftstilskudd(), 1);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current/amount/most").asInt()).isEqualTo(4_000_000);
        assertThat(municipality
                        .tried("PUT", "/grants/schemes/nowhere", TestSchemes.driftstilskudd(), 1)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        String wrong = TestSchemes.driftstilskudd()
                .replace("\"least\":100000", "\"least\":3000001")
                .replace("\"associations\":true", "\"associations\":false")
                .replace("\"reportAbove\":5000000,", "")
                .replace("\"elsewhere\":[\"county\"]", "\"elsewhere\":[\"nowhere\"]")
                .replace("\"form\":\"driftstilskudd\"", "\"form\":\"nowhere\"")
                .replace("2027-03-01T23:59", "2027-01-04T07:59");

        Reply reply = municipality.tried("POST", "/grants/schemes", identified(wrong), 0);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(codes(reply))
                .containsExactlyInAnyOrder(
                        "least-above-most",
                        "for-nobody",
                        "report-above-what",
                        "leads-nowhere",
                        "form-not-published",
                        "deadline-before-opening");
    }

    @Test
    void aFourthQuestionBeforeAnythingIsWrittenIsTooMany() {
        String question = TestSchemes.driftstilskudd().replaceAll("(?s).*\"questions\":\\[(.*?)]}]}.*", "$1]}");
        String four = TestSchemes.driftstilskudd()
                .replace(question, String.join(",", List.of(question, question, question, question)));

        Reply reply = municipality.tried("POST", "/grants/schemes", identified(four), 0);

        assertThat(codes(reply)).containsExactly("too-many");
    }

    @Test
    void aRoundThatHasOpenedIsNeitherTakenAwayNorShortenedButCanBeClosed() {
        String path = "/grants/schemes/" + added();

        assertThat(codes(municipality.tried("PUT", path, withoutRounds(), 1))).containsExactly("round-has-begun");
        assertThat(codes(municipality.tried(
                        "PUT", path, TestSchemes.driftstilskudd().replace("2027-03-01T23:59", "2027-02-28T23:59"), 1)))
                .containsExactly("deadline-earlier");
        municipality.staff(
                "PUT", path, TestSchemes.driftstilskudd().replace("2027-03-01T23:59", "2027-03-08T23:59"), 1);
        municipality.staff(
                "PUT",
                path,
                TestSchemes.driftstilskudd()
                        .replace("2027-03-01T23:59", "2027-03-08T23:59")
                        .replace("\"graceMinutes\"", "\"closed\":true,\"graceMinutes\""),
                2);

        assertThat(municipality
                        .get(path.replace("/grants", ""))
                        .json()
                        .at("/why/code")
                        .asText())
                .isEqualTo("round-closed");
    }

    @Test
    void aRoundThatHasNotOpenedIsStaffsToChange() {
        municipality.itIs(Instant.parse("2027-01-01T00:00:00Z"));

        municipality.staff("PUT", "/grants/schemes/" + added(), withoutRounds(), 1);
    }

    @Test
    void othersCardsComeAndGo() {
        municipality.staff("POST", "/grants/others", TestSchemes.other("foundation"), 0);
        municipality.staff(
                "PUT", "/grants/others/foundation", TestSchemes.other("").replace("Fylkeskommunen", "Stiftelsen"), 1);
        assertThat(others()).contains("Stiftelsen");

        municipality.staff("POST", "/grants/others/foundation/remove", "{}", 0);
        municipality.staff("POST", "/grants/others/foundation/remove", "{}", 0);

        assertThat(others()).doesNotContain("Stiftelsen");
    }

    @Test
    void aLinkLeadsToAPageThatIsSafeToOpen() {
        for (String link :
                List.of("http://fylket.example", "javascript:alert(1)", "https://a b.example", "https://localhost")) {
            Reply reply = municipality.tried(
                    "POST",
                    "/grants/others",
                    TestSchemes.other("x").replace("https://fylket.example/tilskudd", link),
                    0);
            assertThat(codes(reply)).as(link).containsExactly("not-a-link");
        }
    }

    private static List<String> others() {
        return municipality.get("/schemes").json().path("others").findValuesAsText("by");
    }

    private static String withoutRounds() {
        return TestSchemes.driftstilskudd().replaceAll("(?s)\"rounds\":.*", "\"rounds\":[]}");
    }

    private static String added() {
        String id = "ordning-" + IDS.incrementAndGet();
        municipality.staff("POST", "/grants/schemes", TestSchemes.identified(id), 0);
        return id;
    }

    private static String identified(String scheme) {
        return "{\"id\":\"ordning-" + IDS.incrementAndGet() + "\","
                + scheme.strip().substring(1);
    }

    static List<String> codes(Reply reply) {
        return reply.json().path("errors").findValuesAsText("code");
    }
}
