package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Known;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.who.People;

/**
 * What is known of somebody who begins: from the table of people, as everybody reads it, from what they sent the last time, and from the
 * index of holders, where bookings stand by whose they are. The
 * names of the facts are those that a form's {@code prefill} may say (docs/grants.md).
 */
@Singleton
public final class Knowledge {
    private static final String ASSOCIATION = "association.";
    private static final String PERSON = "person.";
    private static final Duration YEAR = Duration.ofDays(365);

    /** The most bookings that are looked through. */
    private static final int MOST_BOOKINGS = 500;

    private final UnitOfWork work;
    private final People people;
    private final Applications applications;
    private final FormShelf forms;
    private final String bookings;

    Knowledge(UnitOfWork work, People people, Applications applications, FormShelf forms, Tables tables) {
        this.bookings = tables.name(Table.BOOKINGS);
        this.work = work;
        this.people = people;
        this.applications = applications;
        this.forms = forms;
    }

    /**
     * What is known.
     *
     * @param association the party's item, if it is one
     * @param personId who begins; empty when they do so for somebody else, and nothing of them is meant
     * @param last the reference of the application to look into, if there is one
     * @param whole whether all of its answers are wanted, and not only what is known of somebody
     */
    public Known of(
            Party party,
            Optional<Item> association,
            Optional<String> personId,
            Optional<String> last,
            boolean whole,
            Instant now,
            Effort effort) {
        List<Key> keys =
                new ArrayList<>(personId.map(people::personKey).stream().toList());
        party.associationId().map(people::officeKey).ifPresent(keys::add);
        last.map(applications::key).ifPresent(keys::add);
        Snapshot read = work.read(keys, effort);
        Map<String, Object> facts = new HashMap<>();
        personId.map(people::personKey)
                .flatMap(read::at)
                .ifPresent(item -> contact(PERSON, People.contact(item), facts));
        if (party instanceof Party.Registered(String name, Optional<String> phone)) {
            facts.put(PERSON + "name", name);
            phone.ifPresent(number -> facts.put(PERSON + "phone", number));
        }
        association.ifPresent(item -> contact(ASSOCIATION, People.contact(item), facts));
        association
                .flatMap(People::organisationNumber)
                .ifPresent(number -> facts.put(ASSOCIATION + "organisationNumber", number));
        party.associationId()
                .map(people::officeKey)
                .flatMap(read::at)
                .ifPresent(office -> facts.putAll(ofOffice(office, effort)));
        facts.putAll(booked(party, now, effort));
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

    /**
     * Known as {@code booked.times} and {@code booked.hours}: how often, and for how many hours, the party has had premises in the
     * last year: what was booked and is over.
     */
    public Map<String, Object> booked(Party party, Instant now, Effort effort) {
        if (!(party instanceof Party.Association || party instanceof Party.Person)) {
            return Map.of();
        }
        Instant from = now.minus(YEAR);
        List<Interval> times = work.all(
                        Range.startingWith(bookings, party.key(), "")
                                .in(Holdings.INDEX)
                                .beyond(from.toString())
                                .only("occurrences"),
                        effort)
                .limit(MOST_BOOKINGS)
                .flatMap(booking -> booking.items("occurrences").stream())
                .filter(occurrence -> occurrence.text("st").equals("CONFIRMED"))
                .map(occurrence -> new Interval(occurrence.instant("s"), occurrence.instant("e")))
                .filter(time -> !time.start().isBefore(from) && !time.end().isAfter(now))
                .toList();
        return times.isEmpty()
                ? Map.of()
                : Map.of(
                        "booked.times",
                        (long) times.size(),
                        "booked.hours",
                        times.stream().mapToLong(Interval::minutes).sum() / 60);
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
