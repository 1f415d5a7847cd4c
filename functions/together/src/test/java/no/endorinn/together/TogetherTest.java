package no.endorinn.together;

import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static no.endorinn.together.Community.concert;
import static no.endorinn.together.Community.everything;
import static no.endorinn.together.Community.ofEach;
import static no.endorinn.together.Community.own;
import static no.endorinn.together.Community.problems;
import static no.endorinn.together.Community.taking;
import static no.endorinn.together.Community.things;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The concert: a room, a PA, a drum kit and twenty tables, handed over on Friday and back on Monday. Each test has a weekend of its own. */
class TogetherTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Wiretap wiretap = new Wiretap();

    private static Community community;

    @BeforeAll
    static void open() {
        community = new Community(tables, wiretap.client(tables));
    }

    @Test
    void aRoomAndThreeKindsOfEquipmentAreOneReservation() {
        Reply reply = reserve(LEADER, concert("2027-01-16", "hall", everything("2027-01-15", "2027-01-18")));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        String reference = reply.json().path("reference").asText();
        JsonNode booking = community.get(LEADER, "/bookings/" + reference);
        JsonNode loan = community.get(LEADER, "/loans/" + reference);
        assertThat(booking.path("status").asText()).isEqualTo("confirmed");
        assertThat(booking.path("with").toString())
                .isEqualTo("[{\"kind\":\"loan\",\"reference\":\"%s\",\"name\":\"Fjordvik bibliotek\"}]"
                        .formatted(reference));
        assertThat(loan.path("lines").findValuesAsText("model")).containsExactly("pa", "drums", "tables");
        assertThat(loan.path("with").toString())
                .isEqualTo("[{\"kind\":\"booking\",\"reference\":\"%s\",\"name\":\"Storsalen\"}]".formatted(reference));
        assertThat(reply.json().path("booking")).isEqualTo(booking);
        assertThat(reply.json().path("loans")).containsExactly(loan);
        assertThat(community
                        .get(LEADER, "/bookings/" + reference + "/history")
                        .path("events")
                        .findValuesAsText("type"))
                .containsExactly("loan.reserved", "booking.booked");
    }

    @Test
    void aConcertIsOneReadAndOneTransactionOverBothTables() {
        String body = concert("2027-01-23", "hall", everything("2027-01-22", "2027-01-25"));
        preview(LEADER, body);
        wiretap.listen();

        assertThat(reserve(LEADER, body).status()).isEqualTo(201);

        assertThat(wiretap.roundTrips())
                .as("and the catalogue's stamp, for the names of the points in the answer")
                .startsWith("BatchGetItem", "TransactWriteItems")
                .hasSizeLessThan(5);
        assertThat(wiretap.transaction().transactItems())
                .as("booking, day, use and event, the year's sum; loan, use and event, three months and three stocks")
                .hasSize(14);
    }

    @Test
    void moreThanOneTransactionTakesIsRefusedAndSoIsItsPreview() {
        List<String> kinds = IntStream.range(0, 18).mapToObj(i -> "kind-" + i).toList();
        kinds.forEach(kind -> community.model(kind, "store", 1));
        String body = concert(
                "",
                "",
                things("store", "2027-01-15", "2027-05-14", ofEach(kinds.subList(0, 9))),
                things("store", "2027-01-15", "2027-05-14", ofEach(kinds.subList(9, 18))));

        assertThat(reserve(LEADER, body).codes()).containsExactly("too-much-lent-at-once");
        assertThat(preview(LEADER, body).codes()).containsExactly("too-much-lent-at-once");
    }

    @Test
    void withOnePieceTakenNothingIsReservedAndTheAnswerSaysWhatAndWhen() {
        // Somebody takes it between the read and the commit.
        wiretap.beforeNextCommit(() -> reserved(FOOTBALLER, taking("football", "2027-01-29", "2027-02-01", "1 pa")));
        String body = concert("2027-01-30", "hall", everything("2027-01-29", "2027-02-01"));

        Reply reply = reserve(LEADER, body);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(problems(reply)).isEqualTo(Map.of("/loans/0/things/0", "not-enough-free"));
        JsonNode things = reply.json().at("/loans/0/things");
        assertThat(things.findValuesAsText("free")).containsExactly("0", "1", "20");
        assertThat(community.get(LEADER, "/bookings?association=choir").toString())
                .doesNotContain("2027-01-30");
        assertThat(community.get(LEADER, "/loans?association=choir").toString()).doesNotContain("2027-01-29");
        JsonNode dates = reply.json().path("dates");
        assertThat(dates.findValuesAsText("days"))
                .as("three days on which the library is open both ways, the next Saturday among them")
                .containsExactly("4", "7", "10");
        assertThat(dates.at("/1/booking/start").asText()).isEqualTo("2027-02-06T18:00:00+01:00");
        JsonNode preview = preview(LEADER, body).json();
        assertThat(preview.path("fits").asBoolean()).isFalse();
        assertThat(preview.path("dates")).isEqualTo(dates);

        Reply aWeekLater = reserve(LEADER, concert("2027-02-06", "hall", everything("2027-02-05", "2027-02-08")));

        assertThat(aWeekLater.status()).as("what is suggested can be had").isEqualTo(201);
    }

    @Test
    void allReasonsAreToldAtOnceEachAtItsPlace() {
        reserved(
                FOOTBALLER,
                concert("2027-02-20", "hall", things("store", "2027-02-19", "2027-02-22", "2 tent"))
                        .replace("choir", "football"));

        Reply reply = reserve(
                LEADER,
                concert(
                        "2027-02-20",
                        "hall",
                        things("library", "2027-02-20", "2027-02-22", "21 tables", "1 nothing"),
                        things("store", "2027-02-19", "2027-02-22", "1 tent")));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(problems(reply))
                .isEqualTo(Map.of(
                        "/booking/start", "overlaps",
                        "/loans/0/start", "closed-when-fetched",
                        "/loans/0/things/0", "not-enough-free",
                        "/loans/0/things/1", "unknown-equipment",
                        "/loans/1/things/0", "not-enough-free"));
        assertThat(reply.json().path("dates"))
                .as("twenty-one tables there never are")
                .isEmpty();
    }

    @Test
    void whateverIsWrongWithTheBodyIsSaidAtItsPlace() {
        Reply reply = reserve(LEADER, """
            {"association":"choir","onBehalfOf":{"name":"Olga Nordmann"},
             "booking":{"premises":"hall","start":"2027-03-06T18:00:00+01:00","end":"2027-03-06T17:00:00+01:00","people":0,
                        "shareUnder18":0,"houseRulesVersion":1,"repeat":{"until":"2027-06-01"}},
             "loans":[{"point":"library","things":[],"start":"2027-03-05T12:00:00+01:00"}]}\
            """);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(problems(reply))
                .containsOnlyKeys(
                        "/onBehalfOf",
                        "/purpose",
                        "/booking/end",
                        "/booking/people",
                        "/booking/repeat",
                        "/loans/0/things",
                        "/loans/0/end");
        assertThat(problems(reserve(LEADER, "{\"purpose\":\"Konsert\",\"loans\":[]}")))
                .isEqualTo(Map.of("/loans", "missing"));
        assertThat(problems(reserve(LEADER, concert("2027-03-06", "no-hall", everything("2027-03-05", "2027-03-08")))))
                .isEqualTo(Map.of("/booking/premises", "unknown-premises"));
    }

    @Test
    void sentTwiceAndTwiceAtOnceItIsReservedOnce() {
        String body = concert("2027-03-13", "hall", everything("2027-03-12", "2027-03-15"));

        wiretap.beforeNextCommit(() -> community.send(LEADER, "/together", body, "the-same-key"));
        Reply first = community.send(LEADER, "/together", body, "the-same-key");
        Reply second = community.send(LEADER, "/together", body, "the-same-key");
        Reply other = community.send(LEADER, "/together", body.replace("80", "90"), "the-same-key");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(community.get(LEADER, "/bookings?association=choir").toString())
                .containsOnlyOnce("2027-03-13T18:00");
        assertThat(other.codes()).containsExactly("idempotency-key-reused");
    }

    @Test
    void whatIsReservedAloneUnderTheSameKeyIsAnotherRequest() {
        community.send(LEADER, "/loans", taking("choir", "2027-03-19", "2027-03-22", "1 tables"), "key-of-a-loan");

        Reply reply = community.send(
                LEADER,
                "/together",
                concert("2027-03-20", "hall", everything("2027-03-19", "2027-03-22")),
                "key-of-a-loan");

        assertThat(reply.codes()).containsExactly("idempotency-key-reused");
    }

    @Test
    void thingsOfTwoPointsAreOneReservationWithoutARoom() {
        String body = concert(
                "",
                "",
                things("library", "2027-04-02", "2027-04-05", "10 tables"),
                things("store", "2027-04-02", "2027-04-05", "1 tent"));
        assertThat(preview(LEADER, body).json().path("fits").asBoolean()).isTrue();

        Reply reply = reserve(LEADER, body);

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        JsonNode loans = reply.json().path("loans");
        assertThat(loans.at("/0/with/0/reference")).isEqualTo(loans.at("/1/reference"));
        assertThat(loans.at("/1/with/0/reference")).isEqualTo(loans.at("/0/reference"));
        assertThat(reply.json().has("booking")).isFalse();
        assertThat(community
                        .get(LEADER, "/loans/" + loans.at("/1/reference").asText())
                        .path("point")
                        .asText())
                .isEqualTo("store");
    }

    @Test
    void whatTheFirstPointTakesOfALimitTheNextCounts() {
        IntStream.range(0, 7)
                .forEach(loan -> reserved(STRANGER, own(things("library", "2027-05-19", "2027-06-01", "1 tables"))));

        Reply reply = reserve(
                STRANGER,
                own(
                        things("library", "2027-05-19", "2027-06-01", "1 tables"),
                        things("store", "2027-05-19", "2027-06-01", "1 tent")));

        assertThat(problems(reply)).isEqualTo(Map.of("/loans/1", "quota-open-loans"));
    }

    @Test
    void theSameThingTwiceInOneRequestIsCountedTwice() {
        Reply reply = reserve(
                LEADER,
                concert(
                        "",
                        "",
                        things("store", "2027-04-16", "2027-04-19", "2 tent"),
                        things("store", "2027-04-15", "2027-04-19", "1 tent")));

        assertThat(problems(reply)).isEqualTo(Map.of("/loans/1/things/0", "not-enough-free"));
        assertThat(reply.json().at("/loans/1/things/0/free").asInt()).isZero();
    }

    @Test
    void aRoomThatIsAskedForWaitsByItselfAndWhoeverAnswersSeesWhatHangsOnIt() {
        Reply reply = reserve(LEADER, concert("2027-04-24", "asked-for", everything("2027-04-23", "2027-04-26")));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().at("/booking/status").asText()).isEqualTo("requested");
        assertThat(reply.json().at("/loans/0/state").asText()).isEqualTo("reserved");
        String reference = reply.json().path("reference").asText();
        assertThat(community.get(ADMINISTRATOR, "/requests/" + reference).findValues("with"))
                .hasSize(1);
    }

    @Test
    void allOfItIsGivenUpAtOnceByTheNumberOfAnyOfIt() {
        JsonNode reserved = reserve(
                        LEADER,
                        concert(
                                "2027-06-12",
                                "hall",
                                everything("2027-06-11", "2027-06-14"),
                                things("store", "2027-06-11", "2027-06-14", "1 tent")))
                .json();
        String tent = reserved.at("/loans/1/reference").asText();
        community.send(LEADER, "/loans/" + reserved.path("reference").asText() + "/cancel", "{}");
        String alone = community
                .send(LEADER, "/loans", taking("choir", "2027-06-18", "2027-06-21", "1 tables"))
                .json()
                .path("reference")
                .asText();

        Reply reply = community.send(LEADER, "/together/" + tent + "/cancel", "{}");
        Reply again = community.send(LEADER, "/together/" + tent + "/cancel", "{}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().at("/booking/status").asText()).isEqualTo("cancelled");
        assertThat(reply.json().path("loans").findValuesAsText("state")).containsExactly("cancelled", "cancelled");
        assertThat(again.json()).isEqualTo(reply.json());
        assertThat(community
                        .send(LEADER, "/together/" + alone + "/cancel", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(preview(
                                LEADER,
                                concert(
                                        "2027-06-12",
                                        "hall",
                                        everything("2027-06-11", "2027-06-14"),
                                        things("store", "2027-06-11", "2027-06-14", "2 tent")))
                        .json()
                        .path("fits")
                        .asBoolean())
                .isTrue();
        assertThat(community
                        .get(LEADER, "/loans/" + tent + "/history")
                        .path("events")
                        .findValuesAsText("type"))
                .containsExactly("loan.cancelled", "loan.reserved");
    }

    @Test
    void nothingIsGivenUpWhileTheRoomWouldStillCost() {
        String reference = reserve(LEADER, concert("2027-01-08", "hall", everything("2027-01-08", "2027-01-11")))
                .json()
                .path("reference")
                .asText();

        Reply refused = community.send(LEADER, "/together/" + reference + "/cancel", "{}");

        assertThat(problems(refused)).isEqualTo(Map.of("/acceptLate", "late-cancellation"));
        assertThat(refused.json().at("/cost/amount").asLong()).isEqualTo(120_000);
        assertThat(community.get(LEADER, "/loans/" + reference).path("state").asText())
                .isEqualTo("reserved");
        assertThat(community
                        .send(LEADER, "/together/" + reference + "/cancel", "{\"acceptLate\":true}")
                        .status())
                .isEqualTo(200);
    }

    private static void reserved(String sub, String body) {
        Reply reply = community.send(sub, body.contains("\"loans\"") ? "/together" : "/loans", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private static Reply reserve(String sub, String body) {
        return community.send(sub, "/together", body);
    }

    private static Reply preview(String sub, String body) {
        return community.send(sub, "/together/preview", body);
    }
}
