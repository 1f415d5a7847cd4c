package no.endorinn.grants.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.assess.Batch;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.words.Words;

/**
 * Decides as the committee has, on some of a batch's cases at a time: each is a decision of its own, made once. Asked again it goes on
 * where it stopped; what stands in the way of a case is told of that case, and the others are decided.
 */
@Route("POST /grants/rounds/{scheme}/{round}/batches/{batch}/decide")
final class DecideBatch implements RouteHandler {
    /** So many are decided by one request. */
    private static final int MOST = 10;

    /** What deciding one may take. */
    private static final Duration STEP = Duration.ofSeconds(4);

    private final BatchDesk desk;
    private final BatchViews views;
    private final Decider decider;

    DecideBatch(BatchDesk desk, BatchViews views, Decider decider) {
        this.desk = desk;
        this.views = views;
        this.decider = decider;
    }

    @Override
    public Answer handle(Request request) {
        long seen = request.requiredIfMatch();
        request.body().check();
        BatchDesk.Found found = desk.find(request);
        Batch batch = found.batch();
        if (batch.version() != seen) {
            throw Rejection.stale(views.of(request, found, List.of()), batch.version());
        }
        List<BatchViews.Refused> refused = new ArrayList<>();
        int done = 0;
        for (Batch.Case one : waiting(request, batch)) {
            if (done == MOST || request.effort().endsWithin(STEP)) {
                break;
            }
            Optional<BatchViews.Refused> why = refusal(request, batch, one);
            why.ifPresent(refused::add);
            done += why.isPresent() ? 0 : 1;
        }
        return Answer.ok(views.of(request, found, refused)).version(batch.version());
    }

    private List<Batch.Case> waiting(Request request, Batch batch) {
        Map<String, Application> sent = desk.applications(
                batch.scheme(),
                batch.round(),
                batch.cases().stream().map(Batch.Case::reference).toList(),
                request.effort());
        return batch.cases().stream()
                .filter(one -> Optional.ofNullable(sent.get(one.reference()))
                        .filter(application -> application.state().waits())
                        .isPresent())
                .toList();
    }

    /** Decides on a case; or why it may not be decided so. */
    private Optional<BatchViews.Refused> refusal(Request request, Batch batch, Batch.Case one) {
        try {
            decider.decide(request, one.reference(), sent -> form(one, sent), origin(batch, one));
            return Optional.empty();
        } catch (Rejection rejection) {
            return Optional.of(new BatchViews.Refused(one.reference(), rejection.problems()));
        }
    }

    /** What was sent again since it was recommended is not decided by that. */
    private static RulingForm form(Batch.Case one, Application sent) {
        if (!BatchDesk.isAsGathered(one, sent) && sent.state() != State.DECIDED) {
            Problem changed = GrantCode.CHANGED_SINCE_RECOMMENDED.problem();
            throw Rejection.of(changed);
        }
        return new RulingForm(
                sent.version(),
                new Deciding.Wish(
                        one.gives(),
                        new TreeMap<>(),
                        OptionalLong.of(one.recommended()),
                        Map.of(),
                        one.grounds().map(Words::text),
                        List.of(),
                        Optional.empty()));
    }

    private static Origin origin(Batch batch, Batch.Case one) {
        String key = String.join("#", "batch", batch.scheme(), batch.round(), Integer.toString(batch.number()));
        return new Origin(RequestKey.sha256(key + "#" + one.reference()), "");
    }
}
