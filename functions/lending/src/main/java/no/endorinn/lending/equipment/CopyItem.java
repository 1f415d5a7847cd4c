package no.endorinn.lending.equipment;

import java.util.Optional;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** A copy as an item, and back. */
final class CopyItem {
    private CopyItem() {}

    static Item item(Key key, Copy copy) {
        return Item.at(key)
                .number("version", copy.version())
                .text("variant", copy.variant())
                .text("state", copy.state().name())
                .text("wear", copy.wear().name())
                .words("place", words(copy.place()))
                .text("owner", copy.owner().kind().name())
                .words("ownerName", words(copy.owner().name()))
                .text("insured", copy.insured().name())
                .words("note", words(copy.note()))
                .build();
    }

    /** What staff typed, whoever it is about: it is the municipality's. */
    private static @Nullable Words words(Optional<String> typed) {
        return typed.map(Words::ofMunicipality).orElse(null);
    }

    /** As {@link #words} wrote it; a mere text in those written until 22 November 2026. */
    private static Optional<String> typed(Item item, String name) {
        return item.hasText(name)
                ? item.optionalText(name)
                : item.optionalWords(name).map(Words::text);
    }

    /** The copy of this label of this model in the item. */
    static Copy copy(String label, String model, Item item) {
        Optional<String> ownerName = typed(item, "ownerName");
        return new Copy(
                label,
                model,
                item.number("version"),
                item.text("variant"),
                Copy.State.valueOf(item.text("state")),
                Copy.Wear.valueOf(item.text("wear")),
                typed(item, "place"),
                new Copy.Owner(Copy.Owner.Kind.valueOf(item.text("owner")), ownerName),
                Copy.Insured.valueOf(item.text("insured")),
                typed(item, "note"));
    }
}
