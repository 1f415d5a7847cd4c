package no.endorinn.lending.reserve;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Extending;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Planning;
import org.jspecify.annotations.Nullable;

/** Says until when a loan can be extended, and what stands in the way of a time that is asked about; changes nothing. */
@Route(value = "POST /loans/{reference}/extend/preview", about = LoanDesk.FOR_ANOTHER_PERSON)
final class PreviewExtension implements RouteHandler {
    private final LoanDesk desk;
    private final Extensions extensions;
    private final Messages messages;

    PreviewExtension(LoanDesk desk, Extensions extensions, Messages messages) {
        this.desk = desk;
        this.extensions = extensions;
        this.messages = messages;
    }

    /**
     * What it would come to.
     *
     * @param end the time that was asked about; otherwise a week more, or as near to it as can be had
     * @param ends all the times that can be had, one a day, the first first
     */
    record PreviewView(
            boolean fits,
            @Nullable Instant end,
            List<Instant> ends,
            List<RefusalView.ThingView> things,
            List<ReasonView> obstacles) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<Instant> asked = Optional.ofNullable(fields.optionalInstant("end"));
        fields.check();
        LoanDesk.Found found = desk.find(request);
        Optional<Problem> against = Extensions.against(request, found);
        if (against.isPresent()) {
            return Answer.ok(new PreviewView(false, null, List.of(), List.of(), reasons(request, against.get())));
        }
        Loan loan = found.loan();
        asked.ifPresent(end -> Extensions.requirePossible(loan, end));
        Extending extending =
                extensions.read(request, found, farthest(request, loan, asked)).extending();
        List<Instant> ends = extending.ends();
        Optional<Instant> end = asked.or(() -> extending.suggested(ends));
        Optional<Planning.Plan> plan = end.map(extending::until);
        return Answer.ok(new PreviewView(
                plan.filter(Planning.Plan::isAcceptable).isPresent(),
                end.orElse(null),
                ends,
                plan.map(planned -> RefusalView.things(request, planned, messages))
                        .orElse(List.of()),
                ReasonView.of(plan.map(Planning.Plan::problems).orElse(List.of()), messages, request.language())));
    }

    private List<ReasonView> reasons(Request request, Problem why) {
        return ReasonView.of(List.of(why), messages, request.language());
    }

    private static Instant farthest(Request request, Loan loan, Optional<Instant> asked) {
        Instant from = loan.isLate(request.now()) ? request.now() : loan.time().end();
        Instant offered = from.plus(Duration.ofDays(Extending.DAYS + 1L));
        return asked.filter(offered::isBefore).orElse(offered);
    }
}
