package no.endorinn.acceptance;

import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.testing.TestTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a function of ours works with in this very JVM: a test's own tables, client and clock; nobody waits between two tries. */
final class Environment {
    private Environment() {}

    static ApplicationContext of(TestTables tables, DynamoDbClient client, InstantSource clock) {
        Map<String, Object> properties = new HashMap<>(tables.properties());
        properties.put("registers.url", "http://127.0.0.1:1");
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(DynamoDbClient.class, client);
        context.registerSingleton(InstantSource.class, clock);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        return context.start();
    }
}
