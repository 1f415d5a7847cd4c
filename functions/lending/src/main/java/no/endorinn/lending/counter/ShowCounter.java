package no.endorinn.lending.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.People;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.store.Loans;
import org.jspecify.annotations.Nullable;

/** A day at a lending point's counter: what goes out, what comes in, and before all else what is late. */
@Route("GET /lending-points/{point}/counter")
final class ShowCounter implements RouteHandler {
    /** So many of each are shown. */
    private static final int MOST = 100;

    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Loans loans;
    private final LoanDesk desk;
    private final Copies copies;
    private final People people;
    private final UnitOfWork work;

    ShowCounter(
            Authorization authorization,
            Catalogue catalogue,
            Loans loans,
            LoanDesk desk,
            Copies copies,
            People people,
            UnitOfWork work) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.loans = loans;
        this.desk = desk;
        this.copies = copies;
        this.people = people;
        this.work = work;
    }

    /**
     * The day.
     *
     * @param out what is to be fetched on it
     * @param in what is to come back on it, and what should have come before, that first
     * @param more whether there is more than is shown
     */
    record CounterView(String point, LocalDate date, List<RowView> out, List<RowView> in, boolean more) {}

    /** A loan, whom to ring about it, and the labels of what is set aside for it. */
    record RowView(LoanView loan, LoanView.@Nullable PersonView contact, List<String> setAside) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        LocalDate asked = query.optionalDate("date");
        query.check();
        LocalDate date = asked == null ? Oslo.date(request.now()) : asked;
        authorization.read(request, List.of());
        Point point = catalogue.contents(request.effort()).points().get(request.path("point"));
        if (point == null) {
            throw Rejection.notFound();
        }
        Loans.Listed out = loans.toFetch(request.effort(), point.id(), Oslo.day(date), MOST);
        Loans.Listed in =
                loans.toComeBack(request.effort(), point.id(), Oslo.day(date).end(), MOST);
        Snapshot besides = besides(request, out.loans(), in.loans());
        return Answer.ok(new CounterView(
                point.name(),
                date,
                rows(
                        request,
                        out.loans().stream()
                                .filter(loan -> loan.state(request.now()) != State.LAPSED)
                                .toList(),
                        besides),
                rows(
                        request,
                        in.loans().stream()
                                .filter(loan -> loan.counted(point.lostAfterDays(), request.now())
                                                .state()
                                        == State.OUT)
                                .toList(),
                        besides),
                out.more() || in.more()));
    }

    /** Whom to ring, and the stock of what goes out. */
    private Snapshot besides(Request request, List<Loan> out, List<Loan> in) {
        Set<Key> keys = new HashSet<>();
        out.forEach(loan -> {
            keys.add(people.personKey(loan.askedBy()));
            loan.models().forEach(model -> keys.add(copies.stockKey(model)));
        });
        in.forEach(loan -> keys.add(people.personKey(loan.askedBy())));
        return work.read(keys, request.effort());
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

    private List<RowView> rows(Request request, List<Loan> some, Snapshot besides) {
        List<LoanView> views = desk.views(request, some);
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            LoanView view = views.get(i);
            Optional<LoanView.PersonView> contact =
                    Optional.ofNullable(view.borrower()).or(() -> Optional.ofNullable(view.responsible()));
            Loan loan = some.get(i);
            rows.add(new RowView(
                    view,
                    contact.or(() -> besides.at(people.personKey(loan.askedBy()))
                                    .map(People::contact)
                                    .map(known -> new LoanView.PersonView(
                                            known.name(), known.phone().orElse(null))))
                            .orElse(null),
                    setAside(request, loan, besides)));
        }
        return rows;
    }
}
