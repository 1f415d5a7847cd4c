package no.endorinn.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;

/** What tests do through the API again and again, in few words. */
public final class Desk {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Calls calls;

    public Desk(Calls calls) {
        this.calls = calls;
    }

    /** An Idempotency-Key that nobody has used. */
    public static String newKey() {
        return "test-key-" + KEYS.incrementAndGet();
    }

    public Reply book(String who, Body wish) {
        return book(who, wish, newKey());
    }

    public Reply book(String who, Body wish, String key) {
        return calls.as(who)
                .post("/bookings", wish.toString())
                .header("Idempotency-Key", key)
                .send();
    }

    /** Books, and fails unless that worked. */
    public JsonNode booked(String who, Body wish) {
        Reply reply = book(who, wish);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    /** As {@link #booked}, for when only the reference matters. */
    public String reference(String who, Body wish) {
        return booked(who, wish).path("reference").asText();
    }

    public Reply block(String who, Body block) {
        return calls.as(who)
                .post("/blocks", block.toString())
                .header("Idempotency-Key", newKey())
                .send();
    }

    public Reply cancel(String who, String reference, String body) {
        return post(who, "/bookings/" + reference + "/cancel", body);
    }

    public Reply move(String who, String reference, String body) {
        return post(who, "/bookings/" + reference + "/move", body);
    }

    public Reply approve(String who, String reference, String body) {
        return post(who, "/requests/" + reference + "/approve", body);
    }

    public Reply deny(String who, String reference, String reason) {
        return post(who, "/requests/" + reference + "/deny", "{\"reason\":\"" + reason + "\"}");
    }

    /** Changes premises that are at this version. */
    public Reply change(String premises, long version, Body change) {
        return calls.as(Municipality.ADMINISTRATOR)
                .put("/premises/" + premises, change.toString())
                .header("If-Match", "\"" + version + "\"")
                .send();
    }

    public Reply replaceCatalogue(String file) {
        return calls.as(Municipality.ADMINISTRATOR).put("/catalogue", file).send();
    }

    public Reply post(String who, String path, String body) {
        return calls.as(who).post(path, body).send();
    }

    /** What is answered with 200. */
    public JsonNode see(String who, String path) {
        return ok(calls.as(who).get(path).send());
    }

    /** What the public is answered with 200. */
    public JsonNode look(String path) {
        return ok(calls.anonymous().get(path).send());
    }

    /** The body of a 200. */
    public static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    /** How many extents of the premises are free, whole and by part, from–until. */
    public int free(String premises, String date, String from, String until) {
        return look("/availability?premises=%s&date=%s&from=%s&until=%s".formatted(premises, date, from, until))
                .path("offers")
                .size();
    }

    /** All the starts of the offers of a search. */
    public static List<String> starts(JsonNode answer) {
        return StreamSupport.stream(answer.path("offers").spliterator(), false)
                .flatMap(offer -> StreamSupport.stream(offer.path("starts").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    /** The codes of a refusal, in its order. */
    public static List<String> codes(Reply refusal) {
        return texts(refusal.json().path("errors"), "code");
    }

    /** One field of each of the elements. */
    public static List<String> texts(JsonNode elements, String field) {
        return StreamSupport.stream(elements.spliterator(), false)
                .map(element -> element.path(field).asText())
                .toList();
    }

    /** The table of rights, about the choir's affairs: who holds which office or role, and no other. */
    static AccessMatrix matrix(BookingFunction function) {
        Map<String, String> holders = Map.of(
                "leader", Municipality.LEADER,
                "booker", Municipality.BOOKER,
                "applicant", Municipality.APPLICANT,
                "treasurer", Municipality.TREASURER,
                "administrator", Municipality.ADMINISTRATOR,
                "caseworker", Municipality.CASEWORKER,
                "caretaker", Municipality.CARETAKER,
                "coordinator", Municipality.COORDINATOR,
                "reader", Municipality.READER);
        return new AccessMatrix(
                function.routes().keySet(),
                new AccessMatrix.Everybody(holders, Municipality.OUTSIDERS, Municipality.UNKNOWN, Set.of()));
    }
}
