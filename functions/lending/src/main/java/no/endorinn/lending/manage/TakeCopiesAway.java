package no.endorinn.lending.manage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.TakingAway;
import no.endorinn.lending.problem.LendingCode;

/**
 * Takes copies out of what is lent from a moment to a moment: they are mended, or their owner wants them. Which reservations that hits is
 * told by {@code GET /equipment/{model}/affected}.
 */
@Route("POST /equipment/{model}/away")
final class TakeCopiesAway implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;
    private final History history;

    TakeCopiesAway(UnitOfWork work, Authorization authorization, Catalogue catalogue, Copies copies, History history) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
        this.history = history;
    }

    /** Which copies, and when. */
    private record Wanted(List<String> labels, Interval time, Stock.Reason why) {}

    /** All of the model's copies that are away, now or later. */
    record ListView(List<CopyDesk.AwayView> away) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        List<String> labels = fields.texts("labels", Copies.MOST_AT_ONCE, 20).stream()
                .map(label -> label.replace(" ", ""))
                .distinct()
                .toList();
        if (labels.isEmpty()) {
            fields.note(CommonCode.MISSING, "labels");
        }
        Instant asked = fields.optionalInstant("start");
        // It is called by when it begins, so that is a whole minute, as all times that are sent are.
        Instant now = request.now().truncatedTo(ChronoUnit.MINUTES);
        Instant start = asked == null || asked.isBefore(now) ? now : asked;
        Instant end = fields.instant("end");
        if (!end.equals(Instant.EPOCH) && !start.isBefore(end)) {
            fields.note(CommonCode.END_BEFORE_START, "end");
        }
        Stock.Reason why = fields.choice("why", Stock.Reason.class);
        fields.check();
        Wanted wanted = new Wanted(labels, new Interval(start, end), why);
        return Answer.ok(work.commit(request.effort(), () -> decide(request, wanted)));
    }

    private Decision<ListView> decide(Request request, Wanted wanted) {
        String id = request.path("model");
        List<Key> keys = new ArrayList<>(List.of(catalogue.modelKey(id), copies.stockKey(id)));
        wanted.labels().forEach(label -> keys.add(copies.copyKey(id, label)));
        Authorization.Admitted admitted = authorization.read(request, keys);
        Model model = catalogue.model(admitted.snapshot(), id).orElseThrow(Rejection::notFound);
        Authorization.requireArea(
                request, admitted.rights(), catalogue.contents(request.effort()).managers(model));
        Stock stock = copies.stock(admitted.snapshot(), id);
        TakingAway taking = new TakingAway(stock, request.now());
        List<Problem> problems = new ArrayList<>();
        taking.objection(wanted.time()).map(problem -> problem.at("/end")).ifPresent(problems::add);
        List<Copy> found = new ArrayList<>();
        for (int i = 0; i < wanted.labels().size(); i++) {
            String place = "/labels/" + i;
            Optional<Copy> copy =
                    copies.copy(admitted.snapshot(), id, wanted.labels().get(i));
            copy.ifPresentOrElse(found::add, () -> problems.add(LendingCode.UNKNOWN_LABEL.at(place)));
            copy.flatMap(each -> taking.objection(each, wanted.time(), wanted.why()))
                    .map(problem -> problem.at(place))
                    .ifPresent(problems::add);
        }
        Stock after = taking.away(found, wanted.time(), wanted.why());
        if (after.away().size() > Stock.MOST_NOTED) {
            problems.add(LendingCode.TOO_MUCH_NOTED.with("most", Stock.MOST_NOTED));
        }
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
        ListView view = new ListView(CopyDesk.away(after.away(), request.now()));
        return CopyDesk.away(stock.away(), request.now()).equals(view.away())
                ? Decision.already(view)
                : new Decision<>(
                        view,
                        List.of(
                                copies.changed(after),
                                history.append(
                                        happened(request, admitted, wanted), Long.toString(stock.version() + 1))));
    }

    private static Happening happened(Request request, Authorization.Admitted admitted, Wanted wanted) {
        return new Happening(
                        ModelDesk.entity(request.path("model")),
                        "equipment.away_" + wanted.why().name().toLowerCase(Locale.ROOT),
                        admitted.rights().personId(),
                        request.now(),
                        Optional.empty(),
                        Map.of("labels", String.join(", ", wanted.labels())))
                .asStaff(true);
    }
}
