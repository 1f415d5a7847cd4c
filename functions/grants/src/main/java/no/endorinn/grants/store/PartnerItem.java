package no.endorinn.grants.store;

import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Asks;
import no.endorinn.grants.applications.Partner;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.words.Words;

/** Partners in the item of their application, and who has asked whom as an item of its own. */
final class PartnerItem {
    private PartnerItem() {}

    /** What they have confirmed is marked as the words of whose application it is. */
    static List<Item> write(Party party, List<Partner> partners) {
        return partners.stream()
                .map(partner -> Item.builder()
                        .text("a", partner.association())
                        .text("n", partner.name())
                        .text("q", partner.question())
                        .text("by", partner.askedBy())
                        .instant("at", partner.askedAt())
                        .item("yes", partner.yes().map(yes -> yes(party, yes)).orElse(null))
                        .item("no", partner.no().map(PartnerItem::no).orElse(null))
                        .build())
                .toList();
    }

    static List<Partner> read(List<Item> items) {
        return items.stream()
                .map(item -> new Partner(
                        item.text("a"),
                        item.text("n"),
                        item.text("q"),
                        item.text("by"),
                        item.instant("at"),
                        item.has("yes") ? Optional.of(yes(item.item("yes"))) : Optional.empty(),
                        item.has("no") ? Optional.of(no(item.item("no"))) : Optional.empty()))
                .toList();
    }

    private static Item yes(Party party, Partner.Yes yes) {
        Item.Builder item = Item.builder()
                .words("does", new Words(yes.part().does(), party.key()))
                .text("by", yes.by())
                .instant("at", yes.at());
        yes.part().share().ifPresent(share -> item.number("share", share));
        return item.build();
    }

    private static Partner.Yes yes(Item item) {
        return new Partner.Yes(
                new Partner.Part(
                        item.words("does").text(),
                        item.has("share") ? Optional.of(item.number("share")) : Optional.empty()),
                item.text("by"),
                item.instant("at"));
    }

    private static Item no(Partner.No no) {
        return Item.builder()
                .words("words", no.words().orElse(null))
                .text("by", no.by())
                .instant("at", no.at())
                .build();
    }

    private static Partner.No no(Item item) {
        return new Partner.No(item.optionalWords("words"), item.text("by"), item.instant("at"));
    }

    static Item write(Key key, Asks asks) {
        return Item.at(key)
                .number("version", asks.version() + 1)
                .items(
                        "entries",
                        asks.entries().stream()
                                .map(ask -> Item.builder()
                                        .text("r", ask.reference())
                                        .text("a", ask.association())
                                        .instant("at", ask.at())
                                        .build())
                                .toList())
                .build();
    }

    static Asks read(Item item) {
        return new Asks(
                item.items("entries").stream()
                        .map(entry -> new Asks.Ask(entry.text("r"), entry.text("a"), entry.instant("at")))
                        .toList(),
                item.number("version"));
    }
}
