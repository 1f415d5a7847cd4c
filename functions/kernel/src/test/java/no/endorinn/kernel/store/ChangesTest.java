package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a transaction may do to items, how they are listed, and how a person's are found and made nobody's. */
class ChangesTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    private final String table = tables.name("BookingsTable");
    private final Deadline deadline = new Deadline(NOW.plusSeconds(10), () -> NOW);
    private final Tally tally = new Tally();
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
    void aPersonsHoldingsAreFoundAndLoseTheirWordsAndNothingElse() {
        String person = UUID.randomUUID().toString();
        Item past = holding(person, "booking#PAST", "2027-01-01T10:00:00Z").build();
        Item coming = holding(person, "booking#COMING", "2027-02-01T10:00:00Z")
                .text("openUntil", "2027-02-01T10:00:00Z")
                .build();
        commit(new Change.Create(table, past), new Change.Create(table, coming));
        Holdings holdings = new Holdings(table, work);

        List<Holdings.Holding> found = holdings.of(person, deadline, tally);

        assertThat(found).extracting(Holdings.Holding::reference).containsExactly("PAST", "COMING");
        assertThat(found).extracting(holding -> holding.isOpen(NOW)).containsExactly(false, true);
        assertThat(found.getFirst().words()).isEqualTo(Map.of("purpose", "Dåp"));
        commit(found.getFirst().forgotten());
        Holdings.Holding forgotten = holdings.of(person, deadline, tally).getFirst();
        assertThat(forgotten.words()).isEmpty();
        assertThat(forgotten.item().text("purpose")).isEqualTo("—");
        assertThat(forgotten.item().text("premises")).isEqualTo("hall");
        assertThat(forgotten.item().number("version")).isEqualTo(2);
        assertThat(holdings.of("somebody else", deadline, tally)).isEmpty();
    }

    private static Item.Builder holding(String person, String pk, String endsAt) {
        return Item.builder()
                .text("pk", pk)
                .text("sk", "booking")
                .number("version", 1)
                .text("holder", "person#" + person)
                .text("endsAt", endsAt)
                .text("premises", "hall")
                .text("purpose", "Dåp")
                .texts("personal", List.of("purpose", "activity"));
    }

    private List<String> listed(Range range) {
        List<String> sorted = new ArrayList<>();
        Listed page = work.list(range, deadline, tally);
        page.items().forEach(item -> sorted.add(item.text("sk")));
        while (page.more()) {
            page = work.list(range.beyond(sorted.getLast()), deadline, tally);
            page.items().forEach(item -> sorted.add(item.text("sk")));
        }
        return sorted;
    }

    private void commit(Change... changes) {
        work.commit(deadline, tally, () -> new Decision<>(true, List.of(changes)));
    }

    /** Whether the commit meets somebody else's change: decided once more, it gives up. */
    private boolean isOvertaken(Change... changes) {
        List<Integer> tries = new ArrayList<>();
        assertThatThrownBy(() -> work.commit(deadline, tally, () -> {
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
        return work.read(List.of(key(sk)), deadline, tally).at(key(sk)).isPresent();
    }

    private Key key(String sk) {
        return new Key(table, partition, sk);
    }

    private Item item(String sk, long version) {
        return Item.at(key(sk)).number("version", version).build();
    }
}
