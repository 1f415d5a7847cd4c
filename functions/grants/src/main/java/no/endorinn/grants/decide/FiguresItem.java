package no.endorinn.grants.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.endorinn.grants.decide.Figures.Tally;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;

/** The figures of a year and a scheme as an item; both are its sort key. */
final class FiguresItem {
    private FiguresItem() {}

    static Item write(Key key, Figures figures, long version) {
        return Item.at(key)
                .number("version", version)
                .textsByName("name", figures.name().map(AwardItem::texts).orElse(Map.of()))
                .item("associations", tally(figures.associations()).build())
                .item("people", tally(figures.people()).build())
                .items("fields", tallies(figures.fields()))
                .items("ages", tallies(figures.ages()))
                .items("places", tallies(figures.places()))
                .build();
    }

    static Figures read(Item item) {
        String[] sk = item.text("sk").split("#", 2);
        return new Figures(
                Integer.parseInt(sk[0]),
                sk[1],
                item.has("name") ? Optional.of(AwardItem.wording(item.textsByName("name"))) : Optional.empty(),
                tally(item.item("associations")),
                tally(item.item("people")),
                tallies(item.items("fields")),
                tallies(item.items("ages")),
                tallies(item.items("places")),
                item.number("version"));
    }

    private static Item.Builder tally(Tally tally) {
        return Item.builder().number("n", tally.awards()).number("o", tally.amount());
    }

    private static Tally tally(Item item) {
        return new Tally(item.number("n"), item.number("o"));
    }

    private static List<Item> tallies(SortedMap<String, Tally> all) {
        return all.entrySet().stream()
                .map(each -> tally(each.getValue()).text("k", each.getKey()).build())
                .toList();
    }

    private static SortedMap<String, Tally> tallies(List<Item> items) {
        SortedMap<String, Tally> all = new TreeMap<>();
        items.forEach(item -> all.put(item.text("k"), tally(item)));
        return all;
    }
}
