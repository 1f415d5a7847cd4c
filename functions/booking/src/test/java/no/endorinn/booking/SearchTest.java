package no.endorinn.booking;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.starts;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
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
        JsonNode answer = desk.look(AT_SIX);

        assertThat(texts(answer.path("offers"), "premises")).containsExactly(hall, hall, hall, hall, room);
        assertThat(answer.at("/offers/0/parts")).isEmpty();
        assertThat(answer.at("/offers/1/parts/0").asText()).isEqualTo("a");
        assertThat(starts(answer)).containsOnly(at("2027-01-14", "18:00"));
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
    void eachOfferTellsHowItIsHadAndWhatItCostsTheGroup() {
        JsonNode forAssociations = desk.look(AT_SIX + "&premises=" + room).at("/offers/0");
        JsonNode forPrivate =
                desk.look(AT_SIX + "&premises=" + room + "&group=private").at("/offers/0");

        assertThat(forAssociations.path("mode").asText()).isEqualTo("direct");
        assertThat(forAssociations.path("minutes").asInt()).isEqualTo(120);
        assertThat(forAssociations.path("amount").asInt()).isEqualTo(60_000);
        assertThat(forPrivate.path("mode").asText()).isEqualTo("request");
        assertThat(forPrivate.path("amount").asInt()).isEqualTo(120_000);
        assertThat(forPrivate.path("ordinary").asInt()).isEqualTo(120_000);
    }

    @Test
    void someTimeInTheEveningIsEveryStartThatFits() {
        JsonNode answer =
                desk.look("/availability?date=2027-01-14&minutes=120&earliest=18:00&latest=21:00&premises=" + room);

        assertThat(answer.path("offers")).as("the price once").hasSize(1);
        assertThat(starts(answer))
                .containsExactly(at("2027-01-14", "18:00"), at("2027-01-14", "18:30"), at("2027-01-14", "19:00"));
    }

    @Test
    void severalDatesOfCertainPremisesAreSearchedAtOnce() {
        String late = "/availability?date=2027-01-14&to=2027-01-16&from=22:00&until=24:00";

        assertThat(starts(desk.look(late + "&premises=" + room)))
                .containsExactly(at("2027-01-14", "22:00"), at("2027-01-15", "22:00"), at("2027-01-16", "22:00"));
        assertThat(codes(municipality.calls().anonymous().get(late).send()))
                .containsExactly("several-days-of-which-premises");
    }

    @Test
    void hoursThatEndBeforeTheyBeginGoOnAfterMidnight() {
        String nightly = municipality.premises(TestTerms.room().with("opening", """
            {"weekly":[{"days":["friday","saturday"],"from":"00:00","to":"24:00"}],"exceptions":[]}
            """));
        String friday = "/availability?date=2027-01-15&premises=" + nightly;

        assertThat(starts(desk.look(friday + "&from=22:00&until=02:00"))).containsExactly(at("2027-01-15", "22:00"));
        assertThat(starts(desk.look(friday + "&minutes=180&earliest=22:00&latest=02:00")))
                .containsExactly(at("2027-01-15", "22:00"), at("2027-01-15", "22:30"), at("2027-01-15", "23:00"));
        assertThat(desk.look("/availability?date=2027-01-16&from=22:00&until=02:00&premises=" + nightly)
                        .path("offers"))
                .as("closed on Sunday")
                .isEmpty();
    }

    @Test
    void moreThanAnybodyReadsIsCutAndSaysSo() {
        for (int i = 0; i < 40; i++) {
            municipality.premises(TestTerms.hall().with("opening", """
                {"weekly":[{"days":["monday"],"from":"00:00","to":"06:00"}],"exceptions":[]}
                """));
        }

        Reply answer = municipality
                .calls()
                .anonymous()
                .get("/availability?date=2027-03-01&minutes=30")
                .send();

        assertThat(answer.json().path("truncated").asBoolean()).isTrue();
        assertThat(answer.body().length()).isBetween(15_000, 30_000);
    }

    @Test
    void whatIsKeptFreeAroundOthersIsNotShownAsFree() {
        desk.booked(LEADER, rehearsal(room, "2027-02-02", "18:00", "20:00"));
        String evening = "/availability?date=2027-02-02&minutes=60&earliest=16:00&latest=22:00&premises=" + room;

        assertThat(starts(desk.look(evening)))
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

        for (List<String> starts = starts(desk.look(day)); !starts.isEmpty(); starts = starts(desk.look(day))) {
            String last = starts.getLast();
            desk.booked(
                    FOOTBALLER,
                    training(room, "2027-02-03", "08:00", "09:30")
                            .withText("start", last)
                            .withText(
                                    "end",
                                    ISO_OFFSET_DATE_TIME.format(
                                            OffsetDateTime.parse(last).plusMinutes(90))));
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

        assertThat(answer.path("offers")).isEmpty();
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
                        .get("/availability?date=2027-01-14&to=2027-01-28&premises=" + room)
                        .send()))
                .containsExactly("too-many-days-at-once");
    }

    @Test
    void aSearchMayBeSharedForAFewSeconds() {
        assertThat(municipality.calls().anonymous().get(AT_SIX).send().header("cache-control"))
                .hasValue("public, max-age=5");
    }

    private static List<String> found(String search) {
        return texts(desk.look(search).path("offers"), "premises");
    }
}
