package no.endorinn.directory.associations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;

/**
 * A card as the items of the catalogue's index: one under each word, field, age group and place, and one under everything. Each
 * partition is sorted by name, those of words by word first.
 */
final class CardItem {
    private static final String ALL = "find#all";

    /** With a word and an id, in whichever alphabet, it fits in a cursor. */
    private static final int LONGEST_NAME = 50;

    private CardItem() {}

    /** Under which word the item at this sort key stands, in a partition of words. */
    static String word(String sk) {
        return sk.substring(0, sk.indexOf('#'));
    }

    static String partitionOfWords(String beginning) {
        return "find#word#" + beginning.substring(0, Words.SHORTEST);
    }

    static String partition(Criteria criteria) {
        return criteria.place()
                .map(place -> "find#place#" + place)
                .or(() -> criteria.field().map(field -> "find#field#" + field))
                .or(() -> criteria.ages().map(ages -> "find#ages#" + ages))
                .orElse(ALL);
    }

    /** All the items of a card, by their keys. */
    static Map<Key, Item> items(String table, Card card) {
        String folded = Words.folded(card.name());
        String name = Words.cut(folded, LONGEST_NAME).replace('#', ' ') + "#" + card.id();
        Map<Key, Item> items = new LinkedHashMap<>();
        put(items, new Key(table, ALL, name), card);
        card.words().forEach(word -> put(items, new Key(table, partitionOfWords(word), word + "#" + name), card));
        card.fields().forEach(field -> put(items, new Key(table, "find#field#" + field, name), card));
        card.ages().forEach(ages -> put(items, new Key(table, "find#ages#" + ages, name), card));
        card.places().forEach(place -> put(items, new Key(table, "find#place#" + Words.folded(place), name), card));
        return items;
    }

    private static void put(Map<Key, Item> items, Key key, Card card) {
        items.put(
                key,
                Item.at(key)
                        .text("id", card.id())
                        .text("name", card.name())
                        .texts("fields", names(card.fields()))
                        .texts("ages", names(card.ages()))
                        .texts("places", card.places())
                        .flag("welcome", card.welcomesMembers())
                        .text("words", String.join(" ", card.words()))
                        .build());
    }

    /** What a card is found by besides its words. */
    record Traits(Set<Field> fields, Set<Ages> ages, List<String> places) {}

    /** All cards, with their traits only. */
    static Range traits(String table) {
        return Range.startingWith(table, ALL, "").only("fields", "ages", "places");
    }

    static Traits traits(Item item) {
        return new Traits(
                values(Field.class, item.texts("fields")),
                values(Ages.class, item.texts("ages")),
                item.texts("places"));
    }

    static Card card(Item item) {
        return new Card(
                item.text("id"),
                item.text("name"),
                values(Field.class, item.texts("fields")),
                values(Ages.class, item.texts("ages")),
                item.texts("places"),
                item.flag("welcome"),
                new TreeSet<>(
                        Arrays.asList(item.optionalText("words").orElse("").split(" "))));
    }

    static <E extends Enum<E>> List<String> names(Set<E> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    static <E extends Enum<E>> Set<E> values(Class<E> type, List<String> names) {
        Set<E> values = EnumSet.noneOf(type);
        new HashSet<>(names).forEach(name -> values.add(Enum.valueOf(type, name)));
        return values;
    }
}
