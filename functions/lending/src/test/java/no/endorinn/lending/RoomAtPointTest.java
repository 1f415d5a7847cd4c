package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.texts;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A library that can serve two a day, fetches and returns together. Each test has weeks of its own. */
class RoomAtPointTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static List<String> labels = List.of();

    @BeforeAll
    static void open() {
        municipality.staff(
                "POST",
                "/lending-points",
                TestPoints.identified("library", library(",\"mostVisitsADay\":2,\"offerHours\":6")),
                0);
        labels = TestModels.added(municipality, "tables", TestModels.tables(), 20, "*");
        lender = new Lender(municipality.calls());
    }

    private static String library(String more) {
        return TestPoints.library().replace("\"lostAfterDays\":7", "\"lostAfterDays\":7" + more);
    }

    @AfterEach
    void noonAgain() {
        municipality.itIs(Municipality.NOW);
    }

    @Test
    void aFullDayIsRefusedByItsDateWithTheNearestTimesAndIsFreeAgainWhenOneIsGivenUp() {
        lender.reserved(LEADER, wish("2027-01-11", "2027-01-14", "1 tables"));
        String other = lender.reserved(FOOTBALLER, own("2027-01-11", "2027-01-15", "1 tables"));
        String wanted = own("2027-01-11", "2027-01-13", "1 tables");

        Reply refused = lender.reserve(STRANGER, wanted);
        JsonNode preview = ok(lender.preview(STRANGER, wanted));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.codes()).containsExactly("no-room-when-fetched");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/start");
        assertThat(refused.json().at("/errors/0/message").asText()).contains("11. januar");
        assertThat(texts(refused.json().path("nearest"), "start"))
                .containsExactly("2027-01-12T10:00:00+01:00", "2027-01-13T10:00:00+01:00", "2027-01-14T10:00:00+01:00");
        assertThat(preview.path("fits").asBoolean()).isFalse();
        assertThat(preview.path("nearest")).isEqualTo(refused.json().path("nearest"));
        assertThat(preview.at("/obstacles/0/code").asText()).isEqualTo("no-room-when-fetched");
        ok(lender.cancel(FOOTBALLER, other));
        assertThat(lender.reserve(STRANGER, wanted).status()).isEqualTo(201);
    }

    @Test
    void whatIsOfferedHoldsItsRoomUntilItIsAccepted() {
        TestModels.added(municipality, "amplifier", TestModels.tables(), 1, "*");
        String taken = lender.reserved(LEADER, wish("2027-03-08", "2027-03-11", "1 amplifier"));
        String waiting = lender.waits(FOOTBALLER, "amplifier", 1, "2027-03-08", "2027-03-11");
        ok(lender.cancel(LEADER, taken));
        JsonNode offered =
                ok(municipality.calls().as(FOOTBALLER).get("/loans/" + waiting).send());
        assertThat(offered.path("state").asText()).isEqualTo("offered");
        assertThat(offered.path("answerBy").asText())
                .as("for as many hours as the point says")
                .startsWith("2027-01-07T18:00");
        lender.reserved(STRANGER, own("2027-03-08", "2027-03-12", "1 tables"));

        assertThat(lender.reserve(LEADER, wish("2027-03-08", "2027-03-10", "1 tables"))
                        .codes())
                .as("the other place is held")
                .containsExactly("no-room-when-fetched");
        assertThat(ok(lender.does(FOOTBALLER, waiting, "accept")).path("state").asText())
                .isEqualTo("reserved");
    }

    @Test
    void whoeverThereIsNoRoomForIsPassedOverUntilThereIs() {
        TestModels.added(municipality, "mixer", TestModels.tables(), 1, "*");
        String taken = lender.reserved(LEADER, wish("2027-03-15", "2027-03-18", "1 mixer"));
        String first = lender.waits(FOOTBALLER, "mixer", 1, "2027-03-15", "2027-03-18");
        String second = lender.waits(STRANGER, "mixer", 1, "2027-03-16", "2027-03-17");
        ok(lender.cancel(LEADER, taken));
        String full = lender.reserved(LEADER, wish("2027-03-15", "2027-03-19", "1 tables"));
        lender.reserved(LEADER, wish("2027-03-15", "2027-03-20", "1 tables"));

        assertThat(state(FOOTBALLER, first)).isEqualTo("waiting");
        assertThat(state(STRANGER, second)).isEqualTo("offered");
        ok(lender.cancel(LEADER, full));
        ok(lender.cancel(STRANGER, second));
        assertThat(state(FOOTBALLER, first)).isEqualTo("offered");
    }

    private static String state(String sub, String reference) {
        return ok(municipality.calls().as(sub).get("/loans/" + reference).send())
                .path("state")
                .asText();
    }

    @Test
    void ofTwoAtTheSameMomentOneHasTheLastPlace() {
        lender.reserved(LEADER, wish("2027-01-18", "2027-01-21", "1 tables"));
        Wiretap tap = new Wiretap();
        Lender slower =
                new Lender(Calls.to(new LendingFunction(municipality.context(tap.client(municipality.tables())))));
        tap.beforeNextCommit(() -> lender.reserved(FOOTBALLER, own("2027-01-18", "2027-01-20", "1 tables")));

        Reply refused = slower.reserve(STRANGER, own("2027-01-18", "2027-01-22", "1 tables"));

        assertThat(refused.codes()).containsExactly("no-room-when-fetched");
    }

    @Test
    void anotherTimeOfBringingItBackNeedsRoomThatDayAndLeavesTheDayThatItHad() {
        String loan = lender.reserved(LEADER, wish("2027-01-25", "2027-01-28", "1 tables"));
        String other = lender.reserved(FOOTBALLER, own("2027-01-26", "2027-01-29", "1 tables"));
        lender.reserved(LEADER, wish("2027-01-26", "2027-01-29 12:00", "1 tables"));

        Reply refused = lender.extend(LEADER, loan, "2027-01-29");

        assertThat(refused.codes()).containsExactly("no-room-when-brought-back");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/end");
        assertThat(texts(lender.extension(LEADER, loan).path("ends")))
                .doesNotContain("2027-01-29T10:00:00+01:00")
                .contains("2027-01-30T10:00:00+01:00");
        ok(lender.extend(FOOTBALLER, other, "2027-01-28"));
        ok(lender.extend(LEADER, loan, "2027-01-29"));
        assertThat(lender.reserve(LEADER, wish("2027-01-28", "2027-02-01", "1 tables"))
                        .status())
                .as("one of the two has left the 28th")
                .isEqualTo(201);
    }

    @Test
    void whatNobodyFetchedIsNotExpectedBackAndWhatIsBackSoonerLeavesItsDay() {
        lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-02-05", "1 tables"));
        String fetched = lender.reserved(FOOTBALLER, own("2027-01-07 14:00", "2027-02-05", "1 tables"));
        String wanted = own("2027-02-05", "2027-02-08", "1 tables");
        assertThat(lender.reserve(STRANGER, wanted).codes()).containsExactly("no-room-when-fetched");
        municipality.itIs(Instant.parse("2027-01-07T13:05:00Z"));
        ok(lender.handOver(fetched, labels.subList(0, 1)));

        municipality.itIs(Instant.parse("2027-01-08T11:00:00Z"));
        lender.reserved(STRANGER, wanted);
        assertThat(lender.reserve(LEADER, wish("2027-02-05", "2027-02-09", "1 tables"))
                        .codes())
                .containsExactly("no-room-when-fetched");
        ok(lender.takeBack(fetched, labels.getFirst()));

        lender.reserved(LEADER, wish("2027-02-05", "2027-02-09", "1 tables"));
    }

    @Test
    void aPointSaysHowManyItServesAndOneThatSaysNothingCountsNobody() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("store", library("")), 0);
        TestModels.added(municipality, "tents", TestModels.of("Telt", "outdoors", "store", ""), 3, "*");
        Wiretap tap = new Wiretap();
        Lender tapped =
                new Lender(Calls.to(new LendingFunction(municipality.context(tap.client(municipality.tables())))));
        String atTheStore = own("2027-02-15", "2027-02-18", "1 tents").replace("library", "store");
        tapped.preview(LEADER, atTheStore);
        tap.listen();
        tapped.reserved(LEADER, atTheStore);
        int uncounted = tap.transaction().transactItems().size();
        tap.listen();
        tapped.reserved(LEADER, own("2027-02-15", "2027-02-18", "1 tables"));

        assertThat(tap.transaction().transactItems()).as("the two days besides").hasSize(uncounted + 2);
        assertThat(municipality.get("/lending-points").json().findValuesAsText("mostVisitsADay"))
                .containsExactly("2");
        assertThat(ok(municipality
                                .calls()
                                .as(ADMINISTRATOR)
                                .get("/equipment-catalogue")
                                .send())
                        .findValuesAsText("mostVisitsADay"))
                .as("it is exported, and so imported, too")
                .containsExactly("2");
        assertThat(municipality
                        .tried(ADMINISTRATOR, "PUT", "/lending-points/store", library(",\"mostVisitsADay\":0"), 1)
                        .status())
                .isEqualTo(422);
    }
}
