package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.ADMINISTRATOR;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogueTest {
    private static final String OPEN_TILL_EIGHT = """
        {"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                    "from":"08:00","to":"20:00"}]}
        """;

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
    }

    @Test
    void whatIsAddedIsThereForEverybody() {
        String room = municipality.premises(TestTerms.room());

        assertThat(texts(desk.look("/premises").path("premises"), "id")).contains(room);
        JsonNode shown = desk.look("/premises/" + room);
        assertThat(shown.at("/terms/name").asText()).isEqualTo("Møterommet");
        assertThat(shown.path("from").asText()).isEqualTo("2026-01-01");
        assertThat(shown.path("coming")).isEmpty();
    }

    @Test
    void addingTheSameAgainIsAnsweredAsTheFirstAndOtherPremisesAreRefused() {
        Body room = Body.of("{\"id\":\"twice\"}").with("terms", TestTerms.room().toString());

        Reply first = desk.post(ADMINISTRATOR, "/premises", room.toString());
        Reply repeat = desk.post(ADMINISTRATOR, "/premises", room.toString());
        Reply other = desk.post(
                ADMINISTRATOR, "/premises", room.with("terms", TestTerms.HALL).toString());

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("location")).hasValue("/premises/twice");
        assertThat(repeat).isEqualTo(first);
        assertThat(other.status()).isEqualTo(409);
        assertThat(codes(other)).containsExactly("premises-exist");
    }

    @Test
    void whatAChangeFromAComingDateWouldNotAllowIsListedFirst() {
        String hall = municipality.hall();
        desk.booked(LEADER, rehearsal(hall, "2027-01-20", "20:00", "22:00"));
        String later = desk.reference(LEADER, rehearsal(hall, "2027-02-10", "20:00", "22:00"));
        desk.booked(LEADER, rehearsal(hall, "2027-02-10", "16:00", "20:00"));

        Reply refusal = desk.change(hall, 1, earlierFrom("2027-02-01"));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("bookings-affected");
        assertThat(texts(refusal.json().path("affected"), "reference")).containsExactly(later);
        assertThat(refusal.json().at("/affected/0/name").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(refusal.json().at("/affected/0/start").asText()).isEqualTo(at("2027-02-10", "20:00"));
        assertThat(desk.look("/premises/" + hall).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void anAcceptedChangeKeepsWhatIsBookedAndHoldsForWhatIsNot() {
        String hall = municipality.hall();
        String booked = desk.reference(LEADER, rehearsal(hall, "2027-02-10", "20:00", "22:00"));
        Body accepted = earlierFrom("2027-02-01").with("acceptAffected", "true");

        Reply changed = desk.change(hall, 1, accepted);

        assertThat(ok(changed).at("/premises/coming/0/from").asText()).isEqualTo("2027-02-01");
        assertThat(texts(changed.json().path("affected"), "reference")).containsExactly(booked);
        assertThat(desk.change(hall, 1, accepted)).as("the same again").isEqualTo(changed);
        assertThat(desk.see(LEADER, "/bookings/" + booked).path("status").asText())
                .isEqualTo("confirmed");
        desk.booked(LEADER, rehearsal(hall, "2027-01-31", "20:00", "22:00"));
        assertThat(codes(desk.book(LEADER, rehearsal(hall, "2027-02-01", "20:00", "22:00"))))
                .containsExactly("outside-opening-hours");
    }

    @Test
    void aPriceOnceAgreedStays() {
        String hall = municipality.hall();
        String before = desk.reference(LEADER, rehearsal(hall, "2027-01-20", "18:00", "20:00"));

        ok(desk.change(
                hall,
                1,
                Body.of("{}")
                        .with(
                                "terms",
                                TestTerms.hall()
                                        .with(
                                                "prices",
                                                "[{\"group\":\"association\",\"orePerHour\":99900,\"partOrePerHour\":0}]")
                                        .toString())));

        JsonNode kept = desk.see(LEADER, "/bookings/" + before);
        JsonNode after = desk.booked(LEADER, rehearsal(hall, "2027-01-20", "20:00", "22:00"));
        assertThat(kept.at("/price/amount").asInt()).isEqualTo(60_000);
        assertThat(after.at("/price/amount").asInt()).isEqualTo(199_800);
    }

    @Test
    void whoeverHasTheWholeIsListedBeforeItGetsAnotherPart() {
        String hall = municipality.hall();
        String whole = desk.reference(LEADER, rehearsal(hall, "2027-01-20", "18:00", "20:00"));
        String four = "[{\"id\":\"a\",\"name\":\"A\",\"capacity\":90},{\"id\":\"b\",\"name\":\"B\",\"capacity\":90},"
                + "{\"id\":\"c\",\"name\":\"C\",\"capacity\":90},{\"id\":\"d\",\"name\":\"D\",\"capacity\":30}]";

        Reply refusal = desk.change(
                hall,
                1,
                Body.of("{}").with("terms", TestTerms.hall().with("parts", four).toString()));

        assertThat(texts(refusal.json().path("affected"), "reference")).containsExactly(whole);
    }

    @Test
    void aWarmFunctionSeesAChangeThatAnotherMade() {
        String hall = municipality.hall();
        Desk warm = new Desk(Calls.to(municipality.function()));
        assertThat(warm.free(hall, "2027-01-20", "20:00", "22:00")).isEqualTo(4);

        ok(desk.change(hall, 1, earlierFrom("2027-01-08")));

        assertThat(warm.free(hall, "2027-01-20", "20:00", "22:00")).isZero();
    }

    @Test
    void nobodyChangesWhatTheyHaveNotSeen() {
        String hall = municipality.hall();
        ok(desk.change(hall, 1, earlierFrom("2027-02-01")));

        Reply stale = desk.change(hall, 1, earlierFrom("2027-03-01"));
        Reply blind = municipality
                .calls()
                .as(ADMINISTRATOR)
                .put("/premises/" + hall, earlierFrom("2027-03-01").toString())
                .send();

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current/version").asInt()).isEqualTo(2);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(codes(blind)).containsExactly("if-match-missing");
        assertThat(desk.change("nowhere", 1, earlierFrom("2027-03-01")).status())
                .isEqualTo(404);
    }

    @Test
    void thePastIsNotChanged() {
        Reply refusal = desk.change(municipality.hall(), 1, earlierFrom("2027-01-06"));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("in-the-past");
        assertThat(refusal.json().at("/errors/0/pointer").asText()).isEqualTo("/from");
    }

    @Test
    void retiredPremisesAreNotLetAndKeepWhatIsBooked() {
        String hall = municipality.hall();
        String booked = desk.reference(LEADER, rehearsal(hall, "2027-02-10", "18:00", "20:00"));

        Reply refusal = retire(hall, Body.of("{\"from\":\"2027-02-01\"}"));
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(texts(refusal.json().path("affected"), "reference")).containsExactly(booked);
        JsonNode retired = ok(retire(hall, Body.of("{\"from\":\"2027-02-01\",\"acceptAffected\":true}")));

        assertThat(retired.at("/premises/retiredFrom").asText()).isEqualTo("2027-02-01");
        assertThat(desk.free(hall, "2027-01-31", "18:00", "20:00")).isEqualTo(4);
        assertThat(desk.free(hall, "2027-02-01", "18:00", "20:00")).isZero();
        assertThat(codes(desk.book(LEADER, rehearsal(hall, "2027-02-01", "18:00", "20:00"))))
                .containsExactly("retired");
        assertThat(desk.see(LEADER, "/bookings/" + booked).path("status").asText())
                .isEqualTo("confirmed");
    }

    private static Reply retire(String premises, Body retirement) {
        return municipality
                .calls()
                .as(ADMINISTRATOR)
                .post("/premises/" + premises + "/retire", retirement.toString())
                .header("If-Match", "\"1\"")
                .send();
    }

    /** The usual terms but for closing at eight in the evening, from a date. */
    private static Body earlierFrom(String date) {
        return Body.of("{}")
                .withText("from", date)
                .with("terms", TestTerms.hall().with("opening", OPEN_TILL_EIGHT).toString());
    }
}
