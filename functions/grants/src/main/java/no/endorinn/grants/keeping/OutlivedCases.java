package no.endorinn.grants.keeping;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.files.Attachment;
import no.endorinn.grants.files.Attachments;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.grants.pay.PayState;
import no.endorinn.grants.pay.Payment;
import no.endorinn.grants.pay.PaymentList;
import no.endorinn.grants.store.Applications;
import no.endorinn.grants.store.DueApplications;
import no.endorinn.kernel.clock.Sweep;
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
 * Takes away what was withdrawn or decided when its scheme keeps it no longer, with all that belongs to it. Nothing goes while somebody
 * waits for an appeal or for money, nor before its payments may go from the accounts. What everybody sees of an association's award
 * stays, and so do the round's sums: how much of them it was is noted in its place ({@code past}), with nothing of whose it was.
 */
@Singleton
public final class OutlivedCases {
    /** So much of one goes at once. Of a case with more the rest goes the next day, and with the last of it the application. */
    private static final int AT_ONCE = 60;

    private final String table;
    private final DueApplications due;
    private final Applications applications;
    private final Attachments attachments;
    private final Documents documents;
    private final Grants grants;
    private final UnitOfWork work;

    OutlivedCases(
            Tables tables,
            DueApplications due,
            Applications applications,
            Attachments attachments,
            Documents documents,
            Grants grants,
            UnitOfWork work) {
        this.table = tables.name(Table.GRANTS);
        this.due = due;
        this.applications = applications;
        this.attachments = attachments;
        this.documents = documents;
        this.grants = grants;
        this.work = work;
    }

    /**
     * Does it to those that are due.
     *
     * @return how many there were
     */
    public int sweep(Sweep sweep, Duration patience) {
        return due.sweep(sweep, applications::keptUntil, patience, Application::isOver, this::gone);
    }

    private List<Change> gone(Application over, Instant now, Effort effort) {
        Key folder = applications.folderKey(over.party());
        Snapshot around = work.read(List.of(grants.key(over.reference()), folder), effort);
        Optional<Grant> grant = grants.grant(around, over.reference());
        if (over.casework().appealState().isOpen()
                || grant.filter(each -> isKept(each, now)).isPresent()) {
            return List.of();
        }
        List<Change> parts = work.all(applications.all(over.reference()), effort)
                .filter(item -> !Key.of(table, item).equals(applications.key(over.reference())))
                .flatMap(item -> without(item, now).stream())
                .toList();
        if (parts.size() > AT_ONCE) {
            return parts.subList(0, AT_ONCE);
        }
        List<Change> changes = new ArrayList<>(parts);
        changes.addAll(applications.gone(over, applications.folder(around, over.party()), now));
        past(over, grant, now).ifPresent(changes::add);
        return changes;
    }

    /** Whether money is owed or under way, or what was paid must still be kept in the accounts. */
    private static boolean isKept(Grant grant, Instant now) {
        int year = Oslo.date(now).getYear();
        return grant.payments().stream().anyMatch(payment -> payment.state().isUnderWay())
                || grant.demands().stream().anyMatch(demand -> demand.paidBack().isEmpty())
                || Stream.concat(
                                grant.payments().stream()
                                        .filter(payment -> payment.state() == PayState.PAID)
                                        .map(Payment::at),
                                grant.demands().stream().flatMap(demand -> demand.paidBack().stream()))
                        .anyMatch(moved -> year <= Oslo.date(moved).getYear() + PaymentList.YEARS_IN_ACCOUNTS);
    }

    /** What becomes of something that belongs to it; nothing more, where it goes already. What has a file goes when that has gone. */
    private Optional<Change> without(Item item, Instant now) {
        Key key = Key.of(table, item);
        if (key.sk().startsWith("file#")) {
            Attachment file = Attachments.read(item);
            return file.state() instanceof Attachment.State.Removed
                    ? Optional.empty()
                    : attachments.removing(List.of(file)).stream().findFirst();
        }
        if (key.sk().startsWith("document#")) {
            Document document = documents.read(item);
            return document.isOver(now) ? Optional.empty() : Optional.of(documents.written(document.until(now)));
        }
        return Optional.of(new Change.Delete(key, item.number("version")));
    }

    /** How much of which rounds' budgets it binds; nothing, where it binds none. */
    private Optional<Change> past(Application over, Optional<Grant> grant, Instant now) {
        String scheme = over.about().scheme();
        List<Item> rounds = grant.filter(each -> each.binds() > 0).stream()
                .map(each -> bound(scheme, over.about().round(), each.binds()))
                .toList();
        List<Item> later = grant.stream()
                .flatMap(each -> each.later().stream().filter(year -> each.binds(year.year()) > 0))
                .map(year -> bound(scheme, year.round(), year.ore()))
                .toList();
        if (rounds.isEmpty() && later.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change.Create(
                table,
                Item.at(new Key(table, applications.key(over.reference()).pk(), "past"))
                        .number("version", 1)
                        .items("rounds", rounds)
                        .items("later", later)
                        .instant("at", now)
                        .build()));
    }

    private static Item bound(String scheme, String round, long ore) {
        return Item.builder()
                .text("round", scheme + "#" + round)
                .number("ore", ore)
                .build();
    }
}
