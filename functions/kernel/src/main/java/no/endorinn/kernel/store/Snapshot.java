package no.endorinn.kernel.store;

import java.util.Map;
import java.util.Optional;

/** The items that one batched read found. */
public record Snapshot(Map<Key, Item> items) {
    public Snapshot {
        items = Map.copyOf(items);
    }

    /** The item at the key, if there is one. */
    public Optional<Item> at(Key key) {
        return Optional.ofNullable(items.get(key));
    }
}
