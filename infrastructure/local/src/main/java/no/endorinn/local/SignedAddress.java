package no.endorinn.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** An address that somebody has signed for one request to a bucket, as S3 judges it. */
final class SignedAddress {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final AwsCredentialsIdentity OWNER =
            AwsCredentialsIdentity.create(DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.SECRET_KEY);

    private final ApiRequest request;
    private final Map<String, String> query;

    SignedAddress(ApiRequest request) {
        this.request = request;
        this.query = query(request.rawQuery());
    }

    /** A parameter that is no part of the signature. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** Why the request is refused, by S3's own word for it; nothing when it is what was signed, and in time. */
    Optional<String> fault(Instant now) {
        List<String> signed =
                List.of(query.getOrDefault("X-Amz-SignedHeaders", "").split(";", -1));
        boolean unsigned = request.headers().keySet().stream()
                .anyMatch(name -> name.startsWith("x-amz-") && !signed.contains(name));
        try {
            Instant at = DATE.parse(query.getOrDefault("X-Amz-Date", ""), Instant::from);
            Duration validity = Duration.ofSeconds(Long.parseLong(query.getOrDefault("X-Amz-Expires", "")));
            if (unsigned || validity.compareTo(LONGEST) > 0 || now.isAfter(at.plus(validity))) {
                return Optional.of("AccessDenied");
            }
            return isEqual(signature(signed, at, validity), query.getOrDefault("X-Amz-Signature", ""))
                    ? Optional.empty()
                    : Optional.of("SignatureDoesNotMatch");
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.of("AuthorizationQueryParametersError");
        }
    }

    /** What it would be signed with, had its owner signed the request that came. */
    private String signature(List<String> signed, Instant at, Duration validity) {
        String[] host = request.header("host").orElse("").split(":", 2);
        SdkHttpRequest.Builder same = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .protocol("https")
                .host(host[0])
                .encodedPath(request.rawPath());
        if (host.length > 1) {
            same.port(Integer.valueOf(host[1]));
        }
        query.forEach((name, value) -> {
            if (!name.startsWith("X-Amz-")) {
                same.putRawQueryParameter(name, value);
            }
        });
        signed.stream()
                .filter(name -> !name.equals("host"))
                .forEach(name -> same.putHeader(name, request.header(name).orElse("")));
        return SIGNER.sign(sign -> sign.identity(OWNER)
                        .request(same.build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, DynamoDbLocal.REGION.id())
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
                .request()
                .firstMatchingRawQueryParameter("X-Amz-Signature")
                .orElse("");
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII),
                other.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] both = pair.split("=", 2);
            query.put(PercentDecoding.path(both[0]), both.length > 1 ? PercentDecoding.path(both[1]) : "");
        }
        return query;
    }
}
