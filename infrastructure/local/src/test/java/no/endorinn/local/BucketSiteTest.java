package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

class BucketSiteTest {

    private static final Instant NOW = Instant.parse("2027-01-14T12:00:00Z");
    private static final String KEY = "3K4M6J7A/0123456789abcdef";
    private static final byte[] PAPER = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private BucketSite bucket;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        bucket = at(NOW);
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    @Test
    void what_was_signed_is_taken_once_told_of_and_readable_when_it_is_scanned() throws Exception {
        ApiRequest put = put(PAPER, Map.of());

        assertThat(bucket.answer(put).status()).isEqualTo(200);

        assertThat(event()).contains("Object Created", "\"key\":\"" + KEY + "\"", "\"name\":\"FilesBucket\"");
        assertThat(event()).contains("Object Scan Result", "NO_THREATS_FOUND", "\"objectKey\":\"" + KEY + "\"");
        ApiAnswer read =
                bucket.answer(get(Map.of("response-content-disposition", "attachment; filename*=UTF-8''a.pdf")));
        assertThat(read.body()).isEqualTo(PAPER);
        assertThat(read.header("content-disposition")).hasValue("attachment; filename*=UTF-8''a.pdf");
        assertThat(bucket.answer(put).status())
                .as("nothing replaces what was scanned")
                .isEqualTo(412);
    }

    @Test
    void another_length_kind_or_content_than_was_signed_is_refused() throws Exception {
        ApiRequest put = put(PAPER, Map.of());

        assertThat(code(put.with(Map.of("content-length", "17")))).isEqualTo("SignatureDoesNotMatch");
        assertThat(code(put.with(Map.of("content-type", "text/html")))).isEqualTo("SignatureDoesNotMatch");
        assertThat(code(put.with(Map.of("if-none-match", "\"x\"")))).isEqualTo("SignatureDoesNotMatch");
        assertThat(code(put.with(Map.of("x-amz-tagging", "GuardDutyMalwareScanStatus=NO_THREATS_FOUND"))))
                .isEqualTo("AccessDenied");
        byte[] other = PAPER.clone();
        other[0] = '!';
        assertThat(code(new ApiRequest("PUT", put.rawPath(), put.rawQuery(), put.headers(), other, "")))
                .isEqualTo("BadDigest");
        assertThat(code(new ApiRequest("PUT", put.rawPath() + "0", put.rawQuery(), put.headers(), PAPER, "")))
                .isEqualTo("SignatureDoesNotMatch");
        assertThat(events).isEmpty();
    }

    @Test
    void an_address_is_good_for_its_time_only() throws Exception {
        ApiRequest put = put(PAPER, Map.of());
        try (BucketSite later = at(NOW.plusSeconds(901))) {
            assertThat(new String(later.answer(put).body(), StandardCharsets.UTF_8))
                    .contains("AccessDenied");
        }
        assertThat(code(new ApiRequest(
                        "GET", put.rawPath(), "", Map.of("host", List.of("127.0.0.1:1")), new byte[0], "")))
                .isEqualTo("AuthorizationQueryParametersError");
    }

    @Test
    void the_virus_that_was_made_for_trying_is_found_and_never_read() throws Exception {
        bucket.answer(put(MalwareScan.eicar().getBytes(StandardCharsets.US_ASCII), Map.of()));

        event();
        assertThat(event()).contains("THREATS_FOUND");
        assertThat(bucket.answer(get(Map.of())).status()).isEqualTo(403);
        assertThat(new String(bucket.answer(get(Map.of("tagging", ""))).body(), StandardCharsets.UTF_8))
                .contains("<Key>GuardDutyMalwareScanStatus</Key><Value>THREATS_FOUND</Value>");
    }

    @Test
    void a_locked_pdf_cannot_be_looked_into() throws Exception {
        bucket.answer(put("%PDF-1.7 /Encrypt 5 0 R".getBytes(StandardCharsets.US_ASCII), Map.of()));

        event();
        assertThat(event()).contains("UNSUPPORTED", "SKIPPED");
    }

    @Test
    void a_restart_keeps_what_came_scans_what_was_not_and_forgets_what_was_half_written() throws Exception {
        bucket.close();
        Files.createDirectories(folder.resolve("bucket"));
        BucketStore store = new BucketStore(folder.resolve("bucket"));
        assertThat(store.add("FilesBucket/" + KEY, "application/pdf", PAPER)).isPresent();
        Path half = Files.write(folder.resolve("bucket").resolve("FilesBucket_half.abc"), PAPER);

        bucket = at(NOW);
        bucket.start();

        event();
        assertThat(event()).contains("NO_THREATS_FOUND");
        assertThat(bucket.answer(get(Map.of())).body()).isEqualTo(PAPER);
        assertThat(half).doesNotExist();
    }

    @Test
    void what_is_removed_is_gone_and_another_may_come() throws Exception {
        bucket.answer(put(PAPER, Map.of()));
        event();
        event();

        assertThat(bucket.answer(signed(SdkHttpMethod.DELETE, Map.of(), Map.of(), new byte[0]))
                        .status())
                .isEqualTo(204);

        assertThat(bucket.answer(get(Map.of())).status()).isEqualTo(403);
        assertThat(bucket.answer(put(PAPER, Map.of())).status()).isEqualTo(200);
    }

    private BucketSite at(Instant now) {
        return new BucketSite(Optional.of(folder.resolve("bucket")), List.of("FilesBucket"), () -> now, events::add);
    }

    private String event() throws InterruptedException {
        return Optional.ofNullable(events.poll(10, TimeUnit.SECONDS)).orElseThrow();
    }

    private String code(ApiRequest request) {
        return new String(bucket.answer(request).body(), StandardCharsets.UTF_8).replaceAll(".*<Code>|</Code>.*", "");
    }

    private static ApiRequest put(byte[] content, Map<String, String> more) throws NoSuchAlgorithmException {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("content-length", Integer.toString(content.length));
        headers.put("content-type", "application/pdf");
        headers.put("if-none-match", "*");
        headers.put(
                "x-amz-checksum-sha256",
                Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(content)));
        return signed(SdkHttpMethod.PUT, Map.of(), headers, content);
    }

    private static ApiRequest get(Map<String, String> query) {
        return signed(SdkHttpMethod.GET, query, Map.of(), new byte[0]);
    }

    private static ApiRequest signed(
            SdkHttpMethod method, Map<String, String> query, Map<String, String> headers, byte[] body) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(method)
                .uri(URI.create("https://127.0.0.1:8080" + BucketSite.PATH + "/FilesBucket/" + KEY));
        query.forEach(request::putRawQueryParameter);
        headers.forEach(request::putHeader);
        URI address = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(
                                AwsCredentialsIdentity.create(DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.SECRET_KEY))
                        .request(request.build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, DynamoDbLocal.REGION.id())
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(15))
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
                .request()
                .getUri();
        Map<String, List<String>> all = new LinkedHashMap<>(Map.of("host", List.of(address.getAuthority())));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new ApiRequest(method.name(), address.getRawPath(), address.getRawQuery(), all, body, "");
    }
}
