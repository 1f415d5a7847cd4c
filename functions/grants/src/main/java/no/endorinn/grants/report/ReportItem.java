package no.endorinn.grants.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.ReportState;
import no.endorinn.grants.store.AmendmentItem;
import no.endorinn.grants.store.GivenItem;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.time.Oslo;

/** A report as an item beside its application. */
final class ReportItem {
    /** Under which the index of the queue has those that are awaited, by when they are due. */
    static final String OWED = "reports-due";

    /** So long something is to come of what was delivered. */
    private static final Duration WAITING = Duration.ofDays(180);

    private ReportItem() {}

    /** In the queue while it waits for staff, and in the list of those that are awaited before that. */
    static Item write(Key key, Report report, Application application) {
        Party party = application.party();
        boolean personal = party instanceof Party.Person;
        Optional<Instant> open = open(report);
        Item.Builder item = Item.at(key)
                .number("version", report.version())
                .text("state", report.state().name())
                .text("due", report.due().toString())
                .items("answers", GivenItem.write(party, report.answers()))
                .items(
                        "asked",
                        report.asked().stream()
                                .map(more -> AmendmentItem.write(party, more))
                                .toList())
                .item("delivered", report.delivered().map(ReportItem::done).orElse(null))
                .item("accepted", report.accepted().map(ReportItem::done).orElse(null));
        if (personal) {
            item.text("holder", party.key())
                    .text("endsAt", open.orElse(Oslo.day(report.due()).end()) + "#" + report.reference())
                    .text("openUntil", open.map(Instant::toString).orElse(null));
        }
        if (report.state() == ReportState.DELIVERED) {
            return QueueItem.waiting(item, waiting(report, application)).build();
        }
        return report.state().isOwed()
                ? QueueItem.waiting(item, waiting(report, application))
                        .text("queue", OWED)
                        .text("queuedAt", dueAt(report) + "#" + report.reference())
                        .build()
                : item.build();
    }

    private static Instant dueAt(Report report) {
        return Oslo.day(report.inShort().due()).end();
    }

    /** Until when something is to come of it. */
    private static Optional<Instant> open(Report report) {
        return switch (report.state()) {
            case DUE, STARTED, MORE_ASKED -> Optional.of(dueAt(report));
            case DELIVERED -> report.arrived().map(at -> at.plus(WAITING));
            case NONE, NOT_REQUIRED, ACCEPTED -> Optional.empty();
        };
    }

    private static Waiting waiting(Report report, Application application) {
        Matter matter = application.matter();
        return new Waiting(
                        CaseKinds.REPORT,
                        report.reference(),
                        new Matter(
                                matter.party(),
                                report.delivered().map(Report.Done::by).orElse(matter.askedBy()),
                                matter.areas(),
                                report.arrived().orElse(matter.begun())),
                        application.associationName(),
                        application.about().nameIn(Language.BOKMAL))
                .until(report.state().isOwed() ? Optional.of(dueAt(report)) : Optional.empty())
                .asked(report.state() == ReportState.MORE_ASKED);
    }

    private static Item done(Report.Done done) {
        return Item.builder().text("by", done.by()).instant("at", done.at()).build();
    }

    static Report read(String reference, Item item) {
        return new Report(
                reference,
                LocalDate.parse(item.text("due")),
                ReportState.valueOf(item.text("state")),
                GivenItem.read(item.items("answers")),
                done(item, "delivered"),
                item.items("asked").stream().map(AmendmentItem::read).toList(),
                done(item, "accepted"),
                item.number("version"));
    }

    private static Optional<Report.Done> done(Item item, String name) {
        if (!item.has(name)) {
            return Optional.empty();
        }
        Item done = item.item(name);
        return Optional.of(new Report.Done(done.text("by"), done.instant("at")));
    }
}
