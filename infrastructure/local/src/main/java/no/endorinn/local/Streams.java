package no.endorinn.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Tells functions what changes in tables, as Lambda does for a template's events of type DynamoDB: from the oldest change that is kept,
 * so that whoever is told must bear to be told again; in batches; and some times more of what failed.
 */
final class Streams implements AutoCloseable {

    private static final int BATCH = 10;
    private static final int TRIES = 3;
    /** No function takes longer, so that its own Timeout is what counts. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Template template;
    private final Map<String, FunctionPool> functions;
    private final DynamoDbLocal database;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * The streams of a template's tables, which are there; nobody is told anything before {@link #start}.
     *
     * @param functions by logical id
     */
    Streams(Template template, Map<String, FunctionPool> functions, DynamoDbLocal database) {
        this.template = template;
        this.functions = functions;
        this.database = database;
        try (DynamoDbClient client = database.client()) {
            template.streams().stream()
                    .map(Template.Stream::table)
                    .distinct()
                    .forEach(table -> Tables.stream(client, table));
        }
    }

    /** Begins to tell. */
    void start(Duration pace) {
        template.streams().forEach(stream -> threads.execute(() -> tell(stream, pace)));
    }

    private void tell(Template.Stream stream, Duration pace) {
        try (DynamoDbClient client = database.client();
                DynamoDbStreamsClient streams = database.streams()) {
            String arn = client.describeTable(table -> table.tableName(stream.table()))
                    .table()
                    .latestStreamArn();
            // In the order in which they came, for what is in a shard comes before what is in the one that follows it.
            Map<String, String> places = new LinkedHashMap<>();
            Set<String> begun = new HashSet<>();
            boolean anyFollow = true;
            while (!closed.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                if (anyFollow) {
                    streams.describeStream(it -> it.streamArn(arn)).streamDescription().shards().stream()
                            .map(Shard::shardId)
                            .filter(begun::add)
                            .forEach(id -> places.put(id, beginning(streams, arn, id)));
                }
                for (String id : List.copyOf(places.keySet())) {
                    places.computeIfPresent(id, (shard, place) -> further(streams, stream, place));
                }
                // A shard follows one that has ended; to ask each time would be a quarter of what an idle runtime
                // takes.
                anyFollow = places.size() < begun.size() || places.isEmpty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SdkException gone) {
            // The database is stopped after this, and may be gone while somebody reads.
            if (isOpen()) {
                log(stream, gone.getClass().getName());
            }
        }
    }

    private static String beginning(DynamoDbStreamsClient streams, String arn, String shard) {
        return streams.getShardIterator(
                        it -> it.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }

    /** Tells what comes next in a shard, and where to go on; nowhere when the shard has ended. */
    private @Nullable String further(DynamoDbStreamsClient streams, Template.Stream stream, String place) {
        GetRecordsResponse next = streams.getRecords(it -> it.shardIterator(place));
        List<ObjectNode> wanted = next.records().stream()
                .map(Streams::event)
                .filter(event -> stream.patterns().isEmpty()
                        || stream.patterns().stream()
                                .anyMatch(pattern -> EventRules.meets(event, EventRules.read(pattern))))
                .toList();
        for (int from = 0; from < wanted.size() && isOpen(); from += BATCH) {
            tell(stream, wanted.subList(from, Math.min(from + BATCH, wanted.size())));
        }
        return next.nextShardIterator();
    }

    private void tell(Template.Stream stream, List<ObjectNode> events) {
        List<ObjectNode> left = events;
        for (int tries = 1; !left.isEmpty() && isOpen(); tries++) {
            if (tries > TRIES) {
                log(stream, left.size() + " changes were given up");
                return;
            }
            left = failed(stream, left);
        }
    }

    /** What is not told before the end is told by the next start, which reads the stream anew. */
    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** Hands over a batch, and answers those of it that failed by what the function says, or all when it says nothing. */
    private List<ObjectNode> failed(Template.Stream stream, List<ObjectNode> events) {
        ArrayNode records = JSON.createArrayNode().addAll(events);
        byte[] batch =
                JSON.createObjectNode().set("Records", records).toString().getBytes(StandardCharsets.UTF_8);
        FunctionPool function = Objects.requireNonNull(functions.get(stream.function()));
        if (!(function.invoke(batch, UUID.randomUUID().toString(), LIMIT)
                instanceof FunctionPool.Outcome.Returned(byte[] payload))) {
            return events;
        }
        List<String> numbers = new ArrayList<>();
        EventRules.read(new String(payload, StandardCharsets.UTF_8))
                .path("batchItemFailures")
                .forEach(failure -> numbers.add(failure.path("itemIdentifier").asText()));
        return events.stream()
                .filter(event ->
                        numbers.contains(event.at("/dynamodb/SequenceNumber").asText()))
                .toList();
    }

    private static ObjectNode event(Record change) {
        ObjectNode event = JSON.createObjectNode();
        event.put("eventID", change.eventID());
        event.put("eventName", change.eventNameAsString());
        event.put("eventVersion", change.eventVersion());
        event.put("eventSource", "aws:dynamodb");
        event.put("awsRegion", DynamoDbLocal.REGION.id());
        ObjectNode told = event.putObject("dynamodb");
        ObjectNode keys = told.putObject("Keys");
        change.dynamodb().keys().forEach((name, value) -> keys.putObject(name).put("S", value.s()));
        told.put("SequenceNumber", change.dynamodb().sequenceNumber());
        told.put("StreamViewType", change.dynamodb().streamViewTypeAsString());
        return event;
    }

    private static void log(Template.Stream stream, String message) {
        System.out.println(JSON.createObjectNode()
                .put("level", "ERROR")
                .put("function", stream.function())
                .put("message", "the stream " + stream.event() + ": " + message));
    }

    /** Tells nothing more, and gives what is being told five seconds. */
    @Override
    public void close() {
        closed.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
