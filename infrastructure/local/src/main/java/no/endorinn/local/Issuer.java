package no.endorinn.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** Issues tokens for whoever asks: the stand-in for ID-porten on a developer's machine, and in tests. */
public final class Issuer {

    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    static final String SCOPE = "openid endorinn";
    static final String CLIENT = "endorinn-web";

    private final URI uri;
    private final String audience;
    private final RSAKey key;
    private final Clock clock;

    Issuer(URI uri, String audience, RSAKey key, Clock clock) {
        this.uri = uri;
        this.audience = audience;
        this.key = key;
        this.clock = clock;
    }

    /** What stands in the tokens' {@code iss}. */
    public URI uri() {
        return uri;
    }

    /** The public key. */
    JWKSet keys() {
        return new JWKSet(key.toPublicJWK());
    }

    /** An access token, good for an hour. */
    public String accessToken(String subject) {
        return sign(accessClaims(subject).build(), key);
    }

    /** An ID token, which is addressed to the web app and opens no API. */
    public String idToken(String subject) {
        return sign(claims(subject).audience(CLIENT).build(), key);
    }

    String idToken(Persona persona, String client, Optional<String> nonce) {
        JWTClaimsSet.Builder claims = claims(persona.sub()).audience(client).claim("name", persona.name());
        nonce.ifPresent(value -> claims.claim("nonce", value));
        return sign(claims.build(), key);
    }

    /** What can be wrong with a token. */
    public enum Fault {
        EXPIRED,
        NOT_YET_VALID,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OTHER_KEY,
        ID_TOKEN,
        NO_SCOPE
    }

    /** A token that the authorizer must refuse, for tests. */
    public String faultyToken(String subject, Fault fault) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = accessClaims(subject);
        return switch (fault) {
            case EXPIRED ->
                sign(claims.expirationTime(Date.from(now.minusSeconds(1))).build(), key);
            case NOT_YET_VALID ->
                sign(claims.notBeforeTime(Date.from(now.plus(LIFETIME))).build(), key);
            case OTHER_AUDIENCE -> sign(claims.audience("somebody-else").build(), key);
            case OTHER_ISSUER -> sign(claims.issuer("https://issuer.invalid").build(), key);
            case OTHER_KEY -> sign(claims.build(), SigningKeys.ofSomebodyElse());
            case ID_TOKEN -> idToken(subject);
            case NO_SCOPE -> sign(claims.claim("scope", "openid").build(), key);
        };
    }

    private JWTClaimsSet.Builder accessClaims(String subject) {
        return claims(subject).audience(audience).claim("client_id", CLIENT).claim("scope", SCOPE);
    }

    private JWTClaimsSet.Builder claims(String subject) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(uri.toString())
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK cannot sign RS256", e);
        }
    }
}
