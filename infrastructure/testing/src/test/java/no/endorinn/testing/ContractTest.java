package no.endorinn.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.endorinn.local.ApiRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Contract contract = Contract.of(Path.of("src", "test", "resources", "contract.yaml"));

    @Test
    void what_is_documented_passes() {
        assertThatCode(() -> {
                    check("{\"minutes\":60}", 200, JSON, "{\"version\":1,\"note\":null}");
                    check("{\"minutes\":60}", 409, PROBLEM, "{\"status\":409}");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_refused_request_may_be_as_wrong_as_the_test_wants_it() {
        assertThatCode(() -> check("no JSON", 409, PROBLEM, "{\"status\":409}")).doesNotThrowAnyException();
    }

    @Test
    void an_accepted_request_must_be_allowed() {
        assertThatThrownBy(() -> check("{\"minutes\":\"an hour\"}", 200, JSON, "{\"version\":1}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("integer");
    }

    @Test
    void an_undocumented_status_breaks_it() {
        assertThatThrownBy(() -> check("{}", 418, JSON, "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("418");
    }

    @Test
    void a_wrong_content_type_breaks_it() {
        assertThatThrownBy(() -> check("{}", 409, JSON, "{\"status\":409}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(PROBLEM);
    }

    @Test
    void everything_that_is_wrong_with_a_body_is_told() {
        assertThatThrownBy(() -> check("{\"minutes\":60}", 200, JSON, "{\"note\":7,\"secret\":true}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("version")
                .hasMessageContaining("integer found")
                .hasMessageContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "/bookings/b-1, date=tomorrow, date",
        "/bookings/b-1, hour=eight, does not match",
        "/bookings/b-1, minute=30, minute",
        "/bookings/c-1, date=2026-03-01, does not match"
    })
    void a_parameter_is_what_the_path_or_the_operation_says_of_it(String path, String query, String told) {
        assertThatThrownBy(() -> contract.check(
                        new ApiRequest(
                                "PUT",
                                path,
                                query,
                                Map.of("content-type", List.of(JSON)),
                                "{\"minutes\":60}".getBytes(StandardCharsets.UTF_8),
                                "192.0.2.1"),
                        reply(200, JSON, "{\"version\":1}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(told);
    }

    @Test
    void a_header_of_an_answer_that_many_share_is_checked() {
        assertThatThrownBy(() -> contract.check(
                        request("{}"),
                        new Reply(409, Map.of("content-type", PROBLEM, "retry-after", "soon"), "{\"status\":409}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("integer");
    }

    @Test
    void a_missing_contract_is_told_when_it_is_used() {
        Contract missing = Contract.of(Path.of("nowhere.yaml"));

        assertThatThrownBy(() -> missing.check(request("{}"), reply(200, JSON, "{}")))
                .hasMessageContaining("the contract cannot be read")
                .hasMessageContaining("nowhere.yaml");
    }

    private void check(String body, int status, String contentType, String answer) {
        contract.check(request(body), reply(status, contentType, answer));
    }

    private static ApiRequest request(String body) {
        return new ApiRequest(
                "PUT",
                "/bookings/b-1",
                "date=2026-03-01&hour=08",
                Map.of("content-type", List.of(JSON)),
                body.getBytes(StandardCharsets.UTF_8),
                "192.0.2.1");
    }

    private static Reply reply(int status, String contentType, String body) {
        return new Reply(status, Map.of("content-type", contentType, "retry-after", "5"), body);
    }
}
