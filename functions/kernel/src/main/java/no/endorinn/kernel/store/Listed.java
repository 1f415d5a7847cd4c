package no.endorinn.kernel.store;

import java.util.List;

/** What one query of a {@link Range} found, and whether there is more beyond the last of it. */
public record Listed(List<Item> items, boolean more) {
    public Listed {
        items = List.copyOf(items);
    }
}
