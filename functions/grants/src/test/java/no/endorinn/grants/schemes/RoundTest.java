package no.endorinn.grants.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Round.State;
import no.endorinn.kernel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-04T07:59:59+01:00, NOT_OPEN_YET",
        "2027-01-04T08:00:00+01:00, OPEN",
        "2027-03-01T23:58:59+01:00, OPEN",
        "2027-03-01T23:59:00+01:00, OPEN",
        "2027-03-01T23:59:01+01:00, GRACE",
        "2027-03-02T00:29:00+01:00, GRACE",
        "2027-03-02T00:29:01+01:00, CLOSED"
    })
    void theClockDecidesToTheSecond(String now, State state) {
        Round round = round("2027-01-04T08:00:00+01:00", "2027-03-01T23:59:00+01:00", 30);

        assertThat(round.at(instant(now))).isEqualTo(state);
    }

    @Test
    void inTheNightWhenSummerTimeEndsThereAreTwoHalfPastTwosAndTheDeadlineIsTheOneItSays() {
        Round first = round("2027-10-01T08:00:00+02:00", "2027-10-31T02:30:00+02:00", 0);
        Round second = round("2027-10-01T08:00:00+02:00", "2027-10-31T02:30:00+01:00", 0);
        Instant between = instant("2027-10-31T02:45:00+02:00");

        assertThat(first.at(between)).isEqualTo(State.CLOSED);
        assertThat(second.at(between)).isEqualTo(State.OPEN);
        assertThat(second.at(instant("2027-10-31T02:30:01+01:00"))).isEqualTo(State.CLOSED);
    }

    @Test
    void inTheNightWhenSummerTimeBeginsTheGraceIsAsLongAsAlways() {
        Round round = round("2027-03-01T08:00:00+01:00", "2027-03-28T01:59:00+01:00", 30);

        assertThat(round.at(instant("2027-03-28T03:29:00+02:00"))).isEqualTo(State.GRACE);
        assertThat(round.at(instant("2027-03-28T03:29:01+02:00"))).isEqualTo(State.CLOSED);
    }

    @Test
    void aRunningSchemeHasNoDeadline() {
        Round running = round("2026-01-01T00:00:00+01:00", "", 0);

        assertThat(running.at(instant("2199-01-01T00:00:00+01:00"))).isEqualTo(State.OPEN);
        assertThat(running.end()).isEmpty();
    }

    @Test
    void whatStaffHaveClosedIsClosedWhateverTheClockSays() {
        Round open = round("2026-01-01T00:00:00+01:00", "2027-03-01T23:59:00+01:00", 30);
        Round closed = new Round(
                "r", open.opens(), open.deadline(), open.grace(), OptionalLong.empty(), Optional.empty(), true);
        Instant now = instant("2027-01-07T12:00:00+01:00");

        assertThat(closed.at(now)).isEqualTo(State.CLOSED);
        assertThat(closed.obstacle(now).map(Problem::code)).contains(GrantCode.ROUND_CLOSED);
        assertThat(open.obstacle(now)).isEmpty();
    }

    @Test
    void whyNothingCanBeSentIsTold() {
        Round round = round("2027-01-04T08:00:00+01:00", "2027-03-01T23:59:00+01:00", 30);

        assertThat(round.obstacle(instant("2027-01-01T00:00:00+01:00")))
                .contains(GrantCode.NOT_OPEN_YET.with("opens", round.opens()));
        assertThat(round.obstacle(instant("2027-03-02T12:00:00+01:00")))
                .contains(GrantCode.DEADLINE_PASSED.with(
                        "deadline", round.deadline().orElseThrow()));
    }

    static Round round(String opens, String deadline, int graceMinutes) {
        return new Round(
                "r",
                instant(opens),
                deadline.isEmpty() ? Optional.empty() : Optional.of(instant(deadline)),
                Duration.ofMinutes(graceMinutes),
                OptionalLong.empty(),
                Optional.empty(),
                false);
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
