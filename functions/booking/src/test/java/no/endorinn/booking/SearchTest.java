package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchTest {
    private static final String AT_SIX = "/availability?date=2027-01-14&from=18:00&until=20:00";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;
    private static String hall;
    private static String room;

    /** A hall in three thirds, and a room that private persons must ask for and that is kept free half an hour around. */
    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        hall = municipality.hall();
        room = municipality.premises(TestTerms.room()
                .with("access", "[{\"groups\":[\"private\"],\"mode\":\"request\"}]")
                .with("bufferBeforeMinutes", "30")
                .with("bufferAfterMinutes", "30"));
    }

    @Test
    void whatIsFreeIsFoundWholeAndInParts() {
        JsonNode slots = desk.look(AT_SIX).path("slots");

        assertThat(texts(slots, "premises")).containsExactly(hall, hall, hall, hall, room);
        assertThat(slots.at("/0/parts")).isEmpty();
        assertThat(slots.at("/1/parts/0").asText()).isEqualTo("a");
        assertThat(texts(slots, "start")).containsOnly(at("2027-01-14", "18:00"));
    }

    @Test
    void onlyWhereThereIsRoomForSoMany() {
        assertThat(found(AT_SIX + "&people=14")).hasSize(5);
        assertThat(found(AT_SIX + "&people=15")).containsOnly(hall).hasSize(4);
        assertThat(found(AT_SIX + "&people=101")).containsExactly(hall);
        assertThat(found(AT_SIX + "&people=301")).isEmpty();
    }

    @Test
    void onlyWhatSuitsAndWhereItIsWanted() {
        assertThat(found(AT_SIX + "&suitability=meeting,projector")).containsExactly(room);
        assertThat(found(AT_SIX + "&suitability=meeting,sports")).isEmpty();
        assertThat(found(AT_SIX + "&place=nordbygda")).containsExactly(room);
        assertThat(found(AT_SIX + "&part=whole")).containsExactly(hall, room);
        assertThat(found(AT_SIX + "&premises=" + room)).containsExactly(room);
        assertThat(found(AT_SIX + "&premises=nowhere")).isEmpty();
    }

    @Test
    void eachSlotTellsHowItIsHadAndWhatItCostsForWhom() {
        JsonNode forAssociations = desk.look(AT_SIX + "&premises=" + room).at("/slots/0");
        JsonNode forPrivate =
                desk.look(AT_SIX + "&premises=" + room + "&group=private").at("/slots/0");

        assertThat(forAssociations.path("mode").asText()).isEqualTo("direct");
        assertThat(forPrivate.path("mode").asText()).isEqualTo("request");
        assertThat(texts(forPrivate.path("prices"), "group")).containsExactly("youth", "association", "private");
        assertThat(texts(forPrivate.path("prices"), "amount")).containsExactly("0", "60000", "120000");
    }

    @Test
    void someTimeInTheEveningIsEveryStartThatFits() {
        assertThat(texts(
                        desk.look("/availability?date=2027-01-14&minutes=120&earliest=18:00&latest=21:00&premises="
                                        + room)
                                .path("slots"),
                        "start"))
                .containsExactly(at("2027-01-14", "18:00"), at("2027-01-14", "18:30"), at("2027-01-14", "19:00"));
    }

    @Test
    void severalDatesAreSearchedAtOnce() {
        assertThat(texts(
                        desk.look("/availability?date=2027-01-14&to=2027-01-16&from=22:00&until=24:00&premises=" + room)
                                .path("slots"),
                        "date"))
                .containsExactly("2027-01-14", "2027-01-15", "2027-01-16");
    }

    @Test
    void moreThanAnybodyReadsIsCutAndSaysSo() {
        JsonNode answer = desk.look("/availability?date=2027-01-14&to=2027-01-27");

        assertThat(answer.path("slots")).hasSize(300);
        assertThat(answer.path("truncated").asBoolean()).isTrue();
    }

    @Test
    void whatIsKeptFreeAroundOthersIsNotShownAsFree() {
        desk.booked(LEADER, rehearsal(room, "2027-02-02", "18:00", "20:00"));
        String evening = "/availability?date=2027-02-02&minutes=60&earliest=16:00&latest=22:00&premises=" + room;

        assertThat(texts(desk.look(evening).path("slots"), "start"))
                .containsExactly(
                        at("2027-02-02", "16:00"),
                        at("2027-02-02", "16:30"),
                        at("2027-02-02", "20:30"),
                        at("2027-02-02", "21:00"));
    }

    @Test
    void whatIsShownAsFreeCanBeBooked() {
        desk.booked(LEADER, rehearsal(room, "2027-02-03", "18:00", "20:00"));
        String day = "/availability?date=2027-02-03&minutes=90&premises=" + room;

        for (JsonNode slots = desk.look(day).path("slots");
                !slots.isEmpty();
                slots = desk.look(day).path("slots")) {
            JsonNode last = slots.get(slots.size() - 1);
            desk.booked(
                    FOOTBALLER,
                    training(room, "2027-02-03", "08:00", "09:30")
                            .withText("start", last.path("start").asText())
                            .withText("end", last.path("end").asText()));
        }
        assertThat(desk.look("/premises/" + room + "/days?from=2027-02-03&to=2027-02-03")
                        .at("/days/0/taken")
                        .size())
                .isEqualTo(8);
    }

    @Test
    void whenNothingIsFreeTheNearestOtherTimesAreOffered() {
        desk.booked(LEADER, rehearsal(room, "2027-02-04", "18:00", "20:00"));

        JsonNode answer = desk.look("/availability?date=2027-02-04&from=18:00&until=20:00&premises=" + room);

        assertThat(answer.path("slots")).isEmpty();
        assertThat(texts(answer.path("alternatives"), "start"))
                .containsExactly(
                        at("2027-02-04", "15:30"),
                        at("2027-02-04", "20:30"),
                        at("2027-02-04", "15:00"),
                        at("2027-02-04", "21:00"),
                        at("2027-02-04", "14:30"),
                        at("2027-02-04", "21:30"));
        assertThat(desk.look(AT_SIX).path("alternatives")).isEmpty();
    }

    @Test
    void whenTheWholeDayIsTakenOtherDaysAreOffered() {
        desk.booked(LEADER, rehearsal(hall, "2027-02-20", "08:00", "18:00"));
        desk.booked(LEADER, rehearsal(hall, "2027-02-20", "18:00", "23:30"));

        JsonNode answer = desk.look("/availability?date=2027-02-20&from=18:00&until=20:00&part=whole&premises=" + hall);

        assertThat(texts(answer.path("alternatives"), "date"))
                .containsExactly("2027-02-19", "2027-02-21", "2027-02-18", "2027-02-22", "2027-02-17", "2027-02-23");
    }

    @Test
    void aMuddledSearchIsRefusedWithAllThatIsWrong() {
        Reply refusal = municipality
                .calls()
                .anonymous()
                .get("/availability?date=2027-02-30&to=2027-01-01&from=18:00&minutes=ten&colour=red&group=dogs")
                .send();

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(texts(refusal.json().path("errors"), "parameter"))
                .contains("date", "until", "minutes", "colour", "group");
        assertThat(codes(municipality
                        .calls()
                        .anonymous()
                        .get("/availability?date=2027-01-14&to=2027-01-28")
                        .send()))
                .containsExactly("too-many-days-at-once");
    }

    @Test
    void aSearchMayBeSharedForAFewSeconds() {
        assertThat(municipality.calls().anonymous().get(AT_SIX).send().header("cache-control"))
                .hasValue("public, max-age=5");
    }

    private static List<String> found(String search) {
        return texts(desk.look(search).path("slots"), "premises");
    }
}
