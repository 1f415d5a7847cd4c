package no.endorinn.grants.files;

import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.StandIn;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;

/**
 * The private bucket in which attachments lie. People reach it by addresses that are signed for one thing and a short while; so does
 * this class itself. Five kinds of request do not need the SDK's client for S3 (4.6 MB of the package, and its classes to load before
 * the first answer): its signer, which is there for DynamoDB already, is all that they take.
 */
@Singleton
public final class Bucket {
    /** How long somebody has to begin to upload. */
    static final Duration UPLOAD = Duration.ofMinutes(15);

    /** How long an address to read by is good: one follows it at once. */
    private static final Duration DOWNLOAD = Duration.ofMinutes(2);

    private static final Pattern SCANNED =
            Pattern.compile("<Key>" + Scan.TAG + "</Key>\\s*<Value>([A-Z_]{1,40})</Value>");

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final AwsCredentialsProvider credentials;
    private final InstantSource clock;
    private final Region region;
    private final URI base;
    private final SdkHttpClient client;

    /** The bucket that the function is told of ({@code FILES_BUCKET}), at AWS or where {@code AWS_ENDPOINT_URL_S3} says. */
    @Inject
    Bucket(Environment environment, StandIn credentials, InstantSource clock) {
        this(address(environment), region(environment), credentials, clock);
    }

    /** A bucket at this address. */
    Bucket(URI base, Region region, AwsCredentialsProvider credentials, InstantSource clock) {
        this.base = base;
        this.region = region;
        this.credentials = credentials;
        this.clock = clock;
        this.client = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(Duration.ofSeconds(3))
                .build();
    }

    private static Region region(Environment environment) {
        return Region.of(environment.getRequiredProperty("aws.region", String.class));
    }

    private static URI address(Environment environment) {
        String name = environment.getRequiredProperty("files.bucket", String.class);
        Region region = region(environment);
        return URI.create(environment
                .getProperty("aws.endpoint-url-s3", String.class)
                .map(endpoint -> endpoint + "/" + name)
                .orElseGet(() -> "https://" + name + ".s3." + region.id() + "."
                        + region.metadata().partition().dnsSuffix()));
    }

    /**
     * How a file is uploaded: with these headers and no others, once.
     *
     * @param until when it must have begun
     */
    public record Upload(String url, Map<String, String> headers, Instant until) {}

    /**
     * Lets somebody put this very file there. Whoever sends another one, in length, kind or content, is refused by the bucket; and so is
     * whoever puts a second one in the place of the first, which would then be read unscanned.
     */
    public Upload upload(Attachment file) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", file.type().mime());
        headers.put("if-none-match", "*");
        headers.put(
                "x-amz-checksum-sha256",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())));
        Map<String, String> signed = new LinkedHashMap<>(headers);
        // Browsers tell the length by themselves, and let no page do it.
        signed.put("content-length", Long.toString(file.size()));
        Instant now = clock.instant();
        return new Upload(
                signed(SdkHttpMethod.PUT, file.key(), Map.of(), signed, UPLOAD, now)
                        .getUri()
                        .toString(),
                headers,
                now.plus(UPLOAD));
    }

    /** Where the file may be fetched for a moment: to be kept, never to be shown in the page's own place. */
    public String download(Attachment file, String object) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("versionId", object);
        query.put(
                "response-content-disposition",
                "attachment; filename*=UTF-8''" + encoded(file.name().text()));
        query.put("response-content-type", file.type().mime());
        return signed(SdkHttpMethod.GET, file.key(), query, Map.of(), DOWNLOAD, clock.instant())
                .getUri()
                .toString();
    }

    /**
     * The first bytes of a version.
     *
     * @throws IllegalStateException when it may not be read: the scanner has not tagged it as harmless, or it is gone
     */
    byte[] head(String key, String object) {
        return ask(
                        SdkHttpMethod.GET,
                        key,
                        Map.of("versionId", object),
                        Map.of("range", "bytes=0-" + (FileType.HEAD - 1)))
                .orElseThrow(
                        () -> new IllegalStateException("a version that is said to be harmless is not to be read"));
    }

    /** What the scanner found in a version, if it has been there. */
    Optional<Scan> scanned(String key, String object) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("tagging", "");
        query.put("versionId", object);
        return ask(SdkHttpMethod.GET, key, query, Map.of())
                .map(tags -> SCANNED.matcher(new String(tags, StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(tag -> Scan.valueOf(tag.group(1)));
    }

    /** From now on nothing is there; the bucket's own rule lets go of what was, a day later. Nothing happens when nothing is there. */
    public void remove(String key) {
        ask(SdkHttpMethod.DELETE, key, Map.of(), Map.of());
    }

    /** What the bucket answers; nothing where it has nothing to show, or not to us. */
    private Optional<byte[]> ask(
            SdkHttpMethod method, String key, Map<String, String> query, Map<String, String> headers) {
        SdkHttpRequest request = signed(method, key, query, headers, DOWNLOAD, clock.instant());
        try {
            HttpExecuteResponse answer = client.prepareRequest(
                            HttpExecuteRequest.builder().request(request).build())
                    .call();
            int status = answer.httpResponse().statusCode();
            try (InputStream body = answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
                if (status >= 500) {
                    throw Rejection.busy();
                }
                if (status == 403 || status == 404) {
                    return Optional.empty();
                }
                if (status >= 300) {
                    throw new IllegalStateException("the bucket answered " + method + " with " + status);
                }
                return Optional.of(body.readAllBytes());
            }
        } catch (IOException unreachable) {
            throw Rejection.busy();
        }
    }

    SdkHttpRequest signed(
            SdkHttpMethod method,
            String key,
            Map<String, String> query,
            Map<String, String> headers,
            Duration validity,
            Instant now) {
        // As over https whatever the address: else the signer would sign a body that it does not have.
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(method)
                .protocol("https")
                .host(base.getHost())
                .encodedPath(base.getPath() + "/" + key);
        if (base.getPort() >= 0) {
            request.port(base.getPort());
        }
        query.forEach(request::putRawQueryParameter);
        headers.forEach(request::putHeader);
        AwsCredentialsIdentity identity = credentials.resolveCredentials();
        return signer
                .sign(sign -> sign.identity(identity)
                        .request(request.build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id())
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
                .request()
                .toBuilder()
                .protocol(base.getScheme())
                .build();
    }

    /** As RFC 5987 has it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
