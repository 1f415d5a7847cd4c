package no.endorinn.lending.reserve;

import java.util.List;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.lending.loans.Planning;
import no.endorinn.lending.loans.State;

/**
 * What a wish would come to.
 *
 * @param fits whether all of it can be had
 * @param state in which the loan would begin
 */
public record CheckedView(boolean fits, State state, List<RefusalView.ThingView> things, List<ReasonView> obstacles) {
    static CheckedView of(Request request, Planning.Plan plan, Messages messages) {
        return new CheckedView(
                plan.isAcceptable(),
                plan.state(),
                RefusalView.things(request, plan, messages),
                ReasonView.of(plan.problems(), messages, request.language()));
    }
}
