package no.endorinn.booking.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.catalogue.CatalogueDesk.Changed;
import no.endorinn.booking.desk.Affected;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Makes the premises in a file what the file says, all of them or none; premises that it does not name stay as they are. What is
 * booked stays valid; what could not be had any more is listed first, as for a change of one of the premises. An import that ended
 * before the calendar had been told is taken up where it was by sending the file again.
 */
@Route(value = "PUT /catalogue", mostBytes = 1024 * 1024)
final class ImportCatalogue implements RouteHandler {
    /** So many can be let otherwise than before in one import: the calendar of each, two years, is read twice and told. */
    static final int MOST_LET_OTHERWISE = 10;

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final CatalogueDesk desk;

    ImportCatalogue(UnitOfWork work, Authorization authorization, Catalogue catalogue, CatalogueDesk desk) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    /** How many of the premises in the file were new, different, and as they were; and the bookings that could not be had any more. */
    record ImportView(int created, int changed, int unchanged, List<Affected.View> affected) {}

    private record Imported(int created, int changed, int unchanged, List<Changed> changes) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        List<Premises> wanted = CatalogueJson.read(fields);
        boolean acceptAffected = fields.flag("acceptAffected", false);
        if (!fields.has("premises")) {
            fields.note(CommonCode.MISSING, "premises");
        }
        if (wanted.stream().map(Premises::id).distinct().count() < wanted.size()) {
            fields.note(BookingCode.SAME_ID_TWICE, "premises");
        }
        fields.check();
        Imported done = work.commit(request.effort(), () -> decide(request, wanted, acceptAffected));
        return Answer.ok(
                new ImportView(done.created(), done.changed(), done.unchanged(), desk.told(request, done.changes())));
    }

    private Decision<Imported> decide(Request request, List<Premises> wanted, boolean acceptAffected) {
        List<Key> keys = new ArrayList<>();
        keys.add(catalogue.stampKey());
        wanted.forEach(premises -> keys.add(catalogue.key(premises.id())));
        Authorization.Admitted admitted = authorization.read(request, keys);
        Authorization.requireArea(request, admitted.rights(), Set.of());
        List<Premises> written = new ArrayList<>();
        List<Changed> changes = new ArrayList<>();
        int created = 0;
        for (Premises premises : wanted) {
            Optional<Premises> there = catalogue.premises(admitted.snapshot(), premises.id());
            Premises next = premises.withVersion(there.map(Premises::version).orElse(0L));
            if (there.isEmpty()) {
                created++;
                written.add(next);
                continue;
            }
            boolean same = there.get().equals(next);
            Optional<LocalDate> untold =
                    catalogue.untold(admitted.snapshot(), premises.id(), next.letOtherwiseFrom(there.get()));
            changes.add(new Changed(there.get(), same ? next : next.withVersion(next.version() + 1), untold));
            if (!same) {
                written.add(next);
            }
        }
        List<Changed> otherwise =
                changes.stream().filter(changed -> changed.from().isPresent()).toList();
        if (otherwise.size() > MOST_LET_OTHERWISE) {
            throw Rejection.of(BookingCode.TOO_MANY_LET_OTHERWISE
                    .with("most", MOST_LET_OTHERWISE)
                    .at("/premises"));
        }
        Imported result = new Imported(created, written.size() - created, wanted.size() - written.size(), otherwise);
        if (written.isEmpty()) {
            return Decision.already(result);
        }
        desk.requireAccepted(request, otherwise, acceptAffected);
        return new Decision<>(result, catalogue.changes(admitted.snapshot(), written, CatalogueDesk.untold(otherwise)));
    }
}
