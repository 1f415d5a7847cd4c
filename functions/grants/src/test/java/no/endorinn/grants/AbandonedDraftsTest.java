package no.endorinn.grants;

import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.COORDINATOR;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.endorinn.grants.files.Post;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A draft that nobody touches goes with its files when its scheme keeps it no longer: on the day that it told, and not before. */
class AbandonedDraftsTest {
    /** The end of the last day on which what was touched at {@link Municipality#NOW} is kept: 7 January 2028, in Norway. */
    private static final Instant END = Instant.parse("2028-01-07T23:00:00Z");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Post post;
    private static Municipality municipality;
    private static Applying choir;

    @BeforeAll
    static void open() {
        tables.setSystemProperties();
        post = new Post(() -> NOW);
        municipality = Applying.open(new Municipality(tables, post.settings()));
        choir = new Applying(municipality);
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @BeforeEach
    void nothingIsBegun() {
        municipality.itIs(NOW);
        Applying.emptyFolders(tables);
    }

    @Test
    void itIsToldForHowLongAndGoesThenWithItsFiles() {
        String reference = choir.costly(LEADER);
        String file = choir.attached(LEADER, reference);
        String kept = choir.look(LEADER, reference).path("keptUntil").asText();

        itIs(END.minusSeconds(2));
        String before = choir.look(LEADER, reference).path("state").asText();
        itIs(END);
        JsonNode after = choir.look(LEADER, reference);

        assertThat(kept).isEqualTo("2028-01-07");
        assertThat(before).isEqualTo("draft");
        assertThat(after.path("state").asText()).isEqualTo("discarded");
        assertThat(after.path("answers")).isEmpty();
        assertThat(after.has("keptUntil")).isFalse();
        assertThat(choir.get(LEADER, "/applications/" + reference + "/files/" + file)
                        .status())
                .isEqualTo(404);
        JsonNode history =
                choir.get(LEADER, "/applications/" + reference + "/history").json();
        assertThat(history.at("/events/0/type").asText()).isEqualTo("application.expired");
        assertThat(history.at("/events/0/side").asText()).isEqualTo("clock");
        assertThat(choir.begin(LEADER, Applying.wish().replace("\"another\":true", "\"another\":false"))
                        .json()
                        .path("draft")
                        .asText())
                .as("there is no draft to be led to")
                .isEmpty();
    }

    @Test
    void whatWasTouchedSinceIsKeptAsLongAnew() {
        String reference = choir.draft(LEADER);
        municipality.itIs(END.minus(Duration.ofDays(1)));
        choir.saved(LEADER, reference, "plans", "\"Øve\"");

        itIs(END);

        JsonNode draft = choir.look(LEADER, reference);
        assertThat(draft.path("state").asText()).isEqualTo("draft");
        assertThat(draft.path("keptUntil").asText()).isEqualTo("2029-01-07");
    }

    @Test
    void whatWasSentIsNoDraft() {
        String reference = choir.sent(LEADER);

        itIs(END);

        assertThat(choir.look(LEADER, reference).path("state").asText()).isEqualTo("submitted");
        assertThat(choir.look(LEADER, reference).has("keptUntil")).isFalse();
    }

    @Test
    void aDraftWithHelpThatIsOverGoesAsTheOthers() {
        String reference = choir.draft(LEADER);
        choir.post(LEADER, reference, "help", "{\"words\":\"Hva?\"}");
        itIs(NOW.plus(Duration.ofDays(15)));
        itIs(END.plus(Duration.ofDays(14)));
        assertThat(choir.look(LEADER, reference).path("state").asText()).isEqualTo("draft");

        itIs(END.plus(Duration.ofDays(15)));

        assertThat(choir.look(LEADER, reference).path("state").asText()).isEqualTo("discarded");
    }

    @Test
    void ofSomebodyWithoutALoginTheNameGoes() {
        Applying.scheme(
                municipality,
                "hverdagsstotte",
                TestSchemes.driftstilskudd().replace("\"people\":false", "\"people\":true"));
        String reference = Applying.reference(choir.begin(COORDINATOR, """
            {"scheme":"hverdagsstotte","onBehalfOf":{"name":"Olga Oppdiktet"},"eligibility":{"local":true}}
            """));

        itIs(END);

        assertThat(stored(reference).attributes().toString())
                .contains("DISCARDED")
                .doesNotContain("Olga");
    }

    @Test
    void whoeverWasForgottenIsNotFoundAgainByTheirDraft() {
        String reference = choir.draft(LEADER);
        Item draft = stored(reference);
        municipality.put(
                "GrantsTable",
                draft.toBuilder()
                        .without("holder")
                        .number("version", draft.number("version") + 1)
                        .build());

        itIs(END);

        assertThat(stored(reference).text("state")).isEqualTo("DISCARDED");
        assertThat(stored(reference).text("holder")).isEqualTo("forgotten");
    }

    /** The clock goes by a second after that moment. */
    private static void itIs(Instant instant) {
        municipality.itIs(instant.plusSeconds(1));
        new GrantsClock(municipality.context(tables.client())).execute(Map.of());
    }

    private static Item stored(String reference) {
        return Item.of(tables.client()
                .getItem(get -> get.tableName(tables.name("GrantsTable"))
                        .consistentRead(true)
                        .key(Map.of(
                                "pk", AttributeValue.fromS("application#" + reference),
                                "sk", AttributeValue.fromS("application"))))
                .item());
    }
}
