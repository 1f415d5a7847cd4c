package no.endorinn.booking.store;

import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.PriceList.Rate;
import no.endorinn.booking.premises.Tariff;
import no.endorinn.kernel.store.Item;

/** The rates that were agreed, as they stand once in a booking's item: {@code g} group, {@code d} its days. */
final class TariffItem {
    private TariffItem() {}

    static Item tariff(Tariff tariff) {
        return Item.builder()
                .text("g", tariff.group().name())
                .items(
                        "d",
                        tariff.days().stream()
                                .map(day -> Item.builder()
                                        .number("w", day.rate().whole())
                                        .number("p", day.rate().part())
                                        .number("fw", day.full().whole())
                                        .number("fp", day.full().part())
                                        .build())
                                .toList())
                .build();
    }

    static Tariff tariff(Item item) {
        return new Tariff(
                Group.valueOf(item.text("g")),
                item.items("d").stream()
                        .map(day -> new Tariff.Day(
                                new Rate(day.integer("w"), day.integer("p")),
                                new Rate(day.integer("fw"), day.integer("fp"))))
                        .toList());
    }
}
