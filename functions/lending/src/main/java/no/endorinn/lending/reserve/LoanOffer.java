package no.endorinn.lending.reserve;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Holders;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.AtOnce;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Visit;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.PointDays;

/** What lending offers to whoever reserves something else with things: what has to be read, what is in the way, what changes. */
@Singleton
public final class LoanOffer {
    private final Loans loans;
    private final Catalogue catalogue;
    private final Borrowers borrowers;
    private final Wishes wishes;
    private final PointDays pointDays;
    private final LoanDesk desk;
    private final Messages messages;

    LoanOffer(
            Loans loans,
            Catalogue catalogue,
            Borrowers borrowers,
            Wishes wishes,
            PointDays pointDays,
            LoanDesk desk,
            Messages messages) {
        this.loans = loans;
        this.catalogue = catalogue;
        this.borrowers = borrowers;
        this.wishes = wishes;
        this.pointDays = pointDays;
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * What a wish comes to.
     *
     * @param problems all that is in the way, each at its place in the wish
     * @param loan as it would be stored; empty where something is in the way
     * @param isThereMeanwhile whether it has been made since its item was read
     * @param changes that reserve it
     * @param checked what is shown of it
     */
    public record Offered(
            List<Problem> problems,
            Optional<Loan> loan,
            boolean isThereMeanwhile,
            List<Change> changes,
            CheckedView checked) {}

    /** The wish in the fields; empty where it has no time. What is wrong is noted. */
    public static Optional<Asked> read(Fields fields, Optional<Party.Represented> who, String purpose) {
        return WishForm.of(fields, who, purpose);
    }

    /** Where the loan of this reference is. */
    public Key key(String reference) {
        return loans.key(reference);
    }

    public Optional<Loan> loan(Snapshot snapshot, String reference) {
        return loans.loan(snapshot, reference);
    }

    /**
     * What must be read to answer {@link #holder} and {@link #consider}, apart from the caller's rights.
     *
     * @param days so many later the same is asked about, too
     */
    public Collection<Key> keys(Request request, Asked asked, int days) {
        Interval time = asked.wish().time();
        Interval span = days == 0 ? time : time.widened(Duration.ZERO, Duration.ofDays(days + 1L));
        List<Key> keys =
                new ArrayList<>(loans.keysAround(asked.point(), asked.wish().models(), List.of(span)));
        keys.addAll(borrowers.keys(request, asked.wish()));
        return keys;
    }

    /** What was read, with who comes to the lending point then, and so many days later, where it serves so many a day. */
    public Snapshot withDays(Request request, Asked asked, int later, Snapshot read) {
        return pointDays.with(
                read,
                catalogue.point(read, asked.point()),
                Visit.dates(asked.wish().time(), later),
                request.effort());
    }

    /**
     * Whoever it would be for.
     *
     * @throws Rejection 403 when the caller may not borrow for them, 422 when there is no such association
     */
    public Holders.Holder holder(Request request, Asked asked, Authorization.Admitted caller) {
        return borrowers.of(request, asked.wish(), caller);
    }

    /**
     * Looks at the wish in the light of what was read, and of what else is decided in the same transaction.
     *
     * @throws Rejection 403 when the caller may not borrow from there for them
     */
    public Offered consider(
            Request request,
            Asked asked,
            String reference,
            Origin origin,
            List<Companion> companions,
            Holders.Holder holder,
            AtOnce earlier) {
        Wishes.Considered considered =
                wishes.consider(request, asked, reference, origin, companions, holder.after(earlier));
        return new Offered(
                RefusalView.problems(considered.plan()),
                considered.loan(),
                considered.isThereMeanwhile(reference),
                considered.changes(),
                CheckedView.of(request, considered.plan(), messages));
    }

    /**
     * A loan that was read for the caller, given up before it is fetched, after what else is decided in the same transaction; nothing changes
     * where it has ended.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more; 409 when it is out
     */
    public Decision<Loan> givenUp(Request request, Optional<Loan> loan, Authorization.Admitted caller, AtOnce earlier) {
        LoanDesk.Found found = desk.found(request, loan, caller);
        return found.loan().state(request.now()).isOpen()
                ? desk.givenUp(request, found, Optional.empty(), earlier)
                : Decision.already(found.loan());
    }

    /** What the lending point is called; its id where there is none, so that it is refused. */
    public String name(Asked asked, Holders.Holder holder) {
        return catalogue
                .point(holder.snapshot(), asked.point())
                .map(Point::name)
                .orElse(asked.point());
    }

    /**
     * All the changes, of other trades too.
     *
     * @throws Rejection 422 when one transaction does not take them
     */
    public static List<Change> fitting(List<Change> changes) {
        return Loans.fitting(changes);
    }

    /** The loans for whoever has them. */
    public List<LoanView> views(Request request, List<Loan> some) {
        return desk.views(request, some);
    }
}
