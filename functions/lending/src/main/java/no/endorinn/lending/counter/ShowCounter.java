package no.endorinn.lending.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.store.PointLoans;
import org.jspecify.annotations.Nullable;

/** A day at a lending point's counter: what goes out, what comes in, and before all else what is late. */
@Route("GET /lending-points/{point}/counter")
final class ShowCounter implements RouteHandler {
    /** So many of each are shown. */
    private static final int MOST = 100;

    /** So far ahead an opening day is looked for. */
    private static final int LOOKED_AHEAD = 60;

    private final Authorization authorization;
    private final Catalogue catalogue;
    private final PointLoans loans;
    private final CounterRows rows;

    ShowCounter(Authorization authorization, Catalogue catalogue, PointLoans loans, CounterRows rows) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.loans = loans;
        this.rows = rows;
    }

    /**
     * The day.
     *
     * @param date the one that is asked for; otherwise today, or the next on which the point is open
     * @param closed whether the point is closed all of it
     * @param opens on which day it opens then, if it does before long
     * @param out what is to be fetched on it
     * @param in what is to come back on it, and what should have come before, that first
     * @param more whether there is more than is shown
     */
    record CounterView(
            String point,
            LocalDate date,
            boolean closed,
            @Nullable LocalDate opens,
            List<CounterRows.RowView> out,
            List<CounterRows.RowView> in,
            boolean more) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        LocalDate asked = query.optionalDate("date");
        query.check();
        authorization.read(request, List.of());
        Point point = catalogue.contents(request.effort()).points().get(request.path("point"));
        if (point == null) {
            throw Rejection.notFound();
        }
        LocalDate today = Oslo.date(request.now());
        LocalDate date = asked == null ? firstOpen(point, today).orElse(today) : asked;
        boolean closed = point.opening().on(date).isEmpty();
        PointLoans.Listed out = loans.toFetch(request.effort(), point.id(), Oslo.day(date), MOST);
        PointLoans.Listed in =
                loans.toComeBack(request.effort(), point.id(), Oslo.day(date).end(), MOST);
        List<Loan> fetched = out.loans().stream()
                .filter(loan -> loan.state(request.now()).isOpen())
                .toList();
        List<Loan> back = in.loans().stream()
                .filter(loan ->
                        loan.counted(point.lostAfterDays(), request.now()).state() == State.OUT)
                .toList();
        List<CounterRows.RowView> all =
                rows.of(request, Stream.concat(fetched.stream(), back.stream()).toList(), true);
        return Answer.ok(new CounterView(
                point.name(),
                date,
                closed,
                closed ? firstOpen(point, date).orElse(null) : null,
                all.subList(0, fetched.size()),
                all.subList(fetched.size(), all.size()),
                out.more() || in.more()));
    }

    /** From that day on. */
    private static Optional<LocalDate> firstOpen(Point point, LocalDate from) {
        return from.datesUntil(from.plusDays(LOOKED_AHEAD))
                .filter(date -> !point.opening().on(date).isEmpty())
                .findFirst();
    }
}
