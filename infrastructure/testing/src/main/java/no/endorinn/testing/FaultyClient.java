package no.endorinn.testing;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** DynamoDB as it is on its worst day: what is asked for may be done without an answer, or not be done, or be put off. */
public final class FaultyClient implements DynamoDbClient {
    private final DynamoDbClient real;
    private final Supplier<Fault> next;
    private final Consumer<TransactWriteItemsRequest> witness;
    private final AtomicInteger injected = new AtomicInteger();

    /** What goes wrong with one call. */
    public enum Fault {
        NONE,
        TIMED_OUT_BEFORE,
        TIMED_OUT_AFTER,
        THROTTLED,
        CONFLICT,
        /** The function's process dies between its read and its write. */
        STOPPED
    }

    /** The process is gone; nobody answers. */
    public static final class Stopped extends Error {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** The real one, where nothing goes wrong. */
    public FaultyClient(DynamoDbClient real, Supplier<Fault> next) {
        this(real, next, transaction -> {});
    }

    /**
     * As above.
     *
     * @param witness sees every transaction that is tried, whether it is done or not: so what was ever written it has seen
     */
    public FaultyClient(DynamoDbClient real, Supplier<Fault> next, Consumer<TransactWriteItemsRequest> witness) {
        this.real = real;
        this.next = next;
        this.witness = witness;
    }

    /** Every call meets one of the faults with this probability; seeded, so that a failure can be had again. */
    public static Supplier<Fault> often(long seed, double probability, List<Fault> faults) {
        Random random = new Random(seed);
        return () -> {
            synchronized (random) {
                return random.nextDouble() < probability ? faults.get(random.nextInt(faults.size())) : Fault.NONE;
            }
        };
    }

    /** These faults, one for each transaction, and then none. */
    public static Supplier<Fault> first(Fault... faults) {
        AtomicInteger count = new AtomicInteger();
        return () -> {
            int nth = count.getAndIncrement();
            return nth < faults.length ? faults[nth] : Fault.NONE;
        };
    }

    /** How many faults there have been. */
    public int injected() {
        return injected.get();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        witness.accept(request);
        Fault fault = next.get();
        if (fault != Fault.NONE) {
            injected.incrementAndGet();
        }
        return switch (fault) {
            case NONE -> real.transactWriteItems(request);
            case TIMED_OUT_BEFORE -> throw ApiCallTimeoutException.create(3_000);
            case TIMED_OUT_AFTER -> {
                real.transactWriteItems(request);
                throw ApiCallTimeoutException.create(3_000);
            }
            case THROTTLED ->
                throw ProvisionedThroughputExceededException.builder()
                        .statusCode(400)
                        .awsErrorDetails(code("ProvisionedThroughputExceededException"))
                        .build();
            case CONFLICT ->
                throw TransactionCanceledException.builder()
                        .cancellationReasons(
                                CancellationReason.builder().code("None").build(),
                                CancellationReason.builder()
                                        .code("TransactionConflict")
                                        .build())
                        .statusCode(400)
                        .awsErrorDetails(code("TransactionCanceledException"))
                        .build();
            case STOPPED -> throw new Stopped();
        };
    }

    private static AwsErrorDetails code(String errorCode) {
        return AwsErrorDetails.builder().errorCode(errorCode).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return real.batchGetItem(request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return real.query(request);
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {}
}
