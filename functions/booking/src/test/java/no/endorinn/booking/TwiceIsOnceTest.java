package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.newKey;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;
import static no.endorinn.booking.TestWishes.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TwiceIsOnceTest {
    private static final String DAY = "2027-01-14";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Wiretap wiretap = new Wiretap();

    private static Municipality municipality;
    private static Desk desk;

    /** A desk in an environment of its own, whose commits can be got in front of. */
    private static Desk other;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        other = new Desk(Calls.to(municipality.function(wiretap.client(tables))));
    }

    @AfterEach
    void backToToday() {
        municipality.itIs(NOW);
    }

    @Test
    void aRepeatIsAnsweredAsTheFirst() {
        String hall = municipality.hall();
        Body wish = rehearsal(hall, DAY, "18:00", "20:00");
        String key = newKey();

        Reply first = desk.book(LEADER, wish, key);
        Reply repeat = other.book(LEADER, wish, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeat).isEqualTo(first);
        assertThat(desk.look("/premises/" + hall + "/days?from=" + DAY + "&to=" + DAY)
                        .at("/days/0/taken"))
                .hasSize(1);
    }

    @Test
    void aRepeatWhenItIsAllOverStillMeetsTheFirst() {
        Body wish = rehearsal(municipality.hall(), DAY, "18:00", "20:00");
        String key = newKey();
        Reply first = desk.book(LEADER, wish, key);

        municipality.itIs(NOW.plus(Duration.ofDays(30)));
        Reply repeat = desk.book(LEADER, wish, key);

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.json().path("reference")).isEqualTo(first.json().path("reference"));
        assertThat(repeat.header("etag")).isEqualTo(first.header("etag"));
    }

    @Test
    void aRepeatAfterCancellingDoesNotBookAgain() {
        String hall = municipality.hall();
        Body wish = rehearsal(hall, DAY, "18:00", "20:00");
        String key = newKey();
        String reference = desk.book(LEADER, wish, key).json().path("reference").asText();
        desk.cancel(LEADER, reference, "{}");

        Reply repeat = desk.book(LEADER, wish, key);

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.json().path("status").asText()).isEqualTo("cancelled");
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        String hall = municipality.hall();
        String key = newKey();
        desk.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"), key);

        Reply different = desk.book(LEADER, rehearsal(hall, DAY, "20:00", "22:00"), key);

        assertThat(different.status()).isEqualTo(409);
        assertThat(codes(different)).containsExactly("idempotency-key-reused");
        assertThat(desk.free(hall, DAY, "20:00", "22:00")).isEqualTo(4);
    }

    @Test
    void twoPeopleMayChooseTheSameKey() {
        String hall = municipality.hall();
        String key = newKey();

        Reply choirs = desk.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"), key);
        Reply clubs = desk.book(FOOTBALLER, training(hall, DAY, "20:00", "22:00"), key);

        assertThat(choirs.status()).isEqualTo(201);
        assertThat(clubs.status()).isEqualTo(201);
        assertThat(clubs.json().path("reference")).isNotEqualTo(choirs.json().path("reference"));
    }

    @Test
    void theSameRequestTwiceAtOnceBooksOnce() {
        Body wish = rehearsal(municipality.hall(), DAY, "18:00", "20:00");
        String key = newKey();
        AtomicReference<Reply> inBetween = new AtomicReference<>();
        wiretap.beforeNextCommit(() -> inBetween.set(desk.book(LEADER, wish, key)));

        Reply reply = other.book(LEADER, wish, key);

        assertThat(inBetween.get().status()).isEqualTo(201);
        assertThat(reply).isEqualTo(inBetween.get());
    }

    @Test
    void ofTwoWhoWantTheSameAtOnceOneIsToldThatItIsTaken() {
        String hall = municipality.hall();
        wiretap.beforeNextCommit(() -> desk.booked(FOOTBALLER, training(hall, DAY, "19:00", "21:00")));

        Reply reply = other.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(codes(reply)).containsExactly("overlaps");
    }

    @Test
    void ofTwoWhoWantDifferentThirdsAtOnceBothGetThem() {
        String hall = municipality.hall();
        wiretap.beforeNextCommit(() ->
                desk.booked(FOOTBALLER, training(hall, DAY, "18:00", "20:00").with("parts", "[\"a\"]")));

        other.booked(LEADER, rehearsal(hall, DAY, "18:00", "20:00").with("parts", "[\"b\"]"));

        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(1);
    }

    @Test
    void aReferenceThatAnotherBookingHasIsPassedOver() {
        String hall = municipality.hall();
        String key = newKey();
        String preferred = RequestKey.of(STRANGER, key).references().findFirst().orElseThrow();
        copyBooking(desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00")), preferred);

        Reply reply = desk.book(STRANGER, party(hall, DAY, "20:00", "22:00"), key);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("reference").asText()).isNotEqualTo(preferred);
        assertThat(desk.book(STRANGER, party(hall, DAY, "20:00", "22:00"), key)).isEqualTo(reply);
    }

    @Test
    void withoutAKeyNothingIsBooked() {
        String hall = municipality.hall();
        String wish = rehearsal(hall, DAY, "18:00", "20:00").toString();

        Reply without = municipality.calls().as(LEADER).post("/bookings", wish).send();
        Reply malformed = desk.book(LEADER, rehearsal(hall, DAY, "18:00", "20:00"), "short");

        assertThat(without.status()).isEqualTo(400);
        assertThat(codes(without)).containsExactly("idempotency-key-missing");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(codes(malformed)).containsExactly("idempotency-key-malformed");
        assertThat(desk.free(hall, DAY, "18:00", "20:00")).isEqualTo(4);
    }

    private static void copyBooking(String reference, String to) {
        String table = tables.name("BookingsTable");
        Map<String, AttributeValue> item = new HashMap<>(tables.client()
                .getItem(get -> get.tableName(table)
                        .key(Map.of(
                                "pk", AttributeValue.fromS("booking#" + reference),
                                "sk", AttributeValue.fromS("booking"))))
                .item());
        item.put("pk", AttributeValue.fromS("booking#" + to));
        tables.client().putItem(put -> put.tableName(table).item(item));
    }
}
