package no.endorinn.lending.counter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.loans.HandingOver;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Around;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.Settling;

/** What labels are on, that somebody scans for a loan. */
@Singleton
final class Scanning {
    /** So many at once. */
    static final int MOST = 60;

    private final Loans loans;
    private final Copies copies;
    private final Catalogue catalogue;
    private final UnitOfWork work;
    private final Settling settling;

    Scanning(Loans loans, Copies copies, Catalogue catalogue, UnitOfWork work, Settling settling) {
        this.loans = loans;
        this.copies = copies;
        this.catalogue = catalogue;
        this.work = work;
        this.settling = settling;
    }

    /** The labels in a request. */
    static List<String> labels(Fields fields) {
        return fields.texts("labels", MOST, 20).stream()
                .map(label -> label.replace(" ", ""))
                .distinct()
                .toList();
    }

    /** What each label is on, in the same order, and what there is of the loan's models. */
    record Scanned(List<HandingOver.Scanned> copies, Around around) {}

    Scanned scanned(Request request, Loan loan, List<String> labels) {
        Map<String, String> models = models(request, labels);
        List<Key> keys = new ArrayList<>();
        models.forEach((label, model) -> {
            keys.add(copies.copyKey(model, label));
            keys.add(catalogue.modelKey(model));
        });
        Around read = loans.around(request.effort(), loan, keys, request.now());
        Around around = settling.settle(read.stocks().values(), request.now(), request.effort())
                ? loans.around(request.effort(), loan, keys, request.now())
                : read;
        return new Scanned(
                labels.stream()
                        .map(label -> scanned(around.snapshot(), label, Optional.ofNullable(models.get(label))))
                        .toList(),
                around);
    }

    private Map<String, String> models(Request request, List<String> labels) {
        Snapshot found = work.read(labels.stream().map(copies::labelKey).toList(), request.effort());
        Map<String, String> models = new HashMap<>();
        labels.forEach(label -> copies.model(found, label).ifPresent(model -> models.put(label, model)));
        return models;
    }

    private HandingOver.Scanned scanned(Snapshot snapshot, String label, Optional<String> model) {
        Optional<Copy> copy = model.flatMap(id -> copies.copy(snapshot, id, label));
        return new HandingOver.Scanned(
                label, copy, model.flatMap(id -> catalogue.model(snapshot, id)).map(Model::name));
    }
}
