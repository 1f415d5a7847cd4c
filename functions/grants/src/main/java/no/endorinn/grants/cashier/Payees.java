package no.endorinn.grants.cashier;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/** What is due, with whom it goes to, as the directory knows them now. */
@Singleton
final class Payees {
    private final UnitOfWork work;
    private final Grants grants;
    private final People people;

    Payees(UnitOfWork work, Grants grants, People people) {
        this.work = work;
        this.grants = grants;
        this.people = people;
    }

    /**
     * Somebody whom something was granted.
     *
     * @param name empty of whom nobody knows any more
     * @param known the association's account as the directory has it
     */
    record Payee(Grant grant, String name, Optional<String> organisationNumber, Optional<String> known) {}

    /** What those applications were granted, and whom, in that order; one that is gone is left out. */
    List<Payee> of(List<String> references, Effort effort) {
        Snapshot read = work.read(references.stream().map(grants::key).toList(), effort);
        List<Grant> found = references.stream()
                .flatMap(reference -> grants.grant(read, reference).stream())
                .toList();
        Snapshot who = work.read(
                found.stream().flatMap(grant -> keys(grant.party()).stream()).toList(), effort);
        return found.stream().map(grant -> payee(grant, who)).toList();
    }

    private List<Key> keys(Party party) {
        return switch (party) {
            case Party.Association(String id) -> List.of(people.associationKey(id), people.officeKey(id));
            case Party.Person(String id) -> List.of(people.personKey(id));
            case Party.Registered registered -> List.of();
            case Party.Forgotten forgotten -> List.of();
            case Party.Municipality municipality -> List.of();
        };
    }

    private Payee payee(Grant grant, Snapshot who) {
        if (grant.party() instanceof Party.Registered registered) {
            return new Payee(grant, registered.name(), Optional.empty(), Optional.empty());
        }
        List<Key> keys = keys(grant.party());
        Optional<Item> item =
                keys.stream().limit(1).flatMap(key -> who.at(key).stream()).findFirst();
        Optional<Item> office = keys.size() > 1 ? who.at(keys.getLast()) : Optional.empty();
        return new Payee(
                grant,
                item.map(found -> People.contact(found).name()).orElse(""),
                grant.party().associationId().flatMap(id -> item).flatMap(People::organisationNumber),
                office.flatMap(People::account));
    }
}
