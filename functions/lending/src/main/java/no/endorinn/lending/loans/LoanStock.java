package no.endorinn.lending.loans;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.lending.equipment.Stock;

/** What of a model's stock follows from a loan's becoming something else, whatever is handed out or comes back. */
public final class LoanStock {
    private LoanStock() {}

    /**
     * Nothing is kept for a loan that has ended, and one that waits no more has no place in the list. Those who wait are told of what it
     * leaves.
     *
     * @param leaves whether it leaves anything of the calendar
     */
    public static Stock after(Stock stock, Optional<Loan> before, Loan after, boolean leaves, Instant at) {
        State was = before.map(Loan::state).orElse(after.state());
        boolean waitsNoMore = was.waits() && !after.state().waits();
        boolean declined = was == State.OFFERED && !after.state().isOpen();
        Stock kept = after.state().isOpen() ? stock : stock.keepingNothing(after.reference());
        Stock follows = waitsNoMore ? kept.waiting(kept.waiting().without(after.reference())) : kept;
        return leaves || declined ? follows.freed(at) : follows;
    }
}
