package no.endorinn.directory.offices;

import jakarta.inject.Singleton;
import java.util.Optional;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.who.People;

/** Offices in the people table: one item an association, and one for the municipality's staff. */
@Singleton
public final class Offices {
    private final People people;

    public Offices(People people) {
        this.people = people;
    }

    public Key key(String associationId) {
        Key association = people.associationKey(associationId);
        return new Key(association.table(), association.pk(), "office");
    }

    public Key staffKey() {
        return people.staffKey();
    }

    /** Whom the operator has named as the first administrator, by the token's {@code subject}. */
    public Key firstAdministratorKey() {
        return new Key(people.staffKey().table(), people.staffKey().pk(), "first-administrator");
    }

    /** The office at the key; empty where nobody has been yet. */
    public Office office(Snapshot snapshot, Key key) {
        return snapshot.at(key).map(Offices::read).orElse(Office.EMPTY);
    }

    /** The change by which the office becomes this, one version up. */
    public Change change(Key key, Office after) {
        return Change.write(key.table(), write(key, after.withVersion(after.version() + 1)), after.version());
    }

    private static Item write(Key key, Office office) {
        return Item.at(key)
                .number("version", office.version())
                .text("account", office.account().map(AccountNumber::digits).orElse(null))
                .text("accountBy", office.accountBy().orElse(null))
                .items("members", office.members().stream().map(Offices::member).toList())
                .items(
                        "invitations",
                        office.invitations().stream().map(Offices::invitation).toList())
                .texts("absorbed", office.absorbed())
                .item("handedOver", office.handedOver().map(Offices::handedOver).orElse(null))
                .build();
    }

    private static Office read(Item item) {
        return new Office(
                item.items("members").stream()
                        .map(member -> new Office.Member(member.text("person"), People.roles(member.texts("roles"))))
                        .toList(),
                item.items("invitations").stream().map(Offices::invitation).toList(),
                item.optionalText("account").map(AccountNumber::new),
                item.optionalText("accountBy"),
                item.has("handedOver") ? Optional.of(handedOver(item.item("handedOver"))) : Optional.empty(),
                item.texts("absorbed"),
                item.number("version"));
    }

    private static Item member(Office.Member member) {
        return Item.builder()
                .text("person", member.personId())
                .texts("roles", Persons.roleNames(member.roles()))
                .build();
    }

    private static Item handedOver(Office.HandedOver handedOver) {
        return Item.builder()
                .text("from", handedOver.from())
                .text("to", handedOver.to())
                .build();
    }

    private static Office.HandedOver handedOver(Item item) {
        return new Office.HandedOver(item.text("from"), item.text("to"));
    }

    private static Item invitation(Invitation invitation) {
        return Item.builder()
                .text("reference", invitation.reference())
                .origin(invitation.origin())
                .text("secret", invitation.secret())
                .texts("roles", Persons.roleNames(invitation.roles()))
                .items("staff", Persons.staffItems(invitation.staff()))
                .flag("handOver", invitation.handOver())
                .text("by", invitation.by())
                .instant("expires", invitation.expires())
                .text("acceptedBy", invitation.acceptedBy().orElse(null))
                .build();
    }

    private static Invitation invitation(Item item) {
        return new Invitation(
                item.text("reference"),
                item.origin(),
                item.text("secret"),
                People.roles(item.texts("roles")),
                People.staffRoles(item.items("staff")),
                item.flag("handOver"),
                item.text("by"),
                item.instant("expires"),
                item.optionalText("acceptedBy"));
    }
}
