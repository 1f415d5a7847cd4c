package no.endorinn.lending.equipment;

import java.util.Optional;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;

/** A copy as an item, and back. */
final class CopyItem {
    private CopyItem() {}

    static Item item(Key key, Copy copy) {
        return Item.at(key)
                .number("version", copy.version())
                .text("variant", copy.variant())
                .text("state", copy.state().name())
                .text("wear", copy.wear().name())
                .text("place", copy.place().orElse(null))
                .text("owner", copy.owner().kind().name())
                .text("ownerName", copy.owner().name().orElse(null))
                .text("insured", copy.insured().name())
                .text("note", copy.note().orElse(null))
                .build();
    }

    /** The copy of this label of this model in the item. */
    static Copy copy(String label, String model, Item item) {
        Optional<String> ownerName = item.optionalText("ownerName");
        return new Copy(
                label,
                model,
                item.number("version"),
                item.text("variant"),
                Copy.State.valueOf(item.text("state")),
                Copy.Wear.valueOf(item.text("wear")),
                item.optionalText("place"),
                new Copy.Owner(Copy.Owner.Kind.valueOf(item.text("owner")), ownerName),
                Copy.Insured.valueOf(item.text("insured")),
                item.optionalText("note"));
    }
}
