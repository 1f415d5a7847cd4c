package no.endorinn.together;

import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.together.Community.concert;
import static no.endorinn.together.Community.things;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several loans at once from a lending point that can serve two a day. */
class RoomAtPointTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Community community;

    @BeforeAll
    static void open() {
        community = new Community(tables, new Wiretap().client(tables));
    }

    @Test
    void allThatIsReservedAtOnceCountsAndLeavesAtOnce() {
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

    @Test
    void theSamePointTwiceIsTwoLoansAndTheSecondHasWhatTheFirstLeaves() {
        String first = things("library", "2027-05-07", "2027-05-10", "12 tables");

        Reply tooMany = together(first, things("library", "2027-05-07", "2027-05-11", "9 tables"));
        Reply both = together(first, things("library", "2027-05-07", "2027-05-11", "8 tables"));

        assertThat(reasons(tooMany)).containsExactly("/loans/1/things/0 not-enough-free");
        assertThat(tooMany.json().at("/loans/1/things/0/free").asInt()).isEqualTo(8);
        assertThat(both.status()).as(both.body()).isEqualTo(201);
        JsonNode loans = both.json().path("loans");
        assertThat(loans).hasSize(2);
        assertThat(loans.at("/0/with/0/reference")).isEqualTo(loans.at("/1/reference"));
        assertThat(loans.at("/1/with/0/reference")).isEqualTo(loans.at("/0/reference"));
        assertThat(loans.at("/0/reference")).isNotEqualTo(loans.at("/1/reference"));
    }

    private static Reply together(String... things) {
        return community.send(LEADER, "/together", concert("", "", things));
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
