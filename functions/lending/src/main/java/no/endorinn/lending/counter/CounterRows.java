package no.endorinn.lending.counter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Loan;
import org.jspecify.annotations.Nullable;

/** Loans as the counter has them: each with whom to ring. */
@Singleton
final class CounterRows {
    private final LoanDesk desk;
    private final People people;
    private final Copies copies;
    private final UnitOfWork work;

    CounterRows(LoanDesk desk, People people, Copies copies, UnitOfWork work) {
        this.desk = desk;
        this.people = people;
        this.copies = copies;
        this.work = work;
    }

    /** A loan, whom to ring about it, and the labels of what is set aside for it. */
    record RowView(LoanView loan, LoanView.@Nullable PersonView contact, List<String> setAside) {}

    /**
     * In the order of the loans; all of it is looked up in one read.
     *
     * @param shelves whether to tell what is set aside
     */
    List<RowView> of(Request request, List<Loan> some, boolean shelves) {
        Set<Key> keys = new HashSet<>();
        some.forEach(loan -> keys.add(people.personKey(loan.askedBy())));
        some.stream()
                .filter(loan -> shelves && loan.out() == 0)
                .flatMap(loan -> loan.models().stream())
                .forEach(model -> keys.add(copies.stockKey(model)));
        Snapshot besides = work.read(keys, request.effort());
        List<LoanView> views = desk.views(request, some);
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            LoanView view = views.get(i);
            Loan loan = some.get(i);
            Optional<LoanView.PersonView> named =
                    Optional.ofNullable(view.borrower()).or(() -> Optional.ofNullable(view.responsible()));
            rows.add(new RowView(
                    view,
                    named.or(() -> besides.at(people.personKey(loan.askedBy()))
                                    .map(People::contact)
                                    .map(known -> new LoanView.PersonView(
                                            known.name(), known.phone().orElse(null))))
                            .orElse(null),
                    setAside(request, loan, besides)));
        }
        return rows;
    }

    private List<String> setAside(Request request, Loan loan, Snapshot besides) {
        return loan.models().stream()
                .flatMap(model -> copies.stock(besides, model).aside().stream())
                .filter(aside ->
                        aside.loan().equals(loan.reference()) && request.now().isBefore(aside.until()))
                .map(Stock.Aside::label)
                .sorted()
                .toList();
    }
}
