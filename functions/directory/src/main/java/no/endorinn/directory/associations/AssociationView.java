package no.endorinn.directory.associations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.register.Standing;
import org.jspecify.annotations.Nullable;

/** An association as the contract shows it to everybody. */
public record AssociationView(
        String id,
        String name,
        @Nullable String about,
        List<Field> fields,
        List<Ages> ages,
        List<String> places,
        List<String> umbrellas,
        List<GroupView> groups,
        boolean welcomesMembers,
        @Nullable ContactView contact,
        @Nullable RegistrationView registration,
        Footing.Trust standing,
        Footing.Place place,
        @Nullable String mergedInto,
        @Nullable Instant lastConfirmed,
        long version) {
    /** An activity or a group. */
    record GroupView(String name, List<Ages> ages) {}

    /** How to reach it. */
    record ContactView(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String web) {}

    /** What the public registers say. */
    record RegistrationView(
            String organisationNumber,
            Association.Registration.State state,
            @Nullable Standing standing,
            boolean voluntary,
            @Nullable Instant checkedAt) {}

    public static AssociationView of(Association association) {
        Association.Profile profile = association.profile();
        return new AssociationView(
                association.id(),
                profile.name(),
                profile.about().orElse(null),
                sorted(profile.fields()),
                sorted(profile.ages()),
                profile.places(),
                profile.umbrellas(),
                profile.groups().stream()
                        .map(group -> new GroupView(group.name(), sorted(group.ages())))
                        .toList(),
                profile.welcomesMembers(),
                contact(profile.contact()),
                association.registration().map(AssociationView::registration).orElse(null),
                association.footing().trust(),
                association.footing().place(),
                association.footing().mergedInto().orElse(null),
                association.lastConfirmed().orElse(null),
                association.version());
    }

    private static @Nullable ContactView contact(Association.Contact contact) {
        boolean none = contact.email().isEmpty()
                && contact.phone().isEmpty()
                && contact.web().isEmpty();
        return none
                ? null
                : new ContactView(
                        contact.email().orElse(null),
                        contact.phone().orElse(null),
                        contact.web().orElse(null));
    }

    private static RegistrationView registration(Association.Registration registration) {
        return new RegistrationView(
                registration.number().digits(),
                registration.state(),
                registration.standing().orElse(null),
                registration.voluntary(),
                registration.checkedAt().orElse(null));
    }

    static <E extends Enum<E>> List<E> sorted(Set<E> values) {
        return values.stream().sorted().toList();
    }
}
