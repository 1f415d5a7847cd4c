package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.BOOKER;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.OUTSIDER;
import static no.endorinn.directory.Municipality.UNKNOWN;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A phone that lost the answer by which its owner gave up an office asks again, and is answered the same. */
class RepeatsTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;

    private String choir = "";

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @BeforeEach
    void aChoirWithABooker() {
        choir = municipality.association(LEADER, "Fjordvik mannskor");
        municipality.joins(LEADER, choir, BOOKER, "booker");
    }

    @Test
    void whoeverLeavesTwiceHasLeftOnce() {
        JsonNode first = ok(leave(BOOKER));

        assertThat(first.toString())
                .isEqualTo(
                        "{\"association\":\"" + choir + "\",\"associationName\":\"Fjordvik mannskor\",\"roles\":[]}");
        assertThat(ok(leave(BOOKER))).isEqualTo(first);
        assertThat(events()).containsOnlyOnce("association.left");
    }

    @Test
    void whoeverHandsOverTwiceHasHandedOverOnce() {
        JsonNode first = ok(handOver(LEADER, BOOKER));

        assertThat(first.path("roles")).isEmpty();
        assertThat(ok(handOver(LEADER, BOOKER))).isEqualTo(first);
        assertThat(events()).containsOnlyOnce("association.handed_over");
        assertThat(municipality.offices(choir)).containsOnly(Map.entry(municipality.id(BOOKER), "leader,booker"));
    }

    @Test
    void whoeverKeepsAnotherOfficeIsToldWhich() {
        ok(municipality.put(
                LEADER, path("/members/" + municipality.id(LEADER)), "{\"roles\":[\"leader\",\"treasurer\"]}"));

        JsonNode first = ok(handOver(LEADER, BOOKER));

        assertThat(first.path("roles").toString()).isEqualTo("[\"treasurer\"]");
        assertThat(ok(handOver(LEADER, BOOKER))).isEqualTo(first);
    }

    @Test
    void whatIsHandedBackIsHandedOverAgain() {
        municipality.joins(LEADER, choir, LEADER, "applicant");
        ok(handOver(LEADER, BOOKER));
        ok(handOver(BOOKER, LEADER));

        ok(handOver(LEADER, BOOKER));

        assertThat(municipality.offices(choir)).containsEntry(municipality.id(BOOKER), "leader,booker");
        assertThat(events()).filteredOn("association.handed_over"::equals).hasSize(3);
    }

    @Test
    void aStrangerLearnsNothingByPretendingToRepeat() {
        ok(handOver(LEADER, BOOKER));

        assertThat(ok(leave(OUTSIDER)).path("roles")).isEmpty();
        assertThat(ok(leave(ADMINISTRATOR)).path("roles")).isEmpty();
        assertThat(codes(leave(UNKNOWN))).containsExactly("introduce-yourself");
        assertThat(handOver(OUTSIDER, BOOKER).status()).isEqualTo(403);
        assertThat(handOver(OUTSIDER, OUTSIDER).status()).isEqualTo(403);
        assertThat(handOver(ADMINISTRATOR, BOOKER).status()).isEqualTo(403);
        assertThat(handOver(LEADER, OUTSIDER).status()).isEqualTo(403);
        assertThat(events()).doesNotContain("association.left");
    }

    private Reply leave(String who) {
        return municipality.post(who, path("/leave"), "{}");
    }

    private Reply handOver(String who, String to) {
        return municipality.post(who, path("/hand-over"), "{\"person\":\"" + municipality.id(to) + "\"}");
    }

    private List<String> events() {
        return texts(ok(municipality.get(ADMINISTRATOR, path("/history"))).path("events"), "type");
    }

    private String path(String rest) {
        return "/associations/" + choir + rest;
    }
}
