package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.starts;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublicCalendarTest {
    private static final String DAY = "2027-01-14";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
    }

    @AfterEach
    void backToToday() {
        municipality.itIs(NOW);
    }

    @Test
    void aDayShowsWhenItIsOpenAndThatItIsTaken() {
        String hall = municipality.hall();
        desk.booked(LEADER, shown(rehearsal(hall, DAY, "18:00", "20:00")).with("parts", "[\"b\",\"a\"]"));
        desk.booked(STRANGER, party(hall, DAY, "18:00", "20:00").with("parts", "[\"c\"]"));

        JsonNode day = desk.look("/premises/" + hall + "/days?from=" + DAY + "&to=" + DAY)
                .at("/days/0");

        assertThat(day.at("/open/0").toString())
                .isEqualTo("{\"start\":\"%s\",\"end\":\"%s\"}".formatted(at(DAY, "08:00"), at("2027-01-15", "00:00")));
        assertThat(day.at("/taken/0/parts").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(day.at("/taken/0/label").asText()).isEqualTo("Fjordvik mannskor: Korøvelse");
        assertThat(day.at("/taken/1/kind").asText()).isEqualTo("booking");
        assertThat(day.at("/taken/1").has("label")).isFalse();
        assertThat(day.has("offers")).isFalse();
    }

    @Test
    void aRoomsDaysHaveEveryFreeStartForALength() {
        String hall = municipality.hall();
        desk.booked(LEADER, rehearsal(hall, DAY, "08:00", "18:00").with("parts", "[\"a\"]"));
        String days = "/premises/" + hall + "/days?from=" + DAY + "&to=2027-01-15&minutes=300";

        assertThat(starts(desk.look(days + "&parts=a").at("/days/0")))
                .containsExactly(at(DAY, "18:00"), at(DAY, "18:30"), at(DAY, "19:00"));
        assertThat(starts(desk.look(days + "&parts=b,c").at("/days/0"))).hasSize(23);
        assertThat(starts(desk.look(days).at("/days/1"))).hasSize(23);
        assertThat(codes(municipality
                        .calls()
                        .anonymous()
                        .get(days + "&parts=a,attic")
                        .send()))
                .containsExactly("unknown-part");
    }

    @Test
    void onlyWhatIsMeantForThePublicIsInTheCalendar() {
        String hall = municipality.hall();
        String byRequest = municipality.premises(TestTerms.hallByRequest());
        desk.booked(LEADER, shown(rehearsal(hall, DAY, "18:00", "20:00")));
        desk.booked(FOOTBALLER, training(hall, DAY, "20:00", "21:00"));
        desk.booked(LEADER, shown(rehearsal(byRequest, DAY, "18:00", "20:00")));
        String cancelled = desk.reference(LEADER, shown(rehearsal(hall, DAY, "21:00", "22:00")));
        desk.cancel(LEADER, cancelled, "{}");
        block(hall, "Nyttårskonsert", true);
        block(hall, "Innbrudd", false);

        assertThat(texts(events("/premises/" + hall + "/events"), "title"))
                .containsExactly("Nyttårskonsert", "Fjordvik mannskor: Korøvelse");
        assertThat(events("/premises/" + byRequest + "/events")).isEmpty();
        assertThat(texts(events("/events"), "premises")).contains(hall).doesNotContain(byRequest);
    }

    @Test
    void thePublicLearnsNeitherReferencesNorPeople() {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, shown(rehearsal(hall, DAY, "18:00", "20:00")));
        String privately = desk.reference(STRANGER, party(hall, DAY, "20:00", "22:00"));

        for (String path : List.of("/days?from=" + DAY + "&to=" + DAY + "&minutes=60", "/events", "/calendar.ics")) {
            Reply reply = municipality
                    .calls()
                    .anonymous()
                    .get("/premises/" + hall + path)
                    .send();

            assertThat(reply.body())
                    .contains("Korøvelse")
                    .doesNotContain(reference, privately, LEADER, STRANGER, "Kari", "Femtiårsdag");
        }
    }

    @Test
    void aFeedIsWhatPhoneCalendarsAccept() throws IOException, ParserException {
        String hall = municipality.hall();
        desk.booked(
                LEADER,
                shown(rehearsal(hall, DAY, "18:00", "20:00")
                        .withText("purpose", "Øving; ta med noter, kaffe og \\ sang\npå norsk, øøøøøøøøøø")));
        JsonNode event = events("/premises/" + hall + "/events").get(0);

        Reply reply = municipality
                .calls()
                .anonymous()
                .get("/premises/" + hall + "/calendar.ics")
                .send();

        assertThat(reply.header("content-type")).hasValue("text/calendar; charset=utf-8");
        assertThat(reply.body().split("\r\n"))
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        Calendar feed = parsed(reply);
        assertThat(feed.validate().getEntries()).as(reply.body()).isEmpty();
        assertThat(value(feed, Property.VERSION)).isEqualTo("2.0");
        assertThat(value(feed, "X-WR-CALNAME")).isEqualTo("Fjordvikhallen");
        Component entry = feed.getComponents().getFirst();
        assertThat(entry.getName()).isEqualTo("VEVENT");
        assertThat(value(entry, Property.UID)).isEqualTo(event.path("uid").asText());
        assertThat(value(entry, Property.DTSTART)).isEqualTo("20270114T170000Z");
        assertThat(value(entry, Property.DTEND)).isEqualTo("20270114T190000Z");
        assertThat(value(entry, Property.DTSTAMP)).isEqualTo("20270107T110000Z");
        assertThat(value(entry, Property.SUMMARY))
                .isEqualTo("Fjordvik mannskor: Øving; ta med noter, kaffe og \\ sang\npå norsk, øøøøøøøøøø");
        assertThat(value(entry, Property.LOCATION)).isEqualTo("Fjordvikhallen");
        assertThat(value(entry, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(feed, "X-WR-CALDESC")).contains("6 uker fram");
    }

    @Test
    void anEventKeepsItsIdThroughAMoveAndNamesItsParts() throws IOException, ParserException {
        String hall = municipality.hall();
        String reference = desk.reference(
                LEADER, shown(rehearsal(hall, DAY, "18:00", "20:00")).with("parts", "[\"a\",\"b\"]"));
        desk.booked(LEADER, shown(rehearsal(hall, DAY, "20:00", "22:00")));
        Component before = feed(hall).getFirst();
        Component bystander = feed(hall).getLast();
        municipality.itIs(NOW.plusSeconds(3_600));
        ok(desk.move(
                LEADER,
                reference,
                "{\"occurrence\":1,\"start\":\"%s\",\"end\":\"%s\"}"
                        .formatted(at("2027-01-15", "18:00"), at("2027-01-15", "20:00"))));

        List<Component> after = feed(hall);

        assertThat(after).hasSize(2);
        Component moved = after.getLast();
        assertThat(value(moved, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(value(moved, Property.DTSTART)).isEqualTo("20270115T170000Z");
        assertThat(value(moved, Property.DTSTAMP)).isEqualTo("20270107T120000Z");
        assertThat(sequence(moved)).isGreaterThan(sequence(before));
        assertThat(value(moved, Property.LOCATION)).isEqualTo("Fjordvikhallen, Tredel A, Tredel B");
        assertThat(after.getFirst().toString()).as("nothing happened to it").isEqualTo(bystander.toString());
    }

    @Test
    void anEventThatIsCalledOffIsToldForAMonthWithoutItsWords() throws IOException, ParserException {
        String hall = municipality.hall();
        String reference = desk.reference(LEADER, shown(rehearsal(hall, "2027-02-11", "18:00", "20:00")));
        Component before = feed(hall).getFirst();
        municipality.itIs(NOW.plusSeconds(3_600));
        desk.cancel(LEADER, reference, "{}");

        Component cancelled = feed(hall).getFirst();
        municipality.itIs(NOW.plus(Duration.ofDays(31)));
        String later = municipality
                .calls()
                .anonymous()
                .get("/premises/" + hall + "/calendar.ics")
                .send()
                .body();

        assertThat(value(cancelled, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(sequence(cancelled)).isGreaterThan(sequence(before));
        assertThat(value(cancelled, Property.SUMMARY)).isEqualTo("Avlyst");
        assertThat(later).doesNotContain("VEVENT");
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        String path = "/premises/" + municipality.hall() + "/calendar.ics";
        String tag =
                municipality.calls().anonymous().get(path).send().header("etag").orElseThrow();

        for (String seen : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
            Reply again = municipality
                    .calls()
                    .anonymous()
                    .get(path)
                    .header("If-None-Match", seen)
                    .send();

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("etag")).hasValue(tag);
        }
        assertThat(municipality
                        .calls()
                        .anonymous()
                        .get(path)
                        .header("If-None-Match", "\"other\"")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theMunicipalitysFeedHasAllPremises() throws IOException, ParserException {
        String hall = municipality.hall();
        String room = municipality.premises(TestTerms.room());
        desk.booked(LEADER, shown(rehearsal(hall, "2027-02-01", "18:00", "20:00")));
        desk.booked(LEADER, shown(rehearsal(room, "2027-02-01", "18:00", "20:00")));

        Calendar feed =
                parsed(municipality.calls().anonymous().get("/calendar.ics").send());

        assertThat(feed.getComponents().stream()
                        .filter(entry -> value(entry, Property.DTSTART).equals("20270201T170000Z"))
                        .map(entry -> value(entry, Property.LOCATION)))
                .containsExactlyInAnyOrder("Fjordvikhallen", "Møterommet");
    }

    @Test
    void whatCrossesMidnightIsOneEvent() {
        String club = municipality.premises(TestTerms.hall().with("opening", """
            {"weekly":[{"days":["thursday","friday"],"from":"00:00","to":"24:00"}]}
            """));
        desk.booked(LEADER, shown(rehearsal(club, DAY, "22:00", "23:00")).withText("end", at("2027-01-15", "02:00")));

        JsonNode days = desk.look("/premises/" + club + "/days?from=" + DAY + "&to=2027-01-15")
                .path("days");

        assertThat(events("/premises/" + club + "/events")).hasSize(1);
        assertThat(days.at("/0/taken")).isEqualTo(days.at("/1/taken")).hasSize(1);
    }

    @Test
    void aCalendarIsAskedForSixWeeksAtMostAndForWhatIsThere() {
        String hall = municipality.hall();

        assertThat(desk.look("/premises/" + hall + "/days?from=2027-01-01&to=2027-02-11")
                        .path("days"))
                .hasSize(42);
        assertThat(codes(municipality
                        .calls()
                        .anonymous()
                        .get("/events?from=2027-01-01&to=2027-02-12")
                        .send()))
                .containsExactly("too-many-days-at-once");
        for (String path : List.of("/days", "/events", "/calendar.ics", "")) {
            assertThat(municipality
                            .calls()
                            .anonymous()
                            .get("/premises/nowhere" + path)
                            .send()
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static Body shown(Body wish) {
        return wish.with("showInCalendar", "true");
    }

    private static void block(String hall, String title, boolean show) {
        String date = show ? "2027-01-09" : "2027-01-10";
        Body block = Body.of("{\"showInCalendar\":" + show + "}")
                .withText("premises", hall)
                .withText("title", title)
                .withText("start", at(date, "08:00"))
                .withText("end", at(date, "12:00"));
        assertThat(desk.block(CARETAKER, block).status()).isEqualTo(201);
    }

    private static JsonNode events(String path) {
        return desk.look(path).path("events");
    }

    /** What goes on in the premises, as their feed has it, by its start. */
    private static List<Component> feed(String hall) throws IOException, ParserException {
        Calendar feed = parsed(municipality
                .calls()
                .anonymous()
                .get("/premises/" + hall + "/calendar.ics")
                .send());
        assertThat(feed.validate().getEntries()).isEmpty();
        return feed.getComponents().stream()
                .map(Component.class::cast)
                .sorted(Comparator.comparing(entry -> value(entry, Property.DTSTART)))
                .toList();
    }

    private static int sequence(Component entry) {
        return Integer.parseInt(value(entry, Property.SEQUENCE));
    }

    private static Calendar parsed(Reply reply) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(reply.body()));
    }

    private static String value(PropertyContainer from, String property) {
        return from.getProperty(property).orElseThrow().getValue();
    }
}
