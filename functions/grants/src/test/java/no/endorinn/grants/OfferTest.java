package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was granted and is to be accepted is not kept for them for ever. */
class OfferTest {
    /** A second after the last day of three weeks from {@link Municipality#NOW}. */
    private static final Duration TOO_LATE = Duration.between(NOW, Instant.parse("2027-01-28T23:00:01Z"));

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    @BeforeAll
    static void accepting() {
        Applying.scheme(
                municipality,
                "driftstilskudd",
                PaymentsTest.scheme("\"accept\":true,\"acceptDays\":21").replace("5000000", "100000"));
    }

    @Test
    void theLastDayStandsInTheLetterInMineAndOnThePageAndUntilThenOneMayAccept() {
        String reference = new Written(municipality).sent(1_000_000);
        String ruling = "{\"revision\":1,\"granted\":1000000}";
        JsonNode letter = ok(choir.post(CASEWORKER, reference, "decisions/preview", ruling));
        ok(choir.decide(CASEWORKER, reference, ruling, Applying.newKey()));

        JsonNode mine = inMine(reference);
        municipality.itIs(NOW.plus(TOO_LATE).minusSeconds(2));
        JsonNode accepted = ok(answer(reference, true));

        assertThat(letter.path("letter").toString()).contains("28. januar 2027", "faller tilskuddet bort");
        assertThat(mine.at("/decision/offer/until").asText()).isEqualTo("2027-01-28");
        assertThat(mine.path("timeline").findValuesAsText("what")).contains("accept-by");
        assertThat(accepted.path("answer").asText()).isEqualTo("accepted");
        assertThat(accepted.has("acceptUntil")).isFalse();
        assertThat(choir.look(LEADER, reference).at("/decision/offer/answer").asText())
                .isEqualTo("accepted");
    }

    @Test
    void afterTheLastDayWhoeverLooksSeesWhatTheClockThenWritesAndTheRoundHasItsMoneyBack() {
        municipality.itIs(NOW.plus(TOO_LATE));
        clock();
        municipality.itIs(NOW);
        long before = granted();
        String reference = new Written(municipality).decided(1_000_000, 1_000_000);
        municipality.itIs(NOW.plus(TOO_LATE));

        JsonNode looked = payments(reference);
        long bound = granted();
        clock();
        clock();

        assertThat(looked.path("answer").asText()).isEqualTo("lapsed");
        assertThat(looked.at("/payments/0/state").asText()).isEqualTo("lapsed");
        assertThat(bound).isEqualTo(before + 1_000_000);
        assertThat(payments(reference).path("payments")).isEqualTo(looked.path("payments"));
        assertThat(granted()).isEqualTo(before);
        assertThat(choir.look(LEADER, reference).at("/decision/offer/answer").asText())
                .isEqualTo("lapsed");
        assertThat(happened(reference)).containsOnlyOnce("application.offer_lapsed");
        assertThat(choir.look(LEADER, reference).has("report"))
                .as("nobody reports on what they were not given")
                .isFalse();
        assertThat(choir.get(LEADER, "/applications/" + reference + "/report").status())
                .isEqualTo(404);
        assertThat(codes(answer(reference, true))).containsExactly("grant-lapsed");
        assertThat(municipality.get("/support/awards?year=2027").json().path("awards"))
                .filteredOn(award -> award.path("reference").asText().equals(reference))
                .singleElement()
                .satisfies(award -> assertThat(award.path("kept").asLong()).isZero());
    }

    @Test
    void whoeverAnswersTooLateIsToldAndThenItIsWrittenWithoutTheClock() {
        long before = granted();
        String reference = new Written(municipality).decided(1_000_000, 1_000_000);
        municipality.itIs(NOW.plus(TOO_LATE));

        assertThat(codes(answer(reference, true))).containsExactly("grant-lapsed");
        assertThat(codes(answer(reference, false))).containsExactly("grant-lapsed");
        assertThat(granted()).isEqualTo(before);
        assertThat(happened(reference)).containsOnlyOnce("application.offer_lapsed");
    }

    @Test
    void staffGiveMoreTimeAndSayWhyAsLongAsItHasNotLapsed() {
        String reference = new Written(municipality).decided(1_000_000, 1_000_000);
        String more = "{\"until\":\"2027-02-10\",\"words\":\"Styret møtes ikke før da.\"}";

        Reply earlier = choir.post(CASEWORKER, reference, "answer/put-off", more.replace("02-10", "01-28"));
        JsonNode put = ok(choir.post(CASEWORKER, reference, "answer/put-off", more));
        ok(choir.post(CASEWORKER, reference, "answer/put-off", more));
        municipality.itIs(NOW.plus(TOO_LATE));
        clock();
        JsonNode told = payments(reference);
        municipality.itIs(NOW.plus(Duration.ofDays(40)));
        Reply late = choir.post(CASEWORKER, reference, "answer/put-off", more.replace("02-10", "03-10"));

        assertThat(codes(earlier)).containsExactly("date-out-of-bounds");
        assertThat(put.path("acceptUntil").asText()).isEqualTo("2027-02-10");
        assertThat(told.path("answer").asText()).isEqualTo("awaited");
        assertThat(told.path("putOff").asText()).isEqualTo("Styret møtes ikke før da.");
        assertThat(codes(late)).containsExactly("grant-lapsed");
        assertThat(happened(reference)).containsOnlyOnce("application.offer_put_off");
    }

    @Test
    void whileAnAppealWaitsNothingLapsesAndThereIsAFortnightAfterItsAnswer() {
        String reference = new Written(municipality).decided(1_000_000, 500_000);
        ok(choir.post(LEADER, reference, "appeal", Appealing.on(1)));
        municipality.itIs(NOW.plus(TOO_LATE));
        clock();

        JsonNode meanwhile = payments(reference);
        ok(choir.post(LEADER, reference, "appeal/withdraw", "{}"));
        JsonNode after = payments(reference);
        municipality.itIs(NOW.plus(TOO_LATE).plus(Duration.ofDays(15)));
        clock();

        assertThat(meanwhile.path("answer").asText()).isEqualTo("awaited");
        assertThat(meanwhile.has("acceptUntil")).isFalse();
        assertThat(after.path("acceptUntil").asText()).isEqualTo("2027-02-12");
        assertThat(payments(reference).path("answer").asText()).isEqualTo("lapsed");
    }

    @Test
    void byANoNoReportIsAwaitedAndTheApplicationTellsSo() {
        String reference = new Written(municipality).decided(1_000_000, 1_000_000);

        ok(answer(reference, false));

        JsonNode declined = choir.look(LEADER, reference);
        assertThat(declined.has("report")).isFalse();
        assertThat(declined.at("/decision/offer/answer").asText()).isEqualTo("declined");
        JsonNode ranked = ok(choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/2027/ranking"))
                .path("applications");
        int place = ranked.findValuesAsText("reference").indexOf(reference);
        assertThat(ranked.path(place).path("answer").asText()).isEqualTo("declined");
        assertThat(ranked.path(place).path("sum").asLong())
                .as("nothing of it counts")
                .isEqualTo(ranked.path(place - 1).path("sum").asLong());
    }

    private static void clock() {
        new GrantsClock(municipality.context(municipality.tables().client())).execute(Map.of());
    }

    private static Reply answer(String reference, boolean yes) {
        return choir.post(LEADER, reference, "answer", "{\"decision\":1,\"accept\":" + yes + "}");
    }

    private static JsonNode payments(String reference) {
        return ok(choir.get(LEADER, "/applications/" + reference + "/payments"));
    }

    /** The application as the choir's list has it. */
    private static JsonNode inMine(String reference) {
        for (JsonNode each :
                ok(choir.get(LEADER, "/applications?association=choir")).path("applications")) {
            if (each.path("reference").asText().equals(reference)) {
                return each;
            }
        }
        throw new AssertionError("not in the first page: " + reference);
    }

    private static long granted() {
        return choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/2027/applications")
                .json()
                .at("/budget/granted")
                .asLong();
    }

    private static List<String> happened(String reference) {
        return Applying.events(municipality.tables(), reference).stream()
                .map(event -> event.text("type"))
                .toList();
    }

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
