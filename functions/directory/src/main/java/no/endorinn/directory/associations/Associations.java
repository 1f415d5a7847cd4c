package no.endorinn.directory.associations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Listed;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/**
 * Associations in the people table: the record, the index by which it is found, whose organisation number it is, and the list of
 * those about whom a register has not answered yet. All of it follows from the record and is written with it.
 */
@Singleton
public final class Associations {
    private static final String WAITING = "registers";

    /** So many megabytes of the index are read for one answer at the most: more than all of Oslo's 13,500 associations take. */
    private static final int MOST_READS = 12;

    private static final int PAGE = Page.SIZE;
    private static final int MOST_RIVALS = 20;
    private static final String LOOKS = "looks#";

    /** Where something is filtered away a page is mostly found among so many; only then is a whole megabyte read. */
    private static final int FIRST_LOOK = 10 * PAGE;

    private final String table;
    private final People people;
    private final UnitOfWork work;

    public Associations(People people, UnitOfWork work) {
        this.people = people;
        this.table = people.associationKey("").table();
        this.work = work;
    }

    public Key key(String associationId) {
        return people.associationKey(associationId);
    }

    /** Which association has the number; read before it is given to one. */
    Key organisationKey(OrganisationNumber number) {
        return new Key(table, "organisation#" + number.digits(), "association");
    }

    public Optional<Association> association(Snapshot snapshot, String id) {
        return snapshot.at(key(id)).map(item -> AssociationItem.read(id, item));
    }

    /** The id of the association that has the number already. */
    Optional<String> holder(Snapshot snapshot, OrganisationNumber number) {
        return snapshot.at(organisationKey(number)).map(item -> item.text("association"));
    }

    /**
     * Stops whoever would give the association a number that is another's.
     *
     * @throws Rejection 409 when it is
     */
    public void requireFree(Effort effort, Association association) {
        association.registration().map(Association.Registration::number).ifPresent(number -> {
            Snapshot found = work.read(List.of(organisationKey(number)), effort);
            holder(found, number)
                    .filter(other -> !other.equals(association.id()))
                    .ifPresent(other -> {
                        throw taken(other);
                    });
        });
    }

    /** The one that has the number may be claimed. */
    static Rejection taken(String association) {
        return Rejection.of(
                List.of(DirectoryCode.ORGANISATION_NUMBER_TAKEN.at("/organisationNumber")),
                Map.of("association", association));
    }

    /**
     * The others that have the association's number or wait for it, and those that are called nearly the same; as many as whoever
     * decides between them can look at.
     */
    public List<Association> rivals(Effort effort, Association association) {
        Set<String> ids = new LinkedHashSet<>(lookalikes(effort, association));
        association
                .registration()
                .map(Association.Registration::number)
                .ifPresent(number -> ids.addAll(others(
                        effort,
                        Range.startingWith(table, organisationKey(number).pk(), "")
                                .most(MOST_RIVALS),
                        association)));
        Snapshot found = work.read(ids.stream().map(this::key).toList(), effort);
        return ids.stream().flatMap(id -> association(found, id).stream()).toList();
    }

    /** The association as it stands after {@link #changes}. */
    public static Association stored(Association after) {
        return after.withVersion(after.version() + 1);
    }

    /** The changes by which the association becomes this, from what it was or from nothing. */
    public List<Change> changes(Optional<Association> before, Association after) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.write(table, AssociationItem.write(key(after.id()), stored(after)), after.version()));
        Map<Key, Item> found = before.map(this::found).orElse(Map.of());
        Map<Key, Item> find = found(after);
        find.forEach((key, item) -> {
            if (!item.equals(found.get(key))) {
                changes.add(new Change.Derive(table, item));
            }
        });
        found.keySet().stream()
                .filter(key -> !find.containsKey(key))
                .forEach(key -> changes.add(new Change.Remove(key)));
        changes.addAll(nameChanges(before, after));
        changes.addAll(numberChanges(before.flatMap(Association::registration), after));
        return changes;
    }

    /** The items by which everybody finds it. */
    private Map<Key, Item> found(Association association) {
        return association.footing().isListed() ? CardItem.items(table, Card.of(association)) : Map.of();
    }

    /** Each stands under what its name looks like, whether it is listed or not. */
    private List<Change> nameChanges(Optional<Association> before, Association after) {
        Optional<Key> had = before.filter(was -> was.footing().isThere()).map(this::nameKey);
        Optional<Key> has =
                Optional.of(after).filter(is -> is.footing().isThere()).map(this::nameKey);
        List<Change> changes = new ArrayList<>();
        if (!had.equals(has)) {
            had.ifPresent(key -> changes.add(new Change.Remove(key)));
            has.ifPresent(key -> changes.add(new Change.Derive(
                    table, Item.at(key).text("association", after.id()).build())));
        }
        return changes;
    }

    private Key nameKey(Association association) {
        return new Key(table, LOOKS + Lookalike.signature(association.name()), association.id());
    }

    /** Whether the name is taken for another association's, or the municipality's, or cannot be seen at all. */
    boolean isNameInDoubt(Effort effort, Association association) {
        return Lookalike.isOfficial(association.name())
                || Lookalike.signature(association.name()).isEmpty()
                || !lookalikes(effort, association).isEmpty();
    }

    /** The ids of the others whose names look like the association's. */
    private List<String> lookalikes(Effort effort, Association association) {
        Range alike = Range.startingWith(table, nameKey(association).pk(), "").most(MOST_RIVALS);
        return others(effort, alike, association);
    }

    private List<String> others(Effort effort, Range range, Association association) {
        return work.list(range, effort).items().stream()
                .map(item -> item.text("association"))
                .filter(id -> !id.equals(association.id()))
                .toList();
    }

    private List<Change> numberChanges(Optional<Association.Registration> before, Association after) {
        List<Change> changes = new ArrayList<>();
        Optional<OrganisationNumber> had =
                before.filter(Association.Registration::holdsNumber).map(Association.Registration::number);
        Optional<OrganisationNumber> has = after.registration()
                .filter(Association.Registration::holdsNumber)
                .map(Association.Registration::number);
        if (!had.equals(has)) {
            had.ifPresent(number -> changes.add(new Change.Remove(organisationKey(number))));
            has.ifPresent(number -> changes.add(new Change.Create(
                    table,
                    Item.at(organisationKey(number))
                            .text("association", after.id())
                            .build())));
        }
        changes.addAll(numberWaitChanges(before, after));
        boolean waited = before.filter(Associations::isWaiting).isPresent();
        boolean waits = after.registration().filter(Associations::isWaiting).isPresent();
        Key waiting = new Key(table, WAITING, after.id());
        if (waits && !waited) {
            changes.add(new Change.Derive(table, Item.at(waiting).build()));
        } else if (waited && !waits) {
            changes.add(new Change.Remove(waiting));
        }
        return changes;
    }

    /** Those that wait for a number stand beside whoever has it, so that staff see them all. */
    private List<Change> numberWaitChanges(Optional<Association.Registration> before, Association after) {
        Optional<Key> waited = before.filter(known -> !known.holdsNumber()).map(known -> numberWait(known, after.id()));
        Optional<Key> waits =
                after.registration().filter(known -> !known.holdsNumber()).map(known -> numberWait(known, after.id()));
        List<Change> changes = new ArrayList<>();
        if (!waited.equals(waits)) {
            waited.ifPresent(key -> changes.add(new Change.Remove(key)));
            waits.ifPresent(key -> changes.add(new Change.Derive(
                    table, Item.at(key).text("association", after.id()).build())));
        }
        return changes;
    }

    private Key numberWait(Association.Registration registration, String associationId) {
        return new Key(table, organisationKey(registration.number()).pk(), "waits#" + associationId);
    }

    private static boolean isWaiting(Association.Registration registration) {
        return registration.state() == Association.Registration.State.UNVERIFIED;
    }

    /** Those about whom a register has not answered yet; each stands by its id. */
    Range waiting() {
        return Range.startingWith(table, WAITING, "");
    }

    /**
     * A page of the catalogue. One query of the narrowest partition; more only where most of what it holds is filtered away, and
     * never more than would read all of it.
     */
    Page<Card> search(Effort effort, Criteria criteria, Optional<Cursor> from) {
        Optional<String> word = criteria.rarestWord();
        Range all = word.map(beginning -> Range.startingWith(table, CardItem.partitionOfWords(beginning), beginning))
                .orElseGet(() -> Range.startingWith(table, CardItem.partition(criteria), ""));
        boolean exact = word.isEmpty() && criteria.size() <= 1;
        Range range =
                from.map(cursor -> all.beyond(cursor.afterText())).orElse(all).most(exact ? PAGE : FIRST_LOOK);
        List<Card> cards = new ArrayList<>();
        for (int read = 1; ; read++) {
            Listed listed = work.list(range, effort);
            int looked = 0;
            String last = "";
            while (looked < listed.items().size() && cards.size() < PAGE) {
                Item item = listed.items().get(looked++);
                last = item.text("sk");
                if (isWanted(CardItem.card(item), last, criteria)) {
                    cards.add(CardItem.card(item));
                }
            }
            boolean more = listed.more() || looked < listed.items().size();
            if (!more || cards.size() == PAGE || read == MOST_READS) {
                return new Page<>(cards, more ? Optional.of(Cursor.afterText(last)) : Optional.empty());
            }
            range = range.beyond(last).most(0);
        }
    }

    /** What each of the catalogue's associations is found by besides words; as many as the bounded reads of a search see. */
    List<CardItem.Traits> traits(Effort effort) {
        Range range = CardItem.traits(table);
        List<CardItem.Traits> all = new ArrayList<>();
        for (int read = 1; ; read++) {
            Listed listed = work.list(range, effort);
            listed.items().forEach(item -> all.add(CardItem.traits(item)));
            if (!listed.more() || read == MOST_READS) {
                return List.copyOf(all);
            }
            range = range.beyond(listed.items().getLast().text("sk"));
        }
    }

    private static boolean isWanted(Card card, String position, Criteria criteria) {
        return card.matches(criteria)
                && criteria.rarestWord()
                        .map(beginning -> card.isListedUnder(CardItem.word(position), beginning))
                        .orElse(true);
    }
}
