package no.endorinn.lending;

import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where equipment is fetched: what staff write, and what everybody sees. */
class PointsTest {
    private static final String LIBRARIAN = "sub-librarian";

    @RegisterExtension
    static final Municipality municipality = new Municipality();

    @BeforeEach
    void aLibrary() {
        municipality.people().staff(LIBRARIAN, "Berit Bibliotekar", "ADMINISTRATOR@Bibliotek");
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
    }

    @Test
    void everybodySeesWhereOneFetchesThingsAndWhenItIsOpen() {
        JsonNode library = shown("library");

        assertThat(library.at("/name").asText()).isEqualTo("Fjordvik bibliotek");
        assertThat(library.at("/opening/weekly/1/to").asText()).isEqualTo("14:00");
        assertThat(library.at("/opening/exceptions/0/reason").asText()).isEqualTo("Planleggingsdager");
    }

    @Test
    void theSameAgainIsAnsweredAsTheFirstTimeAndAnotherOfTheSameIdIsRefused() {
        String another = TestPoints.identified("library", TestPoints.of("Fjordvik filial", "Bibliotek"));

        assertThat(tried("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0)
                        .status())
                .isEqualTo(201);
        assertThat(tried("POST", "/lending-points", another, 0).codes()).containsExactly("point-exists");
    }

    @Test
    void whoHasNotSeenTheNewestIsShownIt() {
        String point = TestPoints.identified("hall", TestPoints.of("Fjordvikhallen", "Idrett"));
        municipality.staff("POST", "/lending-points", point, 0);
        municipality.staff("PUT", "/lending-points/hall", TestPoints.of("Hallen", "Idrett"), 1);

        Reply late = tried("PUT", "/lending-points/hall", TestPoints.of("Storhallen", "Idrett"), 1);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/current/name").asText()).isEqualTo("Hallen");
        assertThat(shown("hall").at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void oneThatIsRetiredIsNoLongerShown() {
        String point = TestPoints.of("Gamle hallen", "Idrett");
        municipality.staff("POST", "/lending-points", TestPoints.identified("old-hall", point), 0);
        municipality.staff("PUT", "/lending-points/old-hall", point.replace("\"lost", "\"retired\":true,\"lost"), 1);

        assertThat(shown("old-hall").isMissingNode()).isTrue();
    }

    @Test
    void whoRunsTheLibraryChangesTheLibraryAndNotTheHall() {
        String hall = TestPoints.of("Lillehallen", "Idrett");
        municipality.staff("POST", "/lending-points", TestPoints.identified("small-hall", hall), 0);

        assertThat(municipality
                        .tried(LIBRARIAN, "PUT", "/lending-points/library", TestPoints.library(), 1)
                        .status())
                .isEqualTo(200);
        assertThat(municipality
                        .tried(LIBRARIAN, "PUT", "/lending-points/small-hall", hall, 1)
                        .codes())
                .containsExactly("other-area");
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        Reply reply = tried(
                "POST",
                "/lending-points",
                TestPoints.identified(
                        "Feil id",
                        TestPoints.library()
                                .replace("\"Bibliotek\"", "")
                                .replace("\"10:00\",\"to\":\"14:00\"", "\"14:00\",\"to\":\"10:00\"")),
                0);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.codes()).containsExactlyInAnyOrder("malformed-id", "missing", "end-before-start");
    }

    private static JsonNode shown(String id) {
        return municipality
                .get("/lending-points")
                .json()
                .path("points")
                .valueStream()
                .filter(point -> point.path("id").asText().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Reply tried(String method, String path, String body, long version) {
        return municipality.tried(ADMINISTRATOR, method, path, body, version);
    }
}
