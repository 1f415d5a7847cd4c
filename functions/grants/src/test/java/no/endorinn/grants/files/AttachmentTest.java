package no.endorinn.grants.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.endorinn.grants.files.Attachment.State;
import no.endorinn.grants.files.Attachment.Why;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.words.Words;
import org.junit.jupiter.api.Test;

/** How a file comes further: told twice, late and in any order, or by a version that is not the one. */
class AttachmentTest {

    private static final State WAITING = new State.Waiting();
    private static final State SCANNING = new State.Scanning("v1");
    private static final State READY = new State.Ready("v1");
    private static final State REFUSED = new State.Refused(Why.VIRUS);
    private static final State REMOVED = new State.Removed();
    private static final List<State> ALL = List.of(WAITING, SCANNING, READY, REFUSED, REMOVED);

    @Test
    void everyNoticeInEveryStateLeadsWhereTheTableSays() {
        assertThat(after(file -> file.uploaded("v1"))).containsExactly(SCANNING, SCANNING, READY, REFUSED, REMOVED);
        assertThat(after(file -> file.uploaded("v2")))
                .containsExactly(new State.Scanning("v2"), SCANNING, READY, REFUSED, REMOVED);
        assertThat(after(file -> file.judged("v1", Optional.empty())))
                .containsExactly(READY, READY, READY, REFUSED, REMOVED);
        assertThat(after(file -> file.judged("v1", Optional.of(Why.VIRUS))))
                .containsExactly(REFUSED, REFUSED, READY, REFUSED, REMOVED);
        assertThat(after(file -> file.judged("v2", Optional.of(Why.VIRUS))))
                .as("another version than the one that came")
                .containsExactly(REFUSED, SCANNING, READY, REFUSED, REMOVED);
        assertThat(after(Attachment::removed)).containsOnly(REMOVED);
    }

    @Test
    void onlyWhatTheScannerFoundHarmlessMayBeRead() {
        assertThat(Scan.values())
                .extracting(Scan::fault)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Why.VIRUS),
                        Optional.of(Why.LOCKED),
                        Optional.of(Why.UNCHECKED),
                        Optional.of(Why.UNCHECKED));
    }

    @Test
    void theNoticesOfS3AndGuardDutyAreReadAsAwsWritesThem() {
        assertThat(Notice.of(Map.of(
                        "source",
                        "aws.s3",
                        "detail",
                        Map.of("object", Map.of("key", "3K4M6J7A/0123456789abcdef", "version-id", "v1")))))
                .contains(new Notice.Uploaded("3K4M6J7A", "0123456789abcdef", "v1"));
        assertThat(Notice.of(Map.of(
                        "source",
                        "aws.guardduty",
                        "detail",
                        Map.of(
                                "scanStatus", "COMPLETED",
                                "s3ObjectDetails", Map.of("objectKey", "3K4M6J7A/0123456789abcdef", "versionId", "v1"),
                                "scanResultDetails", Map.of("scanResultStatus", "THREATS_FOUND")))))
                .contains(new Notice.Scanned("3K4M6J7A", "0123456789abcdef", "v1", Scan.THREATS_FOUND));
        assertThat(Notice.of(Map.of("source", "aws.s3", "detail", Map.of("object", Map.of("key", "../x")))))
                .isEmpty();
    }

    private static List<State> after(UnaryOperator<Attachment> step) {
        return ALL.stream().map(state -> step.apply(in(state)).state()).toList();
    }

    private static Attachment in(State state) {
        return new Attachment(
                "3K4M6J7A",
                "0123456789abcdef",
                "plan",
                Words.by("p1", "plan.pdf"),
                "p1",
                FileType.PDF,
                10,
                "00".repeat(32),
                Instant.parse("2027-01-14T12:00:00Z"),
                state,
                Origin.NONE,
                1);
    }
}
