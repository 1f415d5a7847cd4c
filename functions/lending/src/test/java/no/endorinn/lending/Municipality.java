package no.endorinn.lending;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Townsfolk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A municipality that lends, for a test class: tables of its own, everybody of {@link Townsfolk}, and a clock that stands still until it
 * is told otherwise.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Municipality municipality = new Municipality();
 * }</pre>
 */
public final class Municipality implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {
    /** Thursday 7 January 2027, 12:00 in Norway. */
    public static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final TestTables tables = new TestTables();
    private @Nullable Running running;

    private record Running(ApplicationContext beans, LendingFunction function, Calls calls, Townsfolk people) {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return tables.evaluateExecutionCondition(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        tables.beforeAll(context);
        if (running == null) {
            Townsfolk people = new Townsfolk(tables);
            ApplicationContext beans = context(tables.client());
            LendingFunction function = new LendingFunction(beans);
            running = new Running(beans, function, Calls.to(function), people);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        tables.afterAll(context);
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

    /** The beans of a function, started: with the clock of this municipality, and a client that may count, or fail. */
    public ApplicationContext context(DynamoDbClient client) {
        Map<String, Object> properties = new HashMap<>(tables.properties());
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(DynamoDbClient.class, client);
        context.registerSingleton(InstantSource.class, now::get);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        return context.start();
    }

    /** The function of {@link #calls()}. */
    public LendingFunction function() {
        return running().function();
    }

    /** All routes, the open ones too. */
    public Set<String> routes() {
        return function().routes().keySet();
    }

    /** Calls to one function, which stays warm. */
    public Calls calls() {
        return running().calls();
    }

    /** Moves the clock. */
    public void itIs(Instant instant) {
        now.set(instant);
    }

    /** What the administrator does, of a version that they have seen, which must be a yes. */
    public Reply staff(String method, String path, String body, long version) {
        Reply reply = tried(Townsfolk.ADMINISTRATOR, method, path, body, version);
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        return reply;
    }

    /** What somebody does, of a version that they have seen, whatever it is answered. */
    public Reply tried(String sub, String method, String path, String body, long version) {
        return calls().as(sub)
                .call(method, path, body)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", "lending-key-" + KEYS.incrementAndGet())
                .send();
    }

    /** What an open route answers, which must be a yes. */
    public Reply get(String path) {
        Reply reply = calls().anonymous().get(path).send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    /** What is at these keys. */
    public Snapshot read(Collection<Key> keys) {
        return bean(UnitOfWork.class).read(keys, Effort.lasting(Duration.ofSeconds(5), now::get));
    }

    /** Puts an item into one of the tables, by the table's name in the template. */
    public void put(String table, Item item) {
        tables.client().putItem(put -> put.tableName(tables.name(table)).item(item.attributes()));
    }
}
