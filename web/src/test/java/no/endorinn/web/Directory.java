package no.endorinn.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/** What somebody has done before a test begins, by the API that the app uses. */
final class Directory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Directory() {}

    /** Tells who the phone's owner is. */
    static Phone introduce(Phone phone, String name) {
        call(phone, "PUT", "/me", Map.of("name", name, "email", "noen@lag.example"));
        return phone;
    }

    /** Adds an association that the phone's owner leads, and answers with its id. */
    static String add(Phone phone, String name) {
        return told(call(phone, "POST", "/associations", Map.of("name", name)), "id");
    }

    /** Tells where an association's money goes. */
    static void account(Phone phone, String association) {
        call(phone, "PUT", "/associations/" + association + "/account", Map.of("accountNumber", "12345678903"));
    }

    /** Asks to be let run an association, and answers with the claim's reference. */
    static String claim(Phone phone, String association, String grounds) {
        return told(
                call(phone, "POST", "/associations/" + association + "/claims", Map.of("grounds", grounds)),
                "reference");
    }

    /** Books, and answers with the reference. */
    static String book(Phone phone, Map<String, Object> wish) {
        return told(call(phone, "POST", "/bookings", wish), "reference");
    }

    /** Books for the phone's owner, or asks for it, and answers with the reference. */
    static String ask(Phone phone, String premises, LocalDate day, String from, String to, String purpose) {
        return told(
                call(
                        phone,
                        "POST",
                        "/bookings",
                        Map.of(
                                "premises",
                                premises,
                                "start",
                                at(day, from),
                                "end",
                                at(day, to),
                                "purpose",
                                purpose,
                                "people",
                                8,
                                "shareUnder18",
                                0,
                                "houseRulesVersion",
                                1)),
                "reference");
    }

    /** Begins an application for an association that the scheme is for, and answers with its reference. */
    static String apply(Phone phone, String scheme, String association) {
        Map<String, Boolean> eligible = new HashMap<>();
        Applicant.open("/schemes/" + scheme)
                .path("questions")
                .forEach(each -> eligible.put(
                        each.path("id").asText(), each.path("mustBe").asBoolean()));
        return told(
                call(
                        phone,
                        "POST",
                        "/applications",
                        Map.of("scheme", scheme, "association", association, "eligibility", eligible)),
                "reference");
    }

    /** Asks the municipality to recommend something to one of the demo's schemes of others, and answers with its reference. */
    static String back(Phone phone, String association, String title) {
        return told(
                call(
                        phone,
                        "POST",
                        "/backings",
                        Map.of(
                                "association",
                                association,
                                "other",
                                "landsfondet",
                                "title",
                                title,
                                "why",
                                "For de unge.")),
                "reference");
    }

    /** Answers questions of a draft that nobody has answered, and sends it. */
    static void send(Phone phone, String application, Map<String, Object> answers) {
        String path = "/applications/" + application;
        String revision = "";
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            revision = told(
                    call(phone, "PUT", path + "/answers/" + answer.getKey(), Map.of("value", answer.getValue())),
                    "revision");
        }
        call(phone, "POST", path + "/submit", Map.of("revision", Integer.valueOf(revision)));
    }

    /** Decides on what was sent, as it stands now. */
    static void decide(Phone staff, String application, int granted, String grounds) {
        String path = "/applications/" + application;
        Integer revision = Integer.valueOf(told(call(staff, "GET", path, null), "revision"));
        call(staff, "POST", path + "/decisions", Map.of("revision", revision, "granted", granted, "grounds", grounds));
    }

    /** Names an association as a partner on a trip, and asks it to confirm what it does. */
    static void together(Phone phone, String application, String partner, String does) {
        String path = "/applications/" + application;
        call(phone, "PUT", path + "/answers/kind", Map.of("value", "trip"));
        call(
                phone,
                "PUT",
                path + "/answers/partners",
                Map.of("value", Map.of("a", Map.of("association", partner, "does", does))));
        call(phone, "POST", path + "/partners/" + partner + "/ask", Map.of());
    }

    /** Puts an application before a committee as a member of staff, and answers with the number of the case list. */
    static String gathered(Phone phone, String scheme, String round, String application) {
        Object made = call(
                phone,
                "POST",
                "/grants/rounds/" + scheme + "/" + round + "/batches",
                Map.of(
                        "name",
                        "Formannskapet",
                        "cases",
                        List.of(Map.of("reference", application, "recommended", 100_000))));
        return told(made, "number");
    }

    /** Closes premises as a member of staff, though somebody may have booked them, and answers with the reference. */
    static String block(
            Phone staff, String premises, LocalDate day, String from, String to, String title, String... displaced) {
        return told(
                call(
                        staff,
                        "POST",
                        "/blocks",
                        Map.of(
                                "premises",
                                premises,
                                "start",
                                at(day, from),
                                "end",
                                at(day, to),
                                "title",
                                title,
                                "displace",
                                List.of(displaced))),
                "reference");
    }

    /** Approves a request as a member of staff, at these hours: what is dearer is then offered. */
    static void approve(Phone staff, String reference, LocalDate day, String from, String to) {
        call(
                staff,
                "POST",
                "/requests/" + reference + "/approve",
                Map.of("start", at(day, from), "end", at(day, to), "note", "Vaskinga trenger en time."));
    }

    /** Denies a request as a member of staff. */
    static void deny(Phone staff, String reference, String reason) {
        call(staff, "POST", "/requests/" + reference + "/deny", Map.of("reason", reason));
    }

    static String at(LocalDate day, String time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atTime(LocalTime.parse(time)).atZone(Oslo.ZONE));
    }

    private static String told(Object answer, String field) {
        return String.valueOf(((Map<?, ?>) answer).get(field));
    }

    /** Waits until one's booking has this status. */
    static void untilItIs(Phone owner, String reference, String status) {
        owner.page().waitForFunction("""
            async ([reference, status]) => {
              const token = JSON.parse(sessionStorage.getItem('session')).token;
              const answer = await fetch('/bookings/' + reference, {headers: {Authorization: 'Bearer ' + token}});
              return (await answer.json()).status === status;
            }\
            """, List.of(reference, status));
    }

    /** What the API answers a phone's owner; a refusal fails the test. */
    static Object call(Phone phone, String method, String path, @Nullable Map<String, Object> body) {
        phone.changedWithoutTheApp();
        return call(phone.token(), method, path, body);
    }

    /** What the API answers whoever has this access token. Without a browser, which costs several times as much. */
    static Object call(String token, String method, String path, @Nullable Map<String, Object> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(Municipality.address().resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            HttpResponse<String> answer = Municipality.HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.body());
            }
            return JSON.readValue(answer.body(), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
