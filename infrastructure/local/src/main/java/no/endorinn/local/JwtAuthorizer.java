package no.endorinn.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges tokens as the JWT authorizer of an HTTP API does: signature (RS256), {@code iss}, {@code aud} or else
 * {@code client_id}, {@code exp}, {@code nbf}, {@code iat}, and a scope of the route.
 */
public final class JwtAuthorizer {

    private final Template.Authorizer expected;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

    /** An authorizer that trusts the keys of one issuer. */
    public JwtAuthorizer(Template.Authorizer expected, JWKSet keys, Clock clock) {
        this.expected = expected;
        this.clock = clock;
        signatures.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys.toPublicJWKSet())));
        // The claims are judged below, by the given clock.
        signatures.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    /** What the authorizer says of a request. */
    public sealed interface Verdict {

        record Allowed(Claims claims) implements Verdict {}

        /** No token, or one that is not valid: 401. */
        record Unauthorized() implements Verdict {}

        /** A valid token without any of the route's scopes: 403. */
        record Forbidden() implements Verdict {}
    }

    /**
     * Judges the value of an Authorization header.
     *
     * @param scopes the route's; a token needs one of them, or none when there are none
     */
    public Verdict judge(Optional<String> authorization, List<String> scopes) {
        Optional<JWTClaimsSet> valid = authorization
                .map(value -> value.replaceFirst("(?i)^bearer\\s+", ""))
                .flatMap(this::verified)
                .filter(this::isValid);
        if (valid.isEmpty()) {
            return new Verdict.Unauthorized();
        }
        JWTClaimsSet claims = valid.get();
        List<String> granted = scopesOf(claims);
        List<String> matching = scopes.stream().filter(granted::contains).toList();
        if (matching.isEmpty() && !scopes.isEmpty()) {
            return new Verdict.Forbidden();
        }
        return new Verdict.Allowed(new Claims(texts(claims), matching));
    }

    private Optional<JWTClaimsSet> verified(String token) {
        try {
            return Optional.of(signatures.process(SignedJWT.parse(token), null));
        } catch (ParseException | BadJOSEException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isValid(JWTClaimsSet claims) {
        Instant now = clock.instant();
        return expected.issuer().equals(claims.getIssuer())
                && isForUs(claims)
                && claims.getExpirationTime() != null
                && now.isBefore(claims.getExpirationTime().toInstant())
                && isPast(claims.getNotBeforeTime(), now)
                && isPast(claims.getIssueTime(), now);
    }

    private boolean isForUs(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        if (!audience.isEmpty()) {
            return audience.stream().anyMatch(expected.audience()::contains);
        }
        return claims.getClaim("client_id") instanceof String client
                && expected.audience().contains(client);
    }

    private static boolean isPast(@Nullable Date time, Instant now) {
        return time == null || !time.toInstant().isAfter(now);
    }

    private static List<String> scopesOf(JWTClaimsSet claims) {
        Object scope = Optional.ofNullable(claims.getClaim("scope")).orElse(claims.getClaim("scp"));
        return switch (scope) {
            case String text -> Arrays.asList(text.split(" ", -1));
            case Collection<?> several -> several.stream().map(Object::toString).toList();
            case null, default -> List.of();
        };
    }

    private static Map<String, String> texts(JWTClaimsSet claims) {
        Map<String, String> texts = new HashMap<>();
        claims.toJSONObject().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(value);
    }
}
