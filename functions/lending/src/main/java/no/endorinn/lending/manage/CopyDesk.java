package no.endorinn.lending.manage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.CopyJson;
import no.endorinn.lending.equipment.Label;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;

/** What several routes about a copy do alike: find it by its label, and show it. */
@Singleton
final class CopyDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;

    CopyDesk(UnitOfWork work, Authorization authorization, Catalogue catalogue, Copies copies) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
    }

    /** A copy, what it is one of, and all there is of that. */
    record Found(Copy copy, Model model, Stock stock, Authorization.Admitted caller) {
        /** Who has it, if somebody has. */
        Optional<Stock.Out> out() {
            return stock.outOf(copy.label());
        }
    }

    /**
     * The copy whose label stands in the path.
     *
     * @throws Rejection 404 when there is none; 403 when another department looks after it
     */
    Found find(Request request) {
        String label = request.path("label").replace(" ", "");
        String id = labelled(label, request.effort()).orElseThrow(Rejection::notFound);
        Authorization.Admitted caller = authorization.read(
                request, List.of(catalogue.modelKey(id), copies.stockKey(id), copies.copyKey(id, label)));
        Snapshot snapshot = caller.snapshot();
        Stock stock = copies.stock(snapshot, id);
        Model model = catalogue.model(snapshot, stock, request.effort()).orElseThrow(Rejection::notFound);
        Authorization.requireArea(
                request, caller.rights(), catalogue.contents(request.effort()).managers(model));
        return new Found(copies.copy(snapshot, id, label).orElseThrow(Rejection::notFound), model, stock, caller);
    }

    private Optional<String> labelled(String label, Effort effort) {
        return Label.isOne(label)
                ? copies.model(work.read(List.of(copies.labelKey(label)), effort), label)
                : Optional.empty();
    }

    /** A copy with the name of what it is one of, and who has it. */
    static Map<String, Object> view(Request request, Found found) {
        Map<String, Object> json = new LinkedHashMap<>(CopyJson.view(found.copy()));
        json.put("name", found.model().name().in(request.language()));
        found.out().ifPresent(out -> json.put("out", Map.of("loan", out.loan(), "due", out.due())));
        json.put("away", away(found.stock().awayOf(found.copy().label()), request.now()));
        return json;
    }

    /** When a copy is not lent, and why. */
    record AwayView(String label, Instant start, Instant end, Stock.Reason why) {}

    /** What is not over, the first first. */
    static List<AwayView> away(List<Stock.Away> some, Instant now) {
        return some.stream()
                .filter(each -> now.isBefore(each.time().end()))
                .map(each -> new AwayView(
                        each.label(), each.time().start(), each.time().end(), each.why()))
                .sorted(Comparator.comparing(AwayView::start).thenComparing(AwayView::label))
                .toList();
    }
}
