package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamsTest {

    private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @AfterEach
    void listenNoMore() {
        System.getProperties().remove("fired");
    }

    @Test
    void a_function_is_told_of_what_it_asks_for_by_the_keys_alone_and_again_when_it_failed() throws Exception {
        AtomicBoolean failed = new AtomicBoolean();
        Consumer<Map<String, Object>> listener = event -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("on purpose");
            }
            new ObjectMapper().valueToTree(event).path("Records").forEach(told::add);
        };
        System.getProperties().put("fired", listener);
        try (LocalRuntime runtime =
                        LocalRuntime.start(Options.of(SmallProject.in(folder).folder()));
                DynamoDbClient client = DynamoDbLocal.client(
                        runtime.dynamoDbEndpoint(),
                        DynamoDbLocal.ACCESS_KEY,
                        DynamoDbLocal.SECRET_KEY,
                        DynamoDbLocal.REGION)) {
            for (String sk : List.of("other", "note#1", "memorial", "memo")) {
                client.putItem(put -> put.tableName("ThingsTable")
                        .item(Map.of(
                                "pk", AttributeValue.fromS("thing#1"),
                                "sk", AttributeValue.fromS(sk),
                                "text", AttributeValue.fromS("hemmelig"))));
            }

            JsonNode first = next();
            assertThat(first.at("/dynamodb/Keys/sk/S").asText()).isEqualTo("note#1");
            assertThat(first.path("eventName").asText()).isEqualTo("INSERT");
            assertThat(first.toString()).contains("SequenceNumber").doesNotContain("hemmelig");
            assertThat(next().at("/dynamodb/Keys/sk/S").asText()).isEqualTo("memo");
        }
        assertThat(failed).isTrue();
        assertThat(told).isEmpty();
    }

    private JsonNode next() throws InterruptedException {
        return Optional.ofNullable(told.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }
}
