package no.endorinn.grants.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.assess.Batch;
import no.endorinn.grants.assess.Batches;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Writes a batch anew: its cases, what is recommended, and what the committee gives. A case that is decided stays as it was. */
@Route(value = "PUT /grants/rounds/{scheme}/{round}/batches/{batch}", mostBytes = BatchViews.MOST_BYTES)
final class ChangeBatch implements RouteHandler {
    private final BatchDesk desk;
    private final BatchViews views;
    private final Batches batches;
    private final UnitOfWork work;

    ChangeBatch(BatchDesk desk, BatchViews views, Batches batches, UnitOfWork work) {
        this.desk = desk;
        this.views = views;
        this.batches = batches;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        long seen = request.requiredIfMatch();
        BatchForm form = BatchForm.read(request.body());
        BatchDesk.Found changed = work.commit(request.effort(), () -> decide(request, form, seen));
        return Answer.ok(views.of(request, changed, List.of()))
                .version(changed.batch().version());
    }

    private Decision<BatchDesk.Found> decide(Request request, BatchForm form, long seen) {
        BatchDesk.Found found = desk.find(request);
        Batch there = found.batch();
        if (isSame(there, form)) {
            return Decision.already(found);
        }
        if (there.version() != seen) {
            throw Rejection.stale(views.of(request, found, List.of()), there.version());
        }
        requireDecidedStay(request, there, form);
        Batch after = there.being(
                form.name(), form.meets(), desk.cases(request, desk.place(request), Optional.of(there), form.cases()));
        return new Decision<>(
                new BatchDesk.Found(after, found.scheme(), found.rights()), List.of(batches.written(after)));
    }

    private static boolean isSame(Batch there, BatchForm form) {
        return there.name().equals(form.name())
                && there.meets().equals(form.meets())
                && there.cases().size() == form.cases().size()
                && form.cases().stream()
                        .allMatch(line -> there.caseOf(line.reference())
                                .filter(line::isSame)
                                .isPresent());
    }

    private void requireDecidedStay(Request request, Batch there, BatchForm form) {
        Map<String, Application> sent = desk.applications(
                there.scheme(),
                there.round(),
                there.cases().stream().map(Batch.Case::reference).toList(),
                request.effort());
        boolean all = there.cases().stream()
                .filter(one -> Optional.ofNullable(sent.get(one.reference()))
                        .filter(application -> application.state() == State.DECIDED)
                        .isPresent())
                .allMatch(one -> form.cases().stream().anyMatch(line -> line.isSame(one)));
        if (!all) {
            throw Rejection.of(GrantCode.APPLICATION_DECIDED.at("/cases"));
        }
    }
}
