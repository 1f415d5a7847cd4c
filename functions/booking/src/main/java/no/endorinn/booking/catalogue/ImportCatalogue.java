package no.endorinn.booking.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/** Makes the premises in a file what the file says, all of them or none; premises that it does not name stay as they are. */
@Route(value = "PUT /catalogue", mostBytes = 1024 * 1024)
final class ImportCatalogue implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;

    ImportCatalogue(UnitOfWork work, Authorization authorization, Catalogue catalogue) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
    }

    /** How many of the premises in the file were new, different, and as they were. */
    record ImportView(int created, int changed, int unchanged) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        List<Premises> wanted = CatalogueJson.read(fields);
        if (!fields.has("premises")) {
            fields.note(Problem.rule("missing"), "premises");
        }
        if (wanted.stream().map(Premises::id).distinct().count() < wanted.size()) {
            fields.note(Problem.rule("same-id-twice"), "premises");
        }
        fields.check();
        return Answer.ok(work.commit(request.effort(), () -> decide(request, wanted)));
    }

    private Decision<ImportView> decide(Request request, List<Premises> wanted) {
        List<Key> keys = new ArrayList<>();
        keys.add(catalogue.stampKey());
        wanted.forEach(premises -> keys.add(catalogue.key(premises.id())));
        Authorization.Admitted admitted = authorization.read(request, keys);
        Authorization.requireArea(request, admitted.rights(), Set.of());
        List<Premises> changed = new ArrayList<>();
        int created = 0;
        for (Premises premises : wanted) {
            Optional<Premises> there = catalogue.premises(admitted.snapshot(), premises.id());
            Premises next = premises.withVersion(there.map(Premises::version).orElse(0L));
            if (there.isEmpty()) {
                created++;
            }
            if (!there.equals(Optional.of(next))) {
                changed.add(next);
            }
        }
        ImportView result = new ImportView(created, changed.size() - created, wanted.size() - changed.size());
        return changed.isEmpty()
                ? Decision.already(result)
                : new Decision<>(result, catalogue.changes(admitted.snapshot(), changed));
    }
}
