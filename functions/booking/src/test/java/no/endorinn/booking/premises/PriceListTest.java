package no.endorinn.booking.premises;

import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.premises.PriceList.Rate;
import no.endorinn.booking.premises.PriceList.Reason;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

class PriceListTest {
    private static final Interval TWO_HOURS = time(THURSDAY, "18:00", "20:00");
    private static final Premises HALL = Hall.hall().premises();

    @Test
    void youthPayNothingAndSeeWhatItWouldHaveCost() {
        assertThat(HALL.price(TWO_HOURS, Group.YOUTH, Set.of())).hasValueSatisfying(is(0, 120_000, Reason.FREE_YOUTH));
    }

    @Test
    void eachGroupPaysItsOwnRateByTheMinute() {
        assertThat(HALL.price(TWO_HOURS, Group.ASSOCIATION, Set.of()))
                .hasValueSatisfying(is(60_000, 120_000, Reason.ASSOCIATION_RATE));
        assertThat(HALL.price(time(THURSDAY, "18:00", "18:50"), Group.PRIVATE, Set.of()))
                .hasValueSatisfying(is(50_000, 50_000, Reason.PRIVATE_RATE));
    }

    @Test
    void partsCostByThePartAndNeverMoreThanTheWhole() {
        assertThat(amount(HALL, Set.of("a"))).isEqualTo(20_000);
        assertThat(amount(HALL, Set.of("a", "b"))).isEqualTo(40_000);
        assertThat(amount(HALL, Set.of("a", "b", "c"))).isEqualTo(60_000);
        Premises dearParts = Hall.hall()
                .prices(Map.of(Group.ASSOCIATION, new Rate(30_000, 20_000)), new Rate(30_000, 20_000))
                .premises();
        assertThat(amount(dearParts, Set.of("a", "b"))).isEqualTo(60_000);
    }

    @Test
    void aPriceIsRoundedToTheNearestOere() {
        Premises odd = Hall.hall()
                .prices(Map.of(Group.ASSOCIATION, new Rate(100, 100)), new Rate(100, 100))
                .premises();

        assertThat(odd.price(time(THURSDAY, "18:00", "18:20"), Group.ASSOCIATION, Set.of()))
                .hasValueSatisfying(price -> assertThat(price.amount()).isEqualTo(33));
        assertThat(odd.price(time(THURSDAY, "18:00", "18:40"), Group.ASSOCIATION, Set.of()))
                .hasValueSatisfying(price -> assertThat(price.amount()).isEqualTo(67));
    }

    @Test
    void theReasonFollowsTheGroupAndTheAmount() {
        Rate full = new Rate(60_000, 20_000);

        assertThat(reason(Group.YOUTH, new Rate(0, 0), full)).isEqualTo(Reason.FREE_YOUTH);
        assertThat(reason(Group.YOUTH, new Rate(30_000, 0), full)).isEqualTo(Reason.REDUCED_YOUTH);
        assertThat(reason(Group.YOUTH, full, full)).isEqualTo(Reason.YOUTH_RATE);
        assertThat(reason(Group.ASSOCIATION, new Rate(0, 0), full)).isEqualTo(Reason.FREE_ASSOCIATION);
        assertThat(reason(Group.ASSOCIATION, full, full)).isEqualTo(Reason.ASSOCIATION_RATE);
        assertThat(reason(Group.PRIVATE, full, full)).isEqualTo(Reason.PRIVATE_RATE);
        assertThat(reason(Group.PRIVATE, new Rate(0, 0), new Rate(0, 0))).isEqualTo(Reason.FREE_FOR_ALL);
    }

    @Test
    void whoHasNoRateIsNotLetToAndHasNoPrice() {
        Premises onlyAssociations = Hall.hall()
                .prices(Map.of(Group.ASSOCIATION, new Rate(1, 1)), new Rate(1, 1))
                .premises();

        assertThat(onlyAssociations.price(TWO_HOURS, Group.PRIVATE, Set.of())).isEmpty();
    }

    @Test
    void thePriceIsForTheRealHoursWhereTheClockChanges() {
        Interval spring = time(WallClock.SPRING, "00:00", "04:00");
        Interval autumn = time(WallClock.AUTUMN, "00:00", "04:00");

        assertThat(HALL.price(spring, Group.PRIVATE, Set.of()).orElseThrow().amount())
                .isEqualTo(180_000);
        assertThat(HALL.price(autumn, Group.PRIVATE, Set.of()).orElseThrow().amount())
                .isEqualTo(300_000);
    }

    @Test
    void halfUnder18IsYouthAndOneLessIsNot() {
        assertThat(Group.ofAssociation(51)).isEqualTo(Group.YOUTH);
        assertThat(Group.ofAssociation(50)).isEqualTo(Group.ASSOCIATION);
    }

    private static Consumer<Price> is(long amount, long ordinary, Reason reason) {
        return price -> {
            assertThat(price.amount()).isEqualTo(amount);
            assertThat(price.ordinary()).isEqualTo(ordinary);
            assertThat(price.reason()).isEqualTo(reason);
        };
    }

    private static long amount(Premises premises, Set<String> parts) {
        return premises.price(TWO_HOURS, Group.ASSOCIATION, parts).orElseThrow().amount();
    }

    private static Reason reason(Group group, Rate rate, Rate full) {
        return Hall.hall()
                .prices(Map.of(group, rate), full)
                .premises()
                .price(TWO_HOURS, group, Set.of())
                .orElseThrow()
                .reason();
    }
}
