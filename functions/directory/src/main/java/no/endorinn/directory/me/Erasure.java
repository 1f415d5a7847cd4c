package no.endorinn.directory.me;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.directory.claims.Claims;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Forgets somebody, in as many goes as it takes. It begins by a mark on the person, under which they may do nothing more, so that
 * what is found afterwards is all there will be. Then everything that is theirs alone becomes nobody's, their own words go wherever
 * they stand, they leave what they are part of, and last of all they go themselves. Each go takes up where the last one stopped;
 * the clock finishes what was begun and left, and looks once more where it is done, for indexes are a moment behind.
 */
@Singleton
public final class Erasure {
    /** What a few transactions may take, with room for the answer. */
    private static final Duration STEP = Duration.ofSeconds(4);

    /** So long after it was begun no index is behind any more. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** Room for the person, the login and an event beside it. */
    private static final int MOST_AT_ONCE = UnitOfWork.MOST_CHANGES - 3;

    private static final String QUEUE = "erasures";
    private static final int PAGE = 50;

    private final UnitOfWork work;
    private final Persons persons;
    private final Offices offices;
    private final Claims claims;
    private final Belongings belongings;
    private final Holdings holdings;
    private final History history;
    private final InstantSource clock;

    Erasure(
            UnitOfWork work,
            Persons persons,
            Offices offices,
            Claims claims,
            Belongings belongings,
            Holdings holdings,
            History history,
            InstantSource clock) {
        this.work = work;
        this.persons = persons;
        this.offices = offices;
        this.claims = claims;
        this.belongings = belongings;
        this.holdings = holdings;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The decision by which it begins.
     *
     * @param expected so many things are theirs alone
     */
    Decision<Person> begun(Person person, int expected, Instant now) {
        Person leaving = person.leaving(Optional.of(new Person.Leaving(now, expected, 0, "")));
        List<Change> changes = new ArrayList<>(persons.changes(leaving));
        Key entry = entry(now, person.id());
        changes.add(new Change.Derive(entry.table(), Item.at(entry).build()));
        return new Decision<>(leaving.stored(), changes);
    }

    /** Takes back that it has begun, for somebody of whom something was still to come after all. */
    void takeBack(String personId, Effort effort) {
        work.commit(effort, () -> {
            Optional<Person> person = person(personId, effort);
            List<Change> changes = new ArrayList<>();
            person.flatMap(Person::leaving).ifPresent(leaving -> {
                changes.addAll(persons.changes(person.get().leaving(Optional.empty())));
                changes.add(new Change.Remove(entry(leaving.since(), personId)));
            });
            return new Decision<>(true, changes);
        });
    }

    /**
     * Goes on for as long as there is time.
     *
     * @return the person as far as they are forgotten; empty when there is nobody left
     */
    Optional<Person> goOn(String personId, Effort effort) {
        Optional<Person.Leaving> leaving = person(personId, effort).flatMap(Person::leaving);
        if (leaving.isEmpty()) {
            return Optional.empty();
        }
        Found found = wordsGone(personId, leaving.get().through(), effort);
        if (!found.all()) {
            return Optional.of(work.commit(effort, () -> {
                Person before = require(personId, effort);
                Person after = before.leaving(before.leaving().map(so -> so.further(found.done(), found.through())));
                return new Decision<>(after.stored(), persons.changes(after));
            }));
        }
        boolean gone = false;
        while (!gone) {
            gone = work.commit(effort, () -> parted(personId, effort));
        }
        return Optional.empty();
    }

    /**
     * Finishes what was begun and left; stops in time.
     *
     * @return how many are forgotten by it
     */
    public int catchUp(Duration patience) {
        Effort effort = Effort.lasting(patience, clock);
        int forgotten = 0;
        String table = offices.staffKey().table();
        for (Item item : work.list(Range.startingWith(table, QUEUE, ""), effort).items()) {
            if (effort.endsWithin(STEP)) {
                return forgotten;
            }
            String[] entry = item.text("sk").split("#", 2);
            boolean known = person(entry[1], effort).isPresent();
            if (known) {
                forgotten += goOn(entry[1], effort).isEmpty() ? 1 : 0;
            } else if (wordsGone(entry[1], "", effort).all()
                    && Instant.parse(entry[0]).plus(SETTLED).isBefore(clock.instant())) {
                Change over = new Change.Remove(entry(Instant.parse(entry[0]), entry[1]));
                work.commit(effort, () -> new Decision<>(true, List.of(over)));
            }
        }
        return forgotten;
    }

    /** How far looking for what is a person's has come. */
    private record Found(int done, String through, boolean all) {}

    private Found wordsGone(String personId, String from, Effort effort) {
        Holdings.Progress own = holdings.letGo(personId, STEP, effort);
        String through = from;
        boolean all = own.all();
        boolean more = own.all();
        while (more) {
            if (effort.endsWithin(STEP)) {
                return new Found(own.done(), through, false);
            }
            History.Done page = history.by(personId, through, PAGE, effort);
            holdings.takeOut(keys(page.happenings()), personId, effort);
            through = page.through();
            more = page.more();
        }
        return new Found(own.done(), through, all);
    }

    private List<Key> keys(List<Happening> happenings) {
        return happenings.stream()
                .flatMap(happening -> holdings.keys(happening.kind(), happening.entity()).stream())
                .distinct()
                .toList();
    }

    /** Something that a person is part of, and the changes after which they are not; an association, or a claim to one. */
    private record Tie(Optional<String> associationId, List<Change> changes) {
        Person cut(Person person) {
            return associationId.map(id -> person.holding(id, Set.of())).orElse(person);
        }
    }

    /**
     * As much of it as one transaction holds: first what the person is part of, and with the last of that the person. Whatever
     * is done leaves the person in agreement with the offices that are left, so that a repeat goes on from there.
     *
     * @return whether it was all
     */
    private Decision<Boolean> parted(String personId, Effort effort) {
        Optional<Person> found = person(personId, effort);
        if (found.isEmpty()) {
            return Decision.already(true);
        }
        Person person = found.get();
        List<Change> changes = new ArrayList<>();
        Person left = person;
        for (Tie tie : ties(person, effort)) {
            if (changes.size() + tie.changes().size() > MOST_AT_ONCE) {
                changes.addAll(persons.changes(left));
                return new Decision<>(false, changes);
            }
            changes.addAll(tie.changes());
            left = tie.cut(left);
        }
        changes.addAll(persons.gone(person));
        changes.add(history.append(happening(new Party.Person(person.id()), person, "person.erased"), "1"));
        return new Decision<>(true, changes);
    }

    private List<Tie> ties(Person person, Effort effort) {
        List<Tie> ties = new ArrayList<>();
        for (Belongings.Held held : belongings.offices(person, effort)) {
            Office after = held.office().without(person.id());
            Happening left = happening(new Party.Association(held.associationId()), person, "association.left")
                    .about(person.id());
            ties.add(new Tie(
                    Optional.of(held.associationId()),
                    List.of(
                            offices.change(held.key(), after),
                            history.append(left, "office-" + (after.version() + 1)))));
        }
        claims.withdrawn(person.id(), effort).forEach(changes -> ties.add(new Tie(Optional.empty(), changes)));
        return ties;
    }

    private Happening happening(Party party, Person by, String type) {
        return party.happening(type, by.id(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<Person> person(String personId, Effort effort) {
        return persons.read(effort, List.of(personId)).stream().findFirst();
    }

    private Person require(String personId, Effort effort) {
        return person(personId, effort).orElseThrow(() -> new IllegalStateException("somebody else has finished it"));
    }

    private Key entry(Instant since, String personId) {
        return new Key(offices.staffKey().table(), QUEUE, since + "#" + personId);
    }
}
