package no.endorinn.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.who.RightsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    @Test
    void theKeyIsThePersonsAndTheirHeaders() {
        assertThat(withHeader("idempotency-key", "key-0001").key()).isEqualTo(RequestKey.of("kari", "key-0001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "med mellomrom i", "blåbær-0001", "tab\tulator"})
    void aKeyThatIsTooShortOrNotPlainIsUnreadable(String key) {
        assertRefused(() -> withHeader("idempotency-key", key).key(), 400, "idempotency-key-malformed");
    }

    @Test
    void anEndlessKeyIsUnreadable() {
        assertThat(withHeader("idempotency-key", "k".repeat(100)).key().digest())
                .hasSize(64);
        assertRefused(() -> withHeader("idempotency-key", "k".repeat(101)).key(), 400, "idempotency-key-malformed");
    }

    @Test
    void aCreatingRequestWithoutAKeyIsRefused() {
        assertRefused(() -> withHeader("accept", "*/*").key(), 400, "idempotency-key-missing");
    }

    @Test
    void theVersionIsReadFromAnEntityTag() {
        assertThat(withHeader("if-match", "\"17\"").ifMatch()).hasValue(17);
        assertThat(withHeader("if-match", "*").ifMatch()).isEmpty();
        assertThat(withHeader("accept", "*/*").ifMatch()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "w/\"17\"", "\"-1\"", "\"9999999999999999\"", "\"1\", \"2\"", "\"\"", ""})
    void whatIsNoVersionOfOursIsUnreadable(String tag) {
        assertRefused(() -> withHeader("if-match", tag).ifMatch(), 400, "if-match-malformed");
    }

    @Test
    void whereNobodyMayWriteOverWhatTheyHaveNotSeenTheVersionIsRequired() {
        assertRefused(() -> withHeader("accept", "*/*").requiredIfMatch(), 428, "if-match-missing");
    }

    @Test
    void aReferenceIsReadHoweverItWasTypedAndWhatIsNoneDoesNotExist() {
        assertThat(forReference("2346-789a").reference()).isEqualTo("2346789A");
        assertRefused(() -> forReference("0000-0000").reference(), 404, "not-found");
    }

    @Test
    void aWeakTagCountsAsTheStrongOneForCachesOnTheWayMakeOursWeak() {
        assertThat(withHeader("if-match", "W/\"17\"").ifMatch()).hasValue(17);
    }

    @Test
    void anIdThatIsLongerThanAnyOfOursDoesNotExist() {
        assertThat(request(Map.of("thing", "x".repeat(100)), Map.of(), "").path("thing"))
                .hasSize(100);
        assertRefused(
                () -> request(Map.of("thing", "x".repeat(101)), Map.of(), "").path("thing"), 404, "not-found");
        assertRefused(() -> forReference("2".repeat(2_040)).reference(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"b\":[{\"c\":true,\"d\":\"å\"}]}",
                "{ \"b\" : [ { \"d\" : \"\\u00e5\" , \"c\" : true } ] ,\n \"a\" : 1 }",
                "{\"e\":null,\"a\":1,\"b\":[{\"c\":true,\"f\":null,\"d\":\"å\"}]}"
            })
    void whatSaysTheSameHasTheSameDigestHoweverItIsWritten(String body) {
        assertThat(digest(body)).isEqualTo(digest("{\"a\":1,\"b\":[{\"c\":true,\"d\":\"å\"}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":2,\"b\":[1,2]}",
                "{\"a\":1,\"b\":[2,1]}",
                "{\"a\":\"1\",\"b\":[1,2]}",
                "{\"a\":1,\"b\":[1,null,2]}",
                "{\"a\":1}"
            })
    void whatSaysSomethingElseHasAnother(String body) {
        assertThat(digest(body)).isNotEqualTo(digest("{\"a\":1,\"b\":[1,2]}"));
    }

    private static String digest(String body) {
        return request(Map.of(), Map.of(), body).bodyDigest();
    }

    private static void assertRefused(Runnable reading, int status, String code) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.status()).isEqualTo(status);
            assertThat(rejection.problems())
                    .extracting(problem -> problem.code().id())
                    .containsExactly(code);
        });
    }

    private static Request withHeader(String name, String value) {
        return request(Map.of(), Map.of(name, value), "");
    }

    private static Request forReference(String typed) {
        return request(Map.of("reference", typed), Map.of(), "");
    }

    private static Request request(Map<String, String> path, Map<String, String> headers, String body) {
        return new Request(
                path,
                Map.of(),
                headers,
                body,
                Language.BOKMAL,
                Optional.of("kari"),
                new Request.Permit(RightsTable.of(""), "GET /nothing", Set.of()),
                Effort.lasting(Duration.ofSeconds(10), InstantSource.system()));
    }
}
