package no.endorinn.booking.catalogue;

import java.util.Comparator;
import java.util.List;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** The whole catalogue as a file that can be imported. */
@Route("GET /catalogue")
final class ExportCatalogue implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;

    ExportCatalogue(Authorization authorization, Catalogue catalogue) {
        this.authorization = authorization;
        this.catalogue = catalogue;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        authorization.read(request, List.of());
        return Answer.ok(CatalogueJson.CatalogueView.of(catalogue.all(request.effort()).values().stream()
                .sorted(Comparator.comparing(Premises::id))
                .toList()));
    }
}
