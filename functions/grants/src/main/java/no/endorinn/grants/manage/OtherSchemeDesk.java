package no.endorinn.grants.manage;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.OtherScheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** What adding and changing another's scheme do alike. */
@Singleton
final class OtherSchemeDesk {
    private final UnitOfWork work;
    private final SchemeDesk desk;
    private final Catalogue catalogue;

    OtherSchemeDesk(UnitOfWork work, SchemeDesk desk, Catalogue catalogue) {
        this.work = work;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    /**
     * Puts another's scheme in the catalogue.
     *
     * @param seen the version that the caller has seen; nothing, when it is to be new
     */
    OtherScheme write(Request request, OtherScheme wanted, OptionalLong seen) {
        return work.commit(request.effort(), () -> decide(request, wanted, seen));
    }

    private Decision<OtherScheme> decide(Request request, OtherScheme wanted, OptionalLong seen) {
        Authorization.Admitted admitted = desk.admit(request, catalogue.otherKey(wanted.id()));
        Optional<OtherScheme> there = catalogue.other(admitted.snapshot(), wanted.id());
        if (there.isPresent() && wanted.equals(there.get().withVersion(0))) {
            return Decision.already(there.get());
        }
        if (seen.isEmpty() && there.isPresent()) {
            throw Rejection.of(GrantCode.SCHEME_EXISTS.at("/id"));
        }
        if (seen.isPresent() && there.isEmpty()) {
            throw Rejection.notFound();
        }
        long version = there.map(OtherScheme::version).orElse(0L);
        if (seen.isPresent() && seen.getAsLong() != version) {
            throw Rejection.stale(SchemeJson.view(there.orElseThrow()), version);
        }
        if (there.isEmpty() && catalogue.contents(request.effort()).others().size() >= Catalogue.MOST_OTHERS) {
            throw Rejection.of(GrantCode.TOO_MANY_SCHEMES.with("most", Catalogue.MOST_OTHERS));
        }
        return new Decision<>(
                wanted.withVersion(version + 1), catalogue.changes(admitted.snapshot(), wanted.withVersion(version)));
    }
}
