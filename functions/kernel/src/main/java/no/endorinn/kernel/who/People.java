package no.endorinn.kernel.who;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/**
 * The people table as everybody reads it. A login (the token's subject) leads to a person's rights; everything else knows the
 * person by an id that was made at random, so that a person whose items are gone is nobody. Who writes it, and how memberships
 * come about, is the directory's business.
 */
@Singleton
public final class People {
    /** The attribute of a login, and of its person, that says that they are about to be forgotten; absent otherwise. */
    public static final String LEAVING = "leaving";

    private static final Set<String> GONE = Set.of("MERGED", "REMOVED");
    private static final Set<String> UNSEEN = Set.of("HIDDEN", "WAITING");

    private final String table;

    public People(Tables tables) {
        this.table = tables.name(Table.PEOPLE);
    }

    /** The rights of whoever signs in as this subject. */
    public Key rightsKey(String subject) {
        return new Key(table, "login#" + subject, "rights");
    }

    /** A person with rights and contact. */
    public Key personKey(String personId) {
        return new Key(table, "person#" + personId, "person");
    }

    /** What the public may know of an association. */
    public Key associationKey(String associationId) {
        return new Key(table, "association#" + associationId, "association");
    }

    /** Who acts for an association, and where its money goes. */
    public Key officeKey(String associationId) {
        return new Key(table, "association#" + associationId, "office");
    }

    /** The list of the municipality's staff. */
    public Key staffKey() {
        return new Key(table, "municipality", "staff");
    }

    /** The rights in the item, or a stranger's when there is none. */
    public Rights rights(Optional<Item> item) {
        return item.map(People::rights).orElseGet(Rights::ofStranger);
    }

    /** The rights in the item at {@link #rightsKey} or {@link #personKey}. */
    public static Rights rights(Item item) {
        Map<String, Set<AssociationRole>> memberships = new HashMap<>();
        for (Item membership : item.items("memberships")) {
            memberships.put(membership.text("association"), roles(membership.texts("roles")));
        }
        return new Rights(
                item.text("id"),
                item.text("name"),
                memberships,
                staffRoles(item.items("staff")),
                item.items("closeness").stream().map(People::closeness).toList(),
                new HashSet<>(item.texts("founded")));
    }

    private static Closeness closeness(Item item) {
        return new Closeness(
                item.text("association"),
                item.instant("since"),
                item.has("until") ? Optional.of(item.instant("until")) : Optional.empty());
    }

    /** Roles by their names. */
    public static Set<AssociationRole> roles(List<String> names) {
        Set<AssociationRole> roles = EnumSet.noneOf(AssociationRole.class);
        names.forEach(name -> roles.add(AssociationRole.valueOf(name)));
        return roles;
    }

    /** Staff roles as maps of {@code role} and {@code area}. */
    public static Set<HeldRole> staffRoles(List<Item> items) {
        Set<HeldRole> roles = new HashSet<>();
        items.forEach(item -> roles.add(new HeldRole(StaffRole.valueOf(item.text("role")), item.optionalText("area"))));
        return roles;
    }

    /** How somebody is reached. */
    public record Contact(String name, Optional<String> email, Optional<String> phone) {}

    /** The contact in the item at {@link #personKey} or {@link #associationKey}. */
    public static Contact contact(Item item) {
        return new Contact(item.text("name"), item.optionalText("email"), item.optionalText("phone"));
    }

    /** The ids of those on the list at {@link #staffKey}. */
    public static List<String> staffIds(Item item) {
        return item.items("members").stream()
                .map(member -> member.text("person"))
                .toList();
    }

    /** When the municipality met the person in the item at {@link #rightsKey} or {@link #personKey}; empty where nobody noted it. */
    public static Optional<Instant> met(Item item) {
        return item.optionalText("met").map(Instant::parse);
    }

    /** What the issuer calls the person in the item at {@link #personKey}. */
    public String subject(Item item) {
        return item.text("subject");
    }

    /** Who added the association in the item at {@link #associationKey}, as long as the municipality has not said yes to it. */
    public Optional<String> founderWhileUnconfirmed(Item item) {
        return item.optionalText("standing")
                .filter("UNCONFIRMED"::equals)
                .flatMap(same -> item.optionalText("founder"));
    }

    /** The association's name in the item at {@link #associationKey}. */
    public String associationName(Item item) {
        return item.text("name");
    }

    /** The organisation number of the association in the item at {@link #associationKey}, if it has told one. */
    public static Optional<String> organisationNumber(Item item) {
        return item.has("registration") ? Optional.of(item.item("registration").text("number")) : Optional.empty();
    }

    /** Whom the association in the item at {@link #associationKey} is for, by the names of the directory's age groups. */
    public static List<String> associationAges(Item item) {
        return item.texts("ages");
    }

    /** The account in the item at {@link #officeKey}. */
    public static Optional<String> account(Item item) {
        return item.optionalText("account");
    }

    /** The id of the person who said last where the money goes, in the item at {@link #officeKey}. */
    public static Optional<String> accountBy(Item item) {
        return item.optionalText("accountBy");
    }

    /** Who holds which roles, by the item at {@link #officeKey}: ids of persons. */
    public static Map<String, Set<AssociationRole>> officers(Item item) {
        Map<String, Set<AssociationRole>> officers = new HashMap<>();
        item.items("members").forEach(member -> officers.put(member.text("person"), roles(member.texts("roles"))));
        return officers;
    }

    /** Whether there still is the association in the item at {@link #associationKey}: neither removed nor part of another. */
    public static boolean isThere(Item item) {
        return !GONE.contains(item.optionalText("place").orElse(""));
    }

    /** Whether everybody may see the association in the item: it is there, and neither hidden nor waiting to be looked at. */
    public static boolean isListed(Item item) {
        return isThere(item) && !UNSEEN.contains(item.optionalText("place").orElse(""));
    }

    /** Whether the association in the item has typed an organisation number that staff have not said is its own. */
    public static boolean isNumberInDoubt(Item item) {
        return item.has("registration")
                && item.item("registration").optionalText("state").equals(Optional.of("WAITING"));
    }

    /** When each fact in the item at {@link #associationKey} was last confirmed. */
    public Map<String, Instant> associationConfirmed(Item item) {
        Map<String, Instant> confirmed = new HashMap<>();
        item.textsByName("confirmed").forEach((fact, at) -> confirmed.put(fact, Instant.parse(at)));
        return confirmed;
    }

    /** The fields of the association in the item at {@link #associationKey}, in small letters: {@code sport}. */
    public Set<String> associationFields(Item item) {
        return item.texts("fields").stream()
                .map(field -> field.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    /** Whether the association in the item at {@link #associationKey} belongs to any federation or council. */
    public boolean hasUmbrella(Item item) {
        return !item.texts("umbrellas").isEmpty();
    }

    /** The parts of the municipality that the association in the item at {@link #associationKey} belongs to. */
    public Set<String> associationPlaces(Item item) {
        return new HashSet<>(item.texts("places"));
    }
}
