package no.endorinn.grants.store;

import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.applications.Folder.Entry;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;

/** A party's folder as an item. */
final class FolderItem {
    private static final int DIGITS = 32;

    private FolderItem() {}

    /** What the folder is called; a person's, with a login or without, leads nobody back to them when they are forgotten. */
    static String name(Party party) {
        return switch (party) {
            case Party.Person person -> "person#" + digest(party.key());
            case Party.Registered(String name, Optional<String> phone) ->
                party.key() + "#" + digest(name + "\n" + phone.orElse(""));
            case Party.Association association -> party.key();
            case Party.Forgotten forgotten -> party.key();
            case Party.Municipality municipality -> party.key();
        };
    }

    private static String digest(String whose) {
        return RequestKey.sha256("folder\n" + whose).substring(0, DIGITS);
    }

    static Item write(Key key, Folder folder) {
        return Item.at(key)
                .number("version", folder.version() + 1)
                .items(
                        "entries",
                        folder.entries().stream().map(FolderItem::entry).toList())
                .build();
    }

    static Folder read(Item item) {
        List<Entry> entries =
                item.items("entries").stream().map(FolderItem::entry).toList();
        return new Folder(entries, item.number("version"));
    }

    private static Item entry(Entry entry) {
        Item.Builder item = Item.builder()
                .text("r", entry.reference())
                .text("s", entry.scheme())
                .text("o", entry.round())
                .flag("d", entry.draft())
                .instant("at", entry.since());
        entry.answered().ifPresent(answered -> CaseworkItem.answered(item, answered));
        entry.report().ifPresent(report -> CaseworkItem.reporting(item, report));
        return item.build();
    }

    private static Entry entry(Item item) {
        return new Entry(
                item.text("r"),
                item.text("s"),
                item.text("o"),
                item.flag("d"),
                item.instant("at"),
                CaseworkItem.answered(item),
                CaseworkItem.reporting(item));
    }
}
