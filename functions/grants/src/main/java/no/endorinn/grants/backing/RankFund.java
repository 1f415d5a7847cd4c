package no.endorinn.grants.backing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.endorinn.cases.Impartiality;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/**
 * Says in which order the municipality recommends what is asked of one scheme, and why: all of it at once, of the order that whoever
 * does it has seen. Each association whose place it changes is told.
 */
@Route("PUT /grants/others/{other}/ranking")
final class RankFund implements RouteHandler {
    private final FundDesk desk;
    private final Backings backings;
    private final UnitOfWork work;

    RankFund(FundDesk desk, Backings backings, UnitOfWork work) {
        this.desk = desk;
        this.backings = backings;
        this.work = work;
    }

    /** The order that they wish. */
    private record Form(int year, long version, List<Ranking.Place> places) {
        static Form read(Fields fields) {
            Form form = new Form(
                    fields.integer("year", 2000, 2100),
                    fields.whole("version", 0, Long.MAX_VALUE),
                    fields.objects(
                            "places",
                            Ranking.MOST,
                            place -> new Ranking.Place(
                                    place.text("reference", 8), Words.ofMunicipality(place.text("reason", 300)))));
            fields.check();
            return form;
        }
    }

    @Override
    public Answer handle(Request request) {
        Form form = Form.read(request.body());
        return Answer.ok(desk.view(request, work.commit(request.effort(), () -> decide(request, form))));
    }

    private Decision<FundDesk.Found> decide(Request request, Form form) {
        FundDesk.Found found = desk.find(request, Optional.of(form.year()));
        Ranking before = found.ranking();
        Ranking after = before.ranked(form.places());
        if (after.equals(before)) {
            return Decision.already(found);
        }
        found.rankable().forEach(each -> Impartiality.require(request, found.rights(), each.matter()));
        List<Problem> problems = problems(found, form);
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
        Map<String, Backing> requests =
                found.requests().stream().collect(Collectors.toMap(Backing::reference, Function.identity()));
        List<Change> changes = new ArrayList<>(List.of(backings.written(found.key(), after)));
        after.differsFrom(before)
                .forEach((reference, place) -> Optional.ofNullable(requests.get(reference))
                        .ifPresent(changed -> changes.add(told(request, found, changed, place, after.version() + 1))));
        request.count("Ranked", 1);
        return new Decision<>(
                new FundDesk.Found(
                        found.fund(),
                        found.key(),
                        new Ranking(after.requests(), after.places(), after.version() + 1),
                        found.requests(),
                        found.rights()),
                changes);
    }

    private static List<Problem> problems(FundDesk.Found found, Form form) {
        List<Problem> problems = new ArrayList<>();
        if (found.ranking().version() != form.version()) {
            problems.add(GrantCode.CHANGED_BY_ANOTHER.at("/version"));
        }
        Set<String> rankable =
                found.rankable().stream().map(Backing::reference).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < form.places().size(); i++) {
            if (!rankable.remove(form.places().get(i).reference())) {
                problems.add(GrantCode.NOT_TO_BE_RANKED.at("/places/" + i + "/reference"));
            }
        }
        return problems;
    }

    private Change told(Request request, FundDesk.Found found, Backing changed, OptionalInt place, long version) {
        return backings.happened(
                changed,
                place.isPresent() ? "backing.ranked" : "backing.unranked",
                found.rights().personId(),
                request.now(),
                happening -> {
                    var told = BackingDesk.inRole(request, found.rights()).apply(happening);
                    return place.isPresent() ? told.with("place", Integer.toString(place.getAsInt())) : told;
                },
                "ranking-" + version);
    }
}
