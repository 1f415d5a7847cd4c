package no.endorinn.grants.decide;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.appeal.AppealState;
import no.endorinn.grants.applications.Application;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import no.endorinn.kernel.words.Words;

/** Appeals in the grants table, beside the application whose decision they are on; in the queue while the municipality has to act. */
@Singleton
public final class Appeals {
    /** So long something is to come of one: nobody is promised a day. */
    private static final Duration WAITING = Duration.ofDays(180);

    private final String table;

    public Appeals(Tables tables) {
        this.table = tables.name(Table.GRANTS);
    }

    public Key key(String reference, int decision) {
        return new Key(table, "application#" + reference, "appeal#" + decision);
    }

    public Optional<Appeal> appeal(Snapshot read, String reference, int decision) {
        return read.at(key(reference, decision)).map(Appeals::read);
    }

    /**
     * What decides who may answer it: besides those who are partial to the application, whoever sent it. Whoever has entered a letter
     * has only written down what others say.
     */
    public static Matter matter(Application application, Appeal appeal) {
        Matter sent = application.matter();
        String by = appeal.paper().isPresent() ? sent.askedBy() : appeal.by();
        return new Matter(sent.party(), by, sent.areas(), appeal.at());
    }

    /** The change by which it is as it is now. */
    public Change written(Application application, Appeal after) {
        boolean personal = application.party() instanceof Party.Person;
        Item.Builder item = Item.at(key(application.reference(), after.decision()))
                .number("version", after.version() + 1)
                .text("holder", personal ? application.party().key() : null)
                .text("endsAt", personal ? after.at() + "#" + application.reference() : null)
                .text(
                        "openUntil",
                        personal && after.state().isOpen()
                                ? after.at().plus(WAITING).toString()
                                : null)
                .text("state", after.state().name())
                .text("by", after.by())
                .text("at", after.at().toString())
                .text(
                        "paperDay",
                        after.paper().map(paper -> paper.day().toString()).orElse(null))
                .words("paperHow", after.paper().map(Appeal.Paper::how).orElse(null))
                .text("lastDay", after.lastDay().toString())
                .words("wants", after.wants())
                .words("why", after.why())
                .items("answers", after.answers().stream().map(Appeals::write).toList());
        return Change.write(
                table,
                (after.state().waits() ? QueueItem.waiting(item, waiting(application, after)) : item).build(),
                after.version());
    }

    private static Waiting waiting(Application application, Appeal appeal) {
        return new Waiting(
                CaseKinds.APPEAL,
                application.reference(),
                matter(application, appeal),
                application.associationName(),
                application.about().nameIn(Language.BOKMAL));
    }

    private static Item write(Appeal.Answer answer) {
        return Item.builder()
                .text("what", answer.what().name())
                .text("by", answer.by())
                .instant("at", answer.at())
                .words("words", answer.words().orElse(null))
                .build();
    }

    private static Appeal read(Item item) {
        return new Appeal(
                Integer.parseInt(item.text("sk").replaceFirst(".*#", "")),
                item.text("by"),
                Instant.parse(item.text("at")),
                item.optionalText("paperDay")
                        .map(day -> new Appeal.Paper(
                                LocalDate.parse(day),
                                item.optionalWords("paperHow").orElse(Words.FORGOTTEN))),
                LocalDate.parse(item.text("lastDay")),
                item.words("wants"),
                item.words("why"),
                AppealState.valueOf(item.text("state")),
                item.items("answers").stream()
                        .map(answer -> new Appeal.Answer(
                                AppealMove.valueOf(answer.text("what")),
                                answer.text("by"),
                                answer.instant("at"),
                                answer.optionalWords("words")))
                        .toList(),
                item.number("version"));
    }
}
