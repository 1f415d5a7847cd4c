package no.endorinn.grants.files;

import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.APPLICANT;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.endorinn.grants.Applying;
import no.endorinn.grants.GrantsClock;
import no.endorinn.grants.Municipality;
import no.endorinn.grants.ScanFunction;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attaching to an application, over the API and by real addresses. */
class FilesTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final byte[] PAPER = bytes("%PDF-1.7 our plan");
    private static final byte[] LOCKED = bytes("%PDF-1.7 /Encrypt 5 0 R");

    private static Post post;
    private static Municipality municipality;
    private static Applying applying;
    private static ScanFunction scan;

    private String application;

    @BeforeAll
    static void open() {
        tables.setSystemProperties();
        post = new Post(() -> NOW);
        municipality = new Municipality(tables, post.settings());
        Applying.open(municipality);
        applying = new Applying(municipality);
        scan = new ScanFunction(municipality.context(tables.client()));
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @BeforeEach
    void begin() {
        Applying.emptyFolders(tables);
        application = applying.costly(LEADER);
    }

    @AfterEach
    void backToNow() {
        municipality.itIs(NOW);
    }

    @Test
    void aPaperIsAttachedScannedFetchedAndTakenAwayAgain() throws Exception {
        JsonNode added = added(LEADER, PAPER, "../../Min plan.pdf");
        assertThat(added.path("state").asText()).isEqualTo("waiting");
        assertThat(added.path("name").asText()).as("a name with a path").isEqualTo("Min plan.pdf");
        String file = added.path("file").asText();
        assertThat(answer(APPLICANT)).as("the other officer's phone").containsExactly(file);

        assertThat(upload(added, PAPER)).isEqualTo(200);
        tell();
        assertThat(show(APPLICANT, file).path("state").asText()).isEqualTo("scanning");
        assertThat(show(APPLICANT, file).has("download")).isFalse();
        tell();

        JsonNode ready = show(APPLICANT, file);
        assertThat(ready.path("state").asText()).isEqualTo("ready");
        assertThat(post.get(ready.path("download").asText()).body()).isEqualTo(PAPER);
        assertThat(applying.look(LEADER, application).at("/files/0/state").asText())
                .isEqualTo("ready");
        assertThat(applying.look(LEADER, application).toString()).doesNotContain("X-Amz-Signature");

        Reply removed = remove(LEADER, file);
        assertThat(removed.status()).as(removed.body()).isEqualTo(200);
        assertThat(removed.json().at("/files")).isEmpty();
        assertThat(answer(LEADER)).isEmpty();
        assertThat(post.get(ready.path("download").asText()).statusCode())
                .as("it lies there no more")
                .isEqualTo(403);
        assertThat(remove(LEADER, file).status()).as("twice is once").isEqualTo(200);
        assertThat(applying.get(LEADER, path(file)).status()).isEqualTo(404);
    }

    @Test
    void aFileOfNoBytesOneOf100MegabytesAndAProgramAreRefusedBeforeAnythingIsSent() {
        assertThat(codes(body("tom.pdf", 0, "application/pdf"))).containsExactly("file-empty");
        assertThat(codes(body("stor.pdf", 100L * 1024 * 1024, "application/pdf")))
                .containsExactly("file-too-large");
        assertThat(codes(body("regning.exe", 10, "application/x-msdownload"))).containsExactly("file-type");
        assertThat(codes(body("x", 0, "text/html"))).containsExactlyInAnyOrder("file-empty", "file-type");
        assertThat(applying.look(LEADER, application).at("/files")).isEmpty();
    }

    @Test
    void aVirusAndARenamedExeAreRefusedWithWhyStopSendingAndMakeRoomForAnother() throws Exception {
        byte[] eicar =
                bytes("X5O!P%@AP[4" + (char) 92 + "PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
        assertThat(show(LEADER, sentAndScanned(eicar)).path("why").asText()).isEqualTo("virus");
        String renamed = sentAndScanned(bytes("MZ this is a program"));
        assertThat(show(LEADER, renamed).path("why").asText()).isEqualTo("other-kind");
        assertThat(submitted()).contains("file-refused");

        String good = sentAndScanned(PAPER);
        assertThat(answer(LEADER)).containsExactly(good);
        assertThat(submitted()).doesNotContain("file-refused", "file-not-there");
    }

    @Test
    void whatHasNotComeIsNotSentWithTheApplicationAndWhatIsBeingScannedIs() throws Exception {
        JsonNode added = added(LEADER, PAPER, "plan.pdf");
        assertThat(submitted()).contains("file-not-there");

        upload(added, PAPER);
        tell();
        assertThat(submitted()).doesNotContain("file-not-there");
        tell();
    }

    @Test
    void thereAreNoMoreThanTheQuestionTakesHoweverManyAskAtOnce() throws Exception {
        Callable<Reply> another =
                () -> applying.attach(LEADER, application, Applying.file("plan", "a.pdf", 9), Applying.newKey());
        try (ExecutorService phones = Executors.newFixedThreadPool(6)) {
            List<Integer> answers = phones.invokeAll(List.of(another, another, another, another, another)).stream()
                    .map(future -> future.resultNow().status())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 201, 422, 422, 422);
        }
        assertThat(answer(LEADER)).hasSize(2);
    }

    @Test
    void askedTwiceItIsOneFileWithAFreshAddressAndAnotherBodyIsRefused() {
        String key = Applying.newKey();
        Reply first = applying.attach(LEADER, application, Applying.file("plan", "a.pdf", 9), key);
        municipality.itIs(NOW.plusSeconds(60));
        Reply again = applying.attach(LEADER, application, Applying.file("plan", "a.pdf", 9), key);

        assertThat(again.json().path("file")).isEqualTo(first.json().path("file"));
        assertThat(again.json().at("/upload/until")).isNotEqualTo(first.json().at("/upload/until"));
        assertThat(answer(LEADER)).hasSize(1);
        assertThat(applying.attach(LEADER, application, Applying.file("plan", "b.pdf", 9), key)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aQuestionThatIsNotThereOrTakesNoFilesIsRefused() {
        assertThat(applying.attach(LEADER, application, Applying.file("none", "a.pdf", 9), Applying.newKey())
                        .body())
                .contains("unknown-question");
        assertThat(applying.attach(LEADER, application, Applying.file("plans", "a.pdf", 9), Applying.newKey())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void withADiscardedDraftItsFilesGo() throws Exception {
        String file = sentAndScanned(PAPER);
        String address = show(LEADER, file).path("download").asText();

        assertThat(applying.post(LEADER, application, "discard", "{}").status()).isEqualTo(200);
        municipality.itIs(NOW.plusSeconds(4000));
        new GrantsClock(municipality.context(tables.client())).execute(Map.of());

        assertThat(post.get(address).statusCode()).isEqualTo(403);
        UnitOfWork work = municipality.context(tables.client()).getBean(UnitOfWork.class);
        assertThat(work.all(
                        Range.startingWith(tables.name("GrantsTable"), "application#" + application, "file#"),
                        Effort.lasting(Duration.ofSeconds(5), () -> NOW)))
                .isEmpty();
    }

    @Test
    void whatIsRefusedAfterTheApplicationWasSentIsAskedForAnewAndToldToBoth() throws Exception {
        String refused = sentWhileItIsScanned(LOCKED);
        tell();

        JsonNode theirs = applying.look(LEADER, application);
        JsonNode staffs = applying.look(CASEWORKER, application);
        String history = applying.get(LEADER, "/applications/" + application + "/history")
                .body();
        String mine = applying.get(LEADER, "/applications?association=choir").body();

        assertThat(theirs.path("state").asText()).isEqualTo("changes-requested");
        assertThat(theirs.at("/changes/0/questions/0").asText()).isEqualTo("plan");
        assertThat(theirs.at("/changes/0/words").asText()).contains("dere", "avvist", "Legg ved en annen");
        assertThat(theirs.at("/changes/0/until").asText()).isEqualTo("2027-01-21");
        assertThat(staffs.at("/files/0/why").asText()).isEqualTo("locked");
        assertThat(staffs.path("state").asText()).isEqualTo("changes-requested");
        assertThat(history).contains("En fil i søknaden ble avvist");
        assertThat(mine).contains(application, "changes-requested");

        String another = sentAndScanned(PAPER);
        assertThat(applying.submit(LEADER, application).status()).isEqualTo(200);
        assertThat(answer(CASEWORKER)).containsExactly(another).doesNotContain(refused);
    }

    @Test
    void whatStaffHaveAskedForStaysAskedForBesideIt() throws Exception {
        sentWhileItIsScanned(LOCKED);
        applying.post(
                CASEWORKER,
                application,
                "changes",
                "{\"questions\":[\"plans\"],\"until\":\"2027-03-01\",\"words\":\"Hvor ofte øver dere?\"}");
        tell();

        JsonNode changes = applying.look(LEADER, application).path("changes");

        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/questions").toString()).isEqualTo("[\"plans\",\"plan\"]");
        assertThat(changes.at("/0/until").asText()).isEqualTo("2027-03-01");
        assertThat(changes.at("/0/words").asText())
                .startsWith("Hvor ofte øver dere?")
                .contains("avvist");
    }

    /** Sends the application while its file waits for what the scanner finds, which is told next. */
    private String sentWhileItIsScanned(byte[] content) throws Exception {
        JsonNode added = added(LEADER, content, "plan.pdf");
        upload(added, content);
        tell();
        applying.saved(LEADER, application, "kind", "\"operation\"");
        applying.saved(LEADER, application, "members", "42");
        applying.saved(LEADER, application, "plans", "\"Øve hver tirsdag\"");
        applying.saved(LEADER, application, "true-and-complete", "true");
        Reply sent = applying.submit(LEADER, application);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return added.path("file").asText();
    }

    private String sentAndScanned(byte[] content) throws Exception {
        JsonNode added = added(LEADER, content, "plan.pdf");
        assertThat(upload(added, content)).isEqualTo(200);
        tell();
        tell();
        return added.path("file").asText();
    }

    private JsonNode added(String who, byte[] content, String name) {
        String body = """
            {"question":"plan","name":"%s","size":%d,"type":"application/pdf","sha256":"%s"}
            """.formatted(name, content.length, Post.sha256(content));
        Reply reply = applying.attach(who, application, body, Applying.newKey());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    private static int upload(JsonNode added, byte[] content) {
        Map<String, String> headers = new LinkedHashMap<>();
        added.at("/upload/headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return post.put(added.at("/upload/url").asText(), headers, content);
    }

    private static void tell() {
        scan.execute(post.event());
    }

    private JsonNode show(String who, String file) {
        return applying.get(who, path(file)).json();
    }

    private Reply remove(String who, String file) {
        return applying.post(who, application, "files/" + file + "/remove", "{}");
    }

    private String path(String file) {
        return "/applications/" + application + "/files/" + file;
    }

    private List<String> answer(String who) {
        return applying.look(who, application)
                .at("/answers/plan/value")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private String submitted() {
        return applying.submit(LEADER, application).body();
    }

    private List<String> codes(String body) {
        Reply reply = applying.attach(LEADER, application, body, Applying.newKey());
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        return reply.json().path("errors").findValuesAsText("code");
    }

    private static String body(String name, long size, String type) {
        return """
            {"question":"plan","name":"%s","size":%d,"type":"%s","sha256":"%s"}
            """.formatted(name, size, type, "0".repeat(64));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
