package no.endorinn.grants.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.store.PrivateBucket;
import no.endorinn.kernel.words.Words;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The addresses that people upload and download by. */
class BucketTest {

    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    private static final Attachment FILE = new Attachment(
            "3K4M6J7A",
            "0123456789abcdef",
            "plan",
            Words.by("p1", "Åses plan; \"ny\".pdf"),
            "p1",
            FileType.PDF,
            10,
            "00".repeat(32),
            NOW,
            new Attachment.State.Waiting(),
            Origin.NONE,
            0);

    private final Bucket bucket = new Bucket(
            new PrivateBucket(
                    URI.create("https://examplebucket.s3.amazonaws.com"),
                    Region.US_EAST_1,
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("somebodys", "secret")),
                    () -> NOW,
                    Duration.ofSeconds(1)),
            () -> NOW);

    @Test
    void anUploadIsSignedForOneLengthKindAndContentAndOnlyWhereNothingIs() {
        Bucket.Upload upload = bucket.upload(FILE);

        assertThat(upload.url())
                .startsWith("https://examplebucket.s3.amazonaws.com/3K4M6J7A/0123456789abcdef?")
                .contains("X-Amz-Expires=900")
                .contains(
                        "X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost%3Bif-none-match%3Bx-amz-checksum-sha256");
        assertThat(upload.headers())
                .containsOnlyKeys("content-type", "if-none-match", "x-amz-checksum-sha256")
                .containsEntry("content-type", "application/pdf")
                .containsEntry("if-none-match", "*");
        assertThat(upload.until()).isEqualTo(NOW.plusSeconds(900));
    }

    @Test
    void aDownloadIsKeptAndNeverShownInThePageWhateverTheFileIsCalled() {
        assertThat(bucket.download(FILE, "v1"))
                .contains("versionId=v1", "X-Amz-Expires=120", "response-content-type=application%2Fpdf")
                .contains("response-content-disposition=attachment%3B%20filename%2A%3DUTF-8%27%27"
                        + "%25C3%2585ses%2520plan%253B%2520%2522ny%2522.pdf");
    }
}
