package no.endorinn.lending.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.endorinn.cases.CompanionItem;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyItem;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Marks;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Wording;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.loans.Care;
import no.endorinn.lending.loans.Condition;
import no.endorinn.lending.loans.Line;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Piece;
import no.endorinn.lending.loans.Reminder;
import no.endorinn.lending.loans.State;

/** A loan as an item, with the attributes by which the indexes find it. */
final class LoanItem {
    /** How a point's counter finds what is to be fetched ({@code <point>#out}) and what is to come back ({@code <point>#in}), by when. */
    static final Range.Index COUNTER = new Range.Index("counter", "counterOf", "counterAt");

    /** What a reservation that nobody has fetched waits for: the clock, when its day is over. */
    static final String UNFETCHED = "unfetched";

    /** What is out waits for: the clock, when there is something to tell of when it is due. */
    static final String REMINDERS = "reminders";

    /** What a loan waits for while somebody's own words stand in it: by when they go. */
    static final String WORDS = "words";

    /** How long somebody's own words are kept after the end. */
    private static final Duration KEPT = Duration.ofDays(365);

    /** What is out has not ended, however late it is. */
    private static final Instant UNTIL_IT_IS_BACK = Instant.parse("9999-12-31T23:00:00Z");

    private LoanItem() {}

    static String outOf(String point) {
        return point + "#out";
    }

    static String into(String point) {
        return point + "#in";
    }

    /**
     * The loan, as it is stored.
     *
     * @param waiting as it waits for staff, if it does
     */
    static Item write(Key key, Loan loan, Optional<Waiting> waiting) {
        Party party = loan.party();
        Instant ends =
                loan.state() == State.OUT ? UNTIL_IT_IS_BACK : loan.time().end();
        Item.Builder item = Item.at(key)
                .number("version", loan.version())
                .text("holder", party.key())
                .text("endsAt", ends + "#" + loan.reference())
                .text("openUntil", loan.state().isOpen() ? ends.toString() : null)
                .origin(loan.origin())
                .text("point", loan.point())
                .item("whose", PartyItem.write(party))
                .text("associationName", loan.partyName().orElse(null))
                .text("account", loan.account().orElse(null))
                .text("askedBy", loan.askedBy())
                .text("askedAt", loan.askedAt().toString())
                .words("purpose", loan.purpose())
                .item("care", care(loan.care()))
                .instant("start", loan.time().start())
                .instant("end", loan.time().end())
                .number("service", loan.service().toMinutes())
                .items("lines", loan.lines().stream().map(LoanItem::line).toList())
                .text("byTheHour", loan.byTheHour() ? "y" : null)
                .text("state", loan.state().name())
                .words("grounds", loan.grounds().orElse(null))
                .items(CompanionItem.WITH, CompanionItem.write(loan.companions()))
                .items(
                        "replanned",
                        loan.replanned().stream().map(ReplannedItem::write).toList())
                .text("answerBy", loan.answerBy().map(Instant::toString).orElse(null))
                .text("told", loan.told().map(Reminder::name).orElse(null));
        switch (loan.state()) {
            case WAITING, OFFERED -> {
                // The stock of what it waits for waits for the clock.
            }
            case REQUESTED, RESERVED -> {
                item.text("counterOf", outOf(loan.point()))
                        .text("counterAt", loan.time().start() + "#" + loan.reference());
                waiting.ifPresentOrElse(
                        staff -> QueueItem.waiting(item, staff),
                        () -> QueueItem.due(
                                item, UNFETCHED, Loan.lapses(loan.time().start()), loan.reference()));
            }
            case OUT -> {
                item.text("counterOf", into(loan.point()))
                        .text("counterAt", loan.time().end() + "#" + loan.reference());
                loan.reminded().ifPresent(then -> QueueItem.due(item, REMINDERS, then, loan.reference()));
            }
            case RETURNED, DONE, CANCELLED, DENIED, LAPSED, MISSED -> {
                if (Marks.in(item.build()).stream().anyMatch(Words::isPersonal)) {
                    QueueItem.due(item, WORDS, loan.time().end().plus(KEPT), loan.reference());
                }
            }
        }
        return item.build();
    }

    /** The loan without anybody's own words; nobody's, where it was somebody's whom staff registered. */
    static Item withoutWords(Key key, Loan loan) {
        boolean all = !(loan.party() instanceof Party.Association);
        Item.Builder item =
                Marks.without(write(key, loan, Optional.empty()), words -> all || words.isPersonal()).toBuilder();
        if (loan.party() instanceof Party.Registered) {
            Party nobody = new Party.Forgotten();
            item.text("holder", nobody.key()).item("whose", PartyItem.write(nobody));
        }
        return QueueItem.notWaiting(item).build();
    }

    private static Item care(Care care) {
        return Item.builder()
                .text("group", care.group().name())
                .item("responsible", care.responsible().map(LoanItem::person).orElse(null))
                .items("others", care.others().stream().map(LoanItem::person).toList())
                .build();
    }

    private static Item person(Care.Person person) {
        return Item.builder()
                .words("name", person.name())
                .words("phone", person.phone())
                .build();
    }

    private static Item line(Line line) {
        return Item.builder()
                .text("m", line.model())
                .text("nb", line.name().nb())
                .text("nn", line.name().nn())
                .text("en", line.name().en())
                .text("v", line.variant())
                .number("q", line.quantity())
                .number("g", line.givenPerDay())
                .items("pieces", line.pieces().stream().map(LoanItem::piece).toList())
                .build();
    }

    private static Item piece(Piece piece) {
        Item.Builder item = Item.builder().text("l", piece.label()).instant("o", piece.out());
        piece.back()
                .ifPresent(back -> item.instant("b", back.at())
                        .text("c", back.condition().name())
                        .words("r", back.remark().orElse(null)));
        return item.build();
    }

    static Loan read(Item item) {
        return new Loan(
                item.text("pk").substring(Loans.PREFIX.length()),
                item.number("version"),
                item.origin(),
                item.text("point"),
                PartyItem.read(item.item("whose")),
                item.optionalText("associationName"),
                item.optionalText("account"),
                item.text("askedBy"),
                Instant.parse(item.text("askedAt")),
                item.words("purpose"),
                readCare(item.item("care")),
                new Interval(item.instant("start"), item.instant("end")),
                Duration.ofMinutes(item.number("service")),
                item.items("lines").stream().map(LoanItem::readLine).toList(),
                item.has("byTheHour"),
                State.valueOf(item.text("state")),
                item.optionalWords("grounds"),
                CompanionItem.read(item),
                item.items("replanned").stream().map(ReplannedItem::read).toList(),
                item.optionalText("answerBy").map(Instant::parse),
                item.optionalText("told").map(Reminder::valueOf));
    }

    private static Care readCare(Item item) {
        return new Care(
                Care.Group.valueOf(item.text("group")),
                item.has("responsible") ? Optional.of(readPerson(item.item("responsible"))) : Optional.empty(),
                item.items("others").stream().map(LoanItem::readPerson).toList());
    }

    private static Care.Person readPerson(Item item) {
        return new Care.Person(item.words("name"), item.words("phone"));
    }

    private static Line readLine(Item item) {
        return new Line(
                item.text("m"),
                new Wording(item.text("nb"), item.text("nn"), item.text("en")),
                item.text("v"),
                item.integer("q"),
                item.has("g") ? item.integer("g") : 0,
                item.items("pieces").stream().map(LoanItem::readPiece).toList());
    }

    private static Piece readPiece(Item item) {
        Optional<Piece.Back> back = item.has("b")
                ? Optional.of(
                        new Piece.Back(item.instant("b"), Condition.valueOf(item.text("c")), item.optionalWords("r")))
                : Optional.empty();
        return new Piece(item.text("l"), item.instant("o"), back);
    }
}
