package no.endorinn.grants.backing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.RightsTable;

/** What every route about one request does alike: finds it, sees whether the caller may, makes its move, shows it. */
@Singleton
final class BackingDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Backings backings;
    private final Impartiality impartiality;
    private final RightsTable rights;

    BackingDesk(
            UnitOfWork work,
            Authorization authorization,
            Backings backings,
            Impartiality impartiality,
            RightsTable rights) {
        this.work = work;
        this.authorization = authorization;
        this.backings = backings;
        this.impartiality = impartiality;
        this.rights = rights;
    }

    /** A request in front of somebody who may see it, with how all to that scheme are ranked. */
    record Found(Backing backing, Ranking ranking, Rights rights, BackingMove.Side side) {}

    /**
     * The request that the path names.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more
     */
    Found find(Request request) {
        String reference = request.reference();
        Authorization.Admitted caller = authorization.read(request, List.of(backings.key(reference)));
        Backing backing = backings.backing(caller.snapshot(), reference).orElseThrow(Rejection::notFound);
        Callers shown = rights.callers(CaseKinds.BACKING.shown());
        if (!backing.party().admits(shown, caller.rights())) {
            throw Rejection.notFound();
        }
        if (!backing.party().admits(request.callers(), caller.rights())) {
            throw Rejection.forbidden();
        }
        Key key = backings.rankingKey(backing.fund());
        return new Found(
                backing,
                backings.ranking(work.read(List.of(key), request.effort()), key),
                caller.rights(),
                backing.party().isServedByStaff(shown, caller.rights())
                        ? BackingMove.Side.STAFF
                        : BackingMove.Side.APPLICANT);
    }

    /**
     * Makes a move, deciding anew as often as somebody else gets in between.
     *
     * @param after what it becomes, where the table of moves lets it be made
     * @param type of what happened then
     * @throws Rejection 409 when it does not; 403 when staff would handle their own case
     */
    Found make(Request request, BackingMove move, BiFunction<Found, BackingState, Backing> after, String type) {
        return work.commit(request.effort(), () -> {
            Found found = find(request);
            if (move.isStaffs()) {
                Impartiality.require(request, found.rights(), found.backing().matter());
            }
            BackingMove.Side side = move.isStaffs() ? BackingMove.Side.STAFF : found.side();
            return switch (move.on(found.backing().state(), side)) {
                case Verdict.Refused<BackingState>(Problem why) -> throw Rejection.of(why);
                case Verdict.Already<BackingState> already -> Decision.already(found);
                case Verdict.Leads<BackingState>(BackingState to) ->
                    becomes(request, found, after.apply(found, to), type);
            };
        });
    }

    /** It, as it is from now on; who is not to be recommended any more leaves the ranking. */
    private Decision<Found> becomes(Request request, Found found, Backing after, String type) {
        boolean leaves = after.state() != BackingState.BACKED
                && found.ranking().placeOf(after.reference()).isPresent();
        Ranking ranking = leaves ? found.ranking().without(after.reference()) : found.ranking();
        List<Change> changes = new ArrayList<>(List.of(
                backings.written(after),
                backings.happened(
                        after,
                        type,
                        found.rights().personId(),
                        request.now(),
                        found.side() == BackingMove.Side.STAFF ? inRole(request, found.rights()) : done -> done,
                        Long.toString(after.version()))));
        if (leaves) {
            changes.add(backings.written(backings.rankingKey(after.fund()), ranking));
        }
        return new Decision<>(new Found(after, ranking, found.rights(), found.side()), changes);
    }

    /** How what somebody of the municipality did is told. */
    static UnaryOperator<Happening> inRole(Request request, Rights caller) {
        return happening -> request.callers()
                .role(caller)
                .map(happening.asStaff(true)::inRole)
                .orElse(happening.asStaff(true));
    }

    Answer show(Request request, Found found) {
        return Answer.ok(view(request, found));
    }

    BackingView view(Request request, Found found) {
        Backing backing = found.backing();
        boolean staff = found.side() == BackingMove.Side.STAFF;
        List<Backing> ranked = backings.all(
                found.ranking().places().stream().map(Ranking.Place::reference).toList(), request.effort());
        return BackingView.of(
                backing,
                found.ranking(),
                ranked.stream()
                        .map(each -> BackingView.InList.of(
                                each, found.ranking(), staff || each.party().equals(backing.party())))
                        .toList(),
                request.language(),
                staff
                        ? Optional.of(impartiality
                                .panel(request, found.rights(), CaseKinds.BACKING.answered())
                                .whole(backing.matter()))
                        : Optional.empty());
    }
}
