package no.endorinn.lending.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.CopyJson;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.problem.LendingCode;

/** Many copies of a model at once, each with a label of its own. */
@Route("POST /equipment/{model}/copies")
final class AddCopies implements RouteHandler {
    private static final int MOST_LOTS = 20;

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;
    private final History history;

    AddCopies(UnitOfWork work, Authorization authorization, Catalogue catalogue, Copies copies, History history) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
        this.history = history;
    }

    /** So many that are alike. */
    private record Lot(Copy like, int quantity) {}

    /** The labels, in the order in which the copies were asked for. */
    record AddedView(List<String> labels) {}

    @Override
    public Answer handle(Request request) {
        String model = request.path("model");
        Fields fields = request.body();
        List<Lot> lots = fields.objects(
                "lots",
                MOST_LOTS,
                lot -> new Lot(CopyJson.read("", model, lot), lot.integer("quantity", 1, Copies.MOST_AT_ONCE)));
        if (lots.isEmpty()) {
            fields.note(CommonCode.MISSING, "lots");
        }
        if (lots.stream().mapToInt(Lot::quantity).sum() > Copies.MOST_AT_ONCE) {
            fields.note(LendingCode.TOO_MANY_COPIES_AT_ONCE.with("most", Copies.MOST_AT_ONCE), "lots");
        }
        fields.check();
        Origin origin = request.origin();
        List<String> labels =
                work.create(origin, request.effort(), reference -> consider(request, model, lots, reference, origin));
        return Answer.created("/equipment/" + model + "/copies", new AddedView(labels));
    }

    private Creation<List<String>> consider(
            Request request, String id, List<Lot> lots, String reference, Origin origin) {
        Authorization.Admitted admitted = authorization.read(
                request,
                List.of(catalogue.modelKey(id), copies.stockKey(id), copies.madeKey(reference), copies.numberKey()));
        Stock stock = copies.stock(admitted.snapshot(), id);
        Model model =
                catalogue.model(admitted.snapshot(), stock, request.effort()).orElseThrow(Rejection::notFound);
        Authorization.requireArea(
                request, admitted.rights(), catalogue.contents(request.effort()).managers(model));
        Optional<Copies.Made> made = copies.made(admitted.snapshot(), reference);
        if (made.isPresent()) {
            return new Creation.There<>(made.get().origin(), made.get().labels());
        }
        int many = lots.stream().mapToInt(Lot::quantity).sum();
        require(model, stock, lots, many);
        List<String> labels = copies.next(admitted.snapshot(), many);
        List<Copy> added = new ArrayList<>();
        for (Lot lot : lots) {
            for (int i = 0; i < lot.quantity(); i++) {
                added.add(lot.like().labelled(labels.get(added.size())));
            }
            if (lot.like().works()) {
                stock = stock.working(lot.like().variant(), lot.quantity(), request.now());
            }
        }
        List<Change> changes = new ArrayList<>(copies.added(admitted.snapshot(), reference, origin, added));
        changes.add(copies.changed(stock));
        changes.add(history.append(
                new Happening(
                                ModelDesk.entity(id),
                                "equipment.copies_added",
                                admitted.rights().personId(),
                                request.now(),
                                Optional.empty(),
                                Map.of("count", Integer.toString(many)))
                        .asStaff(true),
                reference));
        return new Creation.New<>(new Decision<>(labels, changes));
    }

    private static void require(Model model, Stock stock, List<Lot> lots, int many) {
        List<Problem> problems = new ArrayList<>();
        if (model.retired()) {
            problems.add(LendingCode.MODEL_RETIRED.problem());
        }
        if (model.isSet()) {
            problems.add(LendingCode.SET_HAS_NO_COPIES.problem());
        }
        if (model.isService()) {
            problems.add(LendingCode.SERVICE_IS_PEOPLE.problem());
        }
        for (int i = 0; i < lots.size(); i++) {
            if (!model.parts().contains(lots.get(i).like().variant())) {
                problems.add(LendingCode.UNKNOWN_VARIANT.at("/lots/" + i + "/variant"));
            }
        }
        if (stock.working().values().stream().mapToInt(Integer::intValue).sum() + many > Copies.MOST_OF_A_MODEL) {
            problems.add(LendingCode.TOO_MANY_COPIES.with("most", Copies.MOST_OF_A_MODEL));
        }
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
    }
}
