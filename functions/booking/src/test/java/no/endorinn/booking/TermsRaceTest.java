package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.ok;
import static no.endorinn.booking.Desk.texts;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.StaleRead;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whoever books while the terms are being changed meets the new ones, or is on the list of those whom the change concerns. */
class TermsRaceTest {
    private static final String DAY = "2027-01-14";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private Municipality municipality;
    private Wiretap bookers;
    private Wiretap staffs;
    private Desk booker;
    private Desk staff;
    private String hall;
    private Map<String, AttributeValue> before;

    @BeforeEach
    void open() {
        municipality = new Municipality(tables);
        bookers = new Wiretap();
        staffs = new Wiretap();
        booker = new Desk(Calls.to(municipality.function(bookers.client(tables))));
        staff = new Desk(Calls.to(municipality.function(staffs.client(tables))));
        hall = "race-" + Desk.newKey();
        municipality.premises(hall, TestTerms.HALL);
        before = premises();
    }

    @Test
    void whoDecidedByTheOldTermsAndCommitsAfterTheChangeMeetsTheNewOnes() {
        AtomicReference<Reply> change = new AtomicReference<>();
        bookers.beforeNextCommit(() -> change.set(closes()));

        Reply refusal = booker.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        assertThat(ok(change.get()).path("affected")).isEmpty();
        assertThat(codes(refusal)).containsExactly("closed");
    }

    @Test
    void whoDecidedByTheOldTermsAndCommitsAfterTheEndMeetsTheEnd() {
        Calls.Call end = municipality
                .calls()
                .as(Municipality.ADMINISTRATOR)
                .post("/premises/" + hall + "/retire", "{\"from\":\"" + DAY + "\"}")
                .header("If-Match", "\"1\"");
        bookers.beforeNextCommit(() -> ok(end.send()));

        assertThat(codes(booker.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"))))
                .containsExactly("retired");
    }

    @Test
    void whoCommitsWhileTheDaysAreBeingToldIsOnTheList() throws Exception {
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch termsAreChanged = new CountDownLatch(1);
        bookers.beforeNextCommit(() -> {
            decided.countDown();
            await(termsAreChanged);
        });
        CompletableFuture<Reply> booking =
                CompletableFuture.supplyAsync(() -> booker.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00")));
        await(decided);
        staffs.beforeNextCommit(() -> staffs.beforeNextCommit(() -> {
            termsAreChanged.countDown();
            booking.join();
        }));

        Reply change = closes();

        assertThat(booking.get().status()).isEqualTo(201);
        assertThat(texts(ok(change).path("affected"), "reference"))
                .containsExactly(booking.get().json().path("reference").asText());
    }

    @Test
    void whoDecidedByTheOldTermsAndCommitsAfterAnImportMeetsTheNewOnes() {
        AtomicReference<Reply> done = new AtomicReference<>();
        bookers.beforeNextCommit(() -> done.set(imports()));

        Reply refusal = booker.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        assertThat(ok(done.get()).path("affected")).isEmpty();
        assertThat(codes(refusal)).containsExactly("closed");
    }

    @Test
    void whoCommitsWhileAnImportTellsTheDaysIsOnItsList() {
        AtomicReference<Reply> booked = new AtomicReference<>();
        staffs.beforeNextCommit(
                () -> staffs.beforeNextCommit(() -> booked.set(withOldTerms(rehearsal(hall, DAY, "18:00", "20:00")))));

        Reply done = imports();

        assertThat(booked.get().status()).isEqualTo(201);
        assertThat(texts(ok(done).path("affected"), "reference"))
                .containsExactly(booked.get().json().path("reference").asText());
    }

    @Test
    void anImportThatWasBrokenOffTellsTheDaysWhenItIsSentAgain() {
        AtomicReference<Reply> repeat = new AtomicReference<>();
        bookers.beforeNextCommit(() -> {
            staffs.beforeNextCommit(() -> staffs.beforeNextCommit(() -> {
                throw new IllegalStateException("broken off");
            }));
            assertThat(imports().status()).isEqualTo(500);
            repeat.set(imports());
        });

        Reply refusal = booker.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        assertThat(ok(repeat.get()).path("unchanged").asInt()).isEqualTo(1);
        assertThat(codes(refusal)).containsExactly("closed");
        staffs.listen();
        ok(imports());
        assertThat(staffs.roundTrips()).as("all has been told").containsExactly("BatchGetItem");
    }

    @Test
    void whoReadTheDayAfterAndThePremisesBeforeTheChangeReadsThePremisesAgain() {
        ok(closes());

        Reply refusal = withOldTerms(rehearsal(hall, DAY, "18:00", "20:00"));

        assertThat(codes(refusal)).containsExactly("closed");
    }

    @Test
    void aDayThatHasBeenToldIsBookedAndMovedLikeAnyOther() {
        ok(closes());

        String reference = booker.reference(LEADER, rehearsal(hall, "2027-01-15", "18:00", "20:00"));

        ok(booker.move(
                LEADER,
                reference,
                Body.of("{\"occurrence\":1}")
                        .withText("start", Municipality.at("2027-01-16", "18:00"))
                        .withText("end", Municipality.at("2027-01-16", "20:00"))
                        .toString()));
        assertThat(booker.free(hall, "2027-01-15", "18:00", "20:00")).isEqualTo(4);
    }

    @Test
    void aChangeThatTakesNothingFromAnybodyTellsNobody() {
        Body dearer = TestTerms.hall().withText("name", "Nye Fjordvikhallen");
        staffs.listen();

        ok(staff.change(hall, 1, Body.of("{}").with("terms", dearer.toString())));

        assertThat(staffs.roundTrips()).containsExactly("BatchGetItem", "TransactWriteItems");
    }

    @Test
    void aNightThatGoesIntoAClosedDayIsOnTheList() {
        String always = "race-" + Desk.newKey();
        Body terms = TestTerms.hall().with("opening", hours("[]"));
        municipality.premises(always, terms.toString());
        String reference = booker.reference(
                LEADER,
                rehearsal(always, DAY, "22:00", "23:00").withText("end", Municipality.at("2027-01-15", "02:00")));
        Body closed = terms.with(
                "opening",
                hours("[{\"from\":\"2027-01-15\",\"to\":\"2027-01-15\",\"kind\":\"closed\",\"reason\":\"Vasskade\"}]"));

        Reply change = staff.change(
                always,
                1,
                Body.of("{\"acceptAffected\":true}")
                        .withText("from", "2027-01-15")
                        .with("terms", closed.toString()));

        assertThat(texts(ok(change).path("affected"), "reference")).containsExactly(reference);
    }

    private static String hours(String exceptions) {
        return """
            {"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                        "from":"00:00","to":"24:00"}],"exceptions":%s}
            """.formatted(exceptions);
    }

    private Reply closes() {
        Body terms = TestTerms.hallClosedOn(DAY, "Gulvet slipes");
        return staff.change(hall, 1, Body.of("{}").with("terms", terms.toString()));
    }

    /** Books, having read the premises as they were before staff changed them. */
    private Reply withOldTerms(Body wish) {
        return new Desk(Calls.to(municipality.function(StaleRead.client(tables, before)))).book(LEADER, wish);
    }

    private Reply imports() {
        Body terms = TestTerms.hallClosedOn(DAY, "Gulvet slipes");
        return staff.replaceCatalogue(
                "{\"premises\":[{\"id\":\"%s\",\"versions\":[{\"from\":\"2026-01-01\",\"terms\":%s}]}]}"
                        .formatted(hall, terms));
    }

    private Map<String, AttributeValue> premises() {
        return tables.client()
                .getItem(get -> get.tableName(tables.name("BookingsTable"))
                        .key(Map.of(
                                "pk", AttributeValue.fromS("catalogue"),
                                "sk", AttributeValue.fromS("premises#" + hall))))
                .item();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
