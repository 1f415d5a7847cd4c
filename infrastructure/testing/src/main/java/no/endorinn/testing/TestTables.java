package no.endorinn.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import no.endorinn.local.Tables;
import no.endorinn.local.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The tables of template.yaml, made anew for one test class under names of their own, so that test classes do not
 * disturb one another:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestTables tables = new TestTables();
 * }</pre>
 *
 * They are on DynamoDB Local in memory (over HTTP with {@code -Ddynamodb=http}), or with {@code -Ddynamodb=localstack} on LocalStack. Where no Docker engine
 * answers, the tests of LocalStack are skipped.
 */
public final class TestTables implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final String prefix = "T" + MADE.incrementAndGet() + "-";
    private final Map<String, Optional<String>> before = new HashMap<>();
    private @Nullable DynamoDbClient client;
    private @Nullable String owner;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Database.isThere()
                ? ConditionEvaluationResult.enabled("a database answers")
                : ConditionEvaluationResult.disabled(Database.SKIPPED);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (owner == null) {
            owner = context.getUniqueId();
        }
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // A nested class ends before the class around it, which may go on using the client.
        if (client != null && context.getUniqueId().equals(owner)) {
            client.close();
        }
    }

    /** Makes the tables, for those who do not register this as an extension. */
    public void start() {
        if (client == null) {
            client = Database.running().client();
            Tables.create(client, Project.template().tables(), this::name);
        }
    }

    /** A low-level client, shared by the test class. */
    public DynamoDbClient client() {
        if (client == null) {
            throw new IllegalStateException("the tables are not made yet: register TestTables as a static extension");
        }
        return client;
    }

    /** A client over HTTP, to be set up further; the caller closes it. */
    public DynamoDbClientBuilder overHttp() {
        return Database.running().builder();
    }

    /** The name of the table that the template calls {@code logicalId}, e.g. BookingsTable. */
    public String name(String logicalId) {
        return prefix + Project.template().table(logicalId).logicalId();
    }

    public URI endpoint() {
        return Database.running().endpoint();
    }

    /**
     * What template.yaml puts into the functions' environment, as Micronaut properties ({@code bookings.table} and so
     * on), and the AWS SDK's own settings ({@code aws.endpointUrlDynamoDb}, {@code aws.region}, keys).
     */
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(Database.running().properties());
        Project.template().functions().stream()
                .map(function -> function.environment(this::name))
                .forEach(environment -> environment.forEach(
                        (variable, value) -> properties.put(Template.Function.property(variable), value)));
        return properties;
    }

    /** Sets all {@link #properties} as system properties, which is where the AWS SDK looks for its own. */
    public void setSystemProperties() {
        properties().forEach((name, value) -> before.put(name, Optional.ofNullable(System.setProperty(name, value))));
    }

    /** Has them as they were: a function that is started later in this process would take what it is not told from them. */
    public void restoreSystemProperties() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(was -> System.setProperty(name, was), () -> System.clearProperty(name)));
    }
}
