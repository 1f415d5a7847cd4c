package no.endorinn.grants.store;

import java.util.List;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.kernel.store.Item;

/** What is given for later years, wherever it is kept: with a decision, in lists of those, and with what is paid. */
public final class LaterYearItem {
    private static final String NAME = "later";

    private LaterYearItem() {}

    /** The item with them; without a word, where there are none. */
    public static Item.Builder write(Item.Builder item, List<LaterYear> later) {
        return later.isEmpty()
                ? item
                : item.items(
                        NAME,
                        later.stream()
                                .map(each -> Item.builder()
                                        .text("round", each.round())
                                        .number("year", each.year())
                                        .number("ore", each.ore())
                                        .build())
                                .toList());
    }

    public static List<LaterYear> read(Item item) {
        return item.has(NAME)
                ? item.items(NAME).stream()
                        .map(each -> new LaterYear(each.text("round"), each.integer("year"), each.number("ore")))
                        .toList()
                : List.of();
    }
}
