package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect pages of the local issuer: discovery, keys, authorization code flow with PKCE (S256), end of
 * session, and, for the command line, {@code GET /issuer/token/{persona}}.
 */
final class IssuerSite implements Door.Site {

    static final String PATH = "/issuer";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Where the app is served while somebody writes it ({@code npm run dev}). */
    private static final int VITE = 5173;

    private final Issuer issuer;
    private final List<Persona> personas;
    private final Clock clock;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    /** What a code was given for. */
    private record Grant(
            Persona persona,
            String client,
            String redirect,
            String challenge,
            Optional<String> nonce,
            Instant expiry) {}

    IssuerSite(Issuer issuer, List<Persona> personas, Clock clock) {
        this.issuer = issuer;
        this.personas = List.copyOf(personas);
        this.clock = clock;
    }

    @Override
    public ApiAnswer answer(ApiRequest request) {
        String path = request.rawPath().substring(PATH.length());
        try {
            return switch (request.method() + " " + path) {
                case "GET /.well-known/openid-configuration" -> json(200, discovery());
                case "GET /jwks" -> json(200, JSON.valueToTree(issuer.keys().toJSONObject()));
                case "GET /authorize" -> authorize(Form.parse(request.rawQuery()));
                case "POST /login" -> login(form(request));
                case "POST /token" -> token(form(request));
                case "GET /end_session" -> endSession(Form.parse(request.rawQuery()));
                default ->
                    request.method().equals("GET") && path.startsWith("/token/")
                            ? plainToken(path.substring("/token/".length()))
                            : ApiAnswer.message(404, "Not Found");
            };
        } catch (IllegalArgumentException unreadable) {
            return ApiAnswer.message(400, "Bad Request");
        }
    }

    private ObjectNode discovery() {
        ObjectNode discovery = JSON.createObjectNode();
        discovery.put("issuer", issuer.uri().toString());
        discovery.put("authorization_endpoint", issuer.uri() + "/authorize");
        discovery.put("token_endpoint", issuer.uri() + "/token");
        discovery.put("end_session_endpoint", issuer.uri() + "/end_session");
        discovery.put("jwks_uri", issuer.uri() + "/jwks");
        discovery.putArray("response_types_supported").add("code");
        discovery.putArray("response_modes_supported").add("query");
        discovery.putArray("grant_types_supported").add("authorization_code");
        discovery.putArray("subject_types_supported").add("public");
        discovery.putArray("id_token_signing_alg_values_supported").add("RS256");
        discovery.putArray("code_challenge_methods_supported").add("S256");
        discovery.putArray("token_endpoint_auth_methods_supported").add("none");
        discovery.putArray("scopes_supported").add("openid").add("endorinn");
        return discovery;
    }

    /** Shows whom one can be. A mistake of the client's is told to its developer, never sent anywhere. */
    private ApiAnswer authorize(Form asked) {
        Optional<String> mistake = mistake(asked);
        return mistake.isPresent()
                ? ApiAnswer.message(400, mistake.get())
                : ApiAnswer.html(LoginPage.render(personas, asked));
    }

    private Optional<String> mistake(Form asked) {
        if (!asked.get("response_type").equals("code")) {
            return Optional.of("response_type must be code");
        }
        if (!asked.get("code_challenge_method").equals("S256")
                || asked.get("code_challenge").isEmpty()) {
            return Optional.of("code_challenge with code_challenge_method S256 is required");
        }
        if (asked.get("client_id").isEmpty()) {
            return Optional.of("client_id is required");
        }
        return isApp(asked.get("redirect_uri")) ? Optional.empty() : Optional.of("redirect_uri must be the app's");
    }

    private ApiAnswer login(Form chosen) {
        Optional<Persona> persona = persona(chosen.get("persona"));
        if (persona.isEmpty() || mistake(chosen).isPresent()) {
            return ApiAnswer.message(400, "Bad Request");
        }
        Instant now = clock.instant();
        grants.values().removeIf(grant -> grant.expiry().isBefore(now));
        String code = UUID.randomUUID().toString();
        grants.put(
                code,
                new Grant(
                        persona.get(),
                        chosen.get("client_id"),
                        chosen.get("redirect_uri"),
                        chosen.get("code_challenge"),
                        Optional.of(chosen.get("nonce")).filter(nonce -> !nonce.isEmpty()),
                        now.plus(CODE_LIFETIME)));
        return ApiAnswer.redirect(withState(chosen.get("redirect_uri"), "code=" + code, chosen.get("state")));
    }

    private ApiAnswer token(Form asked) {
        if (!asked.get("grant_type").equals("authorization_code")) {
            return json(400, JSON.createObjectNode().put("error", "unsupported_grant_type"));
        }
        // A code is good once.
        @Nullable Grant grant = grants.remove(asked.get("code"));
        if (grant == null
                || grant.expiry().isBefore(clock.instant())
                || !grant.client().equals(asked.get("client_id"))
                || !grant.redirect().equals(asked.get("redirect_uri"))
                || !grant.challenge().equals(challenge(asked.get("code_verifier")))) {
            return json(400, JSON.createObjectNode().put("error", "invalid_grant"));
        }
        ObjectNode tokens = JSON.createObjectNode();
        tokens.put("access_token", issuer.accessToken(grant.persona().sub()));
        tokens.put("id_token", issuer.idToken(grant.persona(), grant.client(), grant.nonce()));
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", Issuer.LIFETIME.toSeconds());
        tokens.put("scope", Issuer.SCOPE);
        return json(200, tokens).with("cache-control", "no-store");
    }

    private ApiAnswer plainToken(String id) {
        return persona(PercentDecoding.path(id))
                .map(persona -> new ApiAnswer(
                        200,
                        Map.of("content-type", List.of("text/plain"), "cache-control", List.of("no-store")),
                        issuer.accessToken(persona.sub()).getBytes(StandardCharsets.UTF_8)))
                .orElse(ApiAnswer.message(404, "Not Found"));
    }

    private ApiAnswer endSession(Form asked) {
        String back = asked.get("post_logout_redirect_uri");
        return ApiAnswer.redirect(isApp(back) ? withState(back, "", asked.get("state")) : "/");
    }

    private Optional<Persona> persona(String id) {
        return personas.stream().filter(persona -> persona.id().equals(id)).findFirst();
    }

    private static Form form(ApiRequest request) {
        return Form.parse(new String(request.body(), StandardCharsets.UTF_8));
    }

    /** Codes are handed to the app and to nobody else, be it on this machine. */
    private boolean isApp(String address) {
        if (address.isEmpty()) {
            return false;
        }
        URI there = URI.create(address);
        return "http".equals(there.getScheme())
                && there.getHost() != null
                && LOOPBACK.contains(there.getHost())
                && (there.getPort() == issuer.uri().getPort() || there.getPort() == VITE)
                && (there.getPath() + "/").startsWith(AppSite.PATH + "/");
    }

    private static String withState(String address, String query, String state) {
        String parameters = state.isEmpty()
                ? query
                : (query.isEmpty() ? "" : query + "&") + "state=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
        return parameters.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + parameters;
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(digest).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Any page may read these: the web app may be served from another port while it is written. */
    private static ApiAnswer json(int status, JsonNode body) {
        return new ApiAnswer(
                status,
                Map.of("content-type", List.of("application/json"), "access-control-allow-origin", List.of("*")),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
