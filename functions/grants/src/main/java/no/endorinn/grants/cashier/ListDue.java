package no.endorinn.grants.cashier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.grants.pay.Grants;
import no.endorinn.grants.pay.PayState;
import no.endorinn.grants.pay.Payment;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/** What is to be paid within a year, the first due first, and what of it is held, with why. */
@Route("GET /grants/payments")
final class ListDue implements RouteHandler {
    private static final int DAYS_AHEAD = 366;

    private final Authorization authorization;
    private final UnitOfWork work;
    private final Grants grants;
    private final Payees payees;

    ListDue(Authorization authorization, UnitOfWork work, Grants grants, Payees payees) {
        this.authorization = authorization;
        this.work = work;
        this.grants = grants;
        this.payees = payees;
    }

    /** A page. */
    record DueView(List<RowView> due, @Nullable String cursor) {}

    /**
     * What an application has to come.
     *
     * @param amount in øre, of all that is due by that day
     * @param on from which day on
     * @param held why it cannot be sent; left out where it can
     */
    record RowView(
            String reference, String scheme, String name, long amount, LocalDate on, GrantView.@Nullable Why held) {
        static RowView of(Payees.Payee payee, LocalDate today) {
            LocalDate on = payee.grant().due().orElse(today);
            LocalDate until = on.isAfter(today) ? on : today;
            return new RowView(
                    payee.grant().reference(),
                    payee.grant().terms().scheme(),
                    payee.name(),
                    payee.grant().payments().stream()
                            .filter(payment -> payment.state() == PayState.DUE || payment.state() == PayState.RETURNED)
                            .filter(payment -> !payment.on().isAfter(until))
                            .mapToLong(Payment::ore)
                            .sum(),
                    on,
                    GrantView.why(payee.grant(), payee.known()).orElse(null));
        }
    }

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        Authorization.Admitted caller = authorization.read(request, List.of());
        Authorization.requireArea(request, caller.rights(), Set.of());
        LocalDate today = Oslo.date(request.now());
        Page<Item> page = work.page(grants.due(today.plusDays(DAYS_AHEAD)), from, request.effort());
        List<String> references = page.items().stream().map(Grants::reference).toList();
        return Answer.ok(new DueView(
                payees.of(references, request.effort()).stream()
                        .filter(payee -> payee.grant().due().isPresent())
                        .map(payee -> RowView.of(payee, today))
                        .toList(),
                page.cursor()));
    }
}
