package no.endorinn.kernel.store;

import static no.endorinn.kernel.store.TroubledDynamoDb.after;
import static no.endorinn.kernel.store.TroubledDynamoDb.before;
import static no.endorinn.kernel.store.TroubledDynamoDb.cancelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Commits through a client that fails as it is told to: what was decided happens once, or not at all. */
class UnitOfWorkTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private final String table = tables.name("BookingsTable");
    private Instant now = Instant.parse("2027-01-07T11:00:00Z");
    private final Effort effort = new Effort(now.plusSeconds(10), () -> now);
    private final TroubledDynamoDb dynamoDb = new TroubledDynamoDb(tables.client());
    private final UnitOfWork work =
            new UnitOfWork(dynamoDb, new Backoff(new Random(1), pause -> now = now.plus(pause)));
    private final Counter counter = new Counter(work, table, effort);

    @Test
    void whatIsDecidedIsThereAfterwardsInTwoRoundTrips() {
        assertThat(counter.count("first")).isEqualTo(1);

        assertThat(effort.reads()).isEqualTo(1);
        assertThat(effort.commits()).isEqualTo(1);
        assertThat(counter.value()).isEqualTo(1);
        assertThat(counter.count("second")).isEqualTo(2);
        assertThat(counter.value()).isEqualTo(2);
    }

    @Test
    void aTimeOutBeforeTheCommitIsSentAgainUnderTheSameToken() {
        dynamoDb.whenWriting(before(ApiCallAttemptTimeoutException.create(3_000)));

        assertThat(counter.count("first")).isEqualTo(1);
        assertThat(counter.value()).isEqualTo(1);
        assertThat(tokens()).hasSize(2).containsOnly(tokens().getFirst());
    }

    @Test
    void aTimeOutAfterTheCommitHappensOnceAndAnswersAsIfNothingHadBeen() {
        dynamoDb.whenWriting(after(ApiCallAttemptTimeoutException.create(3_000)));

        assertThat(counter.count("first")).isEqualTo(1);
        assertThat(counter.value()).isEqualTo(1);
        assertThat(tokens().get(1)).isEqualTo(tokens().getFirst());
    }

    @Test
    void whereTheTokenNoLongerHelpsTheDecisionFindsItsOwnWorkDone() {
        dynamoDb.whenWriting(after(ApiCallAttemptTimeoutException.create(3_000)));
        dynamoDb.whenWriting(cancelled("ConditionalCheckFailed", "None"));

        assertThat(counter.count("first")).isEqualTo(1);
        assertThat(counter.value()).isEqualTo(1);
        assertThat(counter.decisions()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded"
            })
    void aPassingReasonIsSentAgainWithoutDecidingAnew(String reason) {
        dynamoDb.whenWriting(cancelled("None", reason));

        assertThat(counter.count("first")).isEqualTo(1);
        assertThat(counter.value()).isEqualTo(1);
        assertThat(counter.decisions()).isEqualTo(1);
        assertThat(effort.conflicts()).isZero();
        assertThat(tokens()).hasSize(2).containsOnly(tokens().getFirst());
    }

    @Test
    void aFailedConditionIsDecidedAnewUnderAnotherToken() {
        dynamoDb.whenWriting(call -> {
            put(counter.item(1, "somebody else's"));
            return call.send();
        });

        assertThat(counter.count("first")).isEqualTo(2);
        assertThat(counter.value()).isEqualTo(2);
        assertThat(counter.decisions()).isEqualTo(2);
        assertThat(effort.conflicts()).isEqualTo(1);
        assertThat(tokens()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aVersionThatHasMovedOnIsAFailedConditionToo() {
        counter.count("first");
        dynamoDb.whenWriting(call -> {
            put(counter.item(2, "somebody else's"));
            return call.send();
        });

        assertThat(counter.count("second")).isEqualTo(3);
        assertThat(effort.conflicts()).isEqualTo(1);
    }

    @Test
    void aFailedConditionOutweighsPassingTroubleBesideIt() {
        dynamoDb.whenWriting(cancelled("TransactionConflict", "ConditionalCheckFailed"));

        assertThat(counter.count("first")).isEqualTo(1);
        assertThat(counter.decisions()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded", "AccessDenied", "SomethingNew"})
    void aReasonThatWillNotPassIsAFaultOfOursAndIsNotRepeated(String reason) {
        dynamoDb.whenWriting(cancelled(reason, "TransactionConflict"));

        assertThatThrownBy(() -> counter.count("first")).isInstanceOf(TransactionCanceledException.class);
        assertThat(dynamoDb.writes()).hasSize(1);
        assertThatNothingIsThere();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void passingErrorsAreSentAgainWhetherReadingOrWriting(SdkException trouble) {
        dynamoDb.whenReading(before(trouble));
        dynamoDb.whenWriting(before(trouble));

        assertThat(counter.count("first")).isEqualTo(1);
        assertThat(counter.value()).isEqualTo(1);
        assertThat(counter.decisions()).isEqualTo(1);
    }

    static Stream<SdkException> passing() {
        return Stream.of(
                service(400, "ThrottlingException"),
                service(400, "ProvisionedThroughputExceededException"),
                service(400, "RequestLimitExceeded"),
                service(400, "TransactionInProgressException"),
                service(400, "TransactionConflictException"),
                service(500, "InternalServerError"),
                service(503, "ServiceUnavailable"),
                ApiCallTimeoutException.create(3_000),
                ApiCallAttemptTimeoutException.create(3_000),
                SdkClientException.create("connection reset", new IOException()));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void errorsThatWillNotPassAreNotRepeated(SdkException trouble) {
        dynamoDb.whenWriting(before(trouble));

        assertThatThrownBy(() -> counter.count("first")).isSameAs(trouble);
        assertThat(dynamoDb.writes()).hasSize(1);
    }

    static Stream<SdkException> lasting() {
        return Stream.of(
                service(400, "AccessDeniedException"),
                service(400, "ValidationException"),
                service(400, "ResourceNotFoundException"),
                SdkClientException.create("no credentials"));
    }

    @Test
    void whenTimeRunsOutWhileOthersAreInTheWayItIsBusyAndNothingIsDone() {
        dynamoDb.whenWritingAlways(cancelled("TransactionConflict", "None"));

        assertBusy(() -> counter.count("first"));
        assertThatNothingIsThere();
        assertThat(effort.left()).isBetween(Duration.ZERO, Duration.ofSeconds(1).minusNanos(1));
    }

    @Test
    void whenTimeRunsOutWhileDecidingAnewItIsBusy() {
        dynamoDb.whenWritingAlways(cancelled("ConditionalCheckFailed", "None"));

        assertBusy(() -> counter.count("first"));
        assertThat(effort.conflicts()).isEqualTo(counter.decisions()).isGreaterThan(5);
    }

    @Test
    void aRefusalEndsTheMatter() {
        assertThatThrownBy(() -> work.commit(effort, () -> {
                    throw Rejection.notFound();
                }))
                .isInstanceOf(Rejection.class);
        assertThat(dynamoDb.writes()).isEmpty();
    }

    @Test
    void whatIsSoAlreadyIsNotWritten() {
        assertThat(work.commit(effort, () -> Decision.already("as it was"))).isEqualTo("as it was");
        assertThat(dynamoDb.writes()).isEmpty();
    }

    @Test
    void allOfATransactionHappensOrNothing() {
        AtomicBoolean refused = new AtomicBoolean();
        Item neverThere =
                Item.at(new Key(table, "absent", "item")).number("version", 9).build();

        assertThatThrownBy(() -> work.commit(effort, () -> {
                    if (refused.getAndSet(true)) {
                        throw Rejection.forbidden();
                    }
                    return new Decision<>(
                            "",
                            List.of(
                                    new Change.Create(table, counter.item(1, "")),
                                    new Change.Replace(table, neverThere, 8)));
                }))
                .isInstanceOf(Rejection.class);
        assertThat(dynamoDb.writes()).hasSize(1);
        assertThatNothingIsThere();
    }

    private void assertThatNothingIsThere() {
        assertThat(work.read(List.of(counter.key()), effort).items()).isEmpty();
    }

    private static void assertBusy(Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.status()).isEqualTo(503));
    }

    private List<String> tokens() {
        return dynamoDb.writes().stream()
                .map(TransactWriteItemsRequest::clientRequestToken)
                .toList();
    }

    private void put(Item item) {
        tables.client().putItem(put -> put.tableName(table).item(item.attributes()));
    }

    private static SdkException service(int status, String code) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
