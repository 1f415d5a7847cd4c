package no.endorinn.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private enum Mode {
        BY_REQUEST
    }

    private record View(
            Instant start,
            LocalDate date,
            Mode mode,
            @Nullable String left,
            List<String> empty) {}

    @Test
    void aViewIsWrittenAsTheContractHasIt() {
        View view = new View(
                Instant.parse("2027-07-01T16:30:00Z"), LocalDate.of(2027, 7, 1), Mode.BY_REQUEST, null, List.of());

        assertThat(Json.write(view)).isEqualTo("""
            {"start":"2027-07-01T18:30:00+02:00","date":"2027-07-01","mode":"by-request","empty":[]}\
            """);
    }

    @Test
    void instantsBearTheOffsetOfTheirOwnSeason() {
        assertThat(Json.write(Instant.parse("2027-01-01T11:00:00Z"))).isEqualTo("\"2027-01-01T12:00:00+01:00\"");
        assertThat(Json.write(Instant.parse("2027-10-31T00:30:00Z"))).isEqualTo("\"2027-10-31T02:30:00+02:00\"");
        assertThat(Json.write(Instant.parse("2027-10-31T01:30:00Z"))).isEqualTo("\"2027-10-31T02:30:00+01:00\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-07-01T16:30:00Z",
                "2027-07-01T16:30:07Z",
                "2027-03-28T00:59:59Z",
                "2027-03-28T01:00:00Z",
                "2026-12-31T23:00:00Z"
            })
    void anInstantIsWrittenAsTheIsoFormatterHasIt(String instant) {
        assertThat(Json.write(Instant.parse(instant)))
                .isEqualTo("\"%s\"", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Oslo.local(Instant.parse(instant))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":00}",
                "\u0000",
                "{\"a\":\"\\ud8\"}"
            })
    void whatIsNotOneStrictJsonTextIsRefused(String text) {
        assertUnreadable(text);
    }

    @Test
    void depthAndLengthsAreBounded() {
        assertThat(Json.object(nested(12)).path("a").isObject()).isTrue();
        assertUnreadable(nested(13));
        assertUnreadable("{\"a\":".repeat(100_000));
        assertUnreadable("{\"a\":\"" + "x".repeat(20_001) + "\"}");
        assertUnreadable("{\"a\":" + "1".repeat(21) + "}");
        assertUnreadable("{\"" + "n".repeat(50_000) + "\":1}");
    }

    @Test
    void numbersAreReadAsTheyAre() {
        assertThat(Json.object("{\"a\":99999999999999999999}").path("a").bigIntegerValue())
                .isEqualTo(new BigInteger("99999999999999999999"));
    }

    @Test
    void whatIsJsonButNoObjectIsRefusedAsSuch() {
        assertThatThrownBy(() -> Json.object("[]"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.problems())
                                .singleElement()
                                .extracting(problem -> problem.code().id())
                                .isEqualTo("not-an-object"));
    }

    private static String nested(int deep) {
        return "{\"a\":".repeat(deep - 1) + "{}" + "}".repeat(deep - 1);
    }

    private static void assertUnreadable(String text) {
        assertThatThrownBy(() -> Json.object(text)).isInstanceOf(Rejection.class);
    }
}
