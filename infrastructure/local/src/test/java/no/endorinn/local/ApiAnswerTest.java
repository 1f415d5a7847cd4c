package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAnswerTest {

    @Test
    void status_headers_cookies_and_body_go_out() {
        ApiAnswer answer = of("""
            {"statusCode": 201, "headers": {"ETag": "7", "n": 5}, "cookies": ["a=1", "b=2"], "body": "hei"}
            """).orElseThrow();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("etag")).contains("7");
        assertThat(answer.header("n")).contains("5");
        assertThat(answer.headers()).containsEntry("set-cookie", List.of("a=1", "b=2"));
        assertThat(text(answer)).isEqualTo("hei");
    }

    @Test
    void a_base64_body_is_decoded() {
        assertThat(text(of("{\"statusCode\":200,\"body\":\"aGVp\",\"isBase64Encoded\":true}")
                        .orElseThrow()))
                .isEqualTo("hei");
    }

    @Test
    void without_a_status_the_whole_is_a_json_body() {
        ApiAnswer answer = of("{\"message\":\"hei\"}").orElseThrow();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).contains("application/json");
        assertThat(text(answer)).isEqualTo("{\"message\":\"hei\"}");
    }

    @Test
    void null_fields_are_as_good_as_none() {
        ApiAnswer answer = of("{\"statusCode\":204,\"headers\":null,\"cookies\":null,\"body\":null}")
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "",
                "{\"statusCode\":7}",
                "{\"statusCode\":\"many\"}",
                "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}"
            })
    void what_api_gateway_cannot_read_is_malformed(String returned) {
        assertThat(of(returned)).isEmpty();
    }

    private static Optional<ApiAnswer> of(String returned) {
        return ApiAnswer.of(returned.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ApiAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
