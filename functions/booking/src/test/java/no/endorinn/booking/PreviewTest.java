package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NORTHERN_COORDINATOR;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.TREASURER;
import static no.endorinn.booking.Municipality.UNKNOWN;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever the command refuses, its preview refuses for the same reasons; and what fits in a preview is booked. */
class PreviewTest {
    private static final String DAY = "2027-01-14";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;
    private static String hall;
    private static String northern;
    private static String nights;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        hall = municipality.hall();
        northern = municipality.premises(TestTerms.hall().withText("place", "Nordbygda"));
        nights = municipality.premises(TestTerms.hall().with("opening", """
            {"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                        "from":"00:00","to":"24:00"}],"exceptions":[]}
            """));
        desk.booked(FOOTBALLER, training(hall, DAY, "12:00", "14:00"));
    }

    private record Case(String name, Body wish) {}

    @TestFactory
    Stream<DynamicTest> theCommandsRefusalIsThePreviewsRefusal() {
        List<Case> wishes = List.of(
                new Case("for the choir", rehearsal(hall, DAY, "18:00", "20:00")),
                new Case("for the choir, where it is taken", rehearsal(hall, DAY, "12:00", "14:00")),
                new Case("for the choir, by none of the rules", rehearsal(hall, DAY, "06:10", "06:20")),
                new Case(
                        "for the choir, too many",
                        rehearsal(hall, DAY, "18:00", "20:00").with("people", "301")),
                new Case("for the choir in the north", rehearsal(northern, DAY, "18:00", "20:00")),
                new Case("for the football club", training(hall, DAY, "18:00", "20:00")),
                new Case("for oneself", party(hall, DAY, "20:00", "22:00")),
                new Case(
                        "for somebody else",
                        party(hall, DAY, "20:00", "22:00").with("onBehalfOf", "{\"name\":\"Olga\"}")),
                new Case(
                        "for an association that is not there",
                        rehearsal(hall, DAY, "18:00", "20:00").withText("association", "no-choir")),
                new Case("of premises that are not there", rehearsal("nowhere", DAY, "18:00", "20:00")),
                new Case("as a series of too many nights", nights("2027-05-10")));
        return Stream.of(LEADER, TREASURER, FOOTBALLER, STRANGER, UNKNOWN, COORDINATOR, NORTHERN_COORDINATOR, READER)
                .flatMap(who -> wishes.stream()
                        .map(wish -> DynamicTest.dynamicTest(
                                who + " " + wish.name(), () -> requireAlike(who, wish.wish()))));
    }

    /** The preview is asked first: what it says must hold a moment later. */
    private static void requireAlike(String who, Body wish) {
        Reply preview = desk.post(who, "/bookings/preview", wish.toString());
        Reply command = desk.book(who, wish);
        if (command.status() == 201) {
            assertThat(foreseen(preview)).isEmpty();
            desk.cancel(who, command.json().path("reference").asText(), "{}");
        } else if (preview.status() == 200) {
            assertThat(foreseen(preview)).isNotEmpty().containsExactlyInAnyOrderElementsOf(codes(command));
        } else {
            assertThat(preview.status()).isEqualTo(command.status());
            assertThat(codes(preview)).isEqualTo(codes(command));
        }
    }

    private static List<String> foreseen(Reply preview) {
        JsonNode body = ok(preview);
        return Stream.concat(
                        texts(body.path("obstacles"), "code").stream(),
                        body.path("occurrences")
                                .valueStream()
                                .flatMap(date -> texts(date.path("obstacles"), "code").stream()))
                .distinct()
                .toList();
    }

    @Test
    void staffOfAnotherDistrictSeeInThePreviewThatTheyMayNotBookThere() {
        Body wish = party(hall, DAY, "20:00", "22:00").with("onBehalfOf", "{\"name\":\"Olga\"}");

        Reply preview = desk.post(NORTHERN_COORDINATOR, "/bookings/preview", wish.toString());

        assertThat(preview.status()).isEqualTo(403);
        assertThat(codes(preview)).containsExactly("other-area");
    }

    @Test
    void aSeriesOfNightsThatFitsInThePreviewIsBooked() {
        Body wish = nights("2027-05-07");

        JsonNode preview = ok(desk.post(LEADER, "/bookings/preview", wish.toString()));

        assertThat(preview.path("fits").asInt()).isEqualTo(48);
        assertThat(preview.path("obstacles")).isEmpty();
        desk.cancel(LEADER, desk.reference(LEADER, wish), "{}");
    }

    @Test
    void aSeriesOfMoreNightsThanATransactionTakesSaysInThePreviewWhichDateCouldBeTheLast() {
        JsonNode preview =
                ok(desk.post(LEADER, "/bookings/preview", nights("2027-05-12").toString()));

        assertThat(texts(preview.path("obstacles"), "code")).containsExactly("too-many-days");
        assertThat(preview.at("/obstacles/0/message").asText()).contains("fredag 7. mai 2027");
    }

    /** Three nights a week, each of which touches two days. */
    private static Body nights(String until) {
        return rehearsal(nights, "2027-01-18", "22:00", "23:00")
                .withText("end", at("2027-01-19", "02:00"))
                .with(
                        "repeat",
                        "{\"until\":\"%s\",\"weekdays\":[\"monday\",\"wednesday\",\"friday\"]}".formatted(until));
    }
}
