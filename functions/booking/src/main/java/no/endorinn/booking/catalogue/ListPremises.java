package no.endorinn.booking.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** All premises that are let, by name. */
@Route("GET /premises")
final class ListPremises implements RouteHandler {
    private static final int SHARED_SECONDS = 60;

    private final Catalogue catalogue;

    ListPremises(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The list. */
    record ListView(List<PremisesView> premises) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        LocalDate today = Oslo.date(request.now());
        return Answer.ok(new ListView(catalogue.all(request.effort()).values().stream()
                        .filter(premises -> !premises.isRetiredOn(today))
                        .sorted(Comparator.comparing(
                                premises -> premises.termsOn(today).name()))
                        .map(premises -> PremisesView.brief(premises, today))
                        .toList()))
                .shared(SHARED_SECONDS);
    }
}
