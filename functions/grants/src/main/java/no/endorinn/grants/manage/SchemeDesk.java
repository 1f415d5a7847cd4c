package no.endorinn.grants.manage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.grants.schemes.SchemeRules;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/** What adding and changing a scheme do alike: judge it by what there is, and write it. */
@Singleton
final class SchemeDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final RoundBudgets budgets;

    SchemeDesk(UnitOfWork work, Authorization authorization, Catalogue catalogue, RoundBudgets budgets) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.budgets = budgets;
    }

    /**
     * Puts a scheme in the catalogue.
     *
     * @param seen the version that the caller has seen; nothing, when it is to be new
     */
    Scheme write(Request request, Scheme wanted, OptionalLong seen) {
        return work.commit(request.effort(), () -> decide(request, wanted, seen));
    }

    private Decision<Scheme> decide(Request request, Scheme wanted, OptionalLong seen) {
        Authorization.Admitted admitted = admit(request, catalogue.schemeKey(wanted.id()));
        Optional<Scheme> there = catalogue.scheme(admitted.snapshot(), wanted.id());
        if (there.isPresent() && wanted.equals(there.get().withVersion(0))) {
            return Decision.already(there.get());
        }
        if (seen.isEmpty() && there.isPresent()) {
            throw Rejection.of(GrantCode.SCHEME_EXISTS.at("/id"));
        }
        if (seen.isPresent() && there.isEmpty()) {
            throw Rejection.notFound();
        }
        long version = there.map(Scheme::version).orElse(0L);
        if (seen.isPresent() && seen.getAsLong() != version) {
            throw Rejection.stale(SchemeJson.view(there.orElseThrow()), version);
        }
        Catalogue.Contents contents = catalogue.contents(request.effort());
        List<Problem> problems = SchemeRules.problems(wanted, there, contents, request.now());
        if (there.isEmpty() && contents.schemes().size() >= Catalogue.MOST_SCHEMES) {
            problems.add(GrantCode.TOO_MANY_SCHEMES.with("most", Catalogue.MOST_SCHEMES));
        }
        List<Change> changes = new ArrayList<>(catalogue.changes(admitted.snapshot(), wanted.withVersion(version)));
        RoundBudgets.Judged judged = budgets.changed(wanted, there, request.now(), request.effort());
        changes.addAll(judged.changes());
        problems.addAll(judged.problems());
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
        return new Decision<>(wanted.withVersion(version + 1), changes);
    }

    /** Reads what is going to be changed, and the stamp; what is all of the municipality's is not for whoever has a role in an area. */
    Authorization.Admitted admit(Request request, Key... keys) {
        Authorization.Admitted admitted = authorization.read(
                request,
                Stream.concat(Stream.of(keys), Stream.of(catalogue.stampKey())).toList());
        Authorization.requireArea(request, admitted.rights(), Set.of());
        return admitted;
    }
}
