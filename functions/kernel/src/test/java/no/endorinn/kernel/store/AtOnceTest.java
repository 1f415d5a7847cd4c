package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private static final Key USE = new Key("loans", "usage#choir", "usage");

    private final AtOnce atOnce = new AtOnce();

    @Test
    void whatTheNextDecidesByIsWhatTheOneBeforeItLeaves() {
        atOnce.add(List.of(new Change.Replace("loans", use(4), 3)));

        Snapshot after = atOnce.after(new Snapshot(Map.of(USE, use(3))));

        assertThat(after.at(USE).orElseThrow().number("version")).isEqualTo(4);
    }

    @Test
    void anItemThatTwoChangeIsWrittenOnceUnderTheVersionThatWasRead() {
        atOnce.add(List.of(new Change.Replace("loans", use(4), 3)));
        atOnce.add(List.of(new Change.Replace("loans", use(5), 4)));

        assertThat(atOnce.changes()).containsExactly(new Change.Replace("loans", use(5), 3));
    }

    @Test
    void whatOneMakesAndTheNextChangesIsNew() {
        atOnce.add(List.of(new Change.Create("loans", use(1))));
        atOnce.add(List.of(new Change.Replace("loans", use(2), 1)));

        assertThat(atOnce.changes()).containsExactly(new Change.Create("loans", use(2)));
    }

    @Test
    void whatOneHoldsAndTheOtherWritesIsWritten() {
        Change write = new Change.Replace("loans", use(4), 3);
        atOnce.add(List.of(new Change.Check(USE, 3)));
        atOnce.add(List.of(write));
        atOnce.add(List.of(new Change.Check(USE, 4)));

        assertThat(atOnce.changes()).containsExactly(write);
    }

    @Test
    void sumsAreAddedUpAndTheSameConditionIsAskedOnce() {
        Key sum = new Key("loans", "worth#2027", "choir");
        Change condition = new Change.Unless(USE, "leaving");
        atOnce.add(List.of(condition, new Change.Add(sum, Map.of("ore", 100L))));
        atOnce.add(List.of(condition, new Change.Add(sum, Map.of("ore", 20L, "days", 2L))));

        assertThat(atOnce.changes()).containsExactly(condition, new Change.Add(sum, Map.of("ore", 120L, "days", 2L)));
    }

    @Test
    void twoThatDoNotKnowOneAnotherAreNotPutTogether() {
        atOnce.add(List.of(new Change.Replace("loans", use(4), 3)));

        assertThatThrownBy(() -> atOnce.add(List.of(new Change.Replace(
                        "loans", use(4).toBuilder().text("a", "b").build(), 3))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Item use(int version) {
        return Item.at(USE).number("version", version).build();
    }
}
