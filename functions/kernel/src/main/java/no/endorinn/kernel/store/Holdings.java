package no.endorinn.kernel.store;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a private person has in any feature's table, found and made nobody's in the same way everywhere. A table whose items may be
 * somebody's has the index {@code holder} ({@code holder} = {@code person#<id>}, {@code endsAt}); such an item tells
 * {@code openUntil} (an instant, while something is still to come of it) and lists in {@code personal} the attributes that hold
 * the person's own words.
 */
@Singleton
@Requires(property = "holdings.tables")
public final class Holdings {
    private static final Range.Index INDEX = new Range.Index("holder", "holder", "endsAt");

    /** Stands where somebody's words stood. */
    private static final String FORGOTTEN = "—";

    private final List<String> tables;
    private final UnitOfWork work;

    /** @param tables the names of the tables, separated by commas */
    public Holdings(@Property(name = "holdings.tables") String tables, UnitOfWork work) {
        this.tables = List.of(tables.split(","));
        this.work = work;
    }

    /**
     * Something that a person has.
     *
     * @param reference what it is called, to people
     * @param openUntil until when something is to come of it
     * @param words what the person wrote, by attribute
     */
    public record Holding(
            String table, Item item, String reference, Optional<Instant> openUntil, Map<String, String> words) {
        /** Whether something is still to come of it. */
        public boolean isOpen(Instant now) {
            return openUntil.filter(now::isBefore).isPresent();
        }

        /** The change that leaves it without the person's words. */
        public Change forgotten() {
            Item.Builder nobodys = Item.of(item.attributes()).toBuilder();
            words.keySet().forEach(name -> nobodys.text(name, FORGOTTEN));
            long version = item.number("version");
            return new Change.Replace(
                    table,
                    nobodys.without("personal").number("version", version + 1).build(),
                    version);
        }
    }

    /** All that the person has, in every table, whose words are still the person's. */
    public List<Holding> of(String personId, Deadline deadline, Tally tally) {
        List<Holding> all = new ArrayList<>();
        for (String table : tables) {
            Range range = Range.startingWith(table, "person#" + personId, "").in(INDEX);
            Listed page = work.list(range, deadline, tally);
            page.items().forEach(item -> all.add(holding(table, item)));
            while (page.more()) {
                page = work.list(range.beyond(page.items().getLast().text("endsAt")), deadline, tally);
                page.items().forEach(item -> all.add(holding(table, item)));
            }
        }
        return List.copyOf(all);
    }

    private static Holding holding(String table, Item item) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : item.texts("personal")) {
            item.optionalText(name).ifPresent(text -> words.put(name, text));
        }
        return new Holding(
                table,
                item,
                item.text("pk").replaceFirst(".*#", ""),
                item.optionalText("openUntil").map(Instant::parse),
                words);
    }
}
