package no.endorinn.grants.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyItem;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.grants.appeal.AppealState;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Assessed;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Offer;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.applications.ReportState;
import no.endorinn.grants.applications.Reporting;
import no.endorinn.grants.applications.State;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Range;
import no.endorinn.kernel.time.Oslo;

/** What the municipality goes by, as part of an application's item; and how what was sent stands in the list of its round. */
final class CaseworkItem {
    /** What was sent to a round, the first that came first. */
    static final Range.Index ROUND = new Range.Index("round", "round", "roundAt");

    /** The same, the best ranked first; what has no rank stands last, as it came. */
    static final Range.Index RANKING = new Range.Index("ranking", "round", "rankedAt");

    /** The queue in which offers wait for the clock, by the end of the last day on which they are accepted. */
    static final String OFFERS = "offers";

    /** The queue in which what was withdrawn or decided waits for the clock, by the end of the last day on which it is kept. */
    static final String OVER = "over";

    private static final int WHOLE = 1000;

    private CaseworkItem() {}

    /** What every application of the round stands under. */
    static String round(String scheme, String round) {
        return scheme + "#" + round;
    }

    /** The item with what the municipality goes by: in its round's list, and in the queue while it waits. A draft is in neither. */
    static Item.Builder handled(Item.Builder item, Application application) {
        if (application.receipt().isEmpty()) {
            return item;
        }
        Item.Builder listed = listed(item, application);
        if (application.state().waits()) {
            return QueueItem.waiting(listed, waiting(application));
        }
        Optional<LocalDate> accepted = application
                .casework()
                .offer()
                .filter(offer -> offer.answer() == Acceptance.AWAITED)
                .map(offer -> lastDay(application, offer));
        return accepted.or(application::keptUntil)
                .map(day -> QueueItem.due(
                        listed,
                        accepted.isPresent() ? OFFERS : OVER,
                        Oslo.day(day).end(),
                        application.reference()))
                .orElse(listed);
    }

    /** While there is an appeal the clock comes too early, and leaves it. */
    private static LocalDate lastDay(Application application, Offer offer) {
        return application.casework().acceptUntil().orElse(offer.until());
    }

    /** It waits for whoever decides; or for the applicant, until the day by which changes are asked for. */
    private static Waiting waiting(Application application) {
        Optional<Amendment> asked = application.openAmendment();
        return new Waiting(
                        CaseKinds.APPLICATION,
                        application.reference(),
                        application.matter(),
                        application.associationName(),
                        application.about().nameIn(Language.BOKMAL))
                .until(asked.map(Amendment::end))
                .asked(asked.isPresent());
    }

    private static Item.Builder listed(Item.Builder item, Application application) {
        Casework casework = application.casework();
        Item.Builder listed = Item.builder()
                .text("name", application.associationName().orElse(null))
                .text("state", application.state().name());
        casework.sought().ifPresent(ore -> listed.number("sought", ore));
        casework.answered().ifPresent(how -> answered(listed, how));
        casework.appealed().ifPresent(how -> listed.item("appeal", appealed(how)));
        Assessed assessed = casework.assessed();
        String received = application.matter().begun() + "#" + application.reference();
        return item.text(
                        "rankedAt",
                        (assessed.rank().isPresent()
                                        ? "%04d"
                                                .formatted(
                                                        WHOLE - assessed.rank().getAsInt())
                                        : "last")
                                + "#" + received)
                .text(
                        "round",
                        round(application.about().scheme(), application.about().round()))
                .text("roundAt", received)
                .item("listed", assessed(listed, casework).build())
                .item("casework", write(application.party(), casework));
    }

    private static Item write(Party party, Casework casework) {
        Item.Builder item = Item.builder()
                .texts("areas", casework.areas().stream().sorted().toList())
                .text("language", casework.language().name())
                .items(
                        "asked",
                        casework.amendments().stream()
                                .map(asked -> AmendmentItem.write(party, asked))
                                .toList());
        casework.sought().ifPresent(ore -> item.number("sought", ore));
        casework.answered().ifPresent(how -> answered(item, how));
        casework.offer().flatMap(Offer::words).ifPresent(words -> item.words("putOff", words));
        casework.appealed().ifPresent(how -> item.item("appeal", appealed(how)));
        casework.report().ifPresent(how -> reporting(item, how));
        return item.item("assessed", assessed(Item.builder(), casework).build()).build();
    }

    /** What is made of it; the same in the list, which tells no more of it. */
    private static Item.Builder assessed(Item.Builder item, Casework casework) {
        Assessed assessed = casework.assessed();
        item.items(
                        "scores",
                        assessed.totals().entrySet().stream()
                                .map(each -> Item.builder()
                                        .text("by", each.getKey())
                                        .number("total", each.getValue())
                                        .build())
                                .toList())
                .items(
                        "advice",
                        assessed.advised().entrySet().stream()
                                .map(each -> Item.builder()
                                        .text("field", each.getKey())
                                        .number("amount", each.getValue())
                                        .build())
                                .toList())
                .texts("fields", casework.belongs().fields().stream().sorted().toList())
                .flag("umbrella", casework.belongs().umbrella());
        assessed.rank().ifPresent(rank -> item.number("rank", rank));
        assessed.planned()
                .ifPresent(planned -> item.item(
                        "planned",
                        Item.builder()
                                .number("amount", planned.amount())
                                .text("by", planned.by())
                                .instant("at", planned.at())
                                .build()));
        return item;
    }

    private static Assessed assessed(Item item) {
        Map<String, Integer> totals = new HashMap<>();
        item.items("scores").forEach(each -> totals.put(each.text("by"), each.integer("total")));
        Map<String, Long> advised = new HashMap<>();
        item.items("advice").forEach(each -> advised.put(each.text("field"), each.number("amount")));
        return new Assessed(
                totals,
                item.has("rank") ? OptionalInt.of(item.integer("rank")) : OptionalInt.empty(),
                item.has("planned") ? Optional.of(planned(item.item("planned"))) : Optional.empty(),
                advised);
    }

    private static Assessed.Planned planned(Item item) {
        return new Assessed.Planned(item.number("amount"), item.text("by"), item.instant("at"));
    }

    private static Casework.Belonging belongs(Item item) {
        return new Casework.Belonging(Set.copyOf(item.texts("fields")), item.flag("umbrella"));
    }

    /** What the index of a round has of an application. */
    static Listed inList(Item item) {
        Item listed = item.item("listed");
        return new Listed(
                Applications.reference(item),
                Instant.parse(item.text("roundAt").replaceFirst("#.*", "")),
                PartyItem.read(item.item("whose")),
                listed.optionalText("name"),
                State.valueOf(listed.text("state")),
                listed.has("sought") ? OptionalLong.of(listed.number("sought")) : OptionalLong.empty(),
                answered(listed),
                appealed(listed),
                belongs(listed),
                assessed(listed));
    }

    static Casework read(Item application) {
        if (!application.has("casework")) {
            return Casework.NONE;
        }
        Item item = application.item("casework");
        Item assessed =
                item.has("assessed") ? item.item("assessed") : Item.builder().build();
        Casework read = new Casework(
                Set.copyOf(item.texts("areas")),
                item.has("sought") ? OptionalLong.of(item.number("sought")) : OptionalLong.empty(),
                Language.valueOf(item.text("language")),
                item.items("asked").stream().map(AmendmentItem::read).toList(),
                answered(item),
                appealed(item),
                reporting(item),
                belongs(assessed),
                assessed(assessed));
        return item.optionalWords("putOff")
                .flatMap(words -> read.offer().map(offer -> read.offered(offer.putOff(offer.until(), words))))
                .orElse(read);
    }

    /** The map with what was decided; without any words, for a folder has it, too. */
    static void answered(Item.Builder item, Casework.Answered how) {
        item.number("decision", how.number())
                .text("outcome", how.outcome().name())
                .number("granted", how.granted())
                .instant("decidedAt", how.at());
        LaterYearItem.write(item, how.later());
        how.offer().ifPresent(offer -> item.item("offer", offer(offer)));
    }

    private static Item offer(Offer offer) {
        return Item.builder()
                .text("answer", offer.answer().name())
                .text("until", offer.until().toString())
                .build();
    }

    private static Optional<Offer> offer(Item answered) {
        if (!answered.has("offer")) {
            return Optional.empty();
        }
        Item offer = answered.item("offer");
        return Optional.of(new Offer(
                Acceptance.valueOf(offer.text("answer")), LocalDate.parse(offer.text("until")), Optional.empty()));
    }

    /** The map with how far the report has come. */
    static void reporting(Item.Builder item, Reporting how) {
        item.text("report", how.state().name()).text("reportDue", how.due().toString());
    }

    static Optional<Reporting> reporting(Item item) {
        return item.optionalText("report")
                .map(state -> new Reporting(ReportState.valueOf(state), LocalDate.parse(item.text("reportDue"))));
    }

    static Optional<Casework.Answered> answered(Item item) {
        return item.optionalText("outcome")
                .map(outcome -> new Casework.Answered(
                        item.has("decision") ? item.integer("decision") : 1,
                        Outcome.valueOf(outcome),
                        item.number("granted"),
                        LaterYearItem.read(item),
                        item.instant("decidedAt"),
                        offer(item)));
    }

    private static Item appealed(Casework.Appealed how) {
        return Item.builder()
                .number("decision", how.decision())
                .text("state", how.state().name())
                .instant("at", how.at())
                .build();
    }

    private static Optional<Casework.Appealed> appealed(Item item) {
        if (!item.has("appeal")) {
            return Optional.empty();
        }
        Item appeal = item.item("appeal");
        return Optional.of(new Casework.Appealed(
                appeal.integer("decision"), AppealState.valueOf(appeal.text("state")), appeal.instant("at")));
    }
}
