package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerSiteTest {

    // The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String ASKED = "response_type=code&client_id=app"
            + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fapp&state=s%261&nonce=n1"
            + "&code_challenge_method=S256&code_challenge="
            + CHALLENGE;

    private final Issuer issuer = new Issuer(
            URI.create("http://127.0.0.1:8080/issuer"), "endorinn", SigningKeys.ofThisProcess(), Clock.systemUTC());
    private final IssuerSite site = new IssuerSite(
            issuer, List.of(new Persona("kari", "sub-kari", "Kari <Leder>", "leder i koret")), Clock.systemUTC());

    @Test
    void discovery_names_everything_a_client_needs() throws Exception {
        JsonNode discovery = json(get("/.well-known/openid-configuration", ""));

        assertThat(discovery.path("issuer").asText()).isEqualTo("http://127.0.0.1:8080/issuer");
        assertThat(discovery.path("jwks_uri").asText()).endsWith("/issuer/jwks");
        assertThat(json(get("/jwks", "")).at("/keys/0/d").isMissingNode())
                .as("the private key stays here")
                .isTrue();
    }

    @Test
    void the_login_page_has_a_button_for_everybody() {
        String page = text(get("/authorize", ASKED));

        assertThat(page)
                .contains("<html lang=\"nb\">", "<button name=\"persona\" value=\"kari\">", "Kari &lt;Leder&gt;")
                .doesNotContain("<script");
    }

    @Test
    void a_code_is_exchanged_for_tokens_once() throws Exception {
        ApiAnswer login = post("/login", ASKED + "&persona=kari");
        String location = login.header("location").orElseThrow();
        assertThat(login.status()).isEqualTo(303);
        assertThat(location).startsWith("http://127.0.0.1:8080/app?code=").endsWith("&state=s%261");
        String exchange = exchange(location, VERIFIER);

        JsonNode tokens = json(post("/token", exchange));

        JWTClaimsSet access = claims(tokens, "access_token");
        assertThat(access.getSubject()).isEqualTo("sub-kari");
        assertThat(access.getAudience()).containsExactly("endorinn");
        assertThat(access.getClaim("scope")).isEqualTo("openid endorinn");
        JWTClaimsSet id = claims(tokens, "id_token");
        assertThat(id.getAudience()).containsExactly("app");
        assertThat(id.getClaim("nonce")).isEqualTo("n1");
        assertThat(id.getClaim("scope")).isNull();
        assertThat(json(post("/token", exchange)).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void a_code_is_of_no_use_without_its_verifier() throws Exception {
        String location =
                post("/login", ASKED + "&persona=kari").header("location").orElseThrow();

        ApiAnswer refused = post("/token", exchange(location, "guessed"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).path("error").asText()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=code, response_type=token",
        "S256, plain",
        "http%3A%2F%2F127.0.0.1, https%3A%2F%2Fevil.test",
        "http%3A%2F%2F127.0.0.1, javascript%3A%2F%2F127.0.0.1",
        "8080%2Fapp, 8080%2Fmine",
        "8080%2Fapp, 9090%2Fapp",
        "client_id=app, client_id=",
        "n1, %zz"
    })
    void a_wrong_request_shows_no_login(String right, String wrong) {
        assertThat(get("/authorize", ASKED.replace(right, wrong)).status()).isEqualTo(400);
        assertThat(post("/login", ASKED.replace(right, wrong) + "&persona=kari").status())
                .isEqualTo(400);
    }

    @Test
    void the_command_line_gets_a_plain_token() throws Exception {
        ApiAnswer token = get("/token/kari", "");

        assertThat(SignedJWT.parse(text(token)).getJWTClaimsSet().getSubject()).isEqualTo("sub-kari");
        assertThat(get("/token/nobody", "").status()).isEqualTo(404);
    }

    @Test
    void the_end_of_a_session_leads_back_to_the_app_only() {
        assertThat(get("/end_session", "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A5173%2Fapp%2F&state=s")
                        .header("location"))
                .contains("http://localhost:5173/app/?state=s");
        assertThat(get("/end_session", "post_logout_redirect_uri=https%3A%2F%2Fevil.test")
                        .header("location"))
                .contains("/");
    }

    private static String exchange(String location, String verifier) {
        String code = Form.parse(location.substring(location.indexOf('?') + 1)).get("code");
        return "grant_type=authorization_code&client_id=app"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fapp&code=" + code
                + "&code_verifier=" + verifier;
    }

    private ApiAnswer get(String path, String query) {
        return site.answer(new ApiRequest("GET", "/issuer" + path, query, Map.of(), new byte[0], "127.0.0.1"));
    }

    private ApiAnswer post(String path, String form) {
        return site.answer(new ApiRequest(
                "POST", "/issuer" + path, "", Map.of(), form.getBytes(StandardCharsets.UTF_8), "127.0.0.1"));
    }

    private static JWTClaimsSet claims(JsonNode tokens, String name) throws Exception {
        return SignedJWT.parse(tokens.path(name).asText()).getJWTClaimsSet();
    }

    private static JsonNode json(ApiAnswer answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String text(ApiAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
