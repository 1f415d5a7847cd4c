package no.endorinn.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Schemes of the tests' own that staff have written, with a form, so that no test depends on what the demo asks. */
final class Grant {
    /** Its name, and its id: {@code julekonsert}. */
    static final String NAME = "Tilskudd til julekonserter";

    private static final String ID = "julekonsert";

    private Grant() {}

    private static final class Written {
        static final String SCHEME = write(ID, NAME, definition());
    }

    /** The id of the one that all tests share; written when it is first asked for. */
    static String scheme() {
        return Written.SCHEME;
    }

    /** One of a test's own, whose form is changed: a single page with a text, a yes or no, and three files, in nine minutes. */
    static String write(String name) {
        String id = "eget-" + UUID.randomUUID().toString().substring(0, 8);
        return write(id, name, """
            {"pages": [{"id": "all", "questions": [
               {"id": "plans", "type": "text", "required": true}, {"id": "open", "type": "yes-no", "required": true},
               {"id": "one", "type": "file"}, {"id": "two", "type": "file"}, {"id": "three", "type": "file"}]}],
             "checks": [], "texts": {"nb": %1$s, "nn": %1$s, "en": %1$s}}
            """.formatted("""
                {"page:all": "Turen", "plans": "Hvor går turen?", "open": "Kan alle bli med?", "one": "Tilbud",
                 "two": "Regnskap", "three": "Vedtekter"}\
                """));
    }

    /** One of a test's own by whose form one applies for an amount: what is asked stands on a single page. */
    static String givingMoney(String name) {
        String id = "penger-" + UUID.randomUUID().toString().substring(0, 8);
        return write(id, name, """
            {"pages": [{"id": "all", "questions": [
               {"id": "plans", "type": "text", "required": true},
               {"id": "amount", "type": "amount", "least": 100000, "most": 3000000, "required": true}]}],
             "checks": [], "texts": {"nb": %1$s, "nn": %1$s, "en": %1$s}}
            """.formatted("""
                {"page:all": "Konserten", "plans": "Hva vil dere gjøre?", "amount": "Hvor mye søker dere om?"}\
                """));
    }

    /** One of a test's own by whose form one applies for an amount with a budget, and that asks for a report in any case. */
    static String reportedOn(String name) {
        String id = "rapport-" + UUID.randomUUID().toString().substring(0, 8);
        return write(id, name, """
            {"pages": [{"id": "all", "questions": [
               {"id": "plans", "type": "text", "required": true},
               {"id": "budget", "type": "table", "columns": [
                 {"id": "side", "type": "choice", "options": ["cost", "income"], "required": true},
                 {"id": "what", "type": "text", "required": true}, {"id": "amount", "type": "amount", "required": true}]},
               {"id": "amount", "type": "amount", "least": 100000, "most": 3000000, "required": true}]}],
             "checks": [], "texts": {"nb": %1$s, "nn": %1$s, "en": %1$s}}
            """.formatted("""
                {"page:all": "Konserten", "plans": "Hva vil dere gjøre?", "amount": "Hvor mye søker dere om?",
                 "budget": "Budsjett", "budget.side": "Utgift eller inntekt", "budget.side.cost": "Utgifter",
                 "budget.side.income": "Inntekter", "budget.what": "Hva", "budget.amount": "Beløp"}\
                """), "always");
    }

    private static String write(String id, String name, String form) {
        return write(id, name, form, "none");
    }

    /** @param report whether one is asked for, as the contract says it */
    private static String write(String id, String name, String form, String report) {
        send("PUT", "/grants/forms/" + id, "\"0\"", form);
        send("POST", "/grants/forms/" + id + "/publish", "", "{\"version\": 1}");
        int year = Municipality.inDays(400).getYear();
        send("POST", "/grants/schemes", "", """
            {"id": "%s", "name": %s, "purpose": %s, "criteria": [%s],
             "who": {"associations": true, "unregistered": true, "people": false, "questions": [
               {"id": "children", "text": %s, "mustBe": true, "otherwise": %s, "elsewhere": []}]},
             "amount": {"least": 0, "most": 3000000},
             "follows": {"payment": "in-advance", "report": "%s", "conditionsOnUse": false},
             "keepsYears": {"drafts": 1, "refused": 5, "granted": 10},
             "form": "%s", "published": true,
             "rounds": [{"id": "alltid", "opens": "2026-01-01T08:00:00+01:00", "deadline": "%s-12-31T23:59:00+01:00",
                         "graceMinutes": 0, "budget": 60000000, "answerBy": "%s-02-01"}]}
            """.formatted(
                        id,
                        said(name),
                        said("Til lag som synger jul."),
                        said("Aktivitet for barn"),
                        said("Er det barn med?"),
                        said("Bare for lag med barn."),
                        report,
                        id,
                        year,
                        year + 1));
        return id;
    }

    private static String said(String text) {
        return "{\"nb\": \"%1$s\", \"nn\": \"%1$s\", \"en\": \"%1$s\"}".formatted(text);
    }

    private static String definition() {
        try (InputStream file = Grant.class.getResourceAsStream("julekonsert.json")) {
            JsonNode form = new ObjectMapper().readTree(file);
            return form.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(String method, String path, String version, String body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            Municipality.address().resolve(path))
                    .header("Authorization", "Bearer " + Municipality.token("ada-admin"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, BodyPublishers.ofString(body));
            if (!version.isEmpty()) {
                request.header("If-Match", version);
            }
            HttpResponse<String> answer = Municipality.HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
