package no.endorinn.lending.overview;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Category;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Use;
import no.endorinn.lending.store.Uses;

/** What of the equipment was used in a year, what nobody has borrowed, and what was lost: by what kind it is, and by whose it is. */
@Route("GET /equipment-figures")
final class ShowEquipmentFigures implements RouteHandler {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;
    private final Uses uses;
    private final UnitOfWork work;

    ShowEquipmentFigures(Authorization authorization, Catalogue catalogue, Copies copies, Uses uses, UnitOfWork work) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
        this.uses = uses;
        this.work = work;
    }

    /**
     * The figures.
     *
     * @param idle the names of what is lent and nobody has borrowed
     */
    record FiguresView(
            int year,
            TotalView total,
            List<KindView> categories,
            List<OwnerView> owners,
            List<ModelView> models,
            List<WaitedView> waited,
            List<String> idle) {}

    /** What somebody waits for now: so many who have not been offered it. */
    record WaitedView(String name, int waiting) {}

    /** All of it. */
    record TotalView(long days, long times, long lost) {}

    /** A kind of equipment, with how many copies work now. */
    record KindView(Category category, long days, long times, long lost, int working) {}

    /** Those of one kind of owner. */
    record OwnerView(Copy.Owner.Kind owner, long days, long times, long lost) {}

    /** A model that was used, the most used first. */
    record ModelView(String model, String name, long days, long times, long lost, int working, int out) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        Integer asked = query.optionalInteger("year", FIRST_YEAR, LAST_YEAR);
        query.check();
        authorization.read(request, List.of());
        int year = asked == null ? Oslo.date(request.now()).getYear() : asked;
        Map<String, Model> models = catalogue.contents(request.effort()).models();
        Map<Category, Use> byCategory = new TreeMap<>();
        Map<Copy.Owner.Kind, Use> byOwner = new TreeMap<>();
        Map<String, Use> byModel = new TreeMap<>();
        uses.in(year, request.effort()).forEach((of, use) -> {
            Model model = models.get(of.model());
            byCategory.merge(model == null ? Category.OTHER : model.category(), use, Use::plus);
            byOwner.merge(of.owner(), use, Use::plus);
            byModel.merge(of.model(), use, Use::plus);
        });
        List<Model> lent =
                models.values().stream().filter(model -> !model.retired()).toList();
        Snapshot read = work.read(
                lent.stream().map(model -> copies.stockKey(model.id())).toList(), request.effort());
        Map<Category, Integer> working = new TreeMap<>();
        List<ModelView> used = new ArrayList<>();
        List<WaitedView> waited = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        for (Model model : lent) {
            Stock stock = copies.stock(read, model.id());
            // People who come are no copies, and their hours are not counted among the days of copies.
            int many = model.isService()
                    ? 0
                    : stock.working().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            working.merge(model.category(), many, Integer::sum);
            byCategory.putIfAbsent(model.category(), Use.NONE);
            String name = model.name().in(request.language());
            int waiting = (int) stock.waiting().places().stream()
                    .filter(place -> place.waits(request.now()))
                    .count();
            if (waiting > 0) {
                waited.add(new WaitedView(name, waiting));
            }
            Use use = byModel.getOrDefault(model.id(), Use.NONE);
            if (!use.equals(Use.NONE) || !stock.out().isEmpty()) {
                used.add(new ModelView(
                        model.id(),
                        name,
                        use.days(),
                        use.times(),
                        use.lost(),
                        many,
                        stock.out().size()));
            } else if (many > 0) {
                idle.add(name);
            }
        }
        Locale locale = request.language().locale();
        used.sort(Comparator.comparingLong(ModelView::days)
                .reversed()
                .thenComparing(ModelView::name, Collator.getInstance(locale)));
        idle.sort(Collator.getInstance(locale));
        waited.sort(Comparator.comparingInt(WaitedView::waiting).reversed());
        Use total = byOwner.values().stream().reduce(Use.NONE, Use::plus);
        return Answer.ok(new FiguresView(
                year,
                new TotalView(total.days(), total.times(), total.lost()),
                byCategory.entrySet().stream()
                        .map(each -> new KindView(
                                each.getKey(),
                                each.getValue().days(),
                                each.getValue().times(),
                                each.getValue().lost(),
                                working.getOrDefault(each.getKey(), 0)))
                        .sorted(Comparator.comparingLong(KindView::days).reversed())
                        .toList(),
                byOwner.entrySet().stream()
                        .map(each -> new OwnerView(
                                each.getKey(),
                                each.getValue().days(),
                                each.getValue().times(),
                                each.getValue().lost()))
                        .toList(),
                used,
                waited,
                idle));
    }
}
