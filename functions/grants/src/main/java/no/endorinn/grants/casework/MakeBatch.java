package no.endorinn.grants.casework;

import java.util.List;
import java.util.Optional;
import no.endorinn.grants.assess.Batch;
import no.endorinn.grants.assess.Batches;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Gathers applications of a round for a committee, with what is recommended. It decides nothing, and is made once. */
@Route(value = "POST /grants/rounds/{scheme}/{round}/batches", mostBytes = BatchViews.MOST_BYTES)
final class MakeBatch implements RouteHandler {
    private final BatchDesk desk;
    private final BatchViews views;
    private final Batches batches;
    private final UnitOfWork work;

    MakeBatch(BatchDesk desk, BatchViews views, Batches batches, UnitOfWork work) {
        this.desk = desk;
        this.views = views;
        this.batches = batches;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        BatchForm form = BatchForm.read(request.body());
        BatchDesk.Found made = work.commit(request.effort(), () -> decide(request, form, origin));
        Batch batch = made.batch();
        return Answer.created(
                        "/grants/rounds/" + batch.scheme() + "/" + batch.round() + "/batches/" + batch.number(),
                        views.of(request, made, List.of()))
                .version(batch.version());
    }

    /** Two who make one at once get a number each: the second finds the first one's taken, and reads again. */
    private Decision<BatchDesk.Found> decide(Request request, BatchForm form, Origin origin) {
        BatchDesk.Place place = desk.place(request);
        List<Batch> there = batches.of(place.scheme().id(), place.round(), request.effort());
        Optional<Batch> same = there.stream()
                .filter(batch -> batch.origin().requestKey().equals(origin.requestKey()))
                .findFirst();
        if (same.isPresent()) {
            if (!same.get().origin().equals(origin)) {
                throw Rejection.of(CommonCode.IDEMPOTENCY_KEY_REUSED);
            }
            return Decision.already(new BatchDesk.Found(same.get(), place.scheme(), place.rights()));
        }
        if (there.size() >= Batch.MOST) {
            throw Rejection.of(GrantCode.TOO_MANY_BATCHES.with("most", Batch.MOST));
        }
        Batch batch = new Batch(
                place.scheme().id(),
                place.round(),
                there.size() + 1,
                form.name(),
                form.meets(),
                desk.cases(request, place, Optional.empty(), form.cases()),
                place.rights().personId(),
                request.now(),
                origin,
                1);
        return new Decision<>(
                new BatchDesk.Found(batch, place.scheme(), place.rights()), List.of(batches.written(batch)));
    }
}
