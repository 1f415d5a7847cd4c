package no.endorinn.kernel.store;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.endorinn.kernel.words.Words;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a private person has in any feature's table, and what they wrote elsewhere in it: found and made nobody's in the same way
 * everywhere. A table whose items may be somebody's has the index {@code holder} ({@code holder} = {@code person#<id>},
 * {@code endsAt}); such an item tells {@code openUntil} (an instant, while something is still to come of it), and {@code leaves}
 * (the queue in which it waits for the clock when it is nobody's, since something is left of it elsewhere). Words are known by their
 * {@link Marks}.
 */
@Singleton
@Requires(property = "holdings.tables")
public final class Holdings {
    /** How such a table lists what is somebody's, by when it ends. */
    public static final Range.Index INDEX = new Range.Index("holder", "holder", "endsAt");

    private static final String HOLDER = "holder";

    /** On whose limits it counts; made of a login, so it would tell two of somebody's apart from those of others. */
    private static final String ACCOUNT = "account";

    private static final String OPEN_UNTIL = "openUntil";
    private static final String LEAVES = "leaves";

    /** What only the tables need. */
    private static final Set<String> NO_FACTS = Set.of(
            "pk",
            "sk",
            "version",
            HOLDER,
            OPEN_UNTIL,
            LEAVES,
            "endsAt",
            "queue",
            "queuedAt",
            "case",
            "requestKey",
            "bodyDigest");

    /** So many in one transaction: the largest of them fit in its 4 MB. */
    private static final int AT_ONCE = 20;

    private final List<String> tables;
    private final UnitOfWork work;

    /** @param others the names of the tables besides that of people, separated by commas */
    public Holdings(Tables tables, @Property(name = "holdings.tables") String others, UnitOfWork work) {
        this.tables = Stream.concat(Stream.of(others.split(",")), Stream.of(tables.name(Table.PEOPLE)))
                .toList();
        this.work = work;
    }

    /** Something that a person has, or that has their words. */
    public record Holding(String table, Item item) {
        /** What kind of thing it is: {@code booking}. */
        public String kind() {
            return item.text("sk").replaceFirst("#.*", "");
        }

        /** What it is called, to people. */
        public String reference() {
            return item.text("pk").replaceFirst(".*#", "");
        }

        /** Whether something is still to come of it. */
        public boolean isOpen(Instant now) {
            return item.optionalText(OPEN_UNTIL)
                    .map(Instant::parse)
                    .filter(now::isBefore)
                    .isPresent();
        }

        /** What else there is to know of it, by the names that it has in the table; what is in lists, its feature tells. */
        public Map<String, String> facts() {
            Map<String, String> facts = new TreeMap<>();
            collect("", item.attributes(), facts);
            return facts;
        }

        private static void collect(String place, Map<String, AttributeValue> values, Map<String, String> facts) {
            values.forEach((name, value) -> {
                if (NO_FACTS.contains(name)) {
                    return;
                }
                if (value.s() != null) {
                    facts.put(place + name, value.s());
                } else if (value.n() != null) {
                    facts.put(place + name, value.n());
                } else if (value.bool() != null) {
                    facts.put(place + name, value.bool().toString());
                } else if (value.hasM() && !Marks.isMarked(value)) {
                    collect(place + name + ".", value.m(), facts);
                }
            });
        }

        /** All that anybody wrote in it. */
        public List<Words> words() {
            return Marks.in(item);
        }
    }

    /**
     * Some of what a person has.
     *
     * @param next where to go on; empty when this was the last
     */
    public record Page(List<Holding> holdings, Optional<String> next) {
        public Page {
            holdings = List.copyOf(holdings);
        }
    }

    /** How far something has come: so many were done, and whether that was all. */
    public record Progress(int done, boolean all) {}

    /** Those of which something is still to come, so many at the most. */
    public List<Holding> open(String personId, Instant now, int most, Effort effort) {
        return openOf(Words.key(personId), now, most, effort);
    }

    /** As {@link #open}, of whomever the index {@code holder} has under the key: an association's. */
    public List<Holding> openOf(String holder, Instant now, int most, Effort effort) {
        return tables.stream()
                .flatMap(table -> work.all(
                                Range.startingWith(table, holder, "").in(INDEX).beyond(now.toString()), effort)
                        .map(item -> new Holding(table, item)))
                .filter(holding -> holding.isOpen(now))
                .limit(most)
                .toList();
    }

    /** How many there are. */
    public int count(String personId, Effort effort) {
        return (int) tables.stream()
                .flatMap(table -> work.all(all(table, personId).only("pk"), effort))
                .count();
    }

    /** A page of them, from the beginning or where the last one said. */
    public Page page(String personId, Optional<String> from, int most, Effort effort) {
        String[] place = from.orElse("0@").split("@", 2);
        int number = Math.min(Integer.parseInt(place[0]), tables.size() - 1);
        String table = tables.get(number);
        Range all = all(table, personId).most(most);
        Listed page = work.list(place[1].isEmpty() ? all : all.beyond(place[1]), effort);
        Optional<String> next = page.more()
                ? Optional.of(number + "@" + page.items().getLast().text("endsAt"))
                : number + 1 < tables.size() ? Optional.of((number + 1) + "@") : Optional.empty();
        return new Page(
                page.items().stream().map(item -> new Holding(table, item)).toList(), next);
    }

    /**
     * Makes what the person has nobody's, and takes out of it whatever anybody wrote there, for as long as there is time.
     *
     * @param step what a few of them may take
     */
    public Progress letGo(String personId, Duration step, Effort effort) {
        int done = 0;
        for (String table : tables) {
            Range range = all(table, personId).only("pk", "sk").most(AT_ONCE);
            Listed page = work.list(range, effort);
            while (!page.items().isEmpty()) {
                if (effort.endsWithin(step)) {
                    return new Progress(done, false);
                }
                done += changed(keys(table, page.items()), Holdings::nobodys, effort);
                if (!page.more()) {
                    break;
                }
                page = work.list(range.beyond(page.items().getLast().text("endsAt")), effort);
            }
        }
        return new Progress(done, true);
    }

    /** What there is of a thing, by its kind and how its history calls it. */
    public List<Key> keys(String kind, String entity) {
        String pk = entity.contains("#") ? entity : kind + "#" + entity;
        return tables.stream()
                .map(table -> new Key(table, pk, pk.replaceFirst("#.*", "")))
                .toList();
    }

    /** Those of the things at these keys in which the person has written. */
    public List<Holding> writtenIn(Collection<Key> keys, String personId, Effort effort) {
        Snapshot found = work.read(keys, effort);
        return keys.stream()
                .distinct()
                .flatMap(key -> found.at(key).map(item -> new Holding(key.table(), item)).stream())
                .filter(holding -> holding.words().stream().anyMatch(words -> words.isBy(personId)))
                .toList();
    }

    /** Takes the person's words out of the things at these keys. */
    public void takeOut(Collection<Key> keys, String personId, Effort effort) {
        List<Key> written = writtenIn(keys, personId, effort).stream()
                .map(holding -> new Key(
                        holding.table(),
                        holding.item().text("pk"),
                        holding.item().text("sk")))
                .toList();
        for (int from = 0; from < written.size(); from += AT_ONCE) {
            changed(
                    written.subList(from, Math.min(from + AT_ONCE, written.size())),
                    item -> Marks.without(item, words -> words.isBy(personId)),
                    effort);
        }
    }

    private int changed(List<Key> keys, UnaryOperator<Item> change, Effort effort) {
        return work.commit(effort, () -> {
            Snapshot found = work.read(keys, effort);
            List<Change> changes = new ArrayList<>();
            for (Key key : keys) {
                found.at(key).ifPresent(item -> {
                    Item after = change.apply(item);
                    long version = item.number("version");
                    if (!after.equals(item)) {
                        changes.add(new Change.Replace(
                                key.table(),
                                after.toBuilder().number("version", version + 1).build(),
                                version));
                    }
                });
            }
            return new Decision<>(changes.size(), changes);
        });
    }

    private static Item nobodys(Item item) {
        Item.Builder nobodys = Marks.without(item, words -> true).toBuilder()
                .without(HOLDER)
                .without(ACCOUNT)
                .without(OPEN_UNTIL);
        item.optionalText(LEAVES)
                .ifPresent(queue -> nobodys.text("queue", queue).text("queuedAt", item.text("endsAt")));
        return nobodys.build();
    }

    private static Range all(String table, String personId) {
        return Range.startingWith(table, Words.key(personId), "").in(INDEX);
    }

    private static List<Key> keys(String table, List<Item> items) {
        return items.stream()
                .map(item -> new Key(table, item.text("pk"), item.text("sk")))
                .toList();
    }
}
