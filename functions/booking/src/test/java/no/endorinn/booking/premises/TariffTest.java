package no.endorinn.booking.premises;

import static no.endorinn.booking.premises.WallClock.THURSDAY;
import static no.endorinn.booking.premises.WallClock.night;
import static no.endorinn.booking.premises.WallClock.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.premises.PriceList.Rate;
import no.endorinn.calendar.Hours;
import no.endorinn.calendar.OpeningHours;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

/** What is agreed stays agreed; and a time that goes into a day with other terms is each day's, for its part. */
class TariffTest {
    private static final LocalDate DAY = LocalDate.parse(THURSDAY);
    private static final Interval NIGHT = night(THURSDAY, "22:00", "02:00");

    @Test
    void anotherLengthCostsByTheRatesThatWereAgreed() {
        Price agreed = price(hallAt(500), time(THURSDAY, "18:00", "20:00"));

        assertThat(agreed.amount()).isEqualTo(1_000);
        assertThat(agreed.tariff().price(time(THURSDAY, "18:15", "20:15"), new Tariff.Extent(true, 0)))
                .isEqualTo(agreed);
        assertThat(agreed.tariff()
                        .price(time(THURSDAY, "18:00", "21:00"), new Tariff.Extent(true, 0))
                        .amount())
                .isEqualTo(1_500);
        assertThat(agreed.tariff()
                        .price(time("2028-01-14", "18:00", "20:00"), new Tariff.Extent(true, 0))
                        .amount())
                .isEqualTo(1_000);
    }

    @Test
    void otherPartsCostByTheRatesThatWereAgreed() {
        Price agreed = price(
                Hall.hall().prices(Map.of(Group.ASSOCIATION, new Rate(900, 300)), new Rate(900, 300)),
                time(THURSDAY, "18:00", "20:00"));

        assertThat(agreed.tariff()
                        .price(time(THURSDAY, "18:00", "20:00"), new Tariff.Extent(false, 2))
                        .amount())
                .isEqualTo(1_200);
    }

    @Test
    void whereThereAreNoPartsYetALaterPartCostsAsMuchAsTheWhole() {
        Price agreed = price(
                Hall.hall().undivided().prices(Map.of(Group.ASSOCIATION, new Rate(900, 0)), new Rate(900, 0)),
                time(THURSDAY, "18:00", "20:00"));

        assertThat(agreed.tariff()
                        .price(time(THURSDAY, "18:00", "20:00"), new Tariff.Extent(false, 1))
                        .amount())
                .isEqualTo(1_800);
    }

    @Test
    void eachDayOfANightCostsByItsOwnTerms() {
        Premises dearerTomorrow = from(DAY.plusDays(1), hallAt(600), hallAt(6_000));

        Price price = dearerTomorrow.price(NIGHT, Group.ASSOCIATION, Set.of()).orElseThrow();

        assertThat(price.amount()).isEqualTo(2 * 600 + 2 * 6_000);
        assertThat(price.tariff().price(NIGHT, new Tariff.Extent(true, 0))).isEqualTo(price);
    }

    @Test
    void aDayThatDoesNotLetToTheGroupHasNoPriceForTheNight() {
        Hall notLet = Hall.hall().prices(Map.of(), new Rate(1, 1));

        assertThat(from(DAY.plusDays(1), hallAt(600), notLet).price(NIGHT, Group.ASSOCIATION, Set.of()))
                .isEmpty();
    }

    @Test
    void eachDayOfANightIsOpenByItsOwnTerms() {
        Hall always = Hall.hall().openAroundTheClock();
        Hall closedNextDay = Hall.hall()
                .open(new OpeningHours(
                        always.terms().opening().weekly(),
                        List.of(new OpeningHours.Dated(
                                DAY.plusDays(1),
                                DAY.plusDays(1),
                                OpeningHours.Kind.CLOSED,
                                Hours.ALL_DAY,
                                "Vasskade"))));
        Premises closes = from(DAY.plusDays(1), always, closedNextDay);

        assertThat(from(DAY.plusDays(1), always, always).areOpen(NIGHT)).isTrue();
        assertThat(closes.areOpen(NIGHT)).isFalse();
        assertThat(closes.closureReasons(NIGHT)).containsExactly("Vasskade");
        assertThat(closes.areOpen(night(THURSDAY, "22:00", "00:00"))).isTrue();
        assertThat(from(DAY.plusDays(1), Hall.hall(), always).areOpen(night(THURSDAY, "22:00", "02:00")))
                .isTrue();
    }

    @Test
    void eachDayOfANightIsHadAsItsOwnTermsSay() {
        Premises byRequestTomorrow =
                from(DAY.plusDays(1), Hall.hall(), Hall.hall().byRequest());

        assertThat(byRequestTomorrow.mode(NIGHT, Group.ASSOCIATION, Set.of())).isEqualTo(AccessRule.Mode.REQUEST);
        assertThat(byRequestTomorrow.mode(time(THURSDAY, "22:00", "24:00"), Group.ASSOCIATION, Set.of()))
                .isEqualTo(AccessRule.Mode.DIRECT);
    }

    private static Hall hallAt(int anHour) {
        return Hall.hall().prices(Map.of(Group.ASSOCIATION, new Rate(anHour, anHour)), new Rate(anHour, anHour));
    }

    private static Price price(Hall hall, Interval time) {
        return hall.premises().price(time, Group.ASSOCIATION, Set.of()).orElseThrow();
    }

    private static Premises from(LocalDate date, Hall before, Hall after) {
        return new Premises(
                "hall",
                1,
                new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), before.terms(), date, after.terms())),
                Optional.empty());
    }
}
