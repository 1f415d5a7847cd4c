package no.endorinn.grants.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long one may appeal. */
class AppealTimeTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2027-01-07T11:00:00Z, 2027-01-28, three weeks from a Thursday are a Thursday",
        "2027-01-07T22:59:59Z, 2027-01-28, 'a second before midnight in Norway, which is another date than in UTC an"
                + " hour later'",
        "2027-01-07T23:00:00Z, 2027-01-29, and a second after it",
        "2027-01-09T11:00:00Z, 2027-02-01, a Saturday is put off to Monday",
        "2027-03-04T11:00:00Z, 2027-03-30, Holy Thursday is put off beyond Easter Monday",
        "2027-04-26T10:00:00Z, 2027-05-18, 17 May was Whit Monday as well that year",
        "2026-12-04T11:00:00Z, 2026-12-28, Christmas and the weekend after it",
        "2026-12-11T11:00:00Z, 2027-01-04, New Year's Day on a Friday",
        "2027-03-15T11:00:00Z, 2027-04-05, across the night in which summer time begins",
    })
    void theLastDayIsThreeWeeksLaterByNorwaysDates(Instant arrived, LocalDate lastDay, String why) {
        assertThat(AppealTime.lastDay(arrived)).as(why).isEqualTo(lastDay);
    }

    @Test
    void itIsInTimeUntilTheLastDayIsOverInNorwayAndLateASecondLater() {
        assertThat(sent("2027-01-28T22:59:59Z").state()).isEqualTo(AppealState.APPEALED);
        assertThat(sent("2027-01-28T23:00:00Z").state()).isEqualTo(AppealState.LATE);
    }

    private static Appeal sent(String at) {
        Words words = Words.ofMunicipality("—");
        return Appeal.sent(1, "p", Instant.parse(at), Optional.empty(), LocalDate.parse("2027-01-28"), words, words);
    }
}
