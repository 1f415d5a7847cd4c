package no.endorinn.grants.files;

import static no.endorinn.grants.Municipality.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import no.endorinn.grants.GrantsClock;
import no.endorinn.grants.Municipality;
import no.endorinn.grants.ScanFunction;
import no.endorinn.grants.files.Attachment.State;
import no.endorinn.grants.files.Attachment.Why;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the phone to the bucket, the scanner's finding, and what is left of it: on real addresses and real events. */
class QuarantineTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final AtomicReference<Instant> TIME = new AtomicReference<>(NOW);
    private static final byte[] PAPER = bytes("%PDF-1.7 a budget");

    private static Post post;
    private static Municipality municipality;
    private static ApplicationContext beans;
    private static ScanFunction function;

    @BeforeAll
    static void open() {
        tables.setSystemProperties();
        post = new Post(TIME::get);
        municipality = new Municipality(tables, post.settings());
        beans = municipality.context(tables.client());
        function = new ScanFunction(beans);
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @AfterEach
    void backToNow() {
        itIs(NOW);
    }

    @Test
    void aPaperThatIsUploadedIsScannedAndThenRead() {
        Attachment file = expected(PAPER);
        assertThat(upload(file, PAPER)).isEqualTo(200);

        tell(post.event());
        assertThat(state(file)).isInstanceOf(State.Scanning.class);
        tell(post.event());

        assertThat(state(file)).isInstanceOf(State.Ready.class);
        var read = post.get(bucket().download(file, ((State.Ready) state(file)).object()));
        assertThat(read.body()).isEqualTo(PAPER);
        assertThat(read.headers().firstValue("content-disposition")).hasValue("attachment; filename*=UTF-8''plan.pdf");
    }

    @Test
    void noticesComeTwiceLateAndInAnyOrder() {
        Attachment file = expected(PAPER);
        upload(file, PAPER);
        Map<String, Object> uploaded = post.event();
        Map<String, Object> scanned = post.event();

        tell(scanned);
        tell(uploaded);
        tell(scanned);
        tell(scanned);

        assertThat(state(file)).isInstanceOf(State.Ready.class);
    }

    @Test
    void aVirusIsRefusedAndGone() {
        byte[] eicar =
                bytes("X5O!P%@AP[4" + (char) 92 + "PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
        Attachment file = expected(eicar);
        upload(file, eicar);

        tell(post.event());
        tell(post.event());

        assertThat(state(file)).isEqualTo(new State.Refused(Why.VIRUS));
        assertThat(upload(file, eicar)).as("it lies there no more").isEqualTo(200);
        tell(post.event());
        tell(post.event());
        assertThat(state(file)).isEqualTo(new State.Refused(Why.VIRUS));
    }

    @Test
    void aRenamedExeIsNotWhatItSays() {
        byte[] program = bytes("MZ\u0090 This program cannot be run in DOS mode");
        Attachment file = expected(program);
        upload(file, program);

        tell(post.event());
        tell(post.event());

        assertThat(state(file)).isEqualTo(new State.Refused(Why.OTHER_KIND));
    }

    @Test
    void aLockedPdfIsRefusedForThat() {
        byte[] locked = bytes("%PDF-1.7 /Encrypt 5 0 R");
        Attachment file = expected(locked);
        upload(file, locked);

        tell(post.event());
        tell(post.event());

        assertThat(state(file)).isEqualTo(new State.Refused(Why.LOCKED));
    }

    @Test
    void anotherFileThanTheOneThatWasAskedForIsNotTaken() {
        Attachment file = expected(PAPER);

        assertThat(upload(file, bytes("%PDF-1.7 another!")))
                .as("another content of the same length")
                .isEqualTo(400);
        assertThat(upload(file, bytes("%PDF-1.7 100 MB of something else"))).isEqualTo(403);
        itIs(NOW.plusSeconds(901));
        assertThat(post.put(bucketAt(NOW).url(), bucketAt(NOW).headers(), PAPER))
                .isEqualTo(403);
    }

    @Test
    void whatNobodyToldOfIsFoundByTheClock() {
        Attachment file = expected(PAPER);
        upload(file, PAPER);
        tell(post.event());
        post.event();

        strikesAt(NOW.plusSeconds(1800));
        assertThat(state(file)).as("half an hour is no time").isInstanceOf(State.Scanning.class);
        strikesAt(NOW.plusSeconds(4000));

        assertThat(state(file)).isInstanceOf(State.Ready.class);
    }

    @Test
    void whatNeverCameOrWasTakenAwayIsLetGoOfAndWhatComesTooLateAsWell() {
        Attachment never = expected(PAPER);
        Attachment taken = expected(PAPER);
        upload(taken, PAPER);
        tell(post.event());
        tell(post.event());
        remove(taken);

        strikesAt(NOW.plusSeconds(4000));

        assertThat(found(never)).isFalse();
        assertThat(found(taken)).isFalse();
        assertThat(upload(taken, PAPER)).as("nothing lies there").isEqualTo(200);
        Map<String, Object> uploaded = post.event();
        post.event();
        tell(uploaded);
        assertThat(upload(taken, PAPER))
                .as("what came for a file that is gone is gone")
                .isEqualTo(200);
        post.event();
        post.event();
    }

    @Test
    void whatIsNoAttachmentIsPassedOver() {
        tell(Map.of(
                "source",
                "aws.s3",
                "detail",
                Map.of("object", Map.of("key", "malware-protection-resource-validation-object"))));
    }

    private static Attachment expected(byte[] content) {
        Attachment file = new Attachment(
                "3K4M6J7A",
                "%016x".formatted(MADE.incrementAndGet()),
                "plan",
                Words.by("p1", "plan.pdf"),
                "p1",
                FileType.PDF,
                content.length,
                Post.sha256(content),
                NOW,
                new State.Waiting(),
                Origin.NONE,
                0);
        commit(attachments().written(file));
        return file;
    }

    private static void remove(Attachment file) {
        commit(attachments().removing(List.of(read(file).orElseThrow())).getFirst());
    }

    private static void commit(Change change) {
        work().commit(effort(), () -> new Decision<>(true, List.of(change)));
    }

    private static int upload(Attachment file, byte[] content) {
        Bucket.Upload upload = bucket().upload(file);
        return post.put(upload.url(), upload.headers(), content);
    }

    private static Bucket.Upload bucketAt(Instant then) {
        Instant before = TIME.get();
        itIs(then);
        Bucket.Upload upload = bucket().upload(expected(PAPER));
        itIs(before);
        return upload;
    }

    private static void tell(Map<String, Object> event) {
        function.execute(event);
    }

    private static void strikesAt(Instant then) {
        itIs(then);
        new GrantsClock(beans).execute(Map.of());
    }

    private static void itIs(Instant then) {
        TIME.set(then);
        municipality.itIs(then);
    }

    private static State state(Attachment file) {
        return read(file).orElseThrow().state();
    }

    private static boolean found(Attachment file) {
        return read(file).isPresent();
    }

    private static Optional<Attachment> read(Attachment file) {
        return attachments()
                .attachment(
                        work().read(List.of(attachments().key(file.application(), file.id())), effort()),
                        file.application(),
                        file.id());
    }

    private static Effort effort() {
        return Effort.lasting(Duration.ofSeconds(10), () -> NOW);
    }

    private static Attachments attachments() {
        return beans.getBean(Attachments.class);
    }

    private static Bucket bucket() {
        return beans.getBean(Bucket.class);
    }

    private static UnitOfWork work() {
        return beans.getBean(UnitOfWork.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
