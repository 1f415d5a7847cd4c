package no.endorinn.directory.claims;

import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.words.Words;

/** How an association stands, among the attributes of its item. */
public final class FootingItem {
    private FootingItem() {}

    public static Item.Builder write(Footing footing, Item.Builder item) {
        return item.text("founder", footing.founder().orElse(null))
                .text("standing", footing.trust().name())
                .text("place", footing.place().name())
                .text("review", footing.review().orElse(null))
                .words("reason", footing.reason().map(Words::ofMunicipality).orElse(null))
                .text("mergedInto", footing.mergedInto().orElse(null));
    }

    public static Footing read(Item item) {
        return new Footing(
                item.optionalText("founder"),
                Footing.Trust.valueOf(item.text("standing")),
                Footing.Place.valueOf(item.text("place")),
                item.optionalText("review"),
                item.optionalWords("reason").map(Words::text),
                item.optionalText("mergedInto"));
    }
}
