package no.endorinn.kernel.who;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;

/**
 * The people table as everybody else reads it: one item a person with their rights, one item an association with its name.
 * Who writes it, and how memberships come about, is the directory's business.
 */
@Singleton
public final class People {
    private final String table;

    public People(@Property(name = "people.table") String table) {
        this.table = table;
    }

    public Key rightsKey(String personId) {
        return new Key(table, "person#" + personId, "rights");
    }

    public Key associationKey(String associationId) {
        return new Key(table, "association#" + associationId, "association");
    }

    /** The rights in the item, or a stranger's when there is none. */
    public Rights rights(String personId, Optional<Item> item) {
        return item.map(found -> rights(personId, found)).orElseGet(() -> Rights.ofStranger(personId));
    }

    /** The association's name in the item at {@link #associationKey}. */
    public String associationName(Item item) {
        return item.text("name");
    }

    private static Rights rights(String personId, Item item) {
        Map<String, Set<AssociationRole>> memberships = new HashMap<>();
        for (Item membership : item.items("memberships")) {
            Set<AssociationRole> offices = EnumSet.noneOf(AssociationRole.class);
            membership.texts("roles").forEach(role -> offices.add(AssociationRole.valueOf(role)));
            memberships.put(membership.text("association"), offices);
        }
        Set<StaffRole> staffRoles = EnumSet.noneOf(StaffRole.class);
        item.texts("staffRoles").forEach(role -> staffRoles.add(StaffRole.valueOf(role)));
        return new Rights(personId, item.text("name"), memberships, staffRoles);
    }
}
