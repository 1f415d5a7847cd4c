package no.endorinn.grants.backing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Party;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/**
 * Requests for backing in the grants table, an item each, in the queue while they wait; and two lists of their references, the scheme's of
 * a year and the association's, so that neither side's list needs an index.
 */
@Singleton
final class Backings {
    static final String PREFIX = "backing#";

    private final String table;
    private final UnitOfWork work;
    private final History history;

    Backings(Tables tables, UnitOfWork work, History history) {
        this.table = tables.name(Table.GRANTS);
        this.work = work;
        this.history = history;
    }

    Key key(String reference) {
        return new Key(table, PREFIX + reference, "backing");
    }

    Key rankingKey(String other, int year) {
        return new Key(table, "fund#" + other + "#" + year, "ranking");
    }

    Key rankingKey(Backing.Fund fund) {
        return rankingKey(fund.other(), fund.year());
    }

    Key askedKey(Party.Association association) {
        return new Key(table, "folder#" + association.key(), "backings");
    }

    Snapshot read(Key key, Effort effort) {
        return work.read(List.of(key), effort);
    }

    Optional<Backing> backing(Snapshot read, String reference) {
        return read.at(key(reference)).map(Backings::read);
    }

    Ranking ranking(Snapshot read, Key key) {
        return read.at(key).map(Backings::readRanking).orElse(Ranking.NONE);
    }

    Asked asked(Snapshot read, Party.Association association) {
        return read.at(askedKey(association)).map(Backings::readAsked).orElse(Asked.NONE);
    }

    /** Those with these references, in their order. */
    List<Backing> all(Collection<String> references, Effort effort) {
        Snapshot read = work.read(references.stream().map(this::key).toList(), effort);
        return references.stream()
                .flatMap(reference -> backing(read, reference).stream())
                .toList();
    }

    /** The change by which it is as it is now. */
    Change written(Backing after) {
        Item.Builder item = Item.at(key(after.reference()))
                .number("version", after.version() + 1)
                .origin(after.origin())
                .item("fund", write(after.fund()))
                .text("association", after.party().id())
                .text("associationName", after.associationName())
                .texts("areas", after.areas().stream().sorted().toList())
                .text("askedBy", after.askedBy())
                .text("askedAt", after.askedAt().toString())
                .words("title", after.title())
                .words("why", after.why())
                .text("language", after.language().name())
                .text("state", after.state().name())
                .item("answer", after.answer().map(Backings::write).orElse(null));
        after.sought().ifPresent(ore -> item.number("sought", ore));
        boolean waits = after.state() == BackingState.ASKED;
        return Change.write(table, (waits ? QueueItem.waiting(item, waiting(after)) : item).build(), after.version());
    }

    /** The change by which a scheme's requests of a year stand so. */
    Change written(Key key, Ranking after) {
        return Change.write(
                table,
                Item.at(key)
                        .number("version", after.version() + 1)
                        .texts("requests", after.requests())
                        .items(
                                "places",
                                after.places().stream()
                                        .map(place -> Item.builder()
                                                .text("reference", place.reference())
                                                .words("reason", place.reason())
                                                .build())
                                        .toList())
                        .build(),
                after.version());
    }

    /** The change by which an association has asked these. */
    Change written(Party.Association association, Asked after) {
        return Change.write(
                table,
                Item.at(askedKey(association))
                        .number("version", after.version() + 1)
                        .items(
                                "requests",
                                after.requests().stream()
                                        .map(request -> Item.builder()
                                                .text("reference", request.reference())
                                                .text("at", request.at().toString())
                                                .build())
                                        .toList())
                        .build(),
                after.version());
    }

    /**
     * What happened to one.
     *
     * @param type feature and past participle: {@code backing.asked}
     * @param apart tells it from what else happens to it in the same moment
     */
    Change happened(Backing what, String type, String by, Instant at, UnaryOperator<Happening> details, String apart) {
        Happening happening = new Happening(
                what.reference(), type, by, at, Optional.of(what.party().id()), Map.of());
        return history.append(details.apply(happening), apart);
    }

    private static Waiting waiting(Backing backing) {
        return new Waiting(
                        CaseKinds.BACKING,
                        backing.reference(),
                        backing.matter(),
                        Optional.of(backing.associationName()),
                        backing.fund().nameIn(Language.BOKMAL))
                .saying(backing.title())
                .until(backing.fund().deadline().map(day -> Oslo.day(day).end()));
    }

    private static Item write(Backing.Fund fund) {
        return Item.builder()
                .text("other", fund.other())
                .number("year", fund.year())
                .textsByName("name", fund.name())
                .text("by", fund.by())
                .text("deadline", fund.deadline().map(LocalDate::toString).orElse(null))
                .build();
    }

    private static Item write(Backing.Answered answer) {
        return Item.builder()
                .flag("backed", answer.backed())
                .words("grounds", answer.grounds())
                .text("by", answer.by())
                .text("at", answer.at().toString())
                .build();
    }

    private static Backing read(Item item) {
        Item fund = item.item("fund");
        return new Backing(
                item.text("pk").substring(PREFIX.length()),
                new Backing.Fund(
                        fund.text("other"),
                        fund.integer("year"),
                        fund.textsByName("name"),
                        fund.text("by"),
                        fund.optionalText("deadline").map(LocalDate::parse)),
                new Party.Association(item.text("association")),
                item.text("associationName"),
                new HashSet<>(item.texts("areas")),
                item.text("askedBy"),
                Instant.parse(item.text("askedAt")),
                item.words("title"),
                item.words("why"),
                item.has("sought") ? OptionalLong.of(item.number("sought")) : OptionalLong.empty(),
                Language.valueOf(item.text("language")),
                BackingState.valueOf(item.text("state")),
                item.has("answer") ? Optional.of(readAnswer(item.item("answer"))) : Optional.empty(),
                item.origin(),
                item.number("version"));
    }

    private static Backing.Answered readAnswer(Item item) {
        return new Backing.Answered(
                item.flag("backed"), item.words("grounds"), item.text("by"), Instant.parse(item.text("at")));
    }

    private static Ranking readRanking(Item item) {
        return new Ranking(
                item.texts("requests"),
                item.items("places").stream()
                        .map(place -> new Ranking.Place(place.text("reference"), place.words("reason")))
                        .toList(),
                item.number("version"));
    }

    private static Asked readAsked(Item item) {
        return new Asked(
                item.items("requests").stream()
                        .map(request -> new Asked.Request(request.text("reference"), Instant.parse(request.text("at"))))
                        .toList(),
                item.number("version"));
    }
}
