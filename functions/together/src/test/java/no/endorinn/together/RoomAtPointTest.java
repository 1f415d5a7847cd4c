package no.endorinn.together;

import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.together.Community.concert;
import static no.endorinn.together.Community.things;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several loans at once from a lending point that can serve two a day. */
class RoomAtPointTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    @Test
    void allThatIsReservedAtOnceCountsAndLeavesAtOnce() {
        Community community = new Community(tables, new Wiretap().client(tables));
        community.point("corner", "Hjørnet", "\"mostVisitsADay\":2,");
        List.of("lamp", "cable", "stand").forEach(model -> community.model(model, "corner", 5));
        String lamp = things("corner", "2027-03-12", "2027-03-15", "1 lamp");
        String cable = things("corner", "2027-03-12", "2027-03-15", "1 cable");
        String stand = things("corner", "2027-03-12", "2027-03-15", "1 stand");

        assertThat(reasons(community.send(LEADER, "/together", concert("", "", lamp, cable, stand))))
                .containsExactly("/loans/2/start no-room-when-fetched", "/loans/2/end no-room-when-brought-back");
        Reply both = community.send(LEADER, "/together", concert("", "", lamp, cable));
        assertThat(both.status()).as(both.body()).isEqualTo(201);
        Reply refused = community.send(LEADER, "/together", concert("", "", stand));
        assertThat(reasons(refused))
                .containsExactly("/loans/0/start no-room-when-fetched", "/loans/0/end no-room-when-brought-back");
        assertThat(refused.json().path("dates").findValuesAsText("days"))
                .as("not on the Monday, either, when both come back")
                .containsExactly("4", "7", "10");
        String all = "/together/" + both.json().path("reference").asText() + "/cancel";
        assertThat(community.send(LEADER, all, "{}").status()).isEqualTo(200);
        assertThat(community.send(LEADER, "/together", concert("", "", stand)).status())
                .as("both have left both days")
                .isEqualTo(201);
    }

    private static List<String> reasons(Reply reply) {
        return reply.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asText() + " "
                        + error.path("code").asText())
                .toList();
    }
}
