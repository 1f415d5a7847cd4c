package no.endorinn.booking.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PremisesTest {
    private static final LocalDate SUMMER = LocalDate.of(2027, 6, 1);

    @Test
    void termsHoldFromTheirDateUntilTheNext() {
        Terms later = Hall.hall().keepingFree(15, 15).terms();
        Premises premises = Hall.hall().premises().withTerms(SUMMER, later);

        assertThat(premises.termsOn(SUMMER.minusDays(1)).bufferAfter()).isZero();
        assertThat(premises.termsOn(SUMMER)).isEqualTo(later);
        assertThat(premises.termsSince(SUMMER.plusDays(9))).isEqualTo(SUMMER);
        assertThat(premises.termsAfter(SUMMER.minusDays(1))).containsOnlyKeys(SUMMER);
        assertThat(premises.termsAfter(SUMMER)).isEmpty();
    }

    @Test
    void beforeTheFirstDateTheFirstTermsHoldToo() {
        Premises premises = Hall.hall().premises();

        assertThat(premises.termsOn(LocalDate.of(2020, 1, 1)))
                .isEqualTo(Hall.hall().terms());
    }

    @Test
    void theOldestTermsGoWhenThereAreTooMany() {
        Premises premises = Hall.hall().premises();
        for (int i = 0; i < Premises.MOST_TERMS; i++) {
            premises = premises.withTerms(
                    SUMMER.plusDays(i), Hall.hall().daysAhead(100 + i).terms());
        }

        assertThat(premises.termsByDate()).hasSize(Premises.MOST_TERMS);
        assertThat(premises.termsByDate().firstKey()).isEqualTo(SUMMER);
    }

    @Test
    void retiredIsFromTheDateOn() {
        Premises premises = Hall.hall().premises().retired(SUMMER);

        assertThat(premises.isRetiredOn(SUMMER.minusDays(1))).isFalse();
        assertThat(premises.isRetiredOn(SUMMER)).isTrue();
    }

    @Test
    void premisesWithoutTermsCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Premises("hall", 1, new TreeMap<>(), Optional.empty()));
    }

    @Test
    void theWholeIsNoPartsOrAllOfThem() {
        Terms terms = Hall.hall().terms();

        assertThat(terms.isWhole(Set.of())).isTrue();
        assertThat(terms.isWhole(Set.of("a", "b", "c"))).isTrue();
        assertThat(terms.isWhole(Set.of("a", "b"))).isFalse();
        assertThat(terms.indivisible(Set.of())).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(Hall.hall().undivided().terms().isWhole(Set.of())).isTrue();
    }

    @Test
    void partsHoldAsManyAsTheyHoldTogetherAndTheWholeItsOwnNumber() {
        Terms terms = Hall.hall().terms();

        assertThat(terms.capacityOf(Set.of("a"))).isEqualTo(100);
        assertThat(terms.capacityOf(Set.of("a", "c"))).isEqualTo(200);
        assertThat(terms.capacityOf(Set.of())).isEqualTo(300);
    }
}
