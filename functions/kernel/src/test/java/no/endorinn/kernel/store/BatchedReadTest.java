package no.endorinn.kernel.store;

import static no.endorinn.kernel.store.TroubledDynamoDb.before;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads through a client that fails as it is told to. */
class BatchedReadTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private final String table = tables.name("BookingsTable");
    private final Key first = new Key(table, "first", "item");
    private final Key second = new Key(table, "second", "item");
    private Instant now = Instant.parse("2027-01-07T11:00:00Z");
    private final Effort effort = new Effort(now.plusSeconds(10), () -> now);
    private final TroubledDynamoDb dynamoDb = new TroubledDynamoDb(tables.client());
    private final UnitOfWork work =
            new UnitOfWork(dynamoDb, new Backoff(new Random(1), pause -> now = now.plus(pause)));

    @BeforeEach
    void twoItems() {
        Stream.of(first, second)
                .forEach(key -> tables.client()
                        .putItem(put ->
                                put.tableName(table).item(Item.at(key).build().attributes())));
    }

    @Test
    void whatIsThereIsFoundAndWhatIsNotIsLeftOut() {
        Snapshot snapshot = work.read(List.of(first, second, new Key(table, "third", "item")), effort);

        assertThat(snapshot.items()).containsOnlyKeys(first, second);
        assertThat(snapshot.at(first)).contains(Item.at(first).build());
        assertThat(snapshot.at(new Key(table, "third", "item"))).isEmpty();
    }

    @Test
    void severalTablesAreReadInOneRoundTrip() {
        Key elsewhere = new Key(tables.name("EventsTable"), "first", "item");
        tables.client()
                .putItem(put -> put.tableName(elsewhere.table())
                        .item(Item.at(elsewhere).build().attributes()));

        assertThat(work.read(List.of(first, elsewhere), effort).items()).containsOnlyKeys(first, elsewhere);
        assertThat(effort.reads()).isEqualTo(1);
    }

    @Test
    void aReadIsStronglyConsistentAndAsksForEachKeyOnceInBatchesOfAHundred() {
        List<Key> keys = Stream.concat(
                        IntStream.range(0, 150).mapToObj(i -> new Key(table, "absent#" + i, "item")),
                        Stream.of(first, second, first))
                .toList();

        assertThat(work.read(keys, effort).items()).containsOnlyKeys(first, second);
        assertThat(dynamoDb.reads())
                .extracting(read -> read.requestItems().get(table))
                .allMatch(KeysAndAttributes::consistentRead)
                .extracting(asked -> asked.keys().size())
                .containsExactly(100, 52);
    }

    @Test
    void readingNothingAsksNothing() {
        assertThat(work.read(List.of(), effort).items()).isEmpty();
        assertThat(dynamoDb.reads()).isEmpty();
    }

    @Test
    void keysThatWereLeftUnprocessedAreAskedForAgainAndNoOthers() {
        dynamoDb.whenReading(call -> leavingOut("second", call.send()));

        assertThat(work.read(List.of(first, second), effort).items()).containsOnlyKeys(first, second);
        assertThat(effort.reads()).isEqualTo(2);
        assertThat(dynamoDb.reads().getLast().requestItems())
                .hasEntrySatisfying(table, asked -> assertThat(asked.keys()).containsExactly(second.attributes()));
    }

    @Test
    void keysThatAreNeverProcessedEndInBusy() {
        dynamoDb.whenReadingAlways(call -> leavingOut("second", call.send()));

        assertThatThrownBy(() -> work.read(List.of(first, second), effort))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.status()).isEqualTo(503));
    }

    @Test
    void aQueryThatTimesOutIsAskedAgain() {
        dynamoDb.whenQuerying(before(ApiCallAttemptTimeoutException.create(3_000)));

        assertThat(work.all(Range.startingWith(table, "first", ""), effort)).hasSize(1);
        assertThat(effort.reads()).isEqualTo(2);
    }

    private BatchGetItemResponse leavingOut(String pk, BatchGetItemResponse answer) {
        KeysAndAttributes left = KeysAndAttributes.builder()
                .consistentRead(true)
                .keys(List.of(new Key(table, pk, "item").attributes()))
                .build();
        return answer.toBuilder()
                .responses(Map.of(
                        table,
                        answer.responses().getOrDefault(table, List.of()).stream()
                                .filter(item -> !AttributeValue.fromS(pk).equals(item.get("pk")))
                                .toList()))
                .unprocessedKeys(Map.of(table, left))
                .build();
    }
}
