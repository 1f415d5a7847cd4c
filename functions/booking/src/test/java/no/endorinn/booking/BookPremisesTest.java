package no.endorinn.booking;

import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.at;
import static org.assertj.core.api.Assertions.assertThat;

import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BookPremisesTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Calls calls;

    @BeforeAll
    static void municipality() {
        Municipality municipality = new Municipality(tables);
        municipality.premises("hall", TestTerms.HALL);
        calls = municipality.calls();
    }

    @Test
    void whatIsBookedIsGoneFromTheSearch() {
        String wish =
                """
                {"premises":"hall","association":"choir","start":"%s","end":"%s","purpose":"Øving","people":40,
                 "shareUnder18":10,"houseRulesVersion":1,"showInCalendar":true}
                """
                        .formatted(at("2027-01-14", "18:00"), at("2027-01-14", "20:00"));
        String search = "/availability?date=2027-01-14&from=18:00&until=20:00";

        assertThat(calls.anonymous().get(search).send().json().path("slots")).hasSize(4);
        Reply booked = calls.as(LEADER)
                .post("/bookings", wish)
                .header("Idempotency-Key", "first-try-1")
                .send();
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(calls.anonymous().get(search).send().json().path("slots")).isEmpty();
    }
}
