package no.endorinn.lending.manage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.problem.LendingCode;

/**
 * Makes the lending points, models and copies in a file what the file says; what it does not name stays as it is. All that is wrong is
 * told before anything is written. It is written thing by thing, for a file is larger than a transaction: an import that was broken off
 * is gone on with by sending the file again.
 */
@Route(value = "PUT /equipment-catalogue", mostBytes = 1024 * 1024)
final class ImportEquipment implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;
    private final PointDesk pointDesk;
    private final ModelDesk modelDesk;
    private final CopiesOfAFile copiesOfAFile;

    ImportEquipment(
            UnitOfWork work,
            Authorization authorization,
            Catalogue catalogue,
            Copies copies,
            PointDesk pointDesk,
            ModelDesk modelDesk,
            CopiesOfAFile copiesOfAFile) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
        this.pointDesk = pointDesk;
        this.modelDesk = modelDesk;
        this.copiesOfAFile = copiesOfAFile;
    }

    /** What comes of it, kind by kind. */
    record ImportView(PartView points, PartView models, PartView copies) {}

    /** Which are new and which are changed, by id or label, and how many are as they were. */
    record PartView(List<String> created, List<String> changed, int unchanged) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        EquipmentFileJson file = EquipmentFileJson.read(fields);
        boolean dryRun = fields.flag("dryRun", false);
        fields.check();
        Authorization.Admitted admitted = authorization.read(request, List.of());
        Authorization.requireArea(request, admitted.rights(), Set.of());
        Catalogue.Contents before = catalogue.contents(request.effort());
        Snapshot read = work.read(keys(file), request.effort());
        Map<String, Copy> had = new HashMap<>();
        file.copies()
                .forEach(copy ->
                        copies.copy(read, copy.model(), copy.label()).ifPresent(there -> had.put(copy.label(), there)));
        List<Problem> problems = problems(file, before, read, had, request.now());
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
        ImportView view = view(file, before, had);
        if (!dryRun) {
            write(request, admitted.rights().personId(), file, before, view);
        }
        return Answer.ok(view);
    }

    private List<Key> keys(EquipmentFileJson file) {
        List<Key> keys = new ArrayList<>();
        file.models().forEach(model -> keys.add(copies.stockKey(model.id())));
        file.copies().forEach(copy -> {
            keys.add(copies.stockKey(copy.model()));
            keys.add(copies.labelKey(copy.label()));
            keys.add(copies.copyKey(copy.model(), copy.label()));
        });
        return keys;
    }

    private List<Problem> problems(
            EquipmentFileJson file, Catalogue.Contents before, Snapshot read, Map<String, Copy> had, Instant now) {
        Catalogue.Contents after = file.over(before);
        List<Problem> problems = new ArrayList<>();
        if (after.points().size() > Catalogue.MOST_POINTS) {
            problems.add(LendingCode.TOO_MANY_POINTS
                    .with("most", Catalogue.MOST_POINTS)
                    .at("/points"));
        }
        for (int i = 0; i < file.models().size(); i++) {
            String place = "/models/" + i;
            Model model = file.models().get(i);
            Optional<Model> there = Optional.ofNullable(before.models().get(model.id()));
            if (there.filter(same -> same.withVersion(0).equals(model)).isPresent()) {
                continue;
            }
            Point point = after.points().get(model.point());
            if (point == null || point.retired()) {
                problems.add(LendingCode.UNKNOWN_POINT.at(place + "/point"));
            }
            ModelDesk.problems(model, there, copies.stock(read, model.id()), after)
                    .forEach(problem -> problems.add(at(place, problem)));
        }
        Map<String, Stock> stocks = new HashMap<>();
        for (int i = 0; i < file.copies().size(); i++) {
            Copy copy = file.copies().get(i);
            Stock stock = stocks.computeIfAbsent(copy.model(), model -> copies.stock(read, model));
            List<Problem> own = CopiesOfAFile.problems(
                    copy,
                    Optional.ofNullable(had.get(copy.label())),
                    Optional.ofNullable(after.models().get(copy.model())),
                    copies.model(read, copy.label()),
                    stock);
            String place = "/copies/" + i;
            own.forEach(problem -> problems.add(at(place, problem)));
            stocks.put(
                    copy.model(), CopiesOfAFile.counted(stock, Optional.ofNullable(had.get(copy.label())), copy, now));
        }
        boolean tooMany = stocks.values().stream()
                .anyMatch(stock -> stock.working().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        > Copies.MOST_OF_A_MODEL);
        if (tooMany) {
            problems.add(LendingCode.TOO_MANY_COPIES
                    .with("most", Copies.MOST_OF_A_MODEL)
                    .at("/copies"));
        }
        return problems;
    }

    private static Problem at(String place, Problem problem) {
        return problem.at(place + (problem.pointer() == null ? "" : problem.pointer()));
    }

    private static ImportView view(EquipmentFileJson file, Catalogue.Contents before, Map<String, Copy> had) {
        Compared points = new Compared();
        file.points()
                .forEach(point -> points.with(
                        point.id(),
                        Optional.ofNullable(before.points().get(point.id()))
                                .map(there -> there.withVersion(0).equals(point))));
        Compared models = new Compared();
        file.models()
                .forEach(model -> models.with(
                        model.id(),
                        Optional.ofNullable(before.models().get(model.id()))
                                .map(there -> there.withVersion(0).equals(model))));
        Compared all = new Compared();
        file.copies()
                .forEach(copy -> all.with(
                        copy.label(),
                        Optional.ofNullable(had.get(copy.label()))
                                .map(there -> there.withVersion(0).equals(copy))));
        return new ImportView(points.view(), models.view(), all.view());
    }

    /** What is new, changed and the same, as it is found. */
    private static final class Compared {
        private final List<String> created = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private int unchanged;

        /** Empty for what is new, else whether it is as it was. */
        void with(String id, Optional<Boolean> same) {
            if (same.isEmpty()) {
                created.add(id);
            } else if (same.get()) {
                unchanged++;
            } else {
                changed.add(id);
            }
        }

        PartView view() {
            return new PartView(created, changed, unchanged);
        }
    }

    /** Only what differs, and in the order in which one needs the other. */
    private void write(
            Request request, String person, EquipmentFileJson file, Catalogue.Contents before, ImportView view) {
        for (Point point : file.points()) {
            if (isOf(view.points(), point.id())) {
                Point there = before.points().get(point.id());
                pointDesk.write(request, point, seen(there == null ? 0 : there.version()));
            }
        }
        // What is in a set comes before the set.
        for (Model model : file.models().stream()
                .sorted(Comparator.comparing(Model::isSet))
                .toList()) {
            if (isOf(view.models(), model.id())) {
                Model there = before.models().get(model.id());
                modelDesk.write(request, model, seen(there == null ? 0 : there.version()));
            }
        }
        Map<String, List<Copy>> byModel = new LinkedHashMap<>();
        file.copies().stream()
                .filter(copy -> isOf(view.copies(), copy.label()))
                .forEach(copy -> byModel.computeIfAbsent(copy.model(), model -> new ArrayList<>())
                        .add(copy));
        byModel.values().forEach(some -> copiesOfAFile.write(request.effort(), person, request.now(), some));
    }

    private static boolean isOf(PartView part, String id) {
        return part.created().contains(id) || part.changed().contains(id);
    }

    private static OptionalLong seen(long version) {
        return version == 0 ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
