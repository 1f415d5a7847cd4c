package no.endorinn.kernel.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The one way to DynamoDB: batched reads, and commands that are decided on what was read and committed in one transaction.
 *
 * <p>A commit that meets somebody else's change is decided again on what is true now. A commit that may or may not have
 * happened (a time-out) is sent again under the same token; where the token no longer helps, the decision is made again and
 * finds its own work done, because every command recognises what it wants as already so. All of it inside the request's
 * deadline; after that {@link Rejection#busy()}.
 */
@Singleton
public final class UnitOfWork {
    /** DynamoDB's bound on the actions of one transaction. */
    public static final int MOST_CHANGES = 100;

    private static final int MOST_KEYS_A_BATCH = 100;
    private static final Set<String> PASSING_REASONS =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded");
    private static final Set<String> PASSING_ERRORS = Set.of(
            "TransactionInProgressException",
            "TransactionConflictException",
            "ThrottlingException",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded");

    private final DynamoDbClient client;
    private final Backoff backoff;

    public UnitOfWork(DynamoDbClient client, Backoff backoff) {
        this.client = client;
        this.backoff = backoff;
    }

    /** How a commit ended. */
    private enum Commit {
        DONE,
        OVERTAKEN
    }

    /** Reads the items at these keys, strongly consistent, in one round trip for every hundred keys. */
    public Snapshot read(Collection<Key> keys, Effort effort) {
        Map<Key, Item> found = new HashMap<>();
        List<Key> distinct = List.copyOf(new LinkedHashSet<>(keys));
        for (int from = 0; from < distinct.size(); from += MOST_KEYS_A_BATCH) {
            List<Key> batch = distinct.subList(from, Math.min(from + MOST_KEYS_A_BATCH, distinct.size()));
            readBatch(batch, found, effort);
        }
        return new Snapshot(found);
    }

    /** What there is in the range, or the first of it. */
    public Listed list(Range range, Effort effort) {
        if (range.isEmpty()) {
            return new Listed(List.of(), false);
        }
        QueryResponse page = query(range.query(), effort);
        return new Listed(
                page.items().stream().map(Item::of).toList(),
                !page.lastEvaluatedKey().isEmpty());
    }

    /** All that there is in the range, read as it is asked for: as much at a time as the range says. */
    public Stream<Item> all(Range range, Effort effort) {
        return Stream.iterate(
                        Optional.of(list(range, effort)),
                        Optional::isPresent,
                        listed -> listed.filter(Listed::more)
                                .map(part ->
                                        range.beyond(range.position(part.items().getLast())))
                                .map(rest -> list(rest, effort)))
                .flatMap(Optional::stream)
                .flatMap(listed -> listed.items().stream());
    }

    /** A page of what there is in the range: the first, or the one that begins there. Positions are unique, so it begins just after one. */
    public Page<Item> page(Range range, Optional<Cursor> from, Effort effort) {
        Range rest = from.map(Cursor::position).map(range::beyond).orElse(range);
        Listed listed = list(rest.most(Page.SIZE), effort);
        return new Page<>(
                listed.items(),
                listed.more()
                        ? Optional.of(new Cursor(range.position(listed.items().getLast())))
                        : Optional.empty());
    }

    private QueryResponse query(QueryRequest request, Effort effort) {
        return persistently(effort, () -> {
            effort.read();
            return client.query(request);
        });
    }

    /**
     * Decides and commits, again and again while others get in between.
     *
     * @param attempt reads and decides; called anew after every conflict; a {@link Rejection} it throws ends the matter
     * @throws Rejection the attempt's own, or busy when the deadline comes first
     */
    public <T> T commit(Effort effort, Supplier<Decision<T>> attempt) {
        return decideAndCommit(effort, () -> Optional.of(attempt.get()));
    }

    /**
     * As {@link #commit}, for a request that makes something: under the first of its references that is free. A repeat meets what
     * the first one made, and is answered alike.
     *
     * @param attempt reads what is under a reference, and decides if nothing is
     * @throws Rejection 409 when a request with the same key asked for something else
     */
    public <T> T create(Origin origin, Effort effort, Function<String, Creation<T>> attempt) {
        return decideAndCommit(effort, () -> created(origin, attempt));
    }

    private static <T> Optional<Decision<T>> created(Origin origin, Function<String, Creation<T>> attempt) {
        for (String reference : origin.references().toList()) {
            switch (attempt.apply(reference)) {
                case Creation.New<T>(Decision<T> decision) -> {
                    return Optional.of(decision);
                }
                case Creation.There<T>(Origin there, T result) -> {
                    if (there.equals(origin)) {
                        return Optional.of(Decision.already(result));
                    }
                    if (there.requestKey().equals(origin.requestKey())) {
                        throw Rejection.of(CommonCode.IDEMPOTENCY_KEY_REUSED);
                    }
                }
                case Creation.Unsettled<T> unsettled -> {
                    return Optional.empty();
                }
            }
        }
        throw new IllegalStateException("all the references of a request are taken");
    }

    /** Tries until a decision is committed, or needs no commit; without one what was read was of no use. */
    private <T> T decideAndCommit(Effort effort, Supplier<Optional<Decision<T>>> attempt) {
        for (int tries = 1; ; tries++) {
            Optional<Decision<T>> decision = attempt.get();
            if (decision.isPresent() && isDone(decision.get().changes(), effort)) {
                return decision.get().result();
            }
            effort.conflict();
            if (!backoff.pausedBefore(effort, tries)) {
                throw Rejection.busy();
            }
        }
    }

    private boolean isDone(List<Change> changes, Effort effort) {
        return changes.isEmpty() || commit(changes, effort) == Commit.DONE;
    }

    private Commit commit(List<Change> changes, Effort effort) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .clientRequestToken(UUID.randomUUID().toString())
                .transactItems(changes.stream().map(Actions::of).toList())
                .build();
        return persistently(effort, () -> {
            effort.commit();
            try {
                client.transactWriteItems(request);
                return Commit.DONE;
            } catch (TransactionCanceledException cancelled) {
                if (overtaken(cancelled)) {
                    return Commit.OVERTAKEN;
                }
                throw cancelled;
            }
        });
    }

    /** Whether a condition failed: somebody else was first. That outweighs any passing trouble of the other actions. */
    private static boolean overtaken(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .anyMatch("ConditionalCheckFailed"::equals);
    }

    private void readBatch(List<Key> keys, Map<Key, Item> found, Effort effort) {
        Map<String, KeysAndAttributes> wanted = new HashMap<>();
        keys.forEach(key -> wanted.merge(key.table(), keysOf(List.of(key)), UnitOfWork::both));
        Map<String, KeysAndAttributes> remaining = wanted;
        for (int tries = 1; !remaining.isEmpty(); tries++) {
            Map<String, KeysAndAttributes> asked = remaining;
            BatchGetItemResponse answer = persistently(effort, () -> {
                effort.read();
                return client.batchGetItem(request -> request.requestItems(asked));
            });
            answer.responses()
                    .forEach((table, items) -> items.forEach(attributes -> {
                        Item item = Item.of(attributes);
                        found.put(Key.of(table, item), item);
                    }));
            remaining = answer.unprocessedKeys();
            if (!remaining.isEmpty() && !backoff.pausedBefore(effort, tries)) {
                throw Rejection.busy();
            }
        }
    }

    /** Does it, and does it again while the trouble is of a kind that passes. */
    private <T> T persistently(Effort effort, Supplier<T> call) {
        for (int tries = 1; ; tries++) {
            try {
                return call.get();
            } catch (SdkException trouble) {
                if (!passes(trouble)) {
                    throw trouble;
                }
                if (!backoff.pausedBefore(effort, tries)) {
                    throw Rejection.busy();
                }
            }
        }
    }

    private static boolean passes(SdkException trouble) {
        return switch (trouble) {
            case TransactionCanceledException cancelled ->
                cancelled.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .filter(code -> code != null && !code.equals("None"))
                        .allMatch(PASSING_REASONS::contains);
            case AwsServiceException service ->
                service.statusCode() >= 500
                        || service.isThrottlingException()
                        || PASSING_ERRORS.contains(service.awsErrorDetails().errorCode());
            case ApiCallTimeoutException timeout -> true;
            case ApiCallAttemptTimeoutException timeout -> true;
            case SdkClientException network -> network.retryable() || network.getCause() instanceof java.io.IOException;
            default -> false;
        };
    }

    private static KeysAndAttributes keysOf(List<Key> keys) {
        return KeysAndAttributes.builder()
                .consistentRead(true)
                .keys(keys.stream().map(Key::attributes).toList())
                .build();
    }

    private static KeysAndAttributes both(KeysAndAttributes one, KeysAndAttributes other) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>(one.keys());
        keys.addAll(other.keys());
        return one.toBuilder().keys(keys).build();
    }
}
