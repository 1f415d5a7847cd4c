package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.CARETAKER;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.endorinn.lending.equipment.Label;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Waiting for what cannot be had, over HTTP: first come, first served, and an offer that ends. */
class WaitingTest {
    private static final Instant DAY = Municipality.NOW.plus(Duration.ofDays(1));

    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static int made;

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        lender = new Lender(municipality.calls());
        municipality.people().member("sub-sailing", "Siri Seiler", "sailing", "LEADER");
        municipality.people().member("sub-rowing", "Rolf Roer", "rowing", "LEADER");
        municipality.people().member("sub-diving", "Dina Dykker", "diving", "LEADER");
    }

    @AfterEach
    void noonAgain() {
        municipality.itIs(Municipality.NOW);
    }

    private static List<String> labels = List.of();

    private static String added(int copies) {
        String id = "waited-" + ++made;
        labels = TestModels.added(municipality, id, TestModels.tables(), copies, "*");
        return id;
    }

    private static String state(String sub, String reference) {
        return loan(sub, reference).path("state").asText();
    }

    private static JsonNode loan(String sub, String reference) {
        return ok(municipality.calls().as(sub).get("/loans/" + reference).send());
    }

    private static void theClockRuns() {
        new LendingClock(municipality.context(municipality.tables().client())).execute(Map.of());
    }

    @Test
    void theLastCopyExtendedWhileSomebodyWaits() {
        String id = added(1);
        String out = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-11", "1 " + id));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(out, labels));
        String waiting = lender.waits(FOOTBALLER, id, 1, "2027-01-09 10:00", "2027-01-13");

        Reply refused = lender.extend(LEADER, out, "2027-01-12");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.codes()).containsExactly("somebody-waits");
        assertThat(lender.extension(LEADER, out)
                        .at("/things/0/obstacles/0/code")
                        .asText())
                .isEqualTo("somebody-waits");
        assertThat(ok(municipality
                                .calls()
                                .as(CARETAKER)
                                .get("/equipment-figures")
                                .send())
                        .at("/waited/0/waiting")
                        .asInt())
                .as("staff see what is waited for")
                .isEqualTo(1);
        ok(lender.cancel(FOOTBALLER, waiting));
        assertThat(ok(lender.extend(LEADER, out, "2027-01-12")).path("end").asText())
                .startsWith("2027-01-12");
    }

    @Test
    void whatIsGivenUpIsOfferedToTheFirstAndHeldUntilTheyHaveAnswered() {
        String id = added(1);
        String taken = lender.reserved(LEADER, wish("2027-01-18", "2027-01-20", "1 " + id));
        String first = lender.waits(FOOTBALLER, id, 1, "2027-01-18", "2027-01-20");
        String second = lender.waits("sub-sailing", id, 1, "2027-01-19", "2027-01-21");
        assertThat(loan(FOOTBALLER, first).path("place").asInt()).isEqualTo(1);
        assertThat(loan("sub-sailing", second).path("place").asInt()).isEqualTo(2);

        ok(lender.cancel(LEADER, taken));

        assertThat(lender.reserve(STRANGER, own("2027-01-18", "2027-01-20", "1 " + id))
                        .codes())
                .as("nobody comes in between")
                .containsExactly("not-enough-free");
        JsonNode offered = loan(FOOTBALLER, first);
        assertThat(offered.path("state").asText()).isEqualTo("offered");
        assertThat(offered.path("answerBy").asText()).startsWith("2027-01-08T12:00");
        assertThat(state("sub-sailing", second)).isEqualTo("waiting");
        assertThat(lender.does("sub-sailing", second, "accept").codes()).containsExactly("loan-waits");
        assertThat(lender.does("sub-sailing", first, "accept").status()).isEqualTo(404);
        JsonNode accepted = ok(lender.does(FOOTBALLER, first, "accept"));
        assertThat(accepted.path("state").asText()).isEqualTo("reserved");
        assertThat(ok(lender.does(FOOTBALLER, first, "accept"))).isEqualTo(accepted);
        assertThat(lender.reserve(STRANGER, own("2027-01-18", "2027-01-20", "1 " + id))
                        .codes())
                .containsExactly("not-enough-free");
    }

    @Test
    void anOfferThatNobodyAnsweredGoesOnWhetherSomebodyLooksOrTheClockDoes() {
        String looked = offeredTwice();
        assertThat(state("sub-sailing", looked)).isEqualTo("offered");
        String byLooking = loan("sub-sailing", looked).path("answerBy").asText();
        municipality.itIs(Municipality.NOW);

        String clocked = offeredTwice();
        theClockRuns();
        municipality.itIs(DAY.plus(Duration.ofHours(9)));

        assertThat(loan("sub-sailing", clocked).path("answerBy").asText()).isEqualTo(byLooking);
        assertThat(byLooking).startsWith("2027-01-09T12:00");
        assertThat(lender.does("sub-sailing", clocked, "accept").status()).isEqualTo(200);
    }

    /** The second of two who wait, five hours after the first one's offer was over. */
    private static String offeredTwice() {
        String id = added(1);
        String taken = lender.reserved(LEADER, wish("2027-01-18", "2027-01-20", "1 " + id));
        String first = lender.waits(FOOTBALLER, id, 1, "2027-01-18", "2027-01-20");
        String second = lender.waits("sub-sailing", id, 1, "2027-01-18", "2027-01-20");
        ok(lender.cancel(LEADER, taken));
        municipality.itIs(DAY.plus(Duration.ofHours(5)));
        assertThat(state(FOOTBALLER, first)).isEqualTo("missed");
        assertThat(lender.does(FOOTBALLER, first, "accept").codes()).containsExactly("loan-was-missed");
        return second;
    }

    @Test
    void whoeverDeclinesGivesItToTheNextAndItsHistoryTellsAll() {
        String id = added(1);
        String taken = lender.reserved(LEADER, wish("2027-01-18", "2027-01-20", "1 " + id));
        String first = lender.waits(LEADER, id, 1, "2027-01-19", "2027-01-21", "choir");
        assertThat(state(LEADER, first)).isEqualTo("waiting");
        ok(lender.cancel(LEADER, first));
        assertThat(lender.history(first)).containsExactly("Venter ikke lenger", "Satt på venteliste");
        String again = lender.waits(LEADER, id, 1, "2027-01-19", "2027-01-21", "choir");
        String second = lender.waits("sub-sailing", id, 1, "2027-01-18", "2027-01-20");
        ok(lender.cancel(LEADER, taken));
        ok(lender.cancel(LEADER, again));

        assertThat(state("sub-sailing", second)).isEqualTo("offered");
        assertThat(lender.history(again)).contains("Tilbudet er avslått", "Tilbudt, det er ledig nå");
    }

    @Test
    void whatIsMendedOrBroughtBackIsOfferedToo() {
        String id = added(1);
        String taken = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-20", "1 " + id));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(taken, labels));
        String waiting = lender.waits(FOOTBALLER, id, 1, "2027-01-18", "2027-01-20");
        ok(lender.takeBack(taken, labels.getFirst() + " broken"));
        assertThat(state(FOOTBALLER, waiting)).isEqualTo("waiting");

        municipality.staff("PUT", "/copies/" + labels.getFirst(), "{\"state\":\"working\"}", 2);

        assertThat(state(FOOTBALLER, waiting)).isEqualTo("offered");
    }

    @Test
    void onlyWhatCannotBeHadIsWaitedForAndOnceAndByNoMoreThanThereIsRoomFor() {
        String id = added(2);

        assertThat(lender.waiting(FOOTBALLER, id, 1, "2027-01-18", "2027-01-20", "")
                        .codes())
                .containsExactly("can-be-had");
        assertThat(lender.waiting(FOOTBALLER, id, 3, "2027-01-18", "2027-01-20", "")
                        .codes())
                .containsExactly("not-so-many");
        lender.reserved(LEADER, wish("2027-01-18", "2027-01-20", "1 " + id));
        assertThat(lender.waiting(FOOTBALLER, id, 2, "2027-01-17", "2027-01-20", "")
                        .codes())
                .containsExactly("closed-when-fetched");
        lender.waits(FOOTBALLER, id, 2, "2027-01-18", "2027-01-20");
        assertThat(lender.waiting(FOOTBALLER, id, 2, "2027-01-19", "2027-01-21", "")
                        .codes())
                .containsExactly("waits-already");
        assertThat(ok(lender.preview(LEADER, wish("2027-01-19", "2027-01-20", "1 " + id)))
                        .at("/things/0/waiting")
                        .asInt())
                .isEqualTo(1);
        assertThat(lender.waiting(FOOTBALLER, "nothing", 2, "2027-01-19", "2027-01-21", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoeverIsStoppedLosesTheOfferToTheNextKeepsTheirPlaceAndReadsWhy() {
        String id = added(1);
        String taken = lender.reserved(LEADER, wish("2027-01-18", "2027-01-20", "1 " + id));
        String first = lender.waits("sub-rowing", id, 1, "2027-01-18", "2027-01-20");
        String second = lender.waits("sub-sailing", id, 1, "2027-01-18", "2027-01-20");
        ok(lender.cancel(LEADER, taken));
        assertThat(state("sub-rowing", first)).isEqualTo("offered");

        ok(suspend(first, "{\"until\":\"2027-02-01\",\"reason\":\"Teltet kom ikke tilbake.\"}"));

        assertThat(state("sub-sailing", second)).isEqualTo("offered");
        JsonNode passedOver = loan("sub-rowing", first);
        assertThat(passedOver.path("state").asText()).isEqualTo("waiting");
        assertThat(passedOver.at("/suspended/reason").asText()).isEqualTo("Teltet kom ikke tilbake.");
        assertThat(ok(municipality
                                .calls()
                                .as("sub-rowing")
                                .get("/loans/" + first + "/history")
                                .send())
                        .findValuesAsText("text"))
                .contains("Tilbudet gikk videre, for nye lån er stanset for en tid");
        ok(lender.cancel("sub-sailing", second));
        assertThat(state("sub-rowing", first)).as("still stopped").isEqualTo("waiting");
        ok(suspend(first, "{}"));
        assertThat(state("sub-rowing", first)).isEqualTo("offered");
        assertThat(lender.does("sub-rowing", first, "accept").status()).isEqualTo(200);
    }

    /** Whoever looks finds nothing to offer, while the only one there is is about to be given up: that is no reason to look no more. */
    @Test
    void whatIsGivenUpWhileSomebodyLooksIsOfferedAllTheSame() {
        String id = added(1);
        String taken = lender.reserved(LEADER, wish("2027-01-18", "2027-01-20", "1 " + id));
        String waiting = lender.waits("sub-diving", id, 1, "2027-01-18", "2027-01-20");
        ok(lender.extend(LEADER, taken, "2027-01-19"));
        Wiretap tap = new Wiretap();
        Lender slower =
                new Lender(Calls.to(new LendingFunction(municipality.context(tap.client(municipality.tables())))));
        tap.beforeNextCommit(() -> assertThat(state("sub-diving", waiting)).isEqualTo("waiting"));

        ok(slower.cancel(LEADER, taken));

        assertThat(state("sub-diving", waiting)).isEqualTo("offered");
    }

    @Test
    void whatIsFoundAgainIsOfferedAtOnce() {
        String id = added(2);
        String lost = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-08", "1 " + id));
        String waiting = waitsForTwoOfWhichOneIsLost(id, lost);

        ok(lender.takeBack(lost, labels.getFirst()));

        assertThat(state("sub-diving", waiting)).isEqualTo("offered");
    }

    @Test
    void whatAFileBringsIsOfferedAtOnce() {
        String id = added(2);
        String lost = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-08", "1 " + id));
        String waiting = waitsForTwoOfWhichOneIsLost(id, lost);

        municipality.staff(
                "PUT",
                "/equipment-catalogue",
                "{\"copies\":[{\"label\":\"%s\",\"model\":\"%s\"}]}".formatted(Label.of(7_000), id),
                0);

        assertThat(state("sub-diving", waiting)).isEqualTo("offered");
    }

    private static String waitsForTwoOfWhichOneIsLost(String id, String lost) {
        String both = lender.reserved(LEADER, wish("2027-01-18", "2027-01-20", "2 " + id));
        String waiting = lender.waits("sub-diving", id, 2, "2027-01-18", "2027-01-20");
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(lost, labels.subList(0, 1)));
        ok(lender.takeBack(lost, labels.getFirst() + " lost"));
        ok(lender.cancel(LEADER, both));
        assertThat(state("sub-diving", waiting)).isEqualTo("waiting");
        municipality.itIs(Instant.parse("2027-01-07T12:10:00Z"));
        return waiting;
    }

    private static Reply suspend(String reference, String body) {
        return municipality
                .calls()
                .as(CASEWORKER)
                .post("/loans/" + reference + "/suspend", body)
                .send();
    }

    @Test
    void staffPutSomebodyWithoutALoginOnTheListAndAcceptForThem() {
        String id = added(1);
        String taken = lender.reserved(LEADER, wish("2027-01-18", "2027-01-20", "1 " + id));
        Reply waiting = lender.waiting(
                CASEWORKER, id, 1, "2027-01-18", "2027-01-20", ",\"onBehalfOf\":{\"name\":\"Olga Nordmann\"}");
        assertThat(waiting.status()).as(waiting.body()).isEqualTo(201);
        String reference = waiting.json().path("reference").asText();
        ok(lender.cancel(LEADER, taken));

        assertThat(ok(lender.does(CASEWORKER, reference, "accept"))
                        .path("state")
                        .asText())
                .isEqualTo("reserved");
    }
}
