package no.endorinn.lending.store;

import java.util.Optional;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.words.Wording;
import no.endorinn.lending.loans.Replanned;

/** What staff changed in a loan that could not be kept, as an item. */
final class ReplannedItem {
    private ReplannedItem() {}

    static Item write(Replanned replanned) {
        return Item.builder()
                .instant("at", replanned.at())
                .text("why", replanned.why().name())
                .item("was", thing(replanned.was()))
                .number("kept", replanned.kept())
                .item("instead", replanned.instead().map(ReplannedItem::thing).orElse(null))
                .words("word", replanned.word().orElse(null))
                .build();
    }

    static Replanned read(Item item) {
        return new Replanned(
                item.instant("at"),
                Replanned.Why.valueOf(item.text("why")),
                thing(item.item("was")),
                item.integer("kept"),
                item.has("instead") ? Optional.of(thing(item.item("instead"))) : Optional.empty(),
                item.optionalWords("word"));
    }

    private static Item thing(Replanned.Thing thing) {
        return Item.builder()
                .text("m", thing.model())
                .text("nb", thing.name().nb())
                .text("nn", thing.name().nn())
                .text("en", thing.name().en())
                .text("v", thing.variant())
                .number("q", thing.quantity())
                .build();
    }

    private static Replanned.Thing thing(Item item) {
        return new Replanned.Thing(
                item.text("m"),
                new Wording(item.text("nb"), item.text("nn"), item.text("en")),
                item.text("v"),
                item.integer("q"));
    }
}
