package no.endorinn.lending.manage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Member;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.ModelJson;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.Variant;
import no.endorinn.lending.problem.LendingCode;

/**
 * What adding and changing a model do alike. Whoever is borrowing by the terms as they were decides anew: a change goes through the
 * stock, which every loan has seen.
 */
@Singleton
final class ModelDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;
    private final History history;

    ModelDesk(UnitOfWork work, Authorization authorization, Catalogue catalogue, Copies copies, History history) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
        this.history = history;
    }

    /** What happens to a model, and to what there is of it, is told together. */
    static String entity(String model) {
        return "equipment#" + model;
    }

    /**
     * Puts a model in the catalogue.
     *
     * @param seen the version that the caller has seen; nothing, when it is to be new
     */
    Model write(Request request, Model wanted, OptionalLong seen) {
        return work.commit(request.effort(), () -> decide(request, wanted, seen));
    }

    private Decision<Model> decide(Request request, Model wanted, OptionalLong seen) {
        Authorization.Admitted admitted = authorization.read(
                request,
                List.of(
                        catalogue.modelKey(wanted.id()),
                        catalogue.pointKey(wanted.point()),
                        catalogue.stampKey(),
                        copies.stockKey(wanted.id())));
        Optional<Model> there = catalogue.model(admitted.snapshot(), wanted.id());
        Optional<Point> point =
                catalogue.point(admitted.snapshot(), wanted.point()).filter(each -> !each.retired());
        Catalogue.Contents contents = catalogue.contents(request.effort());
        there.ifPresent(before -> Authorization.requireArea(request, admitted.rights(), contents.managers(before)));
        Authorization.requireArea(
                request, admitted.rights(), point.map(Point::managers).orElse(Set.of()));
        if (there.isPresent() && wanted.equals(there.get().withVersion(0))) {
            return Decision.already(there.get());
        }
        if (seen.isEmpty() && there.isPresent()) {
            throw Rejection.of(LendingCode.MODEL_EXISTS.at("/id"));
        }
        if (seen.isPresent() && there.isEmpty()) {
            throw Rejection.notFound();
        }
        long version = there.map(Model::version).orElse(0L);
        if (seen.isPresent() && seen.getAsLong() != version) {
            throw Rejection.stale(ModelJson.view(there.orElseThrow()), version);
        }
        Stock stock = copies.stock(admitted.snapshot(), wanted.id());
        List<Problem> problems = problems(wanted, there, stock, contents);
        if (point.isEmpty()) {
            problems.add(LendingCode.UNKNOWN_POINT.at("/point"));
        }
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
        List<Change> changes = new ArrayList<>(catalogue.changes(admitted.snapshot(), wanted.withVersion(version)));
        changes.add(copies.changed(stock.following(wanted, version + 1, request.now())));
        changes.add(history.append(happened(request, admitted, wanted, there), Long.toString(version + 1)));
        return new Decision<>(wanted.withVersion(version + 1), changes);
    }

    /** What is wrong with a model beside the others, those among them that come with it. */
    static List<Problem> problems(Model wanted, Optional<Model> there, Stock stock, Catalogue.Contents contents) {
        List<Problem> problems = new ArrayList<>();
        if (there.isEmpty()
                && contents.models().keySet().stream()
                                .filter(id -> !id.equals(wanted.id()))
                                .count()
                        >= Catalogue.MOST_MODELS) {
            problems.add(LendingCode.TOO_MANY_MODELS.with("most", Catalogue.MOST_MODELS));
        }
        if (wanted.emergency().isPresent() && listedBesides(wanted, contents) >= Catalogue.MOST_FOR_EMERGENCIES) {
            problems.add(LendingCode.TOO_MANY_FOR_EMERGENCIES
                    .with("most", Catalogue.MOST_FOR_EMERGENCIES)
                    .at("/emergency"));
        }
        if (wanted.isSet() && stock.isThere()) {
            problems.add(LendingCode.SET_HAS_NO_COPIES.at("/members"));
        }
        if (stock.isThere() && there.filter(Model::isService).isPresent() != wanted.isService()) {
            problems.add(LendingCode.SERVICE_OR_THING.at("/service"));
        }
        for (int i = 0; i < wanted.members().size(); i++) {
            int place = i;
            problemOf(wanted, wanted.members().get(i), contents)
                    .map(problem -> problem.at("/members/" + place))
                    .ifPresent(problems::add);
        }
        stock.working().keySet().stream()
                .filter(variant -> !wanted.parts().contains(variant))
                .forEach(variant -> problems.add(
                        LendingCode.VARIANT_HAS_COPIES.at("/variants").with("name", name(there, variant))));
        return problems;
    }

    /** What is wrong with something in a set, if anything is: all of it is fetched at the same point. */
    private static Optional<Problem> problemOf(Model set, Member member, Catalogue.Contents contents) {
        Model model = contents.models().get(member.model());
        if (model == null) {
            return Optional.of(LendingCode.UNKNOWN_EQUIPMENT.problem());
        }
        if (model.isSet() || model.id().equals(set.id())) {
            return Optional.of(LendingCode.SET_IN_A_SET.problem());
        }
        if (model.isService()) {
            return Optional.of(LendingCode.SERVICES_BY_THEMSELVES.problem());
        }
        if (!model.point().equals(set.point())) {
            return Optional.of(LendingCode.FROM_ANOTHER_POINT.problem());
        }
        return model.parts().contains(member.variant())
                ? Optional.empty()
                : Optional.of(LendingCode.UNKNOWN_VARIANT.problem());
    }

    private static long listedBesides(Model wanted, Catalogue.Contents contents) {
        return contents.models().values().stream()
                .filter(model -> !model.id().equals(wanted.id()))
                .filter(model -> model.emergency().isPresent() && !model.retired())
                .count();
    }

    private static String name(Optional<Model> there, String variant) {
        return there.stream()
                .flatMap(model -> model.variants().stream())
                .filter(each -> each.id().equals(variant))
                .map(Variant::name)
                .findFirst()
                .orElse(variant.equals(Resource.WHOLE) ? "–" : variant);
    }

    private static Happening happened(
            Request request, Authorization.Admitted admitted, Model wanted, Optional<Model> there) {
        boolean retires = wanted.retired() && there.filter(Model::retired).isEmpty();
        String type = there.isEmpty() ? "equipment.added" : retires ? "equipment.retired" : "equipment.changed";
        return new Happening(
                        entity(wanted.id()),
                        type,
                        admitted.rights().personId(),
                        request.now(),
                        Optional.empty(),
                        Map.of())
                .asStaff(true);
    }
}
