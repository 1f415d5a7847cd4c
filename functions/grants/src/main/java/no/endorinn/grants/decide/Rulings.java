package no.endorinn.grants.decide;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.store.LaterYearItem;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.words.Wording;

/** Decisions in the grants table, beside the application that they are about; none is ever written again. */
@Singleton
public final class Rulings {
    private final String table;

    public Rulings(Tables tables) {
        this.table = tables.name(Table.GRANTS);
    }

    public Key key(String reference, int number) {
        return new Key(table, "application#" + reference, "decision#" + number);
    }

    public Optional<Ruling> ruling(Snapshot read, String reference, int number) {
        return read.at(key(reference, number)).map(Rulings::read);
    }

    /** The change that there is this decision from now on. */
    public Change written(Application application, Ruling ruling) {
        boolean personal = application.party() instanceof Party.Person;
        Item.Builder item = Item.at(key(application.reference(), ruling.number()))
                .number("version", 1)
                .text("holder", personal ? application.party().key() : null)
                .text("endsAt", personal ? ruling.at() + "#" + application.reference() : null)
                .text("outcome", ruling.outcome().name())
                .number("granted", ruling.granted())
                .items(
                        "weighed",
                        ruling.weighed().stream().map(Rulings::weighed).toList())
                .words("grounds", ruling.grounds().orElse(null))
                .items(
                        "conditions",
                        ruling.conditions().stream()
                                .map(words ->
                                        Item.builder().words("text", words).build())
                                .toList())
                .text("payBy", ruling.payBy().map(LocalDate::toString).orElse(null))
                .text("appealBy", ruling.appealBy().map(LocalDate::toString).orElse(null))
                .text("acceptBy", ruling.acceptBy().map(LocalDate::toString).orElse(null))
                .text("language", ruling.language().name())
                .text("by", ruling.by())
                .text("at", ruling.at().toString())
                .origin(ruling.origin());
        LaterYearItem.write(item, ruling.later());
        ruling.recommended().ifPresent(ore -> item.number("recommended", ore));
        return new Change.Create(table, item.build());
    }

    private static Item weighed(Ruling.Weighed weighed) {
        return Item.builder()
                .text("nb", weighed.criterion().nb())
                .text("nn", weighed.criterion().nn())
                .text("en", weighed.criterion().en())
                .flag("met", weighed.met())
                .build();
    }

    private static Ruling read(Item item) {
        List<Ruling.Weighed> weighed = item.items("weighed").stream()
                .map(each -> new Ruling.Weighed(
                        new Wording(each.text("nb"), each.text("nn"), each.text("en")), each.flag("met")))
                .toList();
        return new Ruling(
                Integer.parseInt(item.text("sk").replaceFirst(".*#", "")),
                Outcome.valueOf(item.text("outcome")),
                item.number("granted"),
                LaterYearItem.read(item),
                item.has("recommended") ? OptionalLong.of(item.number("recommended")) : OptionalLong.empty(),
                weighed,
                item.optionalWords("grounds"),
                item.items("conditions").stream()
                        .map(each -> each.words("text"))
                        .toList(),
                item.optionalText("payBy").map(LocalDate::parse),
                item.optionalText("appealBy").map(LocalDate::parse),
                item.optionalText("acceptBy").map(LocalDate::parse),
                Language.valueOf(item.text("language")),
                item.text("by"),
                Instant.parse(item.text("at")),
                item.origin());
    }
}
