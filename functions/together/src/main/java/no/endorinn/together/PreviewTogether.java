package no.endorinn.together;

import java.util.List;
import no.endorinn.booking.book.BookingOffer;
import no.endorinn.booking.book.PreviewView;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.lending.reserve.CheckedView;
import no.endorinn.lending.reserve.LoanOffer;
import org.jspecify.annotations.Nullable;

/** Says whether a room and things can be had together, part by part, and otherwise when they can; takes nothing. */
@Route(value = "POST /together/preview", about = BookingDesk.FOR_ANOTHER_PERSON)
final class PreviewTogether implements RouteHandler {
    private final Authorization authorization;
    private final Plans plans;

    PreviewTogether(Authorization authorization, Plans plans) {
        this.authorization = authorization;
        this.plans = plans;
    }

    /**
     * What all of it would come to.
     *
     * @param fits whether all of it can be had
     * @param dates the nearest days when it can, where it cannot
     */
    record AllView(boolean fits, @Nullable PreviewView booking, List<CheckedView> loans, List<DateView> dates) {}

    @Override
    public Answer handle(Request request) {
        Wanted wanted = WantedForm.read(request.body(), true);
        Authorization.Admitted caller = authorization.read(request, plans.keys(request, wanted));
        Plans.Plan plan =
                plans.plan(request, wanted, Plans.unnamed(wanted), Origin.NONE, plans.whose(request, wanted, caller));
        boolean fits = plan.problems().isEmpty();
        if (fits) {
            LoanOffer.fitting(plan.changes());
        }
        return Answer.ok(new AllView(
                fits,
                plan.booking().map(BookingOffer.Offered::preview).orElse(null),
                plan.loans().stream().map(LoanOffer.Offered::checked).toList(),
                fits ? List.of() : plans.nearest(request, wanted, caller)));
    }
}
