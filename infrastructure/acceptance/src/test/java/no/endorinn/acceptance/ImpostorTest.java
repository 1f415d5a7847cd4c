package no.endorinn.acceptance;

import static no.endorinn.acceptance.Town.ADMINISTRATOR;
import static no.endorinn.acceptance.Town.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import no.endorinn.acceptance.Town.Reply;
import no.endorinn.testing.Turns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One person adds a hundred associations and claims a hundred times, or forty where not all is asked for, over HTTP: they are a few,
 * and staff undo them at once.
 */
class ImpostorTest {
    private static final int MANY = Turns.times(40, 100);
    private static final String REASON = "Oversikten er for dem som finnes.";

    private static Town town;

    @BeforeAll
    static void open() {
        town = Town.shared();
    }

    @Test
    void aHundredAssociationsAndClaimsByOnePersonAreAFewAndStaffUndoThemInOneAction() throws InterruptedException {
        List<Reply> added = hundred(nth -> add("sub-filler", "Lag nummer " + "x".repeat(nth % 70) + nth));

        List<Reply> made = added.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(made).hasSize(3);
        assertThat(added)
                .filteredOn(reply -> reply.status() == 409)
                .isNotEmpty()
                .allSatisfy(reply -> {
                    assertThat(reply.code()).isEqualTo("too-many-added");
                    assertThat(reply.body().path("detail").asText()).contains("3 lag de siste 30 dagene");
                });
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            others.add(id(add("sub-other-" + i, "Et annet lag " + "y".repeat(i))));
        }
        List<Reply> asked = hundred(nth -> town.post(
                "sub-filler",
                "/associations/" + others.get(nth % others.size()) + "/claims",
                "claim-number-" + nth,
                "{}"));
        assertThat(asked).filteredOn(reply -> reply.status() == 201).hasSizeBetween(1, 5);
        assertThat(asked)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> assertThat(reply.code()).isIn("too-many-waiting", "claimed-already"));

        String path =
                "/founders/" + town.get("sub-filler", "/me").body().path("id").asText();
        assertThat(town.get(ADMINISTRATOR, path).body().path("associations")).hasSize(3);
        Reply undone = town.post(
                ADMINISTRATOR, path + "/place", "unused-key", "{\"place\":\"removed\",\"reason\":\"" + REASON + "\"}");

        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.body().path("associations")).isEmpty();
        assertThat(undone.body().path("cases")).isEmpty();
        for (Reply each : made) {
            JsonNode last = town.get(ADMINISTRATOR, "/associations/" + id(each) + "/history")
                    .body()
                    .at("/events/0");
            assertThat(last.path("type").asText()).isEqualTo("association.closed");
        }
        JsonNode me = town.get("sub-filler", "/me").body();
        assertThat(me.path("memberships")).isEmpty();
        assertThat(me.path("told"))
                .hasSize(3)
                .allSatisfy(told -> assertThat(told.path("reason").asText()).isEqualTo(REASON));
    }

    private static Reply add(String who, String name) {
        return town.post(
                who,
                "/associations",
                "add-" + Integer.toHexString(name.hashCode()) + "-key",
                "{\"name\":\"" + name + "\"}");
    }

    private static String id(Reply added) {
        return added.body().path("id").asText();
    }

    private static List<Reply> hundred(IntFunction<Reply> call) throws InterruptedException {
        List<Supplier<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int nth = i;
            calls.add(() -> call.apply(nth));
        }
        return atOnce(calls);
    }
}
