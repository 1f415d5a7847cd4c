package no.endorinn.lending.overview;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Stock;
import org.jspecify.annotations.Nullable;

/**
 * What can be called upon in an emergency, by the lending point that has it: how many are there now, where they stand, and whom to ring.
 * It is asked for now and then, to be printed and kept: each thing's copies are a read of their own.
 */
@Route("GET /emergency-equipment")
final class ListForEmergencies implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;
    private final UnitOfWork work;

    ListForEmergencies(Authorization authorization, Catalogue catalogue, Copies copies, UnitOfWork work) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
        this.work = work;
    }

    /** The list, and when it was so. */
    record ListView(Instant at, List<PointView> points) {}

    /** A lending point that has some of it. */
    record PointView(
            String name,
            Point.Address address,
            String contact,
            @Nullable String phone,
            List<ThingView> things) {}

    /**
     * Something that can be called upon.
     *
     * @param there so many work and are not handed out; of people who come, so many there are
     * @param out so many that work are with somebody
     * @param call whom to ring for it, whatever the hour
     */
    record ThingView(String model, String name, int there, int out, List<PlaceView> places, Model.OnCall call) {}

    /** How many stand somewhere; the place is left out where nobody has written it down. */
    record PlaceView(@Nullable String place, int count) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        authorization.read(request, List.of());
        Catalogue.Contents contents = catalogue.contents(request.effort());
        List<Model> listed = contents.models().values().stream()
                .filter(model -> model.emergency().isPresent() && !model.retired())
                .toList();
        Snapshot stocks = work.read(
                listed.stream().map(model -> copies.stockKey(model.id())).toList(), request.effort());
        Collator alphabet = Collator.getInstance(request.language().locale());
        List<PointView> points = new ArrayList<>();
        contents.points().values().stream()
                .sorted(Comparator.comparing(Point::name, alphabet).thenComparing(Point::id))
                .forEach(point -> {
                    List<ThingView> things = listed.stream()
                            .filter(model -> model.point().equals(point.id()))
                            .map(model -> thing(request, model, copies.stock(stocks, model.id())))
                            .sorted(Comparator.comparing(ThingView::name, alphabet))
                            .toList();
                    if (!things.isEmpty()) {
                        Optional<String> phone = point.contact().phone();
                        points.add(new PointView(
                                point.name(), point.address(), point.contact().name(), phone.orElse(null), things));
                    }
                });
        return Answer.ok(new ListView(request.now(), points));
    }

    private ThingView thing(Request request, Model model, Stock stock) {
        Set<String> out = new HashSet<>();
        stock.out().forEach(each -> out.add(each.label()));
        Map<String, Integer> places = new TreeMap<>();
        copies.all(model.id(), request.effort())
                .filter(Copy::works)
                .filter(copy -> !out.contains(copy.label()))
                .forEach(copy -> places.merge(copy.place().orElse(""), 1, Integer::sum));
        return new ThingView(
                model.id(),
                model.name().in(request.language()),
                model.isService()
                        ? stock.working(Resource.WHOLE)
                        : places.values().stream().mapToInt(Integer::intValue).sum(),
                out.size(),
                places.entrySet().stream()
                        .map(each -> new PlaceView(each.getKey().isEmpty() ? null : each.getKey(), each.getValue()))
                        .toList(),
                model.emergency().orElseThrow());
    }
}
