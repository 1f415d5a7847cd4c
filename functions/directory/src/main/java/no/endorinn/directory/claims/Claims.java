package no.endorinn.directory.claims;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.QueueSweep;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.words.Words;

/** Claims in the people table. */
@Singleton
public final class Claims {
    /** What an answered claim waits for: to go. */
    private static final String ANSWERED = "answered";

    /** How long what was asked for and answered is kept; that it was, stands in the association's history. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final String CLAIM = "claim#";
    private static final String REGISTRATION = "registration#";

    private final String table;
    private final People people;
    private final UnitOfWork work;

    public Claims(People people, Tables tables, UnitOfWork work) {
        this.people = people;
        this.table = tables.name(Table.PEOPLE);
        this.work = work;
    }

    public Key key(String reference) {
        return new Key(table, CLAIM + reference, "claim");
    }

    public Optional<Claim> claim(Snapshot snapshot, String reference) {
        return snapshot.at(key(reference)).map(item -> read(reference, item));
    }

    private List<Claim> claims(Stream<String> references, Effort effort) {
        List<Key> keys = references.map(this::key).toList();
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
        return claims(work.all(range, effort).map(item -> item.text("reference")), effort).stream()
                .map(this::withdrawing)
                .toList();
    }

    /** The changes by which nobody need answer the claim any more; it is as if it had not been made. */
    public List<Change> withdrawing(Claim claim) {
        return List.of(
                new Change.Remove(waitingKey(claim)), new Change.Delete(key(claim.reference()), claim.version()));
    }

    /**
     * The changes by which a new claim waits.
     *
     * @param name of the association that it is about
     * @param areas that the association belongs to
     */
    public List<Change> asking(Claim claim, String name, Collection<String> areas) {
        Waiting waiting = new Waiting(
                claim.kind() == Claim.Kind.LEADERSHIP ? CaseKinds.LEADERSHIP : CaseKinds.REGISTRATION,
                claim.reference(),
                claim.matter(Set.copyOf(areas)),
                Optional.of(name),
                name);
        return List.of(
                Change.write(table, QueueItem.waiting(item(claim), waiting).build(), claim.version()),
                new Change.Create(
                        table,
                        Item.at(waitingKey(claim))
                                .text("reference", claim.reference())
                                .build()));
    }

    /** The changes by which the claim has been answered, and goes when it has been kept for long enough. */
    public List<Change> answered(Claim claim) {
        return List.of(
                Change.write(
                        table,
                        QueueItem.due(item(claim), ANSWERED, claim.at(), claim.reference())
                                .build(),
                        claim.version()),
                new Change.Remove(waitingKey(claim)));
    }

    /** One version up. */
    private Item.Builder item(Claim after) {
        return Item.at(key(after.reference()))
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
                .origin(after.origin());
    }

    /**
     * Lets go of those that were asked more than a year ago and have been answered, whatever was said; stops in time.
     *
     * @return how many went
     */
    public int forget(QueueSweep sweep, Instant now, Duration patience) {
        return sweep.over(
                table,
                ANSWERED,
                now.minus(KEPT),
                patience,
                (item, effort) -> List.of(new Change.Delete(Key.of(table, item), item.number("version"))));
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
