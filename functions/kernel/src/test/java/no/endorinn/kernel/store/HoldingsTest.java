package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.endorinn.kernel.words.Words;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person has is found and made nobody's, in tables of which nothing else is known, and in as many goes as it takes. */
class HoldingsTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(4);

    private final String table = tables.name("BookingsTable");
    private final String other = tables.name("PeopleTable");
    private final Effort effort = new Effort(NOW.plusSeconds(10), () -> NOW);
    private final UnitOfWork work = new UnitOfWork(tables.client(), new Backoff(new Random(1), pause -> {}));
    private final Holdings holdings = new Holdings(new Tables(people -> other), table, work);
    private final String person = UUID.randomUUID().toString();

    @Test
    void whatIsTheirsLosesWhatAnybodyWroteInItAndNothingElse() {
        put(table, theirs("PAST", "2027-01-01").build());

        assertThat(holdings.letGo(person, STEP, effort)).isEqualTo(new Holdings.Progress(1, true));

        Item left = at(table, "booking#PAST");
        assertThat(Marks.in(left)).isEmpty();
        assertThat(left.words("purpose")).isEqualTo(Words.FORGOTTEN);
        assertThat(left.item("decision").words("reason")).isEqualTo(Words.FORGOTTEN);
        assertThat(left.text("premises")).isEqualTo("hall");
        assertThat(left.number("version")).isEqualTo(2);
        assertThat(holdings.count(person, effort)).isZero();
        assertThat(holdings.letGo(person, STEP, effort)).isEqualTo(new Holdings.Progress(0, true));
    }

    @Test
    void theyAreListedInPartsThroughAllTables() {
        IntStream.range(0, 5)
                .forEach(i -> put(table, theirs("B" + i, "2027-01-0" + (i + 1)).build()));
        put(other, theirs("C", "2027-01-01").build());
        put(
                table,
                theirs("STRANGERS", "2027-01-01").text("holder", "person#other").build());

        List<String> references = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Holdings.Page page = holdings.page(person, next, 2, effort);
            page.holdings().forEach(holding -> references.add(holding.reference()));
            next = page.next();
        } while (next.isPresent());

        assertThat(references).containsExactly("B0", "B1", "B2", "B3", "B4", "C");
        assertThat(holdings.count(person, effort)).isEqualTo(6);
    }

    @Test
    void thoseOfWhichSomethingIsStillToComeAreNamed() {
        put(table, theirs("OVER", "2027-01-01").build());
        put(table, theirs("CANCELLED", "2027-02-01").build());
        put(
                table,
                theirs("COMING", "2027-02-02")
                        .text("openUntil", "2027-02-02T10:00:00Z")
                        .build());

        assertThat(holdings.open(person, NOW, 20, effort))
                .extracting(Holdings.Holding::reference)
                .containsExactly("COMING");
    }

    @Test
    void whereTimeIsUpTheNextGoTakesTheRest() {
        IntStream.range(0, 50)
                .forEach(i -> put(table, theirs("M" + i, "2027-01-01").build()));
        AtomicInteger seconds = new AtomicInteger();
        Effort brief = new Effort(NOW.plus(STEP), () -> NOW.plusSeconds(seconds.getAndIncrement()));

        Holdings.Progress first = holdings.letGo(person, STEP, brief);

        assertThat(first.all()).isFalse();
        assertThat(first.done()).isBetween(1, 49);
        assertThat(holdings.letGo(person, STEP, effort)).isEqualTo(new Holdings.Progress(50 - first.done(), true));
    }

    @Test
    void elsewhereTheirOwnWordsGoAndThoseOfOthersStay() {
        Words hers = Words.by(person, "Jeg er syk");
        Words choirs = new Words("Øving", "association#choir");
        put(
                table,
                Item.builder()
                        .text("pk", "booking#CHOIRS")
                        .text("sk", "booking")
                        .number("version", 7)
                        .words("purpose", choirs)
                        .words("re", hers)
                        .build());
        List<Key> keys = holdings.keys("booking", "CHOIRS");

        assertThat(holdings.writtenIn(keys, person, effort)).hasSize(1);
        holdings.takeOut(keys, person, effort);

        assertThat(Marks.in(at(table, "booking#CHOIRS"))).containsExactly(choirs);
        assertThat(at(table, "booking#CHOIRS").number("version")).isEqualTo(8);
        assertThat(holdings.writtenIn(keys, person, effort)).isEmpty();
    }

    private Item.Builder theirs(String reference, String date) {
        return Item.builder()
                .text("pk", "booking#" + reference)
                .text("sk", "booking")
                .number("version", 1)
                .text("holder", "person#" + person)
                .text("endsAt", date + "T10:00:00Z#" + reference)
                .text("premises", "hall")
                .words("purpose", Words.by(person, "Dåp"))
                .item(
                        "decision",
                        Item.builder()
                                .words("reason", Words.ofMunicipality("Gjelder en dåp"))
                                .build());
    }

    private void put(String into, Item item) {
        tables.client().putItem(put -> put.tableName(into).item(item.attributes()));
    }

    private Item at(String in, String pk) {
        Key key = new Key(in, pk, "booking");
        return work.read(List.of(key), effort).at(key).orElseThrow();
    }
}
