package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.endorinn.kernel.words.Words;
import org.junit.jupiter.api.Test;

/** What people typed is found and taken out wherever it stands in an item of which nothing else is known. */
class MarksTest {
    private static final Words HERS = Words.by("eva", "Jeg er syk");
    private static final Words STAFFS = Words.ofMunicipality("Salen er opptatt");
    private static final Item ITEM = Item.builder()
            .text("pk", "booking#A")
            .words("purpose", HERS)
            .items(
                    "occurrences",
                    List.of(
                            Item.builder().number("n", 1).words("re", STAFFS).build(),
                            Item.builder()
                                    .item(
                                            "pr",
                                            Item.builder().words("why", HERS).build())
                                    .build()))
            .build();

    @Test
    void theyAreFoundHoweverDeep() {
        assertThat(Marks.in(ITEM)).containsExactlyInAnyOrder(HERS, STAFFS, HERS);
    }

    @Test
    void onePersonsAreTakenOutAndAllElseStays() {
        Item left = Marks.without(ITEM, words -> words.isBy("eva"));

        assertThat(Marks.in(left)).containsExactly(STAFFS);
        assertThat(left.attributes().toString()).doesNotContain("syk", "eva");
        assertThat(left.words("purpose")).isEqualTo(Words.FORGOTTEN);
        assertThat(left.items("occurrences").getFirst())
                .isEqualTo(ITEM.items("occurrences").getFirst());
        assertThat(Marks.without(left, words -> words.isBy("eva"))).isEqualTo(left);
    }

    @Test
    void whatWasWrittenWithoutAMarkIsNotReadAsWords() {
        assertThatThrownBy(() -> ITEM.words("pk")).isInstanceOf(IllegalStateException.class);
    }
}
