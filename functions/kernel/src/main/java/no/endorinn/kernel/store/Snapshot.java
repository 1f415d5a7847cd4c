package no.endorinn.kernel.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The items that batched reads found. */
public record Snapshot(Map<Key, Item> items) {
    public Snapshot {
        items = Map.copyOf(items);
    }

    /** The item at the key, if there is one. */
    public Optional<Item> at(Key key) {
        return Optional.ofNullable(items.get(key));
    }

    /** With what a later read found. */
    public Snapshot with(Snapshot later) {
        Map<Key, Item> both = new HashMap<>(items);
        both.putAll(later.items);
        return new Snapshot(both);
    }
}
