package no.endorinn.directory.people;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.Closeness;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;

/**
 * Persons in the people table: the person under their id, and what a login leads to, their rights, under the subject. The two are
 * written together and carry the same version.
 */
@Singleton
public final class Persons {
    private final People people;
    private final UnitOfWork work;

    public Persons(People people, UnitOfWork work) {
        this.people = people;
        this.work = work;
    }

    /** Where the person is. */
    public Key key(String personId) {
        return people.personKey(personId);
    }

    public Optional<Person> person(Snapshot snapshot, String personId) {
        return snapshot.at(key(personId)).map(Persons::person);
    }

    /** Reads some persons; those who are no longer known are left out. */
    public List<Person> read(Effort effort, Collection<String> personIds) {
        Snapshot found = work.read(personIds.stream().map(this::key).toList(), effort);
        return personIds.stream().flatMap(id -> person(found, id).stream()).toList();
    }

    /**
     * Reads a person.
     *
     * @throws Rejection 404 when nobody is known by that id
     */
    public Person require(Effort effort, String personId) {
        return read(effort, List.of(personId)).stream().findFirst().orElseThrow(Rejection::notFound);
    }

    /** The changes that make the person who they now are, one version up. */
    public List<Change> changes(Person person) {
        Item.Builder rights = Item.builder()
                .number("version", person.version() + 1)
                .text("id", person.id())
                .text("name", person.name())
                .items("memberships", memberships(person.rights()))
                .items("staff", staffItems(person.rights().staff()))
                .items(
                        "closeness",
                        person.rights().closeness().stream()
                                .map(Persons::closeness)
                                .toList())
                .texts("founded", person.rights().founded().stream().sorted().toList())
                .text("met", person.met().map(Instant::toString).orElse(null))
                .item(People.LEAVING, person.leaving().map(Persons::leaving).orElse(null));
        Item login = at(people.rightsKey(person.subject()), rights.build()).build();
        Item whole = at(key(person.id()), rights.build())
                .text("subject", person.subject())
                .text("email", person.contact().email().orElse(null))
                .text("phone", person.contact().phone().orElse(null))
                .text("language", person.contact().language().tag())
                .item("asked", AskedItem.write(person.asked()))
                .build();
        return List.of(
                Change.write(people.rightsKey(person.subject()).table(), login, person.version()),
                Change.write(key(person.id()).table(), whole, person.version()));
    }

    /** The changes after which nobody knows who the person was. */
    public List<Change> gone(Person person) {
        return List.of(
                new Change.Delete(people.rightsKey(person.subject()), person.version()),
                new Change.Delete(key(person.id()), person.version()));
    }

    private static Item leaving(Person.Leaving leaving) {
        return Item.builder()
                .text("since", leaving.since().toString())
                .number("expected", leaving.expected())
                .number("done", leaving.done())
                .text("through", leaving.through())
                .build();
    }

    private static Person.Leaving leaving(Item item) {
        return new Person.Leaving(
                Instant.parse(item.text("since")),
                item.integer("expected"),
                item.integer("done"),
                item.text("through"));
    }

    /** Staff roles as the items of a list. */
    public static List<Item> staffItems(Set<HeldRole> roles) {
        return roles.stream()
                .map(office -> Item.builder()
                        .text("role", office.role().name())
                        .text("area", office.area().orElse(null))
                        .build())
                .toList();
    }

    /** Offices as the elements of a list. */
    public static List<String> roleNames(Set<AssociationRole> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }

    private static Item.Builder at(Key key, Item attributes) {
        return attributes.toBuilder().text("pk", key.pk()).text("sk", key.sk());
    }

    private static List<Item> memberships(Rights rights) {
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, Set<AssociationRole>> membership :
                rights.memberships().entrySet()) {
            items.add(Item.builder()
                    .text("association", membership.getKey())
                    .texts("roles", roleNames(membership.getValue()))
                    .build());
        }
        return items;
    }

    private static Item closeness(Closeness declared) {
        Item.Builder item =
                Item.builder().text("association", declared.associationId()).instant("since", declared.since());
        declared.until().ifPresent(until -> item.instant("until", until));
        return item.build();
    }

    private static Person person(Item item) {
        return new Person(
                item.text("subject"),
                People.rights(item),
                new Person.Contact(
                        item.optionalText("email"),
                        item.optionalText("phone"),
                        Language.preferred(item.optionalText("language").orElse(null))),
                item.has("asked") ? AskedItem.read(item.item("asked")) : Asked.NOTHING,
                People.met(item),
                item.has(People.LEAVING) ? Optional.of(leaving(item.item(People.LEAVING))) : Optional.empty(),
                item.number("version"));
    }
}
