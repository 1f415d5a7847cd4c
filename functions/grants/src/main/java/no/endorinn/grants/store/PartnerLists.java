package no.endorinn.grants.store;

import jakarta.inject.Singleton;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Asks;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/** Two lists that keep anybody from asking without end: whom a party has asked to take part, and what an association was asked. */
@Singleton
public final class PartnerLists {
    private final String table;

    PartnerLists(Tables tables) {
        table = tables.name(Table.GRANTS);
    }

    public Key askingKey(Party party) {
        return new Key(table, "folder#" + FolderItem.name(party), "asking");
    }

    public Key askedKey(String association) {
        return new Key(table, "folder#" + FolderItem.name(new Party.Association(association)), "asked");
    }

    /** The list at that key; an empty one, when nobody has asked yet. */
    public Asks asks(Snapshot snapshot, Key key) {
        return snapshot.at(key).map(PartnerItem::read).orElse(Asks.NONE);
    }

    /** The list as it becomes, if nobody has written it since that version was read. */
    public Change change(Key key, Asks after, long version) {
        return Change.write(table, PartnerItem.write(key, after), version);
    }
}
