package no.endorinn.grants.apply;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Known;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/**
 * What is known of somebody who begins: from the table of people, as everybody reads it, and from what they sent the last time. The
 * names of the facts are those that a form's {@code prefill} may say (docs/grants.md).
 */
@Singleton
final class Knowledge {
    private static final String ASSOCIATION = "association.";
    private static final String PERSON = "person.";

    private final UnitOfWork work;
    private final People people;
    private final Applications applications;
    private final FormShelf forms;

    Knowledge(UnitOfWork work, People people, Applications applications, FormShelf forms) {
        this.work = work;
        this.people = people;
        this.applications = applications;
        this.forms = forms;
    }

    /**
     * What is known.
     *
     * @param association the party's item, if it is one
     * @param personId who begins
     * @param last the reference of the application to look into, if there is one
     * @param whole whether all of its answers are wanted, and not only what is known of somebody
     */
    Known of(
            Party party,
            Optional<Item> association,
            String personId,
            Optional<String> last,
            boolean whole,
            Effort effort) {
        List<Key> keys = new ArrayList<>(List.of(people.personKey(personId)));
        party.associationId().map(people::officeKey).ifPresent(keys::add);
        last.map(applications::key).ifPresent(keys::add);
        Snapshot read = work.read(keys, effort);
        Map<String, Object> facts = new HashMap<>();
        read.at(people.personKey(personId)).ifPresent(item -> contact(PERSON, People.contact(item), facts));
        association.ifPresent(item -> contact(ASSOCIATION, People.contact(item), facts));
        association
                .flatMap(People::organisationNumber)
                .ifPresent(number -> facts.put(ASSOCIATION + "organisationNumber", number));
        party.associationId()
                .map(people::officeKey)
                .flatMap(read::at)
                .ifPresent(office -> facts.putAll(ofOffice(office, effort)));
        return new Known(
                facts,
                last.flatMap(reference -> applications.application(read, reference))
                        .filter(found -> found.party().equals(party))
                        .map(found -> asLast(found, whole, effort)));
    }

    private Known.Last asLast(Application application, boolean whole, Effort effort) {
        Application.About about = application.about();
        return new Known.Last(forms.version(about.form(), about.formVersion(), effort), application.answers(), whole);
    }

    private static void contact(String whose, People.Contact contact, Map<String, Object> facts) {
        facts.put(whose + "name", contact.name());
        contact.email().ifPresent(email -> facts.put(whose + "email", email));
        contact.phone().ifPresent(phone -> facts.put(whose + "phone", phone));
    }

    /** The account, and the names of those who act for it. */
    private Map<String, Object> ofOffice(Item office, Effort effort) {
        Map<String, Object> facts = new HashMap<>();
        People.account(office).ifPresent(account -> facts.put(ASSOCIATION + "account", account));
        List<Key> officers =
                People.officers(office).keySet().stream().map(people::personKey).toList();
        Snapshot found = work.read(officers, effort);
        String names = officers.stream()
                .flatMap(key -> found.at(key).stream())
                .map(item -> item.text("name"))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            facts.put(ASSOCIATION + "officers", names);
        }
        return facts;
    }
}
