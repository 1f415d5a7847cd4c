package no.endorinn.lending.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.CopyJson;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.problem.LendingCode;

/** Writes anew what is known of a copy: where it is, whose, how it looks, whether it works. */
@Route("PUT /copies/{label}")
final class ChangeCopy implements RouteHandler {
    private final UnitOfWork work;
    private final CopyDesk desk;
    private final Copies copies;
    private final History history;

    ChangeCopy(UnitOfWork work, CopyDesk desk, Copies copies, History history) {
        this.work = work;
        this.desk = desk;
        this.copies = copies;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Copy wanted = CopyJson.read("", "", fields);
        fields.check();
        long seen = request.requiredIfMatch();
        CopyDesk.Found changed = work.commit(request.effort(), () -> decide(request, wanted, seen));
        return Answer.ok(CopyDesk.view(request, changed)).version(changed.copy().version());
    }

    private Decision<CopyDesk.Found> decide(Request request, Copy wanted, long seen) {
        CopyDesk.Found found = desk.find(request);
        Copy before = found.copy();
        Copy after = wanted.writtenOver(before);
        if (after.equals(before)) {
            return Decision.already(found);
        }
        if (before.version() != seen) {
            throw Rejection.stale(CopyDesk.view(request, found), before.version());
        }
        if (!found.model().parts().contains(after.variant())) {
            throw Rejection.of(LendingCode.UNKNOWN_VARIANT.at("/variant"));
        }
        boolean countsOtherwise =
                before.works() != after.works() || !before.variant().equals(after.variant());
        if (countsOtherwise && found.out().isPresent()) {
            throw Rejection.of(LendingCode.COPY_IS_OUT.problem());
        }
        List<Change> changes = new ArrayList<>();
        changes.add(copies.changed(after));
        Stock stock = found.stock();
        if (countsOtherwise) {
            stock = stock.forgetting(before.label())
                    .working(before.variant(), before.works() ? -1 : 0, request.now())
                    .working(after.variant(), after.works() ? 1 : 0, request.now());
            changes.add(copies.changed(stock));
        }
        changes.add(history.append(happened(request, found, after), after.label() + "-" + (before.version() + 1)));
        return new Decision<>(
                new CopyDesk.Found(after.withVersion(before.version() + 1), found.model(), stock, found.caller()),
                changes);
    }

    private static Happening happened(Request request, CopyDesk.Found found, Copy after) {
        String what = found.copy().state() == after.state()
                ? "changed"
                : after.state().name().toLowerCase(Locale.ROOT);
        return new Happening(
                        ModelDesk.entity(found.model().id()),
                        "equipment.copy_" + what,
                        found.caller().rights().personId(),
                        request.now(),
                        Optional.empty(),
                        Map.of("label", after.label()))
                .asStaff(true);
    }
}
