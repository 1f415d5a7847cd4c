package no.endorinn.lending.reserve;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.endorinn.cases.Askers;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.loans.Availability;
import no.endorinn.lending.loans.Line;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.LoanCase;
import no.endorinn.lending.store.Loans;
import org.jspecify.annotations.Nullable;

/** All that the answer to a loan needs, in one place: what is left for others, what they have besides, who asks, who may answer. */
@Route("GET /loans/{reference}/case")
final class ShowLoanCase implements RouteHandler {
    private final LoanDesk desk;
    private final Loans loans;
    private final Impartiality impartiality;
    private final Askers askers;

    ShowLoanCase(LoanDesk desk, Loans loans, Impartiality impartiality, Askers askers) {
        this.desk = desk;
        this.loans = loans;
        this.impartiality = impartiality;
        this.askers = askers;
    }

    /**
     * What a decision needs.
     *
     * @param left of each line of the loan, in order
     * @param others what they have of the municipality's things besides, as far as the first page of it goes
     * @param late how many of those should have been back
     */
    record CaseView(
            LoanView loan,
            Instant askedAt,
            Askers.@Nullable AskerView applicant,
            List<LeftView> left,
            int others,
            int late,
            Impartiality.MayDecideView decision) {}

    /**
     * What there is of a thing.
     *
     * @param working so many there are
     * @param left so many nobody has asked for through all of the time, when they have what they ask for
     */
    record LeftView(int working, int left) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        LoanDesk.Found found = desk.find(request);
        Loan loan = found.loan();
        Impartiality.MayDecideView decision = impartiality
                .panel(request, found.rights(), "POST /loans/{reference}/approve")
                .whole(LoanCase.matter(loan, found.point()));
        List<Loan> others = others(request, loan);
        return Answer.ok(new CaseView(
                        desk.view(request, found),
                        loan.askedAt(),
                        decision.mayDecide() ? askers.of(request, loan.party(), loan.askedBy()) : null,
                        left(request, loan),
                        others.size(),
                        (int) others.stream()
                                .filter(other -> other.isLate(request.now()))
                                .count(),
                        decision))
                .version(loan.version());
    }

    private List<LeftView> left(Request request, Loan loan) {
        Around around = loans.around(request.effort(), loan, List.of(), request.now());
        Map<String, Availability> there = around.there(request.now());
        return loan.lines().stream()
                .map(line -> new LeftView(around.stock(line.model()).working(line.variant()), left(line, loan, there)))
                .toList();
    }

    private static int left(Line line, Loan loan, Map<String, Availability> there) {
        return Objects.requireNonNull(there.get(line.model())).free(line.variant(), loan.time());
    }

    /** Of whom staff registered, nobody knows what is theirs. */
    private List<Loan> others(Request request, Loan loan) {
        if (loan.party() instanceof Party.Registered || loan.party() instanceof Party.Forgotten) {
            return List.of();
        }
        return loans.ofHolder(request.effort(), loan.party(), request.now(), true, Optional.empty()).items().stream()
                .filter(other -> !other.reference().equals(loan.reference()))
                .filter(other -> other.state(request.now()).isOpen())
                .toList();
    }
}
