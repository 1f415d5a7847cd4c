package no.endorinn.grants.backing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.Rights;
import org.jspecify.annotations.Nullable;

/** What is asked of one scheme in one year, for those who rank it. */
@Singleton
final class FundDesk {
    private final Authorization authorization;
    private final Backings backings;
    private final Catalogue catalogue;
    private final Impartiality impartiality;

    FundDesk(Authorization authorization, Backings backings, Catalogue catalogue, Impartiality impartiality) {
        this.authorization = authorization;
        this.backings = backings;
        this.catalogue = catalogue;
        this.impartiality = impartiality;
    }

    /** The scheme's requests of a year in front of somebody of the municipality's, each as it is. */
    record Found(Backing.Fund fund, Key key, Ranking ranking, List<Backing> requests, Rights rights) {
        /** Those that have or may be given a place. */
        List<Backing> rankable() {
            return requests.stream()
                    .filter(each -> BackingMove.RANK.on(each.state(), BackingMove.Side.STAFF)
                            instanceof Verdict.Leads<BackingState>)
                    .toList();
        }
    }

    /**
     * What is asked of a scheme, as staff see it.
     *
     * @param version of the ranking, to be named by whoever changes it; 0 before there is one
     * @param ranked the best first
     * @param others those without a place, the first that was asked first
     * @param decision who may rank them
     */
    record FundView(
            BackingView.FundView fund,
            long version,
            List<BackingView.InList> ranked,
            List<BackingView.InList> others,
            Impartiality.@Nullable MayDecideView decision) {}

    /** The year that the query asks for, if it does. */
    static Optional<Integer> year(Fields query) {
        return Optional.ofNullable(query.optionalInteger("year", 2000, 2100));
    }

    /**
     * The scheme that the path names.
     *
     * @param year empty for the one that one would ask in now
     * @throws Rejection 404 when there is no such card, and nothing was asked of it in that year
     */
    Found find(Request request, Optional<Integer> year) {
        String other = request.path("other");
        Authorization.Admitted caller = authorization.read(request, List.of(catalogue.otherKey(other)));
        Optional<Backing.Fund> now =
                catalogue.other(caller.snapshot(), other).map(card -> Backing.Fund.of(card, Oslo.date(request.now())));
        int asked = year.or(() -> now.map(Backing.Fund::year)).orElseThrow(Rejection::notFound);
        Key key = backings.rankingKey(other, asked);
        Ranking ranking = backings.ranking(backings.read(key, request.effort()), key);
        List<Backing> requests = backings.all(ranking.requests(), request.effort());
        Backing.Fund fund = now.filter(card -> card.year() == asked)
                .or(() -> requests.stream().map(Backing::fund).findFirst())
                .orElseThrow(Rejection::notFound);
        return new Found(fund, key, ranking, requests, caller.rights());
    }

    FundView view(Request request, Found found) {
        Language language = request.language();
        Impartiality.Panel panel = impartiality.panel(request, found.rights(), CaseKinds.BACKING.answered());
        List<Backing> rankable = found.rankable();
        Optional<Backing> judged = rankable.stream()
                .filter(each -> !panel.mayDecide(each.matter()))
                .findFirst()
                .or(() -> rankable.stream().findFirst());
        return new FundView(
                BackingView.FundView.of(found.fund(), language),
                found.ranking().version(),
                found.ranking().places().stream()
                        .flatMap(place -> found.requests().stream()
                                .filter(each -> each.reference().equals(place.reference())))
                        .map(each -> BackingView.InList.of(each, found.ranking(), true))
                        .toList(),
                found.requests().stream()
                        .filter(each ->
                                found.ranking().placeOf(each.reference()).isEmpty())
                        .map(each -> BackingView.InList.of(each, found.ranking(), true))
                        .toList(),
                judged.map(each -> panel.view(each.matter())).orElse(null));
    }
}
