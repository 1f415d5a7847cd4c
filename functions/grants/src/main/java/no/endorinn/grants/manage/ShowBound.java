package no.endorinn.grants.manage;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.grants.decide.Budget;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/** What decisions for several years have bound of a scheme's rounds: of those that are there, and of those that are not made yet. */
@Route("GET /grants/schemes/{scheme}/bound")
final class ShowBound implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final UnitOfWork work;

    ShowBound(Authorization authorization, Catalogue catalogue, Budgets budgets, UnitOfWork work) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.work = work;
    }

    /** Those of which anything is. */
    record BoundView(List<RoundView> rounds) {}

    /**
     * A round.
     *
     * @param bound in øre
     * @param made whether it is there
     */
    record RoundView(String round, long bound, boolean made) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        String id = request.path("scheme");
        Authorization.Admitted caller = authorization.read(request, List.of(catalogue.schemeKey(id)));
        Scheme scheme = catalogue.scheme(caller.snapshot(), id).orElseThrow(Rejection::notFound);
        List<String> rounds = rounds(scheme, request.now());
        Snapshot read =
                work.read(rounds.stream().map(round -> budgets.key(id, round)).toList(), request.effort());
        return Answer.ok(new BoundView(rounds.stream()
                .map(round -> new RoundView(
                        round,
                        budgets.there(read, id, round).map(Budget::bound).orElse(0L),
                        scheme.round(round).isPresent()))
                .filter(round -> round.bound() > 0)
                .toList()));
    }

    /** Those that are there, and those of the years that somebody may be given something for. */
    private static List<String> rounds(Scheme scheme, Instant now) {
        int year = Oslo.date(now).getYear();
        return Stream.concat(
                        scheme.rounds().stream().map(Round::id),
                        IntStream.rangeClosed(year, year + LaterYear.MOST + 1).mapToObj(Integer::toString))
                .distinct()
                .toList();
    }
}
