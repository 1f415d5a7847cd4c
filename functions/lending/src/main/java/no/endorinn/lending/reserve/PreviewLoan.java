package no.endorinn.lending.reserve;

import java.util.List;
import no.endorinn.cases.Holders;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.State;

/** Says whether a wish can be had, thing by thing, and what stands in the way; takes nothing. */
@Route(value = "POST /loans/preview", about = LoanDesk.FOR_ANOTHER_PERSON)
final class PreviewLoan implements RouteHandler {
    private final Authorization authorization;
    private final Wishes wishes;
    private final Borrowers borrowers;
    private final Messages messages;

    PreviewLoan(Authorization authorization, Wishes wishes, Borrowers borrowers, Messages messages) {
        this.authorization = authorization;
        this.wishes = wishes;
        this.borrowers = borrowers;
        this.messages = messages;
    }

    /**
     * What a wish would come to.
     *
     * @param fits whether all of it can be had
     * @param state in which the loan would begin
     */
    record PreviewView(
            boolean fits,
            State state,
            List<RefusalView.ThingView> things,
            List<ReasonView> obstacles,
            List<RefusalView.TimeView> nearest) {}

    @Override
    public Answer handle(Request request) {
        Asked asked = WishForm.read(request.body(), true);
        Authorization.Admitted read = authorization.read(request, wishes.keys(request, asked));
        Authorization.Admitted caller =
                wishes.settled(request, asked, read) ? authorization.read(request, wishes.keys(request, asked)) : read;
        Holders.Holder borrower = borrowers.of(request, asked.wish(), caller);
        Wishes.Considered considered = wishes.consider(request, asked, "", Origin.NONE, List.of(), borrower);
        CheckedView checked = CheckedView.of(request, considered.plan(), messages);
        return Answer.ok(new PreviewView(
                checked.fits(),
                checked.state(),
                checked.things(),
                checked.obstacles(),
                checked.fits()
                        ? List.of()
                        : wishes.nearest(request, asked, borrower).stream()
                                .map(RefusalView.TimeView::of)
                                .toList()));
    }
}
