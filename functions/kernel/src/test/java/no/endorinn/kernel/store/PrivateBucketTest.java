package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.regions.Region;

class PrivateBucketTest {
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");

    private final PrivateBucket bucket = new PrivateBucket(
            URI.create("https://examplebucket.s3.amazonaws.com"),
            Region.US_EAST_1,
            StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")),
            () -> NOW,
            Duration.ofSeconds(1));

    @Test
    void theSignatureIsTheOneInAwsOwnExample() {
        assertThat(bucket.signed(SdkHttpMethod.GET, "test.txt", Map.of(), Map.of(), Duration.ofDays(1), NOW)
                        .getUri())
                .asString()
                .startsWith("https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&")
                .endsWith("&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    @Test
    void whatHasOneVersionIsFetchedForTwoMinutesByTheNameThatPeopleKnow() {
        assertThat(bucket.download("passing/abc", Optional.empty(), "Søknad.pdf", "application/pdf"))
                .contains("/passing/abc?", "X-Amz-Expires=120", "S%25C3%25B8knad.pdf")
                .doesNotContain("versionId");
    }
}
