package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.texts;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.BOOKER;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reserving, handing over and taking back over HTTP, at a library open 10–18, with an hour to look each thing over. */
class LoansTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static int made;

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        lender = new Lender(municipality.calls());
    }

    @AfterEach
    void noonAgain() {
        municipality.itIs(Municipality.NOW);
    }

    /** A model of a test's own, in so many copies. */
    private record Things(String id, List<String> labels) {
        static Things of(int copies) {
            String id = "things-" + ++made;
            return new Things(id, TestModels.added(municipality, id, TestModels.tables(), copies, "*"));
        }

        String so(int many) {
            return many + " " + id;
        }
    }

    @Test
    void severalThingsAreReservedWithOneReferenceAndWhatThePreviewSaysTheCommandDoes() {
        Things tables = Things.of(4);
        Things chairs = Things.of(8);
        String wish = wish("2027-01-11", "2027-01-13", tables.so(4), chairs.so(6));

        assertThat(ok(lender.preview(LEADER, wish)).path("fits").asBoolean()).isTrue();
        Reply reserved = lender.reserve(LEADER, wish);
        JsonNode after = ok(lender.preview(BOOKER, wish));

        assertThat(reserved.status()).isEqualTo(201);
        assertThat(reserved.json().path("state").asText()).isEqualTo("reserved");
        assertThat(after.path("fits").asBoolean()).isFalse();
        assertThat(after.at("/things/0/free").asInt()).isZero();
        assertThat(after.at("/things/1/free").asInt()).isEqualTo(2);
    }

    @Test
    void withOnePieceTakenNothingIsReservedAndItSaysWhichHowManyAreFreeAndWhenAllFits() {
        Things tables = Things.of(4);
        Things pa = Things.of(1);
        lender.reserved(FOOTBALLER, own("2027-01-12", "2027-01-14", pa.so(1)));

        Reply refused = lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", tables.so(4), pa.so(1)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.codes()).containsExactly("not-enough-free");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/things/1");
        assertThat(texts(refused.json().path("things"), "free")).containsExactly("4", "0");
        assertThat(refused.json().at("/things/1/name").asText()).isEqualTo("Langbord");
        assertThat(refused.json().at("/nearest/0/start").asText()).startsWith("2027-01-16T");
        assertThat(ok(lender.preview(LEADER, wish("2027-01-11", "2027-01-13", tables.so(4))))
                        .path("fits")
                        .asBoolean())
                .as("nothing was taken")
                .isTrue();
    }

    @Test
    void theSameRequestSentAgainIsTheSameLoanAndAnotherUnderItsKeyIsNot() {
        Things tables = Things.of(4);
        String wish = wish("2027-01-11", "2027-01-13", tables.so(2));

        Reply first = lender.reserve(LEADER, wish, "the-very-same-key");
        Reply again = lender.reserve(LEADER, wish, "the-very-same-key");
        Reply other = lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", tables.so(1)), "the-very-same-key");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.codes()).containsExactly("idempotency-key-reused");
    }

    @Test
    void whatIsGivenUpIsFreeAgainAndGivingItUpTwiceIsOnce() {
        Things tables = Things.of(4);
        String wish = wish("2027-01-11", "2027-01-13", tables.so(4));
        String reference = lender.reserved(LEADER, wish);

        assertThat(lender.cancel(FOOTBALLER, reference).status()).isEqualTo(404);
        assertThat(ok(lender.cancel(LEADER, reference)).path("state").asText()).isEqualTo("cancelled");
        assertThat(ok(lender.cancel(LEADER, reference)).path("state").asText()).isEqualTo("cancelled");
        assertThat(lender.reserve(LEADER, wish).status()).isEqualTo(201);
    }

    @Test
    void theSmallestAndTheStrangestWishesAreAnsweredPlainly() {
        Things tables = Things.of(4);

        assertThat(lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", tables.so(0)))
                        .codes())
                .containsExactly("out-of-bounds");
        assertThat(lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", tables.so(-1)))
                        .codes())
                .containsExactly("out-of-bounds");
        assertThat(lender.reserve(LEADER, wish("2027-01-13", "2027-01-11", tables.so(1)))
                        .codes())
                .containsExactly("end-before-start");
        assertThat(lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", tables.so(5)))
                        .codes())
                .containsExactly("not-enough-free");
        assertThat(lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", "1 nothing-such"))
                        .codes())
                .containsExactly("unknown-equipment");
        assertThat(lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", tables.so(1), tables.so(1)))
                        .codes())
                .containsExactly("same-thing-twice");
        assertThat(lender.reserve(LEADER, wish("2027-01-11", "2027-12-13", tables.so(1)))
                        .codes())
                .containsExactly("lent-too-long");
        assertThat(lender.reserve(STRANGER, wish("2027-01-11", "2027-01-13", tables.so(1)))
                        .codes())
                .containsExactly("may-not-borrow-for-association");
    }

    @Test
    void aModelThatIsRetiredBetweenSearchAndReservationIsRefused() {
        Things tables = Things.of(4);
        municipality.staff(
                "PUT",
                "/equipment/" + tables.id(),
                TestModels.tables().replace("\"lending\"", "\"retired\":true,\"lending\""),
                1);

        assertThat(lender.reserve(LEADER, wish("2027-01-11", "2027-01-13", tables.so(1)))
                        .codes())
                .containsExactly("model-retired");
    }

    @Test
    void thirtyModelsForFourWeeksAreOneTransaction() {
        List<String> things = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            things.add(Things.of(1).so(1));
        }
        Wiretap tap = new Wiretap();
        Lender tapped =
                new Lender(Calls.to(new LendingFunction(municipality.context(tap.client(municipality.tables())))));
        tapped.preview(LEADER, wish("2027-01-14", "2027-02-11", things.toArray(String[]::new)));
        tap.listen();

        Reply reply = tapped.reserve(LEADER, wish("2027-01-14", "2027-02-11", things.toArray(String[]::new)));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(tap.roundTrips()).filteredOn("TransactWriteItems"::equals).hasSize(1);
    }

    @Test
    void anotherCopyOfTheModelIsAcceptedAndOneOfAnotherModelIsRefusedWithWhatItIs() {
        Things tables = Things.of(2);
        Things chairs = Things.of(1);
        String reference = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-08", tables.so(1)));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));

        Reply wrong = lender.handOver(reference, List.of(chairs.labels().getFirst(), "00000"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.codes()).containsExactly("copy-of-another-model", "unknown-label");
        assertThat(wrong.json().at("/copies/0/name").asText()).isEqualTo("Langbord");
        assertThat(ok(lender.handOver(reference, List.of(tables.labels().get(1))))
                        .at("/lines/0/copies/0/label")
                        .asText())
                .isEqualTo(tables.labels().get(1));
        assertThat(lender.takeBack(reference, chairs.labels().getFirst()).codes())
                .containsExactly("not-lent-here");
        assertThat(lender.cancel(LEADER, reference).codes()).containsExactly("loan-is-out");
    }

    @Test
    void whatNeedsApprovalWaitsHoldsItsThingsAndIsAnsweredWithWhy() {
        String id = "asked-" + ++made;
        TestModels.added(municipality, id, TestModels.tables().replace("instant", "request"), 1, "*");
        String wish = wish("2027-01-11", "2027-01-13", "1 " + id);
        String denied = lender.reserved(LEADER, wish);

        assertThat(lender.loan(denied).path("state").asText()).isEqualTo("requested");
        assertThat(lender.reserve(FOOTBALLER, own("2027-01-11", "2027-01-13", "1 " + id))
                        .codes())
                .containsExactly("not-enough-free");
        JsonNode no = ok(staff(denied, "deny", "{\"reason\":\"Den er lovet bort.\"}"));
        assertThat(no.path("grounds").asText()).isEqualTo("Den er lovet bort.");
        String approved = lender.reserved(LEADER, wish);
        assertThat(ok(staff(approved, "approve", "{}")).path("state").asText()).isEqualTo("reserved");
        assertThat(staff(denied, "approve", "{}").codes()).containsExactly("loan-was-denied");
    }

    @Test
    void whatNobodyFetchedHasLapsedForWhoeverLooksAndByTheClockAlike() {
        Things tables = Things.of(4);
        String wish = wish("2027-01-08", "2027-01-13", tables.so(4));
        String reference = lender.reserved(LEADER, wish);
        municipality.itIs(Instant.parse("2027-01-09T10:00:00Z"));

        JsonNode seen = lender.loan(reference);
        JsonNode free = ok(lender.preview(LEADER, wish("2027-01-11", "2027-01-13", tables.so(4))));
        new LendingClock(municipality.context(municipality.tables().client())).execute(Map.of());

        assertThat(seen.path("state").asText()).isEqualTo("lapsed");
        assertThat(free.path("fits").asBoolean()).isTrue();
        assertThat(lender.loan(reference)).isEqualTo(seen);
        assertThat(ok(lender.preview(LEADER, wish("2027-01-11", "2027-01-13", tables.so(4)))))
                .isEqualTo(free);
        assertThat(lender.history(reference).getFirst()).isEqualTo("Falt bort, for ingen hentet det");
        assertThat(lender.cancel(LEADER, reference).codes()).containsExactly("loan-has-lapsed");
        assertThat(ok(lender.handOver(reference, tables.labels().subList(0, 1)))
                        .path("state")
                        .asText())
                .as("whoever comes the day after gets what is still free")
                .isEqualTo("out");
    }

    @Test
    void whoeverIsSuspendedBorrowsNothingUntilThatDay() {
        Things tables = Things.of(4);
        municipality.people().member("sub-rowing", "Rolf Roer", "rowing", "LEADER");
        String wish = own("2027-01-11", "2027-01-13", tables.so(1));
        String reference = lender.reserved("sub-rowing", wish);

        ok(staff(reference, "suspend", "{\"until\":\"2027-02-01\",\"reason\":\"Teltet kom ikke tilbake.\"}"));
        Reply refused = lender.reserve("sub-rowing", wish);
        assertThat(refused.codes()).containsExactly("suspended");
        assertThat(refused.body()).contains("Teltet kom ikke tilbake.");
        for (String path : List.of("/loans/" + reference, "/loans")) {
            assertThat(ok(municipality.calls().as("sub-rowing").get(path).send())
                            .at("/suspended/reason")
                            .asText())
                    .as("told where they look: " + path)
                    .isEqualTo("Teltet kom ikke tilbake.");
        }
        assertThat(texts(
                        ok(municipality.calls().as("sub-rowing").get("/loans").send())
                                .path("loans"),
                        "reference"))
                .as("only loans are among the loans")
                .containsExactly(reference);
        assertThat(staff(reference, "suspend", "{\"until\":\"2027-01-07\"}").codes())
                .containsExactlyInAnyOrder("missing", "suspended-until-when");
        ok(staff(reference, "suspend", "{}"));
        assertThat(lender.reserve("sub-rowing", wish).status()).isEqualTo(201);
    }

    @Test
    void mineAreThoseToComeAndWhatIsOutHoweverLateItIs() {
        Things tables = Things.of(4);
        municipality.people().member("sub-sailing", "Siri Seiler", "sailing", "LEADER");
        String soon = lender.reserved("sub-sailing", own("2027-01-07 13:00", "2027-01-08", tables.so(1)));
        String later = lender.reserved("sub-sailing", own("2027-01-20", "2027-01-21", tables.so(1)));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(soon, tables.labels().subList(0, 1)));
        municipality.itIs(Instant.parse("2027-01-15T12:05:00Z"));

        assertThat(texts(mine("coming"), "reference")).containsExactlyInAnyOrder(soon, later);
        ok(lender.takeBack(soon, tables.labels().getFirst()));
        assertThat(texts(mine("coming"), "reference")).containsExactly(later);
        assertThat(texts(mine("past"), "reference")).containsExactly(soon);
    }

    private static JsonNode mine(String when) {
        return ok(municipality
                        .calls()
                        .as("sub-sailing")
                        .get("/loans?when=" + when)
                        .send())
                .path("loans");
    }

    private static Reply staff(String reference, String what, String body) {
        return municipality
                .calls()
                .as(CASEWORKER)
                .post("/loans/" + reference + "/" + what, body)
                .send();
    }
}
