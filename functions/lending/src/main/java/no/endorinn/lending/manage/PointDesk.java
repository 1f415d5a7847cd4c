package no.endorinn.lending.manage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.PointJson;
import no.endorinn.lending.problem.LendingCode;

/** What adding and changing a lending point do alike. */
@Singleton
final class PointDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;

    PointDesk(UnitOfWork work, Authorization authorization, Catalogue catalogue) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
    }

    /**
     * Puts a point in the catalogue.
     *
     * @param seen the version that the caller has seen; nothing, when it is to be new
     */
    Point write(Request request, Point wanted, OptionalLong seen) {
        return work.commit(request.effort(), () -> decide(request, wanted, seen));
    }

    private Decision<Point> decide(Request request, Point wanted, OptionalLong seen) {
        Authorization.Admitted admitted =
                authorization.read(request, List.of(catalogue.pointKey(wanted.id()), catalogue.stampKey()));
        Optional<Point> there = catalogue.point(admitted.snapshot(), wanted.id());
        Authorization.requireArea(
                request, admitted.rights(), there.orElse(wanted).managers());
        if (there.isPresent() && wanted.equals(there.get().withVersion(0))) {
            return Decision.already(there.get());
        }
        if (seen.isEmpty() && there.isPresent()) {
            throw Rejection.of(LendingCode.POINT_EXISTS.at("/id"));
        }
        if (seen.isPresent() && there.isEmpty()) {
            throw Rejection.notFound();
        }
        long version = there.map(Point::version).orElse(0L);
        if (seen.isPresent() && seen.getAsLong() != version) {
            throw Rejection.stale(PointJson.view(there.orElseThrow()), version);
        }
        if (there.isEmpty() && catalogue.contents(request.effort()).points().size() >= Catalogue.MOST_POINTS) {
            throw Rejection.of(LendingCode.TOO_MANY_POINTS.with("most", Catalogue.MOST_POINTS));
        }
        return new Decision<>(
                wanted.withVersion(version + 1), catalogue.changes(admitted.snapshot(), wanted.withVersion(version)));
    }
}
