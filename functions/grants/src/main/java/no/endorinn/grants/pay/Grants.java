package no.endorinn.grants.pay;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyItem;
import no.endorinn.cases.QueueItem;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.LaterYearItem;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/** What was granted, in the grants table beside the application: an item with all its payments. What is due waits in the queue's index. */
@Singleton
public final class Grants {
    private static final String PREFIX = "application#";
    private static final String PAYMENTS = "payments";

    private final String table;

    public Grants(Tables tables) {
        this.table = tables.name(Table.GRANTS);
    }

    public Key key(String reference) {
        return new Key(table, PREFIX + reference, PAYMENTS);
    }

    public Optional<Grant> grant(Snapshot read, String reference) {
        return read.at(key(reference)).map(Grants::read);
    }

    /** Those of which something is due by the end of that day, the first due first; of each where it stands, and of which scheme it is. */
    public Range due(LocalDate day) {
        return QueueItem.due(table, PAYMENTS, Oslo.day(day).end());
    }

    /** Where something stands among what is due. */
    public static String position(Item listed) {
        return listed.text("queuedAt");
    }

    /** Of which application something that is due is. */
    public static String reference(Item listed) {
        return listed.text("pk").substring(PREFIX.length());
    }

    /** Of which scheme it is. */
    public static String scheme(Item listed) {
        return listed.item("case").text("scheme");
    }

    /** The change by which it is as it is now. */
    public Change written(Grant after) {
        boolean personal = after.party() instanceof Party.Person;
        String whose = after.party().key();
        Item.Builder item = Item.at(key(after.reference()))
                .number("version", after.version())
                .item("whose", PartyItem.write(after.party()))
                .text("holder", personal ? whose : null)
                .text("endsAt", personal ? "payments#" + after.reference() : null)
                .text("scheme", after.terms().scheme())
                .text("round", after.terms().round())
                .text("when", after.terms().when().name())
                .number("instalments", after.terms().instalments().count())
                .number("months", after.terms().instalments().months())
                .flag("accept", after.terms().accept())
                .number("decision", after.decision())
                .number("granted", after.granted())
                .text("decidedBy", after.decidedBy())
                .text("answer", after.answer().name())
                .flag("reported", after.reported())
                .words(
                        "account",
                        after.account().map(digits -> new Words(digits, whose)).orElse(null))
                .items("payments", after.payments().stream().map(Grants::write).toList())
                .items("demands", after.demands().stream().map(Grants::write).toList());
        LaterYearItem.write(item, after.later());
        after.deficit().ifPresent(ore -> item.number("deficit", ore));
        after.due()
                .ifPresent(day -> QueueItem.due(item, PAYMENTS, Oslo.day(day).start(), after.reference())
                        .item(
                                "case",
                                Item.builder()
                                        .text("scheme", after.terms().scheme())
                                        .build()));
        return Change.write(table, item.build(), after.version() - 1);
    }

    private static Item write(Payment payment) {
        return Item.builder()
                .number("number", payment.number())
                .number("decision", payment.decision())
                .number("year", payment.year())
                .number("ore", payment.ore())
                .text("on", payment.on().toString())
                .text("state", payment.state().name())
                .number("list", payment.list())
                .words("reason", payment.reason().orElse(null))
                .instant("at", payment.at())
                .build();
    }

    private static Item write(Demand demand) {
        Item.Builder item = Item.builder()
                .number("number", demand.number())
                .number("ore", demand.ore())
                .words("grounds", demand.grounds().orElse(null))
                .text("until", demand.until().toString())
                .text("by", demand.by())
                .instant("at", demand.at());
        demand.paidBack().ifPresent(at -> item.instant("paidBack", at));
        return item.build();
    }

    private static Grant read(Item item) {
        return new Grant(
                item.text("pk").substring(PREFIX.length()),
                party(item),
                new Grant.Terms(
                        item.text("scheme"),
                        item.text("round"),
                        Scheme.Payment.valueOf(item.text("when")),
                        new Scheme.Instalments(item.integer("instalments"), item.integer("months")),
                        item.flag("accept")),
                item.integer("decision"),
                item.number("granted"),
                LaterYearItem.read(item),
                item.text("decidedBy"),
                Acceptance.valueOf(item.text("answer")),
                item.flag("reported"),
                item.has("deficit") ? OptionalLong.of(item.number("deficit")) : OptionalLong.empty(),
                item.optionalWords("account")
                        .filter(words -> !words.equals(Words.FORGOTTEN))
                        .map(Words::text),
                item.items("payments").stream().map(Grants::payment).toList(),
                item.items("demands").stream().map(Grants::demand).toList(),
                item.number("version"));
    }

    /** A private person may have been forgotten: then it is in nobody's list. */
    private static Party party(Item item) {
        Party whose = PartyItem.read(item.item("whose"));
        return whose instanceof Party.Person && !item.has("holder") ? new Party.Forgotten() : whose;
    }

    private static Payment payment(Item item) {
        return new Payment(
                item.integer("number"),
                item.integer("decision"),
                item.has("year") ? item.integer("year") : Payment.OWN_YEAR,
                item.number("ore"),
                LocalDate.parse(item.text("on")),
                PayState.valueOf(item.text("state")),
                item.integer("list"),
                item.optionalWords("reason"),
                item.instant("at"));
    }

    private static Demand demand(Item item) {
        return new Demand(
                item.integer("number"),
                item.number("ore"),
                item.optionalWords("grounds"),
                LocalDate.parse(item.text("until")),
                item.text("by"),
                item.instant("at"),
                item.has("paidBack") ? Optional.of(item.instant("paidBack")) : Optional.<Instant>empty());
    }
}
