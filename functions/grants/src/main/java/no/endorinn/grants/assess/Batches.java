package no.endorinn.grants.assess;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.store.UnitOfWork;

/** Batches in the grants table, beside the budget of their round. */
@Singleton
public final class Batches {
    private static final String PREFIX = "batch#";

    private final String table;
    private final UnitOfWork work;

    public Batches(Tables tables, UnitOfWork work) {
        this.table = tables.name(Table.GRANTS);
        this.work = work;
    }

    public Key key(String scheme, String round, int number) {
        return new Key(table, partition(scheme, round), PREFIX + "%03d".formatted(number));
    }

    public Optional<Batch> batch(Snapshot read, String scheme, String round, int number) {
        return read.at(key(scheme, round, number)).map(Batches::read);
    }

    /** All of a round, the first first. */
    public List<Batch> of(String scheme, String round, Effort effort) {
        return work.all(Range.startingWith(table, partition(scheme, round), PREFIX), effort)
                .map(Batches::read)
                .toList();
    }

    /** The change that it is so from now on. */
    public Change written(Batch batch) {
        Item item = Item.at(key(batch.scheme(), batch.round(), batch.number()))
                .number("version", batch.version())
                .words("name", batch.name())
                .text("meets", batch.meets().map(LocalDate::toString).orElse(null))
                .items("cases", batch.cases().stream().map(Batches::write).toList())
                .text("by", batch.by())
                .instant("at", batch.at())
                .origin(batch.origin())
                .build();
        return Change.write(table, item, batch.version() - 1);
    }

    private static Item write(Batch.Case one) {
        Item.Builder item = Item.builder()
                .text("reference", one.reference())
                .text("digest", one.digest())
                .number("recommended", one.recommended())
                .words("grounds", one.grounds().orElse(null));
        one.granted().ifPresent(ore -> item.number("granted", ore));
        return item.build();
    }

    private static Batch read(Item item) {
        String[] round = item.text("pk").split("#", 3);
        return new Batch(
                round[1],
                round[2],
                Integer.parseInt(item.text("sk").substring(PREFIX.length())),
                item.words("name"),
                item.optionalText("meets").map(LocalDate::parse),
                item.items("cases").stream().map(Batches::readCase).toList(),
                item.text("by"),
                item.instant("at"),
                item.origin(),
                item.number("version"));
    }

    private static Batch.Case readCase(Item item) {
        return new Batch.Case(
                item.text("reference"),
                item.text("digest"),
                item.number("recommended"),
                item.has("granted") ? OptionalLong.of(item.number("granted")) : OptionalLong.empty(),
                item.optionalWords("grounds"));
    }

    private static String partition(String scheme, String round) {
        return "round#" + scheme + "#" + round;
    }
}
