package no.endorinn.grants.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyItem;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Help;
import no.endorinn.grants.applications.Paper;
import no.endorinn.grants.applications.Receipt;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.kernel.words.Words;

/**
 * An application as an item, with all its answers and the attributes by which the index of holders finds it. An answer is marked as
 * its party's words, whatever its type, as the JSON text of its value; a confidential one as those of somebody who is no user.
 */
public final class ApplicationItem {
    /** What lists need of an application: all but what was answered. */
    static final String[] WITHOUT_ANSWERS = {
        "pk",
        "sk",
        "version",
        "holder",
        "about",
        "whose",
        "associationName",
        "state",
        "begunBy",
        "begunAt",
        "preparedAs",
        "changedAt",
        "again",
        "receipt",
        "end",
        "casework"
    };

    /** So long something is to come of what was sent, or of an appeal, where no day for its answer was promised. */
    private static final Duration WAITING = Duration.ofDays(180);

    /** So many years what was decided is kept that does not say how long. */
    private static final int LONG_ENOUGH = 10;

    /** The queue in which drafts wait for the clock, by the end of the last day on which they are kept. */
    static final String DRAFTS = "drafts";

    private ApplicationItem() {}

    static Item write(Key key, Application application) {
        Optional<Instant> openUntil = openUntil(application);
        Item.Builder item = Item.at(key)
                .number("version", application.version())
                .text("holder", application.party().key())
                .text("endsAt", openUntil.orElse(application.changedAt()) + "#" + application.reference())
                .text("openUntil", openUntil.map(Instant::toString).orElse(null))
                .origin(application.origin())
                .item("about", about(application.about()))
                .item("whose", PartyItem.write(whose(application)))
                .text("associationName", application.associationName().orElse(null))
                .text("state", application.state().name())
                .text("begunBy", application.begunBy())
                .text("begunAt", application.begunAt().toString())
                .text(
                        "preparedAs",
                        application.preparedAs().map(StaffRole::name).orElse(null))
                .text("changedAt", application.changedAt().toString())
                .item("again", application.again().map(ApplicationItem::again).orElse(null))
                .items("answers", GivenItem.write(application.party(), application.answers()))
                .items("partners", PartnerItem.write(application.party(), application.partners()))
                .item(
                        "receipt",
                        application.receipt().map(ApplicationItem::receipt).orElse(null))
                .item("end", application.end().map(ApplicationItem::end).orElse(null));
        return application
                .help()
                .map(asked -> QueueItem.waiting(item.item("help", help(asked)), waiting(application, asked)))
                .or(() -> application
                        .keptUntil()
                        .filter(day -> application.state() == State.DRAFT)
                        .map(day -> QueueItem.due(item, DRAFTS, Oslo.day(day).end(), application.reference())))
                .orElseGet(() -> CaseworkItem.handled(item, application))
                .build();
    }

    /** What was given up tells nobody's name any more. */
    private static Party whose(Application application) {
        return application.state() == State.DISCARDED && application.party() instanceof Party.Registered
                ? new Party.Forgotten()
                : application.party();
    }

    /** Help that is asked for waits for a coordinator: until somebody ends it, or it is over. */
    private static Waiting waiting(Application application, Help asked) {
        return new Waiting(
                        CaseKinds.HELP,
                        application.reference(),
                        asked.matter(application.party()),
                        application.associationName(),
                        application.about().nameIn(Language.BOKMAL))
                .saying(asked.words())
                .until(Optional.of(asked.until()));
    }

    /** What they want help with stands where the queue reads it. */
    private static Item help(Help asked) {
        return Item.builder()
                .text("by", asked.askedBy())
                .instant("at", asked.at())
                .text("question", asked.question().orElse(null))
                .texts("areas", asked.areas().stream().sorted().toList())
                .build();
    }

    private static Help help(Item item, Optional<Words> words) {
        return new Help(
                item.text("by"),
                item.instant("at"),
                item.optionalText("question"),
                words.orElse(Words.FORGOTTEN),
                Set.copyOf(item.texts("areas")));
    }

    /** Whoever's it was may have been forgotten: then it is in nobody's list. */
    private static Party party(Item item) {
        return item.has("holder") ? PartyItem.read(item.item("whose")) : new Party.Forgotten();
    }

    static Application read(Item item) {
        return new Application(
                item.text("pk").substring(Applications.PREFIX.length()),
                about(item.item("about")),
                party(item),
                item.optionalText("associationName"),
                State.valueOf(item.text("state")),
                item.text("begunBy"),
                Instant.parse(item.text("begunAt")),
                item.optionalText("preparedAs").map(StaffRole::valueOf),
                Instant.parse(item.text("changedAt")),
                item.has("again") ? Optional.of(again(item.item("again"))) : Optional.empty(),
                GivenItem.read(item.items("answers")),
                item.has("help")
                        ? Optional.of(help(item.item("help"), item.optionalWords("purpose")))
                        : Optional.empty(),
                PartnerItem.read(item.items("partners")),
                item.has("receipt") ? Optional.of(receipt(item.item("receipt"))) : Optional.empty(),
                item.has("end") ? Optional.of(end(item.item("end"))) : Optional.empty(),
                CaseworkItem.read(item),
                item.origin(),
                item.number("version"));
    }

    /** SHA-256 of what is sent, the same however it was typed in: the form, its version, and the answers by question. */
    public static String digest(Application.About about, Map<String, Given> answers) {
        Map<String, Object> values = new TreeMap<>();
        answers.forEach((question, answer) -> values.put(question, sorted(answer.value())));
        Map<String, Object> sent = new TreeMap<>();
        sent.put("form", about.form());
        sent.put("version", about.formVersion());
        sent.put("answers", values);
        return RequestKey.sha256(Json.write(sent));
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new TreeMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), sorted(member)));
            return members;
        }
        return value instanceof List<?> list
                ? list.stream().map(ApplicationItem::sorted).toList()
                : value;
    }

    /** Until when something is to come of it: while it waits for an answer, and so do an appeal and an offer. */
    private static Optional<Instant> openUntil(Application application) {
        if (application.casework().appealState().isOpen()) {
            return application
                    .casework()
                    .appealed()
                    .map(appealed -> appealed.at().plus(WAITING));
        }
        Optional<Instant> offered =
                application.casework().acceptUntil().map(day -> Oslo.day(day).end());
        if (offered.isPresent()) {
            return offered;
        }
        return application
                .receipt()
                .filter(received -> application.state().waits())
                .map(received -> received.answerBy()
                        .map(day -> Oslo.day(day).end())
                        .orElse(received.at().plus(WAITING)));
    }

    private static Item about(Application.About about) {
        return Item.builder()
                .text("scheme", about.scheme())
                .textsByName("name", about.schemeName())
                .text("round", about.round())
                .text("form", about.form())
                .number("version", about.formVersion())
                .number("draftYears", about.keeps().drafts())
                .number("refusedYears", about.keeps().refused())
                .number("grantedYears", about.keeps().granted())
                .build();
    }

    private static Application.About about(Item item) {
        return new Application.About(
                item.text("scheme"),
                item.textsByName("name"),
                item.text("round"),
                item.text("form"),
                item.integer("version"),
                new Scheme.Keeps(item.integer("draftYears"), years(item, "refusedYears"), years(item, "grantedYears")));
    }

    /** What was begun until 22 November 2026 does not say it. */
    private static int years(Item about, String name) {
        return about.has(name) ? about.integer(name) : LONG_ENOUGH;
    }

    private static Item again(Application.Again again) {
        return Item.builder()
                .text("reference", again.reference())
                .text("form", again.form())
                .number("version", again.formVersion())
                .build();
    }

    private static Application.Again again(Item item) {
        return new Application.Again(item.text("reference"), item.text("form"), item.integer("version"));
    }

    private static Item receipt(Receipt receipt) {
        return Item.builder()
                .text("by", receipt.by())
                .text("at", receipt.at().toString())
                .text("deadline", receipt.deadline().map(Instant::toString).orElse(null))
                .text("answerBy", receipt.answerBy().map(LocalDate::toString).orElse(null))
                .text("digest", receipt.digest())
                .text(
                        "signedOn",
                        receipt.paper()
                                .map(paper -> paper.signedOn().toString())
                                .orElse(null))
                .words("how", receipt.paper().map(Paper::how).orElse(null))
                .build();
    }

    private static Receipt receipt(Item item) {
        return new Receipt(
                item.text("by"),
                Instant.parse(item.text("at")),
                item.optionalText("deadline").map(Instant::parse),
                item.optionalText("answerBy").map(LocalDate::parse),
                item.text("digest"),
                item.optionalText("signedOn")
                        .map(day -> new Paper(
                                LocalDate.parse(day), item.optionalWords("how").orElse(Words.FORGOTTEN))));
    }

    private static Item end(Application.End end) {
        return Item.builder()
                .text("by", end.by())
                .text("at", end.at().toString())
                .words("reason", end.reason().orElse(null))
                .build();
    }

    private static Application.End end(Item item) {
        return new Application.End(item.text("by"), Instant.parse(item.text("at")), item.optionalWords("reason"));
    }
}
