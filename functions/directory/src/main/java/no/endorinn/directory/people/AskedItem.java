package no.endorinn.directory.people;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.store.Item;

/** What a person has asked for, as attributes of their item. */
final class AskedItem {
    private AskedItem() {}

    static Item write(Asked asked) {
        return Item.builder()
                .texts("added", asked.added().stream().map(Instant::toString).toList())
                .items("cases", asked.cases().stream().map(AskedItem::write).toList())
                .items("told", asked.told().stream().map(AskedItem::told).toList())
                .build();
    }

    static Asked read(Item item) {
        return new Asked(
                item.texts("added").stream().map(Instant::parse).toList(),
                item.items("cases").stream().map(AskedItem::one).toList(),
                item.items("told").stream().map(AskedItem::told).toList());
    }

    private static Item told(Asked.Told told) {
        return Item.builder()
                .text("association", told.associationId())
                .text("fate", told.fate().name())
                .text("reason", told.reason().orElse(null))
                .instant("at", told.at())
                .build();
    }

    private static Asked.Told told(Item item) {
        return new Asked.Told(
                item.text("association"),
                Asked.Fate.valueOf(item.text("fate")),
                item.optionalText("reason"),
                item.instant("at"));
    }

    private static Item write(Asked.Case asked) {
        return Item.builder()
                .text("reference", asked.reference())
                .text("association", asked.associationId())
                .flag("registration", asked.registration())
                .instant("at", asked.at())
                .item("answer", asked.answer().map(AskedItem::answer).orElse(null))
                .build();
    }

    private static Asked.Case one(Item item) {
        return new Asked.Case(
                item.text("reference"),
                item.text("association"),
                item.flag("registration"),
                item.instant("at"),
                item.has("answer") ? Optional.of(answer(item.item("answer"))) : Optional.empty());
    }

    private static Item answer(Asked.Answer answer) {
        return Item.builder()
                .flag("yes", answer.yes())
                .text("reason", answer.reason().orElse(null))
                .instant("at", answer.at())
                .build();
    }

    private static Asked.Answer answer(Item item) {
        return new Asked.Answer(item.flag("yes"), item.optionalText("reason"), item.instant("at"));
    }
}
