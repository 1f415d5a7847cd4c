package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a transaction may do to items, and how they are listed. */
class ChangesTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    private final String table = tables.name("BookingsTable");
    private final Effort effort = new Effort(NOW.plusSeconds(10), () -> NOW);
    private final UnitOfWork work = new UnitOfWork(tables.client(), new Backoff(new Random(1), pause -> {}));
    private final String partition = "p#" + UUID.randomUUID();

    @Test
    void anItemGoesOnlyWhenItIsStillTheOneThatWasSeen() {
        commit(new Change.Create(table, item("a", 3)));

        assertThat(isOvertaken(new Change.Delete(key("a"), 2))).isTrue();
        assertThat(there("a")).isTrue();
        commit(new Change.Delete(key("a"), 3));
        assertThat(there("a")).isFalse();
    }

    @Test
    void whatFollowsFromAnItemComesAndGoesWithIt() {
        commit(new Change.Create(table, item("a", 1)), new Change.Derive(table, item("copy", 1)));
        assertThat(there("copy")).isTrue();

        commit(new Change.Replace(table, item("a", 2), 1), new Change.Remove(key("copy")));
        assertThat(there("copy")).isFalse();
    }

    @Test
    void whatFollowsFromAnItemStandsUnderItsCondition() {
        commit(new Change.Create(table, item("a", 1)), new Change.Derive(table, item("copy", 1)));

        assertThat(isOvertaken(new Change.Replace(table, item("a", 9), 8), new Change.Remove(key("copy"))))
                .isTrue();
        assertThat(there("copy")).isTrue();
    }

    @Test
    void aMarkMovesTheVersionOnSoThatWhoDecidedOnTheItemDecidesAnew() {
        commit(new Change.Create(table, item("a", 3)));

        commit(new Change.Mark(key("a"), "rules", 7), new Change.Mark(key("new"), "rules", 7));

        assertThat(isOvertaken(new Change.Replace(table, item("a", 4), 3))).isTrue();
        assertThat(isOvertaken(new Change.Create(table, item("new", 1)))).isTrue();
        Snapshot snapshot = work.read(List.of(key("a"), key("new")), effort);
        assertThat(snapshot.at(key("a")).orElseThrow().number("version")).isEqualTo(4);
        assertThat(snapshot.at(key("a")).orElseThrow().number("rules")).isEqualTo(7);
        assertThat(snapshot.at(key("new")).orElseThrow().number("version")).isEqualTo(1);
    }

    @Test
    void aCheckHoldsUpWhatWasDecidedOnAnotherVersion() {
        commit(new Change.Create(table, item("a", 3)));

        assertThat(isOvertaken(new Change.Check(key("a"), 2), new Change.Create(table, item("b", 1))))
                .isTrue();
        assertThat(there("b")).isFalse();
        commit(new Change.Check(key("a"), 3), new Change.Create(table, item("b", 1)));
        assertThat(there("b")).isTrue();
    }

    @Test
    void aRangeIsListedPageByPageWithoutRepeatsOrGaps() {
        List<String> all =
                IntStream.range(0, 25).mapToObj("word#%02d"::formatted).toList();
        all.forEach(sk -> commit(new Change.Create(table, item(sk, 1))));
        commit(new Change.Create(table, item("other#1", 1)));

        List<String> ascending =
                listed(Range.startingWith(table, partition, "word#").most(10));
        List<String> descending = listed(Range.descending(table, partition).most(10));

        assertThat(ascending).isEqualTo(all);
        assertThat(descending).hasSize(26).startsWith("word#24").endsWith("other#1");
    }

    @Test
    void aConditionOnAnotherItemHoldsTheTransactionBack() {
        commit(new Change.Create(table, item("login", 1)));
        Change.Unless unlessLeaving = new Change.Unless(key("login"), "leaving");

        commit(new Change.Create(table, item("a", 1)), unlessLeaving);
        commit(new Change.Replace(
                table, item("login", 2).toBuilder().flag("leaving", true).build(), 1));

        assertThat(isOvertaken(new Change.Create(table, item("b", 1)), unlessLeaving))
                .isTrue();
        assertThat(isOvertaken(new Change.Create(table, item("c", 1)), new Change.Unless(key("nobody"), "leaving")))
                .isTrue();
        assertThat(there("a")).isTrue();
        assertThat(there("b") || there("c")).isFalse();
    }

    private List<String> listed(Range range) {
        List<String> sorted = new ArrayList<>();
        Listed page = work.list(range, effort);
        page.items().forEach(item -> sorted.add(item.text("sk")));
        while (page.more()) {
            page = work.list(range.beyond(sorted.getLast()), effort);
            page.items().forEach(item -> sorted.add(item.text("sk")));
        }
        return sorted;
    }

    private void commit(Change... changes) {
        work.commit(effort, () -> new Decision<>(true, List.of(changes)));
    }

    /** Whether the commit meets somebody else's change: decided once more, it gives up. */
    private boolean isOvertaken(Change... changes) {
        List<Integer> tries = new ArrayList<>();
        assertThatThrownBy(() -> work.commit(effort, () -> {
                    tries.add(1);
                    if (tries.size() == 2) {
                        throw Rejection.busy();
                    }
                    return new Decision<>(true, List.of(changes));
                }))
                .isInstanceOf(Rejection.class);
        return tries.size() == 2;
    }

    private boolean there(String sk) {
        return work.read(List.of(key(sk)), effort).at(key(sk)).isPresent();
    }

    private Key key(String sk) {
        return new Key(table, partition, sk);
    }

    private Item item(String sk, long version) {
        return Item.at(key(sk)).number("version", version).build();
    }
}
