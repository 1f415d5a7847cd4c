package no.endorinn.acceptance;

import static no.endorinn.acceptance.Town.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Must show 1 of lending, in the demo's municipality over HTTP: the large hall, a PA and a drum kit from the library, and twenty tables
 * from the sports hall, fetched on Friday and back on Monday, all of it or nothing.
 */
class ConcertTest {
    private static final LocalDate SATURDAY =
            Oslo.date(Instant.now()).plusWeeks(14).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

    private static Api api;
    private static String choir;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        api = new Api(Demo.runtime().address());
        choir = api.token("kare-kor");
    }

    @Test
    void theConcertIsReservedOnceAllOfItCanBeHad() throws IOException, InterruptedException {
        String others = post(api.token("siv-strikk"), "/loans", """
            {"association":"garn-og-prat","purpose":"Marked",%s\
            """.formatted(
                                things("utstyrssentralen", SATURDAY, "{\"model\":\"langbord\",\"quantity\":1}")
                                        .substring(1)))
                .json()
                .path("reference")
                .asText();
        assertThat(others).isNotEmpty();

        Reply refused = post(choir, "/together", concert(SATURDAY));

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactly("/loans/1/things/0");
        assertThat(refused.json().path("detail").asText())
                .startsWith("Langbord: 19 er ledige hele tiden, og det er bedt om 20.");
        assertThat(refused.json().at("/loans/1/things/0").toString()).contains("\"name\":\"Langbord\"", "\"free\":19");
        assertThat(ofTheChoir("/bookings")).noneMatch(booking -> booking.contains("Vårkonsert"));
        assertThat(ofTheChoir("/loans")).noneMatch(loan -> loan.contains("Vårkonsert"));
        assertThat(refused.json().path("dates"))
                .as("the nearest days when all of it can be had, the next Saturday among them")
                .anyMatch(date -> date.path("days").asInt() == 7);

        LocalDate later = SATURDAY.plusDays(7);
        Reply reserved = post(choir, "/together", concert(later));

        assertThat(reserved.status()).as(reserved.body()).isEqualTo(201);
        String reference = reserved.json().path("reference").asText();
        JsonNode booking = json("/bookings/" + reference);
        assertThat(booking.path("status").asText())
                .as("the hall is by request on a Saturday")
                .isEqualTo("requested");
        assertThat(booking.path("with").findValuesAsText("name"))
                .containsExactly("Fjordvik bibliotek", "Utstyrssentralen i Fjordvikhallen");
        assertThat(json("/loans/" + reference).path("lines").findValuesAsText("model"))
                .containsExactly("pa-anlegg", "trommesett");
        JsonNode tables =
                json("/loans/" + reserved.json().at("/loans/1/reference").asText());
        assertThat(tables.at("/lines/0/quantity").asInt()).isEqualTo(20);
        assertThat(tables.at("/with/0").toString())
                .isEqualTo("{\"kind\":\"booking\",\"reference\":\"%s\",\"name\":\"Kulturhuset, storsalen\"}"
                        .formatted(reference));
        assertThat(ofTheChoir("/bookings")).anyMatch(each -> each.contains("Vårkonsert"));

        Reply denied = post(
                api.token("saga-sak"), "/requests/" + reference + "/deny", "{\"reason\":\"Kinodagen er i salen da.\"}");

        assertThat(denied.status()).as(denied.body()).isEqualTo(200);
        assertThat(denied.json().path("with"))
                .as("whoever denies the hall sees what hangs on it")
                .hasSize(2);
        assertThat(json("/loans/" + reference).path("state").asText()).isEqualTo("reserved");
    }

    private static String concert(LocalDate saturday) {
        return """
            {"association":"fjordvik-mannskor","purpose":"Vårkonsert",
             "booking":{"premises":"kulturhuset-storsal","start":"%s","end":"%s","people":200,"shareUnder18":0,"houseRulesVersion":2},
             "loans":[%s,%s]}\
            """.formatted(
                        at(saturday, LocalTime.of(17, 0)),
                        at(saturday, LocalTime.of(22, 0)),
                        things(
                                "biblioteket",
                                saturday,
                                "{\"model\":\"pa-anlegg\",\"quantity\":1},{\"model\":\"trommesett\",\"quantity\":1}"),
                        things("utstyrssentralen", saturday, "{\"model\":\"langbord\",\"quantity\":20}"));
    }

    /** From Friday at noon until Monday at noon. */
    private static String things(String point, LocalDate saturday, String things) {
        return "{\"point\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"things\":[%s]}"
                .formatted(
                        point,
                        at(saturday.minusDays(1), LocalTime.NOON),
                        at(saturday.plusDays(2), LocalTime.NOON),
                        things);
    }

    private static Reply post(String token, String path, String body) throws IOException, InterruptedException {
        return api.send("POST", path, token, UUID.randomUUID().toString(), body);
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        Reply reply = api.get(path, choir);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> ofTheChoir(String what) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        json(what + "?association=fjordvik-mannskor")
                .path(what.substring(1))
                .forEach(each -> found.add(each.toString()));
        return found;
    }
}
