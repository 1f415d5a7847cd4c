package no.endorinn.kernel.store;

import io.micronaut.context.env.Environment;
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
import no.endorinn.kernel.problem.Rejection;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
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
 * A bucket that is reached by addresses which are signed for one thing and a short while: by people, and by this class itself. So few
 * kinds of request do not need the SDK's client for S3 (4.6 MB of the package, and its classes to load before the first answer): its
 * signer, which is there for DynamoDB already, is all that they take.
 */
public final class PrivateBucket {
    /** How long an address to read by is good: one follows it at once. */
    private static final Duration DOWNLOAD = Duration.ofMinutes(2);

    private static final int THERE_ALREADY = 412;

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final AwsCredentialsProvider credentials;
    private final InstantSource clock;
    private final Region region;
    private final URI base;
    private final SdkHttpClient client;

    /** A bucket at this address, which answers within that time. */
    public PrivateBucket(
            URI base, Region region, AwsCredentialsProvider credentials, InstantSource clock, Duration patience) {
        this.base = base;
        this.region = region;
        this.credentials = credentials;
        this.clock = clock;
        this.client = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(patience)
                .build();
    }

    /**
     * The bucket that the function is told of, at AWS or where {@code AWS_ENDPOINT_URL_S3} says.
     *
     * @param property that has its name: {@code files.bucket} for {@code FILES_BUCKET}
     */
    public static PrivateBucket told(
            Environment environment, String property, StandIn credentials, InstantSource clock, Duration patience) {
        String name = environment.getRequiredProperty(property, String.class);
        Region region = Region.of(environment.getRequiredProperty("aws.region", String.class));
        URI base = URI.create(environment
                .getProperty("aws.endpoint-url-s3", String.class)
                .map(endpoint -> endpoint + "/" + name)
                .orElseGet(() -> "https://" + name + ".s3." + region.id() + "."
                        + region.metadata().partition().dnsSuffix()));
        return new PrivateBucket(base, region, credentials, clock, patience);
    }

    /** An address by which somebody may put something there: with these headers and no others. */
    public String upload(String key, Map<String, String> headers, Duration validity, Instant now) {
        return signed(SdkHttpMethod.PUT, key, Map.of(), headers, validity, now)
                .getUri()
                .toString();
    }

    /**
     * Where something may be fetched for a moment: to be kept, never to be shown in the page's own place.
     *
     * @param version of it that lies there; none for what has but one
     * @param name that it is kept by
     */
    public String download(String key, Optional<String> version, String name, String type) {
        Map<String, String> query = new LinkedHashMap<>();
        version.ifPresent(one -> query.put("versionId", one));
        query.put("response-content-disposition", "attachment; filename*=UTF-8''" + encoded(name));
        query.put("response-content-type", type);
        return signed(SdkHttpMethod.GET, key, query, Map.of(), DOWNLOAD, clock.instant())
                .getUri()
                .toString();
    }

    /** Headers by which the bucket takes only this content, and only where nothing is yet. */
    public static Map<String, String> once(String type, String sha256) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", type);
        headers.put("if-none-match", "*");
        headers.put(
                "x-amz-checksum-sha256",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)));
        return headers;
    }

    /** Puts something there; nothing happens when something is there already. */
    public void put(String key, String type, byte[] content, String sha256) {
        Map<String, String> headers = new LinkedHashMap<>(once(type, sha256));
        headers.put("content-length", Long.toString(content.length));
        ask(SdkHttpMethod.PUT, key, Map.of(), headers, Optional.of(content));
    }

    /** What lies there; nothing where there is nothing, or nothing to be read by us. */
    public Optional<byte[]> get(String key, Map<String, String> query, Map<String, String> headers) {
        return ask(SdkHttpMethod.GET, key, query, headers, Optional.empty());
    }

    /** From now on nothing is there. Nothing happens when nothing is. */
    public void remove(String key) {
        ask(SdkHttpMethod.DELETE, key, Map.of(), Map.of(), Optional.empty());
    }

    private Optional<byte[]> ask(
            SdkHttpMethod method,
            String key,
            Map<String, String> query,
            Map<String, String> headers,
            Optional<byte[]> content) {
        HttpExecuteRequest.Builder request =
                HttpExecuteRequest.builder().request(signed(method, key, query, headers, DOWNLOAD, clock.instant()));
        content.ifPresent(bytes -> request.contentStreamProvider(ContentStreamProvider.fromByteArray(bytes)));
        try {
            HttpExecuteResponse answer = client.prepareRequest(request.build()).call();
            int status = answer.httpResponse().statusCode();
            try (InputStream body = answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
                if (status >= 500) {
                    throw Rejection.busy();
                }
                boolean nothing =
                        method == SdkHttpMethod.PUT ? status == THERE_ALREADY : status == 403 || status == 404;
                if (nothing) {
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
