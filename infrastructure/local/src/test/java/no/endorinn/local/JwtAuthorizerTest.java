package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAuthorizerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T08:00:00Z"), ZoneOffset.UTC);
    private static final Issuer ISSUER =
            new Issuer(URI.create("https://issuer.test"), "endorinn", SigningKeys.ofThisProcess(), CLOCK);
    private static final List<String> SCOPES = List.of("endorinn");

    private final JwtAuthorizer authorizer = authorizer(CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", ""})
    void a_token_is_let_in_with_its_claims_as_text(String scheme) {
        JwtAuthorizer.Verdict verdict = authorizer.judge(Optional.of(scheme + ISSUER.accessToken("kari")), SCOPES);

        assertThat(verdict).isInstanceOfSatisfying(JwtAuthorizer.Verdict.Allowed.class, allowed -> {
            assertThat(allowed.claims().values())
                    .containsEntry("sub", "kari")
                    .containsEntry("scope", "openid endorinn")
                    .containsEntry("exp", "1772701200");
            assertThat(allowed.claims().scopes()).containsExactly("endorinn");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_faulty_token_is_refused(Issuer.Fault fault) {
        JwtAuthorizer.Verdict verdict =
                authorizer.judge(Optional.of("Bearer " + ISSUER.faultyToken("kari", fault)), SCOPES);

        assertThat(verdict)
                .isEqualTo(
                        fault == Issuer.Fault.NO_SCOPE
                                ? new JwtAuthorizer.Verdict.Forbidden()
                                : new JwtAuthorizer.Verdict.Unauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic a2FyaQ==",
                "Bearer not.a.token",
                // Unsigned: {"alg":"none"}
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJrYXJpIn0."
            })
    void what_is_no_token_is_refused(String header) {
        assertThat(authorizer.judge(Optional.of(header), SCOPES)).isEqualTo(new JwtAuthorizer.Verdict.Unauthorized());
    }

    @Test
    void no_header_is_refused() {
        assertThat(authorizer.judge(Optional.empty(), SCOPES)).isEqualTo(new JwtAuthorizer.Verdict.Unauthorized());
    }

    @Test
    void a_changed_payload_is_refused() {
        String[] parts = ISSUER.accessToken("kari").split("\\.", -1);
        String[] other = ISSUER.accessToken("ola").split("\\.", -1);

        assertThat(authorizer.judge(Optional.of(parts[0] + "." + other[1] + "." + parts[2]), SCOPES))
                .isEqualTo(new JwtAuthorizer.Verdict.Unauthorized());
    }

    @Test
    void a_token_is_good_for_an_hour() {
        Optional<String> token = Optional.of(ISSUER.accessToken("kari"));

        assertThat(authorizer(Clock.offset(CLOCK, Duration.ofMinutes(59))).judge(token, SCOPES))
                .isInstanceOf(JwtAuthorizer.Verdict.Allowed.class);
        assertThat(authorizer(Clock.offset(CLOCK, Duration.ofMinutes(60))).judge(token, SCOPES))
                .isEqualTo(new JwtAuthorizer.Verdict.Unauthorized());
    }

    private static JwtAuthorizer authorizer(Clock clock) {
        return new JwtAuthorizer(
                new Template.Authorizer("https://issuer.test", List.of("endorinn")), ISSUER.keys(), clock);
    }
}
