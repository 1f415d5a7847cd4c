package no.endorinn.lending.manage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.problem.LendingCode;

/** Copies under labels that they have already: those that are there are written over, the others added. */
@Singleton
final class CopiesOfAFile {
    /** So many in one transaction: two items each. */
    private static final int AT_ONCE = 40;

    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Copies copies;
    private final History history;

    CopiesOfAFile(UnitOfWork work, Catalogue catalogue, Copies copies, History history) {
        this.work = work;
        this.catalogue = catalogue;
        this.copies = copies;
        this.history = history;
    }

    /**
     * What is wrong with one of them, each at its place in the copy.
     *
     * @param model what it is one of, if there is such a model
     * @param labelled the id of the model that the label is on now
     */
    static List<Problem> problems(
            Copy copy, Optional<Copy> there, Optional<Model> model, Optional<String> labelled, Stock stock) {
        List<Problem> problems = new ArrayList<>();
        if (model.isEmpty()) {
            problems.add(LendingCode.UNKNOWN_EQUIPMENT.at("/model"));
        } else if (model.get().isSet()) {
            problems.add(LendingCode.SET_HAS_NO_COPIES.at("/model"));
        } else if (model.get().isService()) {
            problems.add(LendingCode.SERVICE_IS_PEOPLE.at("/model"));
        } else if (!model.get().parts().contains(copy.variant())) {
            problems.add(LendingCode.UNKNOWN_VARIANT.at("/variant"));
        }
        if (labelled.filter(other -> !other.equals(copy.model())).isPresent()) {
            problems.add(LendingCode.COPY_OF_ANOTHER_MODEL.at("/label"));
        }
        boolean countsOtherwise = there.filter(before ->
                        before.works() != copy.works() || !before.variant().equals(copy.variant()))
                .isPresent();
        if (countsOtherwise && stock.outOf(copy.label()).isPresent()) {
            problems.add(LendingCode.COPY_IS_OUT.at("/state"));
        }
        return problems;
    }

    /** The stock with the copy as it becomes. */
    static Stock counted(Stock stock, Optional<Copy> there, Copy copy, Instant now) {
        Stock without = there.filter(Copy::works)
                .map(before -> stock.working(before.variant(), -1, now))
                .orElse(stock);
        boolean countsAlike = copy.works()
                && there.filter(before -> before.works() && before.variant().equals(copy.variant()))
                        .isPresent();
        Stock known = countsAlike ? without : without.forgetting(copy.label());
        return copy.works() ? known.working(copy.variant(), 1, now) : known;
    }

    /** Writes copies of one model, by whoever may. */
    void write(Effort effort, String person, Instant now, List<Copy> some) {
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            List<Copy> next = some.subList(from, Math.min(from + AT_ONCE, some.size()));
            work.commit(effort, () -> decide(effort, person, now, next));
        }
    }

    private Decision<Integer> decide(Effort effort, String person, Instant now, List<Copy> some) {
        String id = some.getFirst().model();
        List<Key> keys = new ArrayList<>(List.of(catalogue.modelKey(id), copies.stockKey(id), copies.numberKey()));
        some.forEach(copy -> {
            keys.add(copies.copyKey(id, copy.label()));
            keys.add(copies.labelKey(copy.label()));
        });
        Snapshot read = work.read(keys, effort);
        Stock stock = copies.stock(read, id);
        Optional<Model> model = catalogue.model(read, stock, effort);
        List<Problem> problems = new ArrayList<>();
        List<Copy> added = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Copy copy : some) {
            Optional<Copy> there = copies.copy(read, id, copy.label());
            if (there.filter(before -> before.withVersion(0).equals(copy)).isPresent()) {
                continue;
            }
            problems.addAll(problems(copy, there, model, copies.model(read, copy.label()), stock));
            stock = counted(stock, there, copy, now);
            there.ifPresentOrElse(
                    before -> changes.add(copies.changed(copy.writtenOver(before))), () -> added.add(copy));
        }
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
        if (changes.isEmpty() && added.isEmpty()) {
            return Decision.already(0);
        }
        int many = changes.size() + added.size();
        changes.addAll(copies.labelled(read, added));
        changes.add(copies.changed(stock));
        changes.add(history.append(
                new Happening(
                                ModelDesk.entity(id),
                                "equipment.copies_imported",
                                person,
                                now,
                                Optional.empty(),
                                Map.of("count", Integer.toString(many)))
                        .asStaff(true),
                "file-" + stock.version()));
        return new Decision<>(many, changes);
    }
}
