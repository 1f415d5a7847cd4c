package no.endorinn.grants.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.assess.Advice;
import no.endorinn.grants.assess.Proposal;
import no.endorinn.grants.assess.Scores;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.grants.store.Applications;
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
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.kernel.words.Words;

/**
 * A council says what it would give, or something else about an application: one of a whole round's, which together are at most the
 * round's budget. It decides nothing.
 */
@Route("PUT /applications/{reference}/advice")
final class Advise implements RouteHandler {
    private final CouncilDesk desk;
    private final Applications applications;
    private final Scores scores;
    private final UnitOfWork work;

    Advise(CouncilDesk desk, Applications applications, Scores scores, UnitOfWork work) {
        this.desk = desk;
        this.applications = applications;
        this.scores = scores;
        this.work = work;
    }

    /** What they say, of a version that they have seen: 0 when nothing was said. */
    private record Said(Optional<Long> amount, Optional<Words> words, long seen) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Said said = new Said(
                Optional.ofNullable(fields.optionalWhole("amount", 0, SchemeJson.MOST_ORE)),
                Optional.ofNullable(fields.optionalText("words", 1000)).map(Words::ofMunicipality),
                fields.whole("version", 0, Long.MAX_VALUE));
        fields.check();
        return desk.show(request, work.commit(request.effort(), () -> decide(request, said)));
    }

    private Decision<CouncilDesk.Found> decide(Request request, Said said) {
        CouncilDesk.Found found = desk.find(request);
        Application sent = found.application();
        Impartiality.require(request, found.rights(), CouncilDesk.matter(sent));
        if (Move.ASSESS.on(sent.state(), Move.Side.STAFF) instanceof Verdict.Refused<State>(Problem why)) {
            throw Rejection.of(why);
        }
        Optional<Advice> there = found.advice();
        if (there.filter(before ->
                        before.amount().equals(said.amount) && before.words().equals(said.words))
                .isPresent()) {
            return Decision.already(found);
        }
        long before = there.flatMap(Advice::amount).orElse(0L);
        long more = said.amount.orElse(0L) - before;
        List<Problem> obstacles = obstacles(found, said, before);
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        Advice advice = new Advice(
                found.field(), said.amount, said.words, found.rights().personId(), request.now(), said.seen + 1);
        Application after =
                sent.assessed(sent.casework().assessed().advising(found.field(), said.amount), request.now());
        Proposal proposal = more == 0 ? found.proposal() : found.proposal().with(more);
        List<Change> changes = new ArrayList<>(List.of(
                applications.change(after),
                scores.written(after, advice),
                applications.happened(
                        after,
                        "application.advised",
                        found.rights().personId(),
                        happening -> happening.asStaff(true).inRole(StaffRole.COUNCIL))));
        if (more != 0) {
            changes.add(scores.written(
                    scores.proposalKey(sent.about().scheme(), sent.about().round(), found.field()), proposal));
        }
        return new Decision<>(
                new CouncilDesk.Found(
                        after,
                        found.rights(),
                        found.field(),
                        found.scheme(),
                        found.budget(),
                        Optional.of(advice),
                        proposal),
                changes);
    }

    private static List<Problem> obstacles(CouncilDesk.Found found, Said said, long before) {
        List<Problem> obstacles = new ArrayList<>();
        if (found.advice().map(Advice::version).orElse(0L) != said.seen) {
            obstacles.add(GrantCode.CHANGED_BY_ANOTHER.at("/version"));
        }
        long amount = said.amount.orElse(0L);
        OptionalLong sought = found.application().casework().sought();
        if (sought.isPresent() && amount > sought.getAsLong()) {
            obstacles.add(GrantCode.ABOVE_SOUGHT.at("/amount").with("most", Objection.kroner(sought.getAsLong())));
        }
        OptionalLong total = found.budget().total();
        long left = total.orElse(Long.MAX_VALUE) - found.proposal().sum() + before;
        if (amount > left) {
            obstacles.add(
                    GrantCode.ADVICE_ABOVE_BUDGET.at("/amount").with("left", Objection.kroner(Math.max(0, left))));
        }
        return obstacles;
    }
}
