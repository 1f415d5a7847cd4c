package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.ADMINISTRATOR;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The catalogue as a file, and what is said about a bad one. */
class CatalogueFileTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    @RegisterExtension
    static final TestTables elsewhere = new TestTables();

    private static Municipality municipality;
    private static Desk desk;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
    }

    @Test
    void whatIsExportedIsImportedElsewhereAsItIs() {
        String hall = municipality.premises(TestTerms.hallClosedOn("2027-12-24", "Jul")
                .with("quota", "{\"openBookings\":5,\"hoursPerWeek\":10,\"seriesLength\":20}")
                .with("contact", "{\"name\":\"Servicetorget\",\"email\":\"torget@fjordvik.example\",\"phone\":\"00\"}")
                .with(
                        "access",
                        "[{\"days\":[\"monday\"],\"from\":\"16:00\",\"to\":\"20:00\",\"groups\":[\"private\"],"
                                + "\"extent\":\"part\",\"parts\":[\"a\"],\"mode\":\"closed\"}]"));
        municipality.premises(TestTerms.room());
        ok(desk.change(hall, 1, Body.of("{\"from\":\"2027-06-01\"}").with("terms", TestTerms.HALL)));
        JsonNode exported = desk.see(READER, "/catalogue");
        int many = exported.path("premises").size();
        Desk other = new Desk(new Municipality(elsewhere).calls());

        assertThat(imported(desk, exported)).isEqualTo(counts(0, 0, many));
        assertThat(imported(other, exported)).isEqualTo(counts(many, 0, 0));
        assertThat(other.see(READER, "/catalogue")).isEqualTo(exported);
        assertThat(imported(other, exported)).isEqualTo(counts(0, 0, many));
    }

    @Test
    void anImportChangesWhatItNamesAndNothingElse() {
        String kept = municipality.hall();
        String changed = municipality.hall();

        assertThat(ok(put(file(entry(changed, TestTerms.room()), entry("brand-new", TestTerms.room()))))
                        .toString())
                .isEqualTo(counts(1, 1, 0));

        assertThat(desk.look("/premises/" + changed).at("/terms/name").asText()).isEqualTo("Møterommet");
        assertThat(desk.look("/premises/" + kept).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void whomAnImportConcernsIsListedFirst() {
        String hall = municipality.hall();
        String other = municipality.hall();
        String first = desk.reference(LEADER, rehearsal(hall, "2027-02-10", "18:00", "20:00"));
        String second = desk.reference(LEADER, rehearsal(other, "2027-02-10", "12:00", "14:00"));
        desk.booked(LEADER, rehearsal(hall, "2027-02-11", "18:00", "20:00"));
        Body closed = TestTerms.hallClosedOn("2027-02-10", "Gulvet slipes");
        Body file = file(entry("brand-newer", TestTerms.room()), entry(hall, closed), entry(other, closed));

        Reply refusal = put(file);

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(codes(refusal)).containsExactly("bookings-affected");
        assertThat(texts(refusal.json().path("affected"), "reference")).containsExactly(second, first);
        assertThat(refusal.json().at("/affected/0/name").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(desk.look("/premises/" + hall).path("version").asInt()).isEqualTo(1);
        JsonNode done = ok(put(file.with("acceptAffected", "true")));
        assertThat(texts(done.path("affected"), "reference")).containsExactly(second, first);
        assertThat(done.path("changed").asInt()).isEqualTo(2);
        assertThat(desk.see(LEADER, "/bookings/" + first).path("status").asText())
                .isEqualTo("confirmed");
    }

    @Test
    void anImportEndsLettingFromItsDateAndListsWhatIsLater() {
        String hall = municipality.hall();
        desk.booked(LEADER, rehearsal(hall, "2027-02-10", "18:00", "20:00"));
        String later = desk.reference(LEADER, rehearsal(hall, "2027-03-10", "18:00", "20:00"));

        Reply refusal = put(file(entry(hall, TestTerms.hall()).withText("retiredFrom", "2027-03-01")));

        assertThat(texts(refusal.json().path("affected"), "reference")).containsExactly(later);
    }

    @Test
    void moreThanTenPremisesAreNotLetOtherwiseInOneImport() {
        List<Body> entries = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            entries.add(letOtherwiseAtTheEnd(municipality.hall()));
        }

        Reply refusal = put(file(entries.toArray(Body[]::new)));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly("too-many-let-otherwise");
        ok(put(file(entries.subList(0, 10).toArray(Body[]::new))));
    }

    @Test
    void oneBadEntrySpoilsTheWholeImport() {
        Reply refusal = put(file(
                entry("good-room", TestTerms.room()),
                entry("bad-room", TestTerms.room().with("capacity", "0"))));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.json().at("/errors/0/pointer").asText()).isEqualTo("/premises/1/versions/0/terms/capacity");
        assertThat(municipality
                        .calls()
                        .anonymous()
                        .get("/premises/good-room")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSamePremisesTwiceOrNoneAtAllIsASlip() {
        assertThat(codes(put(file(entry("one", TestTerms.room()), entry("one", TestTerms.hall())))))
                .containsExactly("same-id-twice");
        assertThat(codes(put(Body.of("{}")))).containsExactly("missing");
        assertThat(codes(put(Body.of("{\"premises\":[{\"id\":\"empty\",\"versions\":[]}]}"))))
                .containsExactly("missing");
    }

    @Test
    void anImportMayBeLongerThanOtherRequestsButNotEndless() {
        String rules = "{\"version\":1,\"text\":\"" + "Rydd. ".repeat(600).strip() + "\"}";
        Body[] entries = IntStream.range(0, 12)
                .mapToObj(i -> entry("wordy-" + i, TestTerms.room().with("houseRules", rules)))
                .toArray(Body[]::new);
        Body file = file(entries);

        assertThat(file.toString().length()).isGreaterThan(32 * 1024);
        assertThat(put(file).status()).isEqualTo(200);
        assertThat(put(file.withText("comment", "x".repeat(1024 * 1024))).status())
                .isEqualTo(413);
    }

    @Test
    void badTermsAreToldAllAtOnce() {
        Body terms = TestTerms.hall()
                .without("name")
                .withText("place", " ")
                .with("capacity", "0")
                .with(
                        "parts",
                        "[{\"id\":\"A b\",\"name\":\"A\",\"capacity\":1},{\"id\":\"A"
                                + " b\",\"name\":\"B\",\"capacity\":1}]")
                .with("suitability", "[\"elevator\"]")
                .with("contact", "{\"name\":\"Torget\",\"email\":\"nobody\"}")
                .with("opening", "{\"weekly\":[{\"days\":[],\"from\":\"20:00\",\"to\":\"08:00\"}]}")
                .with("startGridMinutes", "45")
                .with("shortestMinutes", "700")
                .with("bufferAfterMinutes", "121")
                .with("prices", "[{\"group\":\"youth\",\"orePerHour\":-1,\"partOrePerHour\":0.5}]")
                .with("access", "[{\"mode\":\"maybe\",\"parts\":[\"q\"]}]")
                .with("colour", "\"red\"");

        Reply refusal = desk.post(
                ADMINISTRATOR,
                "/premises",
                Body.of("{\"id\":\"Bad Room\"}").with("terms", terms.toString()).toString());

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(faults(refusal))
                .containsExactlyInAnyOrder(
                        "/id malformed-id",
                        "/terms/name missing",
                        "/terms/place empty",
                        "/terms/capacity out-of-bounds",
                        "/terms/parts/0/id malformed-id",
                        "/terms/parts/1/id malformed-id",
                        "/terms/parts same-part-twice",
                        "/terms/suitability not-a-choice",
                        "/terms/contact/email not-an-email",
                        "/terms/opening/weekly/0/days missing",
                        "/terms/opening/weekly/0/to end-before-start",
                        "/terms/startGridMinutes odd-start-grid",
                        "/terms/shortestMinutes shortest-longer-than-longest",
                        "/terms/bufferAfterMinutes out-of-bounds",
                        "/terms/prices/0/orePerHour out-of-bounds",
                        "/terms/prices/0/partOrePerHour not-a-whole-number",
                        "/terms/access/0/mode not-a-choice",
                        "/terms/access/0/parts unknown-part",
                        "/terms/colour unknown-field");
    }

    private static List<String> faults(Reply refusal) {
        List<String> pointers = texts(refusal.json().path("errors"), "pointer");
        List<String> codes = codes(refusal);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            faults.add(pointers.get(i) + " " + codes.get(i));
        }
        return faults;
    }

    private static String imported(Desk where, JsonNode file) {
        return ok(where.replaceCatalogue(file.toString())).toString();
    }

    private static Reply put(Body file) {
        return desk.replaceCatalogue(file.toString());
    }

    private static String counts(int created, int changed, int unchanged) {
        return "{\"created\":%d,\"changed\":%d,\"unchanged\":%d,\"affected\":[]}"
                .formatted(created, changed, unchanged);
    }

    private static Body entry(String id, Body terms) {
        return Body.of("{}").withText("id", id).with("versions", "[{\"from\":\"2026-01-01\",\"terms\":" + terms + "}]");
    }

    /** On other terms from the last days on that can be booked: each day since is told, and two years of them take long. */
    private static Body letOtherwiseAtTheEnd(String id) {
        return Body.of("{}")
                .withText("id", id)
                .with(
                        "versions",
                        "[{\"from\":\"2026-01-01\",\"terms\":%s},{\"from\":\"2028-12-20\",\"terms\":%s}]"
                                .formatted(TestTerms.hall(), TestTerms.hallClosedOn("2028-12-24", "Jul")));
    }

    private static Body file(Body... entries) {
        return Body.of("{}").with("premises", List.of(entries).toString());
    }
}
