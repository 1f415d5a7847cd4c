package no.endorinn.grants;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Townsfolk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A small municipality for tests: everybody of {@link Townsfolk}, and a clock that stands still until it is told otherwise. */
public final class Municipality implements ExecutionCondition, BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** Thursday 7 January 2027, 12:00 in Norway. */
    public static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final TestTables tables;
    private final Map<String, String> settings;
    /** The form of the choir's scheme; empty where a test has schemes of its own. */
    private final Optional<String> form;

    private @Nullable Running running;

    private record Running(ApplicationContext beans, GrantsFunction function, Calls calls, Townsfolk people) {}

    private Municipality(TestTables tables, Map<String, String> settings, Optional<String> form) {
        this.tables = tables;
        this.settings = Map.copyOf(settings);
        this.form = form;
    }

    public Municipality(TestTables tables) {
        this(tables, Map.of());
    }

    /** With settings besides those of the tables: where S3 is. */
    public Municipality(TestTables tables, Map<String, String> settings) {
        this(tables, settings, Optional.empty());
        start();
    }

    /**
     * One for a test class, with tables of its own, the choir's scheme and a version of its form: before each test it is
     * {@link #NOW}, and nobody has begun anything.
     *
     * <pre>{@code
     * @RegisterExtension
     * static final Municipality municipality = Municipality.withForm(Applying.definition());
     *
     * private static final Applying choir = new Applying(municipality);
     * }</pre>
     */
    public static Municipality withForm(String definition) {
        return new Municipality(new TestTables(), Map.of(), Optional.of(definition));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return tables.evaluateExecutionCondition(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        tables.beforeAll(context);
        if (running == null) {
            start();
            form.ifPresent(definition -> {
                Applying.scheme(this, "driftstilskudd", TestSchemes.driftstilskudd());
                Applying.form(this, 1, definition);
            });
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        beAsBefore();
    }

    /** It is {@link #NOW} again, and nobody has begun anything, as before each test. */
    public void beAsBefore() {
        itIs(NOW);
        Applying.emptyFolders(tables);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        tables.afterAll(context);
    }

    private void start() {
        Townsfolk people = new Townsfolk(tables);
        ApplicationContext beans = context(tables.client());
        GrantsFunction function = new GrantsFunction(beans);
        running = new Running(beans, function, Calls.to(function), people);
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("nobody works here yet: register it as a static extension");
        }
        return running;
    }

    /** Those that it works on. */
    public TestTables tables() {
        return tables;
    }

    /** Whoever lives and works there. */
    public Townsfolk people() {
        return running().people();
    }

    /** What the function of {@link #calls()} works with. */
    public <T> T bean(Class<T> type) {
        return running().beans().getBean(type);
    }

    /** A grants function on these tables, with the clock of this municipality; each is an environment of its own. */
    public GrantsFunction function() {
        return function(tables.client());
    }

    /** As {@link #function()}, with another client: one that counts, or fails. */
    public GrantsFunction function(DynamoDbClient client) {
        return new GrantsFunction(context(client));
    }

    /** As {@link #function(DynamoDbClient)}, with a clock that is a second further each time it is looked at. */
    public GrantsFunction hurried(DynamoDbClient client) {
        return new GrantsFunction(context(client, () -> now.getAndUpdate(instant -> instant.plusSeconds(1))));
    }

    /** The beans of a function, started. */
    public ApplicationContext context(DynamoDbClient client) {
        return context(client, now::get);
    }

    private ApplicationContext context(DynamoDbClient client, InstantSource clock) {
        Map<String, Object> properties = new HashMap<>(tables.properties());
        properties.putAll(settings);
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(DynamoDbClient.class, client);
        context.registerSingleton(InstantSource.class, clock);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        return context.start();
    }

    /** All routes of the function. */
    public Set<String> routes() {
        return running().function().routes().keySet();
    }

    /** Calls to one function, which stays warm. */
    public Calls calls() {
        return running().calls();
    }

    /** What its clock says. */
    Instant instant() {
        return now.get();
    }

    /** What a document that is ordered is to be made of, as JSON. */
    public String ordered(String about, String id) {
        Documents documents = bean(Documents.class);
        Snapshot read = bean(UnitOfWork.class)
                .read(List.of(documents.key(about, id)), Effort.lasting(Duration.ofSeconds(5), () -> NOW));
        Document document = documents.document(read, about, id).orElseThrow();
        assertThat(document.state()).isInstanceOf(Document.State.Ordered.class);
        return ((Document.State.Ordered) document.state()).content().text().replace('\u00a0', ' ');
    }

    /** Moves the clock. */
    public void itIs(Instant instant) {
        now.set(instant);
    }

    /** What the administrator does, of a version that they have seen, which must be a yes. */
    public Reply staff(String method, String path, String body, long version) {
        Reply reply = tried(method, path, body, version);
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        return reply;
    }

    /** As {@link #staff}, whatever it is answered. */
    public Reply tried(String method, String path, String body, long version) {
        return calls().as(Townsfolk.ADMINISTRATOR)
                .call(method, path, body)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", "staff-key-" + KEYS.incrementAndGet())
                .send();
    }

    /** What an open route answers, which must be a yes. */
    public Reply get(String path) {
        Reply reply = calls().anonymous().get(path).send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    /** The table of rights, about the choir's affairs: who holds which office or role, and no other. */
    public AccessMatrix matrix() {
        return Townsfolk.matrix(routes());
    }

    /** Puts an item into one of the tables, by the table's name in the template. */
    public void put(String table, Item item) {
        tables.client().putItem(put -> put.tableName(tables.name(table)).item(item.attributes()));
    }
}
