package no.endorinn.directory.associations;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.endorinn.directory.claims.FootingItem;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.directory.register.Standing;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;

/** An association as an item. */
final class AssociationItem {
    private AssociationItem() {}

    static Item write(Key key, Association association) {
        Association.Profile profile = association.profile();
        Map<String, String> confirmed = new HashMap<>();
        association.confirmed().forEach((fact, at) -> confirmed.put(fact.name(), at.toString()));
        return FootingItem.write(association.footing(), Item.at(key))
                .number("version", association.version())
                .text("name", profile.name())
                .text("about", profile.about().orElse(null))
                .texts("fields", CardItem.names(profile.fields()))
                .texts("ages", CardItem.names(profile.ages()))
                .texts("places", profile.places())
                .texts("umbrellas", profile.umbrellas())
                .items(
                        "groups",
                        profile.groups().stream().map(AssociationItem::group).toList())
                .flag("welcome", profile.welcomesMembers())
                .text("email", profile.contact().email().orElse(null))
                .text("phone", profile.contact().phone().orElse(null))
                .text("web", profile.contact().web().orElse(null))
                .item(
                        "registration",
                        association
                                .registration()
                                .map(AssociationItem::registration)
                                .orElse(null))
                .textsByName("confirmed", confirmed)
                .origin(association.origin())
                .build();
    }

    static Association read(String id, Item item) {
        Map<Fact, Instant> confirmed = new EnumMap<>(Fact.class);
        item.textsByName("confirmed").forEach((fact, at) -> confirmed.put(Fact.valueOf(fact), Instant.parse(at)));
        return new Association(
                id,
                new Association.Profile(
                        item.text("name"),
                        item.optionalText("about"),
                        CardItem.values(Field.class, item.texts("fields")),
                        CardItem.values(Ages.class, item.texts("ages")),
                        item.texts("places"),
                        item.texts("umbrellas"),
                        item.items("groups").stream()
                                .map(AssociationItem::group)
                                .toList(),
                        item.flag("welcome"),
                        new Association.Contact(
                                item.optionalText("email"), item.optionalText("phone"), item.optionalText("web"))),
                item.has("registration") ? Optional.of(registration(item.item("registration"))) : Optional.empty(),
                confirmed,
                FootingItem.read(item),
                item.origin(),
                item.number("version"));
    }

    private static Item group(Association.Group group) {
        return Item.builder()
                .text("name", group.name())
                .texts("ages", CardItem.names(group.ages()))
                .build();
    }

    private static Association.Group group(Item item) {
        return new Association.Group(item.text("name"), CardItem.values(Ages.class, item.texts("ages")));
    }

    private static Item registration(Association.Registration registration) {
        return Item.builder()
                .text("number", registration.number().digits())
                .text("state", registration.state().name())
                .text("standing", registration.standing().map(Enum::name).orElse(null))
                .flag("voluntary", registration.voluntary())
                .text(
                        "checkedAt",
                        registration.checkedAt().map(Instant::toString).orElse(null))
                .build();
    }

    private static Association.Registration registration(Item item) {
        return new Association.Registration(
                new OrganisationNumber(item.text("number")),
                Association.Registration.State.valueOf(item.text("state")),
                item.optionalText("standing").map(Standing::valueOf),
                item.flag("voluntary"),
                item.optionalText("checkedAt").map(Instant::parse));
    }
}
