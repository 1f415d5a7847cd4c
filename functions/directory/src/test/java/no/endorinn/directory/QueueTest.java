package no.endorinn.directory;

import static no.endorinn.directory.Municipality.CASEWORKER;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.NOW;
import static no.endorinn.directory.Municipality.OUTSIDER;
import static no.endorinn.directory.Municipality.READER;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.time.Interval;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One queue of all that waits for staff, whatever kind of case it is; requests stand in booking's table as booking writes them. */
class QueueTest {
    private static final int PAIRS = 14;

    @RegisterExtension
    static final TestTables tables = new TestTables();

    /** By turns a request for premises and a claim to an association, a minute apart. */
    private static final List<String> inOrder = new ArrayList<>();

    private static Municipality municipality;
    private static String outsider;
    private static String caseworker;

    @BeforeAll
    static void twentyEightWait() {
        municipality = new Municipality(tables);
        outsider = municipality.id(OUTSIDER);
        caseworker = municipality.id(CASEWORKER);
        for (int pair = 0; pair < PAIRS; pair++) {
            Party party = pair == 0 ? new Party.Person(outsider) : new Party.Association("choir");
            inOrder.add(request(party, pair == 1 ? caseworker : outsider));
            municipality.passes(Duration.ofMinutes(1));
            String claimant = municipality.introduced("sub-claimant-" + pair, "Klara Krav");
            inOrder.add(claim(claimant, municipality.association(LEADER, "Sjakk " + pair)));
            municipality.passes(Duration.ofMinutes(1));
        }
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @Test
    void theOldestComesFirstWhateverItsKindPageByPage() {
        JsonNode page = queue(CASEWORKER, "");
        JsonNode rest = queue(CASEWORKER, "?cursor=" + page.path("cursor").asText());

        assertThat(page.path("number").asInt()).isGreaterThanOrEqualTo(2 * PAIRS);
        assertThat(page.path("more").asBoolean()).isFalse();
        assertThat(texts(page.path("cases"), "reference")).isEqualTo(inOrder.subList(0, 25));
        assertThat(texts(rest.path("cases"), "reference"))
                .startsWith(inOrder.subList(25, 28).toArray(String[]::new));
        assertThat(rest.has("cursor")).isFalse();
        assertThat(rest.has("number")).isFalse();
    }

    @Test
    void aKindCanBeSeenByItself() {
        assertThat(texts(queue(READER, "?kind=request").path("cases"), "kind"))
                .hasSize(PAIRS)
                .containsOnly("request");
        assertThat(texts(queue(READER, "?kind=leadership").path("cases"), "kind"))
                .containsOnly("leadership");
        assertThat(queue(READER, "?kind=registration").path("number").asInt()).isZero();
        Reply refused = municipality.get(READER, "/queue?kind=nothing");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(codes(refused)).containsExactly("not-a-choice");
    }

    @Test
    void aCaseTellsWhatItIsAboutAndByWhenItMustBeAnswered() {
        JsonNode request = queued(CASEWORKER, inOrder.get(2));
        JsonNode claim = queued(CASEWORKER, inOrder.get(3));

        assertThat(request.path("subject").asText()).isEqualTo("Gymsalen");
        assertThat(request.path("times").asInt()).isEqualTo(3);
        assertThat(Instant.parse(request.path("deadline").asText())).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(request.at("/party/name").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(claim.path("subject").asText()).isEqualTo("Sjakk 1");
        assertThat(claim.at("/party/who").asText()).isEqualTo("association");
        assertThat(claim.has("deadline")).isFalse();
    }

    @Test
    void whoAsksAsAPrivatePersonIsToldToThoseWhoMayAnswerAlone() {
        assertThat(queued(CASEWORKER, inOrder.getFirst()).at("/party/name").asText())
                .isEqualTo("Ole Utenfor");
        JsonNode read = queued(READER, inOrder.getFirst());
        assertThat(read.path("mayDecide").asBoolean()).isFalse();
        assertThat(read.at("/party/who").asText()).isEqualTo("person");
        assertThat(read.toString()).doesNotContain("Ole");
    }

    @Test
    void oneMayNotDecideWhatOneAskedForOneself() {
        assertThat(queued(CASEWORKER, inOrder.get(2)).path("mayDecide").asBoolean())
                .isFalse();
        assertThat(queued(CASEWORKER, inOrder.get(4)).path("mayDecide").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsAnsweredWaitsNoMoreAndCanStillBeSeen() {
        String chess = municipality.association(LEADER, "Sjakk til slutt");
        String reference = claim(municipality.introduced("sub-late", "Sen Krav"), chess);
        assertThat(ok(municipality.get(CASEWORKER, "/claims/" + reference))
                        .path("status")
                        .asText())
                .isEqualTo("waiting");

        ok(municipality.post(CASEWORKER, "/claims/" + reference + "/accept", "{}"));

        assertThat(texts(queue(CASEWORKER, "?kind=leadership").path("cases"), "reference"))
                .doesNotContain(reference);
        assertThat(ok(municipality.get(CASEWORKER, "/claims/" + reference))
                        .path("status")
                        .asText())
                .isEqualTo("accepted");
    }

    @Test
    void aCursorThatIsNoneOfOursIsRefused() {
        for (String cursor : List.of("*", "%C3%A6", "AAAA", "a".repeat(190))) {
            assertThat(codes(municipality.get(CASEWORKER, "/queue?cursor=" + cursor)))
                    .containsExactly("unreadable-cursor");
        }
    }

    private static JsonNode queue(String who, String query) {
        return ok(municipality.get(who, "/queue" + query));
    }

    private static JsonNode queued(String who, String reference) {
        return StreamSupport.stream(queue(who, "").path("cases").spliterator(), false)
                .filter(waiting -> waiting.path("reference").asText().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static String claim(String who, String association) {
        return ok(municipality.post(who, "/associations/" + association + "/claims", "{}"))
                .path("reference")
                .asText();
    }

    private static String request(Party party, String askedBy) {
        String reference = "AAAAAAA" + "2346789AFJKMRTUY".charAt(inOrder.size() / 2);
        Interval time = new Interval(NOW.plus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(8)));
        Waiting waiting = new Waiting(
                CaseKinds.REQUEST,
                reference,
                new Matter(party, askedBy, Set.of("Sentrum"), municipality.now()),
                party.associationId().map(id -> "Fjordvik mannskor"),
                "Gymsalen",
                Optional.empty(),
                Optional.of(time),
                3,
                Optional.of(time.start()),
                false);
        Item.Builder item = Item.builder().text("pk", "booking#" + reference).text("sk", "booking");
        tables.client()
                .putItem(put -> put.tableName(tables.name("BookingsTable"))
                        .item(QueueItem.waiting(item, waiting).build().attributes()));
        return reference;
    }
}
