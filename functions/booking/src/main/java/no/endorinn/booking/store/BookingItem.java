package no.endorinn.booking.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.Block;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Kind;
import no.endorinn.booking.bookings.Needs;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Proposal;
import no.endorinn.booking.bookings.State;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.booking.premises.PriceList.Reason;
import no.endorinn.booking.premises.Tariff;
import no.endorinn.cases.CompanionItem;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyItem;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Marks;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;

/** A booking as an item, with the attributes by which the two indexes find it. */
public final class BookingItem {
    /** What a booking waits for while somebody's own words stand in it: by when they go. */
    static final String WORDS = "words";

    /** What a booking waits for while the applicant alone must answer: by when that is. */
    static final String OFFERS = "offers";

    /** How long somebody's own words are kept after the end. */
    static final Duration KEPT = Duration.ofDays(365);

    private BookingItem() {}

    /**
     * The booking as an item.
     *
     * @param waiting as which case it waits for staff, if it does
     */
    public static Item write(Key key, Booking booking, Optional<Waiting> waiting) {
        List<Tariff> tariffs = tariffs(booking);
        Item.Builder common = Item.at(key)
                .number("version", booking.version())
                .text("holder", booking.holder().key())
                .text("endsAt", booking.endsAt() + "#" + booking.reference())
                .text("openUntil", booking.openUntil().map(Instant::toString).orElse(null))
                .origin(booking.origin())
                .text("premises", booking.premisesId())
                .text("premisesName", booking.premisesName())
                .item("whose", PartyItem.write(booking.holder()))
                .text("bookedBy", booking.bookedBy())
                .text("bookedAt", booking.bookedAt().toString())
                .words("purpose", spoken(booking.holder(), booking.kind().purpose()))
                .flag("inCalendar", booking.kind().inCalendar())
                .items("tariffs", tariffs.stream().map(TariffItem::tariff).toList())
                .items(
                        "occurrences",
                        booking.occurrences().stream()
                                .map(occurrence -> occurrence(occurrence, tariffs))
                                .toList());
        Item item =
                booking.hire().map(hire -> hire(common, hire)).orElse(common).build();
        if (waiting.isPresent()) {
            return QueueItem.waiting(item.toBuilder(), waiting.get()).build();
        }
        Optional<Instant> answered = booking.offeredUntil();
        if (answered.isPresent()) {
            return QueueItem.due(item.toBuilder(), OFFERS, answered.get(), booking.reference())
                    .build();
        }
        return Marks.in(item).stream().anyMatch(Words::isPersonal)
                ? QueueItem.due(item.toBuilder(), WORDS, booking.endsAt().plus(KEPT), booking.reference())
                        .build()
                : item;
    }

    /** With what only a hire has. */
    private static Item.Builder hire(Item.Builder item, Hire hire) {
        Booking.Activity activity = hire.activity();
        return item.text("associationName", hire.associationName().orElse(null))
                .text("account", hire.account().orElse(null))
                .words(
                        "activity",
                        activity.kind().map(kind -> spoken(hire.holder(), kind)).orElse(null))
                .number("people", activity.people())
                .number("shareUnder18", activity.shareUnder18())
                .text("group", activity.group().name())
                .number("houseRules", activity.houseRulesVersion())
                .items("needs", needs(hire))
                .item("decision", hire.ruling().map(BookingItem::ruling).orElse(null))
                .items("staffChanges", DealingsItem.changes(hire.dealings()))
                .items("remarks", DealingsItem.remarks(hire.dealings()))
                .items(CompanionItem.WITH, CompanionItem.write(hire.companions()));
    }

    private static Kind kind(Item item) {
        Party holder = PartyItem.read(item.item("whose"));
        String purpose = item.words("purpose").text();
        boolean inCalendar = item.flag("inCalendar");
        if (holder instanceof Party.Municipality) {
            return new Block(purpose, inCalendar);
        }
        return new Hire(
                holder,
                item.optionalText("associationName"),
                item.optionalText("account"),
                new Booking.Activity(
                        purpose,
                        item.optionalWords("activity").map(Words::text),
                        item.integer("people"),
                        item.integer("shareUnder18"),
                        Group.valueOf(item.text("group")),
                        item.integer("houseRules"),
                        inCalendar,
                        needs(item)),
                item.has("decision") ? Optional.of(ruling(item.item("decision"))) : Optional.empty(),
                DealingsItem.read(item.items("staffChanges"), item.items("remarks")),
                CompanionItem.read(item));
    }

    private static List<Item> needs(Hire hire) {
        List<Item> needs = new ArrayList<>();
        hire.activity()
                .needs()
                .from()
                .forEach((number, text) -> needs.add(Item.builder()
                        .number("n", number)
                        .words("t", text.isEmpty() ? null : spoken(hire.holder(), text))
                        .build()));
        return needs;
    }

    private static Needs needs(Item item) {
        NavigableMap<Integer, String> from = new TreeMap<>();
        item.items("needs")
                .forEach(need -> from.put(
                        need.integer("n"),
                        need.optionalWords("t").map(Words::text).orElse("")));
        return new Needs(from);
    }

    /** Without the words that are not kept for ever: in a case of somebody's all, in an association's those that are somebody's own. */
    static Item withoutWords(Key key, Booking booking) {
        boolean all = !(booking.holder() instanceof Party.Association);
        return QueueItem.notWaiting(
                        Marks.without(write(key, booking, Optional.empty()), words -> all || words.isPersonal())
                                .toBuilder())
                .build();
    }

    /** The rates are the same for most of a series, and stand once. */
    private static List<Tariff> tariffs(Booking booking) {
        return booking.occurrences().stream()
                .flatMap(occurrence -> Stream.concat(Stream.of(occurrence), occurrence.kept()))
                .flatMap(occurrence -> occurrence.price().stream())
                .map(Price::tariff)
                .distinct()
                .toList();
    }

    public static Booking read(Item item) {
        List<Tariff> tariffs =
                item.items("tariffs").stream().map(TariffItem::tariff).toList();
        return new Booking(
                item.text("pk").substring(Bookings.PREFIX.length()),
                item.number("version"),
                item.origin(),
                item.text("premises"),
                item.text("premisesName"),
                item.text("bookedBy"),
                Instant.parse(item.text("bookedAt")),
                kind(item),
                item.items("occurrences").stream()
                        .map(occurrence -> occurrence(occurrence, tariffs))
                        .toList());
    }

    /** What it is booked for is said by whoever it is for, and for an association by the association, whoever typed it. */
    private static Words spoken(Party holder, String text) {
        return new Words(text, holder.key());
    }

    private static Item ruling(Booking.Ruling ruling) {
        return Item.builder()
                .text("by", ruling.by())
                .text("at", ruling.at().toString())
                .words("reason", ruling.reason().map(Words::ofMunicipality).orElse(null))
                .items(
                        "exempt",
                        ruling.exemption().stream()
                                .flatMap(exemption -> exemption.rules().stream())
                                .map(ObstacleItem::obstacle)
                                .toList())
                .words(
                        "exemptBecause",
                        ruling.exemption()
                                .map(exemption -> Words.ofMunicipality(exemption.reason()))
                                .orElse(null))
                .build();
    }

    private static Booking.Ruling ruling(Item item) {
        Optional<Booking.Exemption> exemption = item.optionalWords("exemptBecause")
                .map(reason -> new Booking.Exemption(
                        item.items("exempt").stream()
                                .map(ObstacleItem::obstacle)
                                .toList(),
                        reason.text()));
        return new Booking.Ruling(
                item.text("by"),
                Instant.parse(item.text("at")),
                item.optionalWords("reason").map(Words::text),
                exemption);
    }

    /** Short names: a series has many of these. */
    private static Item occurrence(Occurrence occurrence, List<Tariff> tariffs) {
        State state = occurrence.state();
        return Item.builder()
                .number("n", occurrence.number())
                .instant("s", occurrence.time().start())
                .instant("e", occurrence.time().end())
                .texts("p", occurrence.parts().stream().sorted().toList())
                .number("b", occurrence.buffers().before())
                .number("a", occurrence.buffers().after())
                .item(
                        "pr",
                        occurrence.price().map(price -> price(price, tariffs)).orElse(null))
                .number("ch", occurrence.agreed().cancellationHours())
                .text("st", state.status().name())
                .items(
                        "ob",
                        state.obstacles().stream().map(ObstacleItem::obstacle).toList())
                .words("re", state.reason().orElse(null))
                .text(
                        "by",
                        state.proposal().map(proposal -> proposal.by().name()).orElse(null))
                .text(
                        "pa",
                        state.proposal()
                                .flatMap(Proposal::at)
                                .map(Instant::toString)
                                .orElse(null))
                .item(
                        "th",
                        state.proposal()
                                .map(proposal -> occurrence(proposal.then(), tariffs))
                                .orElse(null))
                .build();
    }

    private static Occurrence occurrence(Item item, List<Tariff> tariffs) {
        return new Occurrence(
                item.integer("n"),
                new Interval(item.instant("s"), item.instant("e")),
                Set.copyOf(item.texts("p")),
                new Occurrence.Agreed(
                        new Occurrence.Buffers(item.integer("b"), item.integer("a")),
                        item.has("pr") ? Optional.of(price(item.item("pr"), tariffs)) : Optional.empty(),
                        item.integer("ch")),
                state(item, tariffs));
    }

    private static State state(Item item, List<Tariff> tariffs) {
        Optional<Words> reason = item.optionalWords("re");
        Optional<Proposal> proposal = item.optionalText("by")
                .map(by -> new Proposal(
                        Proposal.By.valueOf(by),
                        occurrence(item.item("th"), tariffs),
                        item.optionalText("pa").map(Instant::parse)));
        return switch (Status.valueOf(item.text("st"))) {
            case REQUESTED -> new State.Requested(reason, proposal);
            case CONFIRMED -> new State.Confirmed(reason, proposal);
            case DENIED -> new State.Denied(reason, proposal);
            case CANCELLED -> new State.Cancelled(false, reason);
            case CANCELLED_LATE -> new State.Cancelled(true, reason);
            case DISPLACED -> new State.Displaced(reason);
            case NO_SHOW -> new State.NoShow();
            case NOT_AVAILABLE ->
                new State.NotAvailable(
                        item.items("ob").stream().map(ObstacleItem::obstacle).toList());
        };
    }

    private static Item price(Price price, List<Tariff> tariffs) {
        return Item.builder()
                .number("a", price.amount())
                .number("o", price.ordinary())
                .text("r", price.reason().name())
                .number("t", tariffs.indexOf(price.tariff()))
                .build();
    }

    private static Price price(Item item, List<Tariff> tariffs) {
        return new Price(
                item.number("a"), item.number("o"), Reason.valueOf(item.text("r")), tariffs.get(item.integer("t")));
    }
}
