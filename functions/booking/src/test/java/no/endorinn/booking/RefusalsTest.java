package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.newKey;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a refusal is told, and what is refused before anybody looks at what it means. */
class RefusalsTest {
    private static final String DAY = "2027-01-14";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;
    private static String hall;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        hall = municipality.hall();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb         | nb | Noe må rettes                | Lokalet har ikke den delen.",
                "nn         | nn | Noko må rettast              | Lokalet har ikkje den delen.",
                "en         | en | Something needs to be corrected | The venue has no such part.",
                "no         | nb | Noe må rettes                | Lokalet har ikke den delen.",
                "da, en;q=1 | en | Something needs to be corrected | The venue has no such part.",
                "se         | nb | Noe må rettes                | Lokalet har ikke den delen.",
                "%%%        | nb | Noe må rettes                | Lokalet har ikke den delen.",
            })
    void aRefusalIsToldInTheReadersLanguage(String accepted, String language, String title, String message) {
        Reply refusal = municipality
                .calls()
                .as(LEADER)
                .post("/bookings", wish().with("parts", "[\"attic\"]").toString())
                .header("Idempotency-Key", newKey())
                .header("Accept-Language", accepted)
                .send();

        assertThat(refusal.header("content-type")).hasValue("application/problem+json");
        assertThat(refusal.header("content-language")).hasValue(language);
        assertThat(refusal.json().path("type").asText()).isEqualTo("/problems/unknown-part");
        assertThat(refusal.json().path("title").asText()).isEqualTo(title);
        assertThat(refusal.json().at("/errors/0/message").asText()).isEqualTo(message);
        assertThat(refusal.json().path("detail").asText()).isEqualTo(message);
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        Reply refusal = post("{\"onBehalfOf\":{},\"repeat\":{}}");

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(texts(refusal.json().path("errors"), "code")).containsOnly("missing");
        assertThat(texts(refusal.json().path("errors"), "pointer"))
                .containsExactlyInAnyOrder(
                        "/premises",
                        "/start",
                        "/end",
                        "/purpose",
                        "/people",
                        "/shareUnder18",
                        "/houseRulesVersion",
                        "/onBehalfOf/name",
                        "/repeat/until");
    }

    @Test
    void aTypingErrorInAFieldsNameIsNotIgnored() {
        Reply refusal = post(wish().with("purpos/e", "\"x\"")
                .with("repeat", "{\"until\":\"2027-01-14\",\"untill\":\"2027-01-14\"}")
                .toString());

        assertThat(codes(refusal)).containsExactly("unknown-field", "unknown-field");
        assertThat(texts(refusal.json().path("errors"), "pointer"))
                .containsExactlyInAnyOrder("/purpos~1e", "/repeat/untill");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /premises?sort=name",
                "GET  | /premises/hall?lang=nn",
                "GET  | /calendar.ics?from=2027-01-01",
                "GET  | /bookings/2346789A?verbose",
                "GET  | /requests/2346789A?verbose=1",
                "GET  | /catalogue?pretty=1",
                "POST | /bookings?dryRun=true",
                "POST | /requests/2346789A/approve?force=true",
            })
    void aQueryParameterThatNobodyReadsIsNotIgnored(String method, String path) {
        Reply refusal = municipality
                .calls()
                .as(CASEWORKER)
                .call(method, path, method.equals("GET") ? "" : "{}")
                .header("Idempotency-Key", newKey())
                .send();

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(codes(refusal)).containsExactly("unknown-field");
        assertThat(refusal.json().at("/errors/0/parameter").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bookings",
                "/bookings/preview",
                "/bookings/2346789A/move",
                "/bookings/2346789A/move/preview",
                "/bookings/2346789A/cancel",
                "/bookings/2346789A/answer",
                "/bookings/2346789A/no-show",
                "/bookings/short/cancel",
                "/requests/2346789A/approve",
                "/requests/2346789A/deny",
                "/blocks",
            })
    void whatCannotBeReadIsToldBeforeWhoMay(String path) {
        assertThat(asReader(path, "{").status()).isEqualTo(400);
        assertThat(codes(asReader(path, "{\"nonsense\":1}"))).contains("unknown-field");
        assertThat(asReader(path, "{\"nonsense\":1}").status()).isEqualTo(422);
    }

    private static Reply asReader(String path, String body) {
        return municipality
                .calls()
                .as(READER)
                .post(path, body)
                .header("Idempotency-Key", newKey())
                .send();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "nonsense", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}", "{\"a\":123456789012345678901}"})
    void whatIsNotJsonIsUnreadable(String body) {
        Reply refusal = post(body);

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(codes(refusal)).containsExactly("not-json");
    }

    @Test
    void onlyAnObjectThatIsNotEndlesslyDeepIsRead() {
        assertThat(codes(post(""))).containsExactly("not-an-object");
        assertThat(codes(post("[]"))).containsExactly("not-an-object");
        assertThat(codes(post("7"))).containsExactly("not-an-object");
        assertThat(codes(post("{\"a\":".repeat(100) + "1" + "}".repeat(100)))).containsExactly("not-json");
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        Reply refusal = post(wish().withText("purpose", "x".repeat(32 * 1024)).toString());

        assertThat(refusal.status()).isEqualTo(413);
        assertThat(codes(refusal)).containsExactly("too-large");
    }

    @Test
    void onlyJsonIsRead() {
        Reply form = typed("application/x-www-form-urlencoded");
        Reply json = typed("application/JSON; charset=utf-8");

        assertThat(form.status()).isEqualTo(415);
        assertThat(codes(form)).containsExactly("not-json");
        assertThat(json.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-30T18:00:00+01:00, not-an-instant",
        "2027-01-14T18:00:00,       not-an-instant",
        "2027-01-14,                not-an-instant",
        "0000-01-01T00:00:00Z,      not-in-our-time",
        "9999-12-31T23:59:00Z,      not-in-our-time",
        "2027-01-14T18:00:30+01:00, not-a-whole-minute",
    })
    void aTimeThatCannotBeIsNotTaken(String start, String code) {
        Reply refusal = post(wish().withText("start", start).toString());

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(codes(refusal)).containsExactly(code);
        assertThat(refusal.json().at("/errors/0/pointer").asText()).isEqualTo("/start");
    }

    @Test
    void aBookingEndsAfterItStartsAndWithinAFortnight() {
        assertThat(codes(
                        post(wish().withText("end", "2027-01-14T18:00:00+01:00").toString())))
                .containsExactly("end-before-start");
        assertThat(codes(
                        post(wish().withText("end", "2027-01-29T18:00:00+01:00").toString())))
                .containsExactly("longer-than-a-fortnight");
    }

    @Test
    void oddCharactersAreRefusedAndOthersComposed() {
        assertThat(codes(post(wish().withText("purpose", "a\u0000b").toString())))
                .containsExactly("unreadable-characters");
        assertThat(codes(post(wish().withText("purpose", "\u202Eoops").toString())))
                .containsExactly("unreadable-characters");
        Body decomposed = wish().withText("purpose", "  Va\u030Arkonsert \uD83C\uDFB5 ");
        assertThat(desk.booked(LEADER, decomposed).path("purpose").asText()).isEqualTo("V\u00E5rkonsert \uD83C\uDFB5");
    }

    private static Body wish() {
        return rehearsal(hall, DAY, "18:00", "20:00");
    }

    private static Reply post(String body) {
        return municipality
                .calls()
                .as(LEADER)
                .post("/bookings", body)
                .header("Idempotency-Key", newKey())
                .send();
    }

    private static Reply typed(String contentType) {
        return municipality
                .calls()
                .as(LEADER)
                .post(
                        "/bookings/preview",
                        rehearsal(hall, "2027-01-21", "18:00", "20:00").toString())
                .header("Content-Type", contentType)
                .send();
    }
}
