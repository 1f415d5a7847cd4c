package no.endorinn.booking.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.premises.TermsJson;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/** Puts new premises in the catalogue. Their id is chosen by staff, so a repeat meets its own work. */
@Route("POST /premises")
final class AddPremises implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;

    AddPremises(UnitOfWork work, Authorization authorization, Catalogue catalogue) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        String id = CatalogueJson.id(fields, "id");
        LocalDate given = fields.optionalDate("from");
        LocalDate from = given == null ? Oslo.date(request.now()) : given;
        Terms terms = TermsJson.read(fields.object("terms"));
        fields.check();
        Premises wanted = new Premises(id, 0, new TreeMap<>(Map.of(from, terms)), Optional.empty());
        Premises added = work.commit(request.effort(), () -> decide(request, wanted));
        return Answer.created("/premises/" + id, PremisesView.full(added, Oslo.date(request.now())))
                .version(added.version());
    }

    private Decision<Premises> decide(Request request, Premises wanted) {
        Authorization.Admitted admitted =
                authorization.read(request, List.of(catalogue.key(wanted.id()), catalogue.stampKey()));
        Authorization.requireArea(
                request,
                admitted.rights(),
                wanted.termsByDate().firstEntry().getValue().areas());
        Optional<Premises> there = catalogue.premises(admitted.snapshot(), wanted.id());
        if (there.isPresent()) {
            if (there.get().termsByDate().equals(wanted.termsByDate())) {
                return Decision.already(there.get());
            }
            throw Rejection.of(BookingCode.PREMISES_EXIST.at("/id"));
        }
        return new Decision<>(wanted.withVersion(1), catalogue.changes(admitted.snapshot(), List.of(wanted)));
    }
}
