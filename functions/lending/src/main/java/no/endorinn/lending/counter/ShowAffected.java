package no.endorinn.lending.counter;

import java.util.List;
import java.util.Set;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.loans.Affected;
import no.endorinn.lending.store.Loans;

/** The reservations of a model that cannot be kept as things are now: something is broken, in service or late. */
@Route("GET /equipment/{model}/affected")
final class ShowAffected implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Loans loans;
    private final LoanDesk desk;

    ShowAffected(Authorization authorization, Catalogue catalogue, Loans loans, LoanDesk desk) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.loans = loans;
        this.desk = desk;
    }

    /** The loans, the soonest first. */
    record AffectedView(List<LoanView> loans) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        authorization.read(request, List.of());
        Model model = catalogue.contents(request.effort()).models().get(request.path("model"));
        if (model == null) {
            throw Rejection.notFound();
        }
        Set<String> references = loans.ahead(request.effort(), model.point(), model.id(), request.now())
                .map(Affected::references)
                .orElse(Set.of());
        return Answer.ok(new AffectedView(desk.views(request, loans.all(request.effort(), references))));
    }
}
