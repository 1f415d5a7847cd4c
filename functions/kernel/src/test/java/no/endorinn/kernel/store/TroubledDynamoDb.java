package no.endorinn.kernel.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A DynamoDB client that meets the troubles it is told to meet, in order, and then works as the real one does. */
final class TroubledDynamoDb implements DynamoDbClient {
    /** The call as it would go. */
    @FunctionalInterface
    interface Call<T> {
        T send();
    }

    /** What happens in place of a call. */
    @FunctionalInterface
    interface Trouble<T> {
        T insteadOf(Call<T> call);
    }

    /** More often than anybody will ask before a deadline. */
    private static final int WITHOUT_END = 10_000;

    private final DynamoDbClient real;
    private final Deque<Trouble<TransactWriteItemsResponse>> writing = new ArrayDeque<>();
    private final Deque<Trouble<BatchGetItemResponse>> reading = new ArrayDeque<>();
    private final Deque<Trouble<QueryResponse>> querying = new ArrayDeque<>();
    private final List<TransactWriteItemsRequest> writes = new ArrayList<>();
    private final List<BatchGetItemRequest> reads = new ArrayList<>();

    TroubledDynamoDb(DynamoDbClient real) {
        this.real = real;
    }

    /** The call never reaches DynamoDB. */
    static <T> Trouble<T> before(SdkException trouble) {
        return call -> {
            throw trouble;
        };
    }

    /** DynamoDB does what it is asked to, and the answer is lost. */
    static <T> Trouble<T> after(SdkException trouble) {
        return call -> {
            call.send();
            throw trouble;
        };
    }

    /** The transaction is cancelled with a reason for each of its actions. */
    static Trouble<TransactWriteItemsResponse> cancelled(String... reasons) {
        return before(TransactionCanceledException.builder()
                .cancellationReasons(Stream.of(reasons)
                        .map(reason -> CancellationReason.builder().code(reason).build())
                        .toList())
                .build());
    }

    void whenWriting(Trouble<TransactWriteItemsResponse> trouble) {
        writing.add(trouble);
    }

    void whenWritingAlways(Trouble<TransactWriteItemsResponse> trouble) {
        writing.addAll(Collections.nCopies(WITHOUT_END, trouble));
    }

    void whenReading(Trouble<BatchGetItemResponse> trouble) {
        reading.add(trouble);
    }

    void whenReadingAlways(Trouble<BatchGetItemResponse> trouble) {
        reading.addAll(Collections.nCopies(WITHOUT_END, trouble));
    }

    void whenQuerying(Trouble<QueryResponse> trouble) {
        querying.add(trouble);
    }

    /** Every transaction that was sent, in order. */
    List<TransactWriteItemsRequest> writes() {
        return writes;
    }

    /** Every batched read that was sent, in order. */
    List<BatchGetItemRequest> reads() {
        return reads;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        writes.add(request);
        return next(writing, () -> real.transactWriteItems(request));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        reads.add(request);
        return next(reading, () -> real.batchGetItem(request));
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return next(querying, () -> real.query(request));
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {
        real.close();
    }

    private static <T> T next(Deque<Trouble<T>> troubles, Call<T> call) {
        Trouble<T> trouble = troubles.poll();
        return trouble == null ? call.send() : trouble.insteadOf(call);
    }
}
