package no.endorinn.directory.claims;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.words.Words;

/** Claims in the people table, and the queue of those that wait, the oldest first. */
@Singleton
public final class Claims {
    private static final String QUEUE = "claims";
    private static final String ANSWERED = "answered";

    /** How long what was asked for and answered is kept; that it was, stands in the association's history. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final String CLAIM = "claim#";
    private static final String REGISTRATION = "registration#";

    private final String table;
    private final People people;
    private final UnitOfWork work;

    public Claims(People people, UnitOfWork work) {
        this.people = people;
        this.table = people.staffKey().table();
        this.work = work;
    }

    public Key key(String reference) {
        return new Key(table, CLAIM + reference, "claim");
    }

    public Optional<Claim> claim(Snapshot snapshot, String reference) {
        return snapshot.at(key(reference)).map(item -> read(reference, item));
    }

    /** A page of those that wait, the oldest first. */
    public Page<Claim> waiting(Request request, Optional<Cursor> from) {
        Page<Item> page = work.page(Range.startingWith(table, QUEUE, ""), from, request.effort());
        return new Page<>(claims(page.items(), request.effort()), page.next());
    }

    private List<Claim> claims(List<Item> waiting, Effort effort) {
        List<Key> keys =
                waiting.stream().map(item -> key(item.text("reference"))).toList();
        Snapshot found = work.read(keys, effort);
        return keys.stream()
                .flatMap(key -> found.at(key).stream())
                .map(item -> read(item.text("pk").substring(CLAIM.length()), item))
                .filter(Claim::isOpen)
                .toList();
    }

    private Key waitingKey(Claim claim) {
        Key claims = waitingKey(claim.personId(), claim.associationId());
        return claim.kind() == Claim.Kind.LEADERSHIP
                ? claims
                : new Key(table, claims.pk(), REGISTRATION + claim.associationId());
    }

    /** Where it says that a person's claim to an association waits: there is one at the most. */
    Key waitingKey(String personId, String associationId) {
        return new Key(table, people.personKey(personId).pk(), CLAIM + associationId);
    }

    /** The reference of the person's claim to the association that waits, if one does. */
    Optional<String> waiting(Snapshot snapshot, String personId, String associationId) {
        return snapshot.at(waitingKey(personId, associationId)).map(item -> item.text("reference"));
    }

    /** The changes by which the claims of somebody who is no longer known cease to wait, each claim's by themselves. */
    public List<List<Change>> withdrawn(String personId, Effort effort) {
        Range range = Range.startingWith(table, people.personKey(personId).pk(), CLAIM);
        return claims(work.all(range, effort).toList(), effort).stream()
                .map(this::withdrawing)
                .toList();
    }

    /** The changes by which nobody need answer the claim any more; it is as if it had not been made. */
    public List<Change> withdrawing(Claim claim) {
        List<Change> changes = new ArrayList<>(leaving(claim));
        changes.add(new Change.Delete(key(claim.reference()), claim.version()));
        return changes;
    }

    /** The changes by which the claim becomes this, one version up, and waits or no longer does. */
    public List<Change> changes(Claim after) {
        Item item = Item.at(key(after.reference()))
                .number("version", after.version() + 1)
                .text("association", after.associationId())
                .text("person", after.personId())
                .text("holder", Words.key(after.personId()))
                .text("endsAt", after.at() + "#" + after.reference())
                .words(
                        "grounds",
                        after.grounds()
                                .map(grounds -> Words.by(after.personId(), grounds))
                                .orElse(null))
                .text("kind", after.kind().name())
                .text("registerName", after.register().name().orElse(null))
                .text("registerRole", after.register().role().orElse(null))
                .text("at", after.at().toString())
                .item("answer", after.answer().map(Claims::answer).orElse(null))
                .origin(after.origin())
                .build();
        List<Change> changes = new ArrayList<>(List.of(Change.write(table, item, after.version())));
        changes.addAll(after.isOpen() ? entering(after) : leaving(after));
        if (!after.isOpen()) {
            changes.add(new Change.Derive(table, naming(answeredKey(after.at(), after.reference()), after)));
        }
        return changes;
    }

    /**
     * Lets go of those that were asked more than a year ago and have been answered, whatever was said; stops in time.
     *
     * @return how many went
     */
    public int forget(Sweep sweep, Instant now, Duration patience) {
        return sweep.over(
                Range.before(table, ANSWERED, now.minus(KEPT).toString()),
                patience,
                (entry, effort) -> forgotten(Key.of(table, entry), entry.text("reference"), effort));
    }

    private boolean forgotten(Key entry, String reference, Effort effort) {
        return work.commit(effort, () -> {
            List<Change> changes = new ArrayList<>(List.of(new Change.Remove(entry)));
            claim(work.read(List.of(key(reference)), effort), reference)
                    .ifPresent(claim -> changes.add(new Change.Delete(key(reference), claim.version())));
            return new Decision<>(true, changes);
        });
    }

    private Key answeredKey(Instant at, String reference) {
        return new Key(table, ANSWERED, at + "#" + reference);
    }

    private List<Change> entering(Claim claim) {
        return List.of(
                new Change.Derive(table, naming(queueKey(claim), claim)),
                new Change.Create(table, naming(waitingKey(claim), claim)));
    }

    private List<Change> leaving(Claim claim) {
        return List.of(new Change.Remove(queueKey(claim)), new Change.Remove(waitingKey(claim)));
    }

    private static Item naming(Key key, Claim claim) {
        return Item.at(key).text("reference", claim.reference()).build();
    }

    private Key queueKey(Claim claim) {
        return new Key(table, QUEUE, claim.at() + "#" + claim.reference());
    }

    private static Item answer(Claim.Answer answer) {
        return Item.builder()
                .flag("yes", answer.yes())
                .words("reason", answer.reason().map(Words::ofMunicipality).orElse(null))
                .build();
    }

    private static Claim.Answer answer(Item item) {
        return new Claim.Answer(item.flag("yes"), item.optionalWords("reason").map(Words::text));
    }

    private static Claim read(String reference, Item item) {
        return new Claim(
                reference,
                Claim.Kind.valueOf(item.text("kind")),
                item.text("association"),
                item.text("person"),
                item.optionalWords("grounds").map(Words::text),
                new Claim.Register(item.optionalText("registerName"), item.optionalText("registerRole")),
                Instant.parse(item.text("at")),
                item.has("answer") ? Optional.of(answer(item.item("answer"))) : Optional.empty(),
                item.origin(),
                item.number("version"));
    }
}
