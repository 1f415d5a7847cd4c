package no.endorinn.lending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;

/** Borrowing and lending at the library of a {@link Municipality}. */
final class Lender {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Calls calls;

    Lender(Calls calls) {
        this.calls = calls;
    }

    /** So many of some things, for the choir, from a day at ten until another at ten; "2027-01-11 12:00" at noon. */
    static String wish(String from, String to, String... things) {
        return wish("\"association\":\"choir\",", from, to, things);
    }

    /** The same for whoever asks. */
    static String own(String from, String to, String... things) {
        return wish("", from, to, things);
    }

    private static String wish(String who, String from, String to, String... things) {
        return """
            {"point":"library",%s"start":"%s","end":"%s","purpose":"Konsert","things":[%s]}
            """.formatted(
                who, at(from), at(to), Arrays.stream(things).map(Lender::thing).collect(Collectors.joining(",")));
    }

    /** "4 tables", "1 skates 38". */
    private static String thing(String words) {
        String[] parts = words.split(" ", 3);
        String variant = parts.length == 3 ? ",\"variant\":\"" + parts[2] + "\"" : "";
        return "{\"model\":\"%s\",\"quantity\":%s%s}".formatted(parts[1], parts[0], variant);
    }

    static String at(String text) {
        String[] words = text.split(" ", 2);
        LocalTime time = words.length == 1 ? LocalTime.of(10, 0) : LocalTime.parse(words[1]);
        return Oslo.local(Oslo.firstInstant(LocalDate.parse(words[0]), time.toSecondOfDay() / 60))
                .toOffsetDateTime()
                .toString()
                .replaceFirst("T(\\d\\d:\\d\\d)([+Z])", "T$1:00$2");
    }

    Reply reserve(String sub, String wish) {
        return reserve(sub, wish, "loan-key-" + KEYS.incrementAndGet());
    }

    Reply reserve(String sub, String wish, String key) {
        return calls.as(sub).post("/loans", wish).header("Idempotency-Key", key).send();
    }

    /** The reference of what must be reserved. */
    String reserved(String sub, String wish) {
        Reply reply = reserve(sub, wish);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("reference").asText();
    }

    Reply preview(String sub, String wish) {
        return calls.as(sub).post("/loans/preview", wish).send();
    }

    JsonNode loan(String reference) {
        return ok(calls.as(Townsfolk.LEADER).get("/loans/" + reference).send());
    }

    Reply cancel(String sub, String reference) {
        return calls.as(sub).post("/loans/" + reference + "/cancel", "{}").send();
    }

    /** A place among those who wait for a model; with more fields that begin with a comma. */
    Reply waiting(String sub, String model, int many, String from, String to, String more) {
        return calls.as(sub)
                .post(
                        "/equipment/" + model + "/waiting",
                        "{\"quantity\":%d,\"start\":\"%s\",\"end\":\"%s\",\"purpose\":\"Tur\"%s}"
                                .formatted(many, at(from), at(to), more))
                .header("Idempotency-Key", "wait-key-" + KEYS.incrementAndGet())
                .send();
    }

    /** The reference of a place that must be had, for oneself. */
    String waits(String sub, String model, int many, String from, String to) {
        return waits(waiting(sub, model, many, from, to, ""));
    }

    /** The same for an association. */
    String waits(String sub, String model, int many, String from, String to, String association) {
        return waits(waiting(sub, model, many, from, to, ",\"association\":\"" + association + "\""));
    }

    private static String waits(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().path("state").asText()).isEqualTo("waiting");
        return reply.json().path("reference").asText();
    }

    /** What somebody does to a loan of their own, and has nothing to say to. */
    Reply does(String sub, String reference, String what) {
        return calls.as(sub).post("/loans/" + reference + "/" + what, "{}").send();
    }

    /** Brought back then instead. */
    Reply extend(String sub, String reference, String end) {
        return calls.as(sub)
                .post("/loans/" + reference + "/extend", "{\"end\":\"" + at(end) + "\"}")
                .send();
    }

    /** Until when it can be. */
    JsonNode extension(String sub, String reference) {
        return ok(calls.as(sub)
                .post("/loans/" + reference + "/extend/preview", "{}")
                .send());
    }

    Reply handOver(String reference, List<String> labels) {
        return post(
                reference,
                "hand-over",
                labels.stream()
                        .collect(Collectors.joining("\",\"", "{\"labels\":[\"", "\"],\"identityChecked\":true}")));
    }

    /** Each "label condition", or a label alone. */
    Reply takeBack(String reference, String... copies) {
        return post(
                reference,
                "return",
                Arrays.stream(copies).map(Lender::copy).collect(Collectors.joining(",", "{\"copies\":[", "]}")));
    }

    private static String copy(String words) {
        String[] parts = words.split(" ", 2);
        return "{\"label\":\"%s\"%s}"
                .formatted(
                        parts[0], parts.length == 1 ? "" : ",\"condition\":\"" + parts[1] + "\",\"remark\":\"Slitt\"");
    }

    Reply post(String reference, String what, String body) {
        return calls.as(Townsfolk.CARETAKER)
                .post("/loans/" + reference + "/" + what, body)
                .send();
    }

    JsonNode counter(String date) {
        return ok(calls.as(Townsfolk.CARETAKER)
                .get("/lending-points/library/counter?date=" + date)
                .send());
    }

    /** The loans that cannot be kept, with what is offered. */
    JsonNode hit(String model) {
        return ok(calls.as(Townsfolk.CARETAKER)
                        .get("/equipment/" + model + "/affected")
                        .send())
                .path("loans");
    }

    List<String> affected(String model) {
        return StreamSupport.stream(hit(model).spliterator(), false)
                .map(each -> each.at("/loan/reference").asText())
                .toList();
    }

    List<String> history(String reference) {
        return texts(
                ok(calls.as(Townsfolk.LEADER)
                                .get("/loans/" + reference + "/history")
                                .send())
                        .path("events"),
                "text");
    }

    static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    static List<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(name).asText())
                .toList();
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
