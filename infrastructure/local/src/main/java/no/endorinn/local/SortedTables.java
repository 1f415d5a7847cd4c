package no.endorinn.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.shared.access.QueryResponseInfo;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;
import software.amazon.dynamodb.services.local.shared.model.Condition;

/**
 * The items of DynamoDB Local in sorted maps. By itself it keeps them in SQLite, in memory as well: there each read and write of an
 * item, and there are five a line of a transaction, goes to another thread and reads the table's description and the item from JSON,
 * which took half of what tests take. What a request means, whether its condition holds and what is refused is still DynamoDB
 * Local's; so is what there is of tables, which can be changed while they are empty. A table that has a stream is written to SQLite as
 * well, from which the stream is read.
 */
final class SortedTables extends SQLiteDBAccess {
    private final Map<String, SortedTable> tables = new ConcurrentHashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /** The signatures of the transactions that were, by their tokens. */
    private final Map<String, byte[]> committed = new HashMap<>();
    /** What takes back each write of the transaction there is, whose thread holds the lock for writing; the last comes first. */
    private @Nullable Deque<Runnable> undo;
    /** What the transaction there is has for streams. */
    private final List<Runnable> untold = new ArrayList<>();
    /** Whether SQLite is written to now, which reads what it has first; by whoever holds the lock for writing. */
    private boolean telling;

    private SortedTable table(String name) {
        return Objects.requireNonNull(getTableInfo(name) == null ? null : tables.get(name), name);
    }

    private static <T extends @Nullable Object> T holding(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable TableInfo getTableInfo(String name) {
        SortedTable known = tables.get(name);
        if (known != null) {
            return known.info();
        }
        TableInfo info = super.getTableInfo(name);
        return info == null
                ? null
                : tables.computeIfAbsent(name, unknown -> new SortedTable(info)).info();
    }

    @Override
    public void deleteTable(String name) {
        super.deleteTable(name);
        tables.remove(name);
    }

    @Override
    public void updateTable(
            String name,
            ProvisionedThroughput provisioned,
            OnDemandThroughput onDemand,
            BillingMode billing,
            long updated,
            List<AttributeDefinition> attributes,
            List<GlobalSecondaryIndexDescription> indexes,
            Boolean isProtected,
            StreamSpecification stream) {
        if (table(name).size() > 0) {
            throw new UnsupportedOperationException("sorted tables with something in them stay as they are");
        }
        super.updateTable(name, provisioned, onDemand, billing, updated, attributes, indexes, isProtected, stream);
        tables.remove(name);
    }

    @Override
    public void updateTable(String name, String expiry) {
        throw new UnsupportedOperationException("nothing expires in sorted tables");
    }

    @Override
    public @Nullable Map<String, AttributeValue> getRecord(String name, Map<String, AttributeValue> key) {
        SortedTable table = table(name);
        return holding(lock.readLock(), () -> {
            Map<String, AttributeValue> item = telling ? super.getRecord(name, key) : table.get(key);
            return item == null ? null : copy(item);
        });
    }

    @Override
    public void putRecord(
            String name,
            Map<String, AttributeValue> item,
            AttributeValue hash,
            @Nullable AttributeValue range,
            boolean isUpdate) {
        Map<String, AttributeValue> own = copy(item);
        replace(name, item, own, () -> super.putRecord(name, own, hash, range, isUpdate));
    }

    @Override
    public boolean deleteRecord(String name, Map<String, AttributeValue> key, boolean isExpired) {
        return replace(name, key, null, () -> super.deleteRecord(name, key, isExpired)) != null;
    }

    private @Nullable Map<String, AttributeValue> replace(
            String name,
            Map<String, AttributeValue> key,
            @Nullable Map<String, AttributeValue> item,
            Runnable toSqlite) {
        SortedTable table = table(name);
        boolean isTold =
                Boolean.TRUE.equals(table.info().getStreamSpecification().streamEnabled());
        return holding(lock.writeLock(), () -> {
            Map<String, AttributeValue> before = table.replace(key, item);
            if (isTold) {
                untold.add(toSqlite);
            }
            if (undo == null) {
                tell();
            } else {
                undo.push(() -> table.replace(key, before));
            }
            return before;
        });
    }

    private void tell() {
        telling = true;
        untold.forEach(Runnable::run);
        telling = false;
        untold.clear();
    }

    @Override
    public QueryResponseInfo queryRecords(
            String name,
            @Nullable String index,
            @Nullable Map<String, Condition> conditions,
            @Nullable Map<String, AttributeValue> after,
            @Nullable Long limit,
            boolean ascending,
            byte @Nullable [] firstHash,
            byte @Nullable [] lastHash,
            boolean isScan,
            boolean isGlobal) {
        if (firstHash != null) {
            throw new UnsupportedOperationException("sorted tables are scanned from one end to the other");
        }
        SortedTable table = table(name);
        long most = limit == null || limit <= 0 ? Long.MAX_VALUE : limit;
        List<Map<String, AttributeValue>> found = holding(
                lock.readLock(),
                () -> table.find(
                                index == null ? "" : index,
                                conditions == null ? Map.of() : conditions,
                                after == null ? Map.of() : after,
                                ascending)
                        .limit(most)
                        .map(SortedTables::copy)
                        .toList());
        return new QueryResponseInfo(found, found.size() == most ? found.getLast() : null);
    }

    @Override
    public byte @Nullable [] beginTransaction(String token) {
        lock.writeLock().lock();
        undo = new ArrayDeque<>();
        return committed.get(token);
    }

    @Override
    public void commitTransaction(String token, byte[] signature) {
        committed.put(token, signature);
        tell();
        end();
    }

    @Override
    public void rollbackTransaction() {
        Objects.requireNonNull(undo).forEach(Runnable::run);
        untold.clear();
        end();
    }

    private void end() {
        undo = null;
        lock.writeLock().unlock();
    }

    @Override
    public long getTableItemCount(String name) {
        return table(name).size();
    }

    /** One's own: an update changes the maps and lists of the item that it has read, and a buffer is read once. */
    private static Map<String, AttributeValue> copy(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> copy = HashMap.newHashMap(item.size());
        item.forEach((name, value) -> copy.put(name, copy(value)));
        return copy;
    }

    private static AttributeValue copy(AttributeValue value) {
        return switch (value.getType()) {
            case M -> new AttributeValue().withM(copy(value.getM()));
            case L ->
                new AttributeValue()
                        .withL(value.getL().stream().map(SortedTables::copy).toList());
            case B -> new AttributeValue().withB(value.getB().duplicate());
            default -> value;
        };
    }
}
