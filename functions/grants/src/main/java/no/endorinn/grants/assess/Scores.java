package no.endorinn.grants.assess;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Wording;

/** What caseworkers gave and councils advised, in the grants table: an item each, beside the application that it is about. */
@Singleton
public final class Scores {
    private static final String SCORE = "score#";
    private static final String ADVICE = "advice#";

    private final String table;
    private final UnitOfWork work;

    public Scores(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.GRANTS);
        this.work = work;
    }

    public Key key(String reference, String person) {
        return new Key(table, "application#" + reference, SCORE + person);
    }

    public Optional<Score> score(Snapshot read, String reference, String person) {
        return read.at(key(reference, person)).map(Scores::read);
    }

    /** All that were given, the first that was given first. */
    public List<Score> of(String reference, Effort effort) {
        return work.all(Range.startingWith(table, "application#" + reference, SCORE), effort)
                .map(Scores::read)
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** The change that it is so from now on. */
    public Change written(Application application, Score score) {
        Item item = about(
                        application,
                        key(application.reference(), score.by()),
                        score.at().toString())
                .number("version", score.version())
                .text("by", score.by())
                .items("points", score.points().stream().map(Scores::write).toList())
                .words("comment", score.comment().orElse(null))
                .build();
        return Change.write(table, item, score.version() - 1);
    }

    /** A private person's stands in the index beside their application, and is forgotten with it. */
    private static Item.Builder about(Application application, Key key, String at) {
        boolean personal = application.party() instanceof Party.Person;
        return Item.at(key)
                .text("holder", personal ? application.party().key() : null)
                .text("endsAt", personal ? at + "#" + application.reference() : null)
                .text("at", at);
    }

    private static Item write(Score.Points points) {
        return Item.builder()
                .text("nb", points.criterion().nb())
                .text("nn", points.criterion().nn())
                .text("en", points.criterion().en())
                .number("weight", points.weight())
                .number("given", points.given())
                .number("most", points.most())
                .build();
    }

    private static Score read(Item item) {
        return new Score(
                item.text("by"),
                item.items("points").stream()
                        .map(each -> new Score.Points(
                                new Wording(each.text("nb"), each.text("nn"), each.text("en")),
                                each.integer("weight"),
                                each.integer("given"),
                                each.integer("most")))
                        .toList(),
                item.optionalWords("comment"),
                Instant.parse(item.text("at")),
                item.number("version"));
    }

    public Key adviceKey(String reference, String field) {
        return new Key(table, "application#" + reference, ADVICE + field);
    }

    public Optional<Advice> advice(Snapshot read, String reference, String field) {
        return read.at(adviceKey(reference, field)).map(Scores::readAdvice);
    }

    /** What councils advised. */
    public List<Advice> adviceOn(String reference, Effort effort) {
        return work.all(Range.startingWith(table, "application#" + reference, ADVICE), effort)
                .map(Scores::readAdvice)
                .toList();
    }

    /** The change that it is so from now on. */
    public Change written(Application application, Advice advice) {
        Item.Builder item = about(
                        application,
                        adviceKey(application.reference(), advice.field()),
                        advice.at().toString())
                .number("version", advice.version())
                .text("by", advice.by())
                .words("words", advice.words().orElse(null));
        advice.amount().ifPresent(ore -> item.number("amount", ore));
        return Change.write(table, item.build(), advice.version() - 1);
    }

    private static Advice readAdvice(Item item) {
        return new Advice(
                item.text("sk").substring(ADVICE.length()),
                item.has("amount") ? Optional.of(item.number("amount")) : Optional.empty(),
                item.optionalWords("words"),
                item.text("by"),
                Instant.parse(item.text("at")),
                item.number("version"));
    }

    /** Where the sum stands of what a council proposes for a round. */
    public Key proposalKey(String scheme, String round, String field) {
        return new Key(table, "round#" + scheme + "#" + round, "proposal#" + field);
    }

    public Proposal proposal(Snapshot read, Key key) {
        return read.at(key)
                .map(item -> new Proposal(item.number("sum"), item.number("version")))
                .orElse(Proposal.NONE);
    }

    /** The changes by which nothing of what councils proposed for an application is in their sums any more. */
    public List<Change> takenBack(Application sent, Effort effort) {
        Application.About about = sent.about();
        Map<Key, Long> proposed = new HashMap<>();
        sent.casework().assessed().advised().forEach((field, ore) -> {
            if (ore != 0) {
                proposed.put(proposalKey(about.scheme(), about.round(), field), ore);
            }
        });
        Snapshot read = work.read(List.copyOf(proposed.keySet()), effort);
        return proposed.entrySet().stream()
                .map(each ->
                        written(each.getKey(), proposal(read, each.getKey()).with(-each.getValue())))
                .toList();
    }

    /** The change that it is so from now on. */
    public Change written(Key key, Proposal after) {
        Item item = Item.at(key)
                .number("version", after.version())
                .number("sum", after.sum())
                .build();
        return Change.write(table, item, after.version() - 1);
    }
}
