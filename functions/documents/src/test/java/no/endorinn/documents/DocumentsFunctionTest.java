package no.endorinn.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Document.Kind;
import no.endorinn.cases.documents.Document.State;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.documents.Shelf;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.local.LocalBucket;
import no.endorinn.testing.Project;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of a document that is ordered, on real tables and a bucket that judges signatures. */
class DocumentsFunctionTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final String ABOUT = "application#3K4M6J7A";
    private static final Letter LETTER = new Letter(Language.BOKMAL, "Søknad om drift", List.of(), List.of());

    private static final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private static LocalBucket bucket;
    private static ApplicationContext beans;
    private static DocumentsFunction function;
    private static Documents documents;
    private static UnitOfWork work;
    private static int count;

    @BeforeAll
    static void open() throws IOException {
        tables.setSystemProperties();
        bucket = LocalBucket.open(Project.template(), clock::get, event -> {
            throw new AssertionError("nothing of ours is scanned: " + event);
        });
        beans = beans(bucket.endpoint().toString());
        function = new DocumentsFunction(beans);
        documents = beans.getBean(Documents.class);
        work = beans.getBean(UnitOfWork.class);
    }

    private static ApplicationContext beans(String s3) {
        Map<String, Object> properties = new HashMap<>(tables.properties());
        properties.put("aws.endpoint-url-s3", s3);
        ApplicationContext beans =
                ApplicationContext.builder().properties(properties).build();
        beans.registerSingleton(DynamoDbClient.class, tables.client());
        beans.registerSingleton(InstantSource.class, clock::get);
        beans.registerSingleton(Messages.spokenBy(DocumentsFunction.class));
        beans.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        return beans.start();
    }

    @AfterAll
    static void close() {
        beans.close();
        bucket.close();
    }

    @BeforeEach
    void itIsNow() {
        clock.set(NOW);
    }

    @Test
    void whatIsOrderedIsMadeOnceAndLiesThereByItsDigest() throws Exception {
        String id = ordered(Document::kept, "association#choir", LetterJson.write(LETTER));

        assertThat(told(id)).isEqualTo(Map.of("batchItemFailures", List.of()));
        Document made = document(id).orElseThrow();
        assertThat(told(id)).as("told again").isEqualTo(Map.of("batchItemFailures", List.of()));

        State.Ready ready = (State.Ready) made.state();
        byte[] file = fetched(made).body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(ready.sha256());
        assertThat(file).hasSize((int) ready.size()).startsWith('%', 'P', 'D', 'F');
        assertThat(ready.key()).isEqualTo("kept/3K4M6J7A/" + ready.sha256());
        assertThat(document(id)).as("nothing was written the second time").contains(made);
        assertThat(item(id)).as("what it was made of is not kept twice").doesNotContainKeys("content", "queue");
    }

    @Test
    void whatNobodyToldIsMadeByTheClock() {
        String id = ordered(Document::passing, "association#choir", LetterJson.write(LETTER));

        theClock();
        assertThat(document(id).orElseThrow().state())
                .as("the stream is given its time")
                .isInstanceOf(State.Ordered.class);
        clock.set(NOW.plus(Duration.ofHours(1)));
        theClock();

        assertThat(document(id).orElseThrow().state()).isInstanceOf(State.Ready.class);
    }

    @Test
    void whatPassesGoesWithItsFile() throws Exception {
        String id = ordered(Document::passing, "association#choir", LetterJson.write(LETTER));
        told(id);
        Document made = document(id).orElseThrow();
        assertThat(fetched(made).statusCode()).isEqualTo(200);

        clock.set(NOW.plus(Duration.ofHours(21)));
        theClock();

        assertThat(document(id)).isEmpty();
        assertThat(fetched(made).statusCode())
                .as("S3's word for what is not there")
                .isEqualTo(403);
    }

    @Test
    void whatIsNobodysAnyMoreGoesWithItsFile() throws Exception {
        String id = ordered(Document::kept, "person#p1", LetterJson.write(LETTER));
        told(id);
        Document made = document(id).orElseThrow();
        Map<String, AttributeValue> item = new HashMap<>(item(id));
        assertThat(item).containsEntry("holder", AttributeValue.fromS("person#p1"));
        // As Holdings makes it nobody's.
        item.remove("holder");
        item.put("queue", item.get("leaves"));
        item.put("queuedAt", item.get("endsAt"));
        tables.client().putItem(put -> put.tableName(tables.name("GrantsTable")).item(item));

        theClock();
        assertThat(document(id))
                .as("what is due is due when its time has passed")
                .isPresent();
        clock.set(NOW.plusSeconds(1));
        theClock();

        assertThat(document(id)).isEmpty();
        assertThat(fetched(made).statusCode()).isEqualTo(403);
    }

    @Test
    void whatCannotBeMadeIsToldByItsNumberAndTheOthersAreMade() {
        String broken = ordered(Document::kept, "association#choir", "{\"language\": \"xx\"}");
        String whole = ordered(Document::kept, "association#choir", LetterJson.write(LETTER));

        Map<String, Object> answer = told(broken, whole, "never-ordered");

        assertThat(answer).isEqualTo(Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", "0"))));
        assertThat(document(whole).orElseThrow().state()).isInstanceOf(State.Ready.class);
        tables.client()
                .deleteItem(
                        delete -> delete.tableName(tables.name("GrantsTable")).key(key(broken)));
    }

    /** What says that the bucket does not answer has no stack to be told of. */
    @Test
    void whatCannotBePutAwayIsToldByItsNumberAsWell() {
        String id = ordered(Document::kept, "association#choir", LetterJson.write(LETTER));
        try (ApplicationContext elsewhere = beans("http://127.0.0.1:1")) {
            assertThat(told(new DocumentsFunction(elsewhere), id, "never-ordered"))
                    .isEqualTo(Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", "0"))));
        }

        assertThat(told(id)).as("told again").isEqualTo(Map.of("batchItemFailures", List.of()));
    }

    /** How a document is ordered. */
    private interface Order {
        Document of(String about, String id, Kind kind, String name, String whose, String content, Instant at);
    }

    private static String ordered(Order order, String whose, String content) {
        String id = "copy-" + count++;
        Document document = order.of(ABOUT, id, Kind.LETTER, "Søknad", whose, content, clock.get());
        work.commit(effort(), () -> new Decision<>(id, List.of(documents.written(document))));
        return id;
    }

    private static Map<String, Object> told(String... ids) {
        return told(function, ids);
    }

    private static Map<String, Object> told(DocumentsFunction whom, String... ids) {
        return whom.execute(Map.of(
                "Records",
                Stream.iterate(0, i -> i < ids.length, i -> i + 1)
                        .map(i -> Map.of(
                                "dynamodb",
                                Map.of(
                                        "SequenceNumber",
                                        "" + i,
                                        "Keys",
                                        Map.of("pk", Map.of("S", ABOUT), "sk", Map.of("S", "document#" + ids[i])))))
                        .toList()));
    }

    private static void theClock() {
        assertThat(function.execute(Map.of("time", "now"))).isEmpty();
    }

    private static Optional<Document> document(String id) {
        Key key = documents.key(ABOUT, id);
        return documents.document(work.read(List.of(key), effort()), ABOUT, id);
    }

    private static Map<String, AttributeValue> item(String id) {
        return tables.client()
                .getItem(get -> get.tableName(tables.name("GrantsTable")).key(key(id)))
                .item();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", AttributeValue.fromS(ABOUT), "sk", AttributeValue.fromS("document#" + id));
    }

    private static Effort effort() {
        return Effort.lasting(Duration.ofSeconds(10), clock::get);
    }

    private static HttpResponse<byte[]> fetched(Document document) throws Exception {
        String address = beans.getBean(Shelf.class).download(document).orElseThrow();
        try (HttpClient phone = HttpClient.newHttpClient()) {
            return phone.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
