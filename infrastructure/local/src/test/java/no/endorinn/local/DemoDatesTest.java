package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDatesTest {

    // A Wednesday; summer time ends on the 25th.
    private final DemoDates dates = new DemoDates(LocalDate.of(2026, 10, 21));

    @ParameterizedTest
    @CsvSource({
        "{{today}}, 2026-10-21",
        "{{today+10}}, 2026-10-31",
        "{{today-1}}, 2026-10-20",
        "{{monday}}, 2026-10-26",
        "{{monday+2}}, 2026-10-28",
        "{{instant today+3 18:00}}, 2026-10-24T18:00:00+02:00",
        "{{instant monday 18:30}}, 2026-10-26T18:30:00+01:00",
        "/events?from={{today}}&to={{today+1}}, /events?from=2026-10-21&to=2026-10-22",
        "{{someday}}, {{someday}}"
    })
    void dates_are_filled_in(String text, String filled) {
        assertThat(dates.fill(text)).isEqualTo(filled);
    }

    @Test
    void minutes_from_now_are_whole_and_stand_until_they_are_asked_for() {
        String loan = dates.fill("from {{now+2}} until {{now+90}}");

        assertThat(DemoDates.fillMinutes(loan, Instant.parse("2026-10-21T20:59:42Z")))
                .isEqualTo("from 2026-10-21T23:01:00+02:00 until 2026-10-22T00:29:00+02:00");
    }
}
