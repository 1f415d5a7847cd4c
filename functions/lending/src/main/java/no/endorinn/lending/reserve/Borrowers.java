package no.endorinn.lending.reserve;

import jakarta.inject.Singleton;
import java.util.List;
import no.endorinn.cases.Holders;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.lending.desk.LoanDesk;
import no.endorinn.lending.loans.Wish;
import no.endorinn.lending.problem.LendingCode;
import no.endorinn.lending.store.Loans;

/** For whom somebody borrows, as lending says it. */
@Singleton
final class Borrowers {
    private final Holders holders;
    private final Holders.Trade trade;

    Borrowers(Holders holders, Loans loans) {
        this.holders = holders;
        this.trade = new Holders.Trade(
                LendingCode.MAY_NOT_BORROW_FOR_ASSOCIATION,
                LendingCode.ONLY_STAFF_BORROW_FOR_OTHERS,
                LoanDesk.FOR_ANOTHER_PERSON,
                loans::borrowedKey);
    }

    /** What must be read to answer {@link #of}. */
    List<Key> keys(Request request, Wish wish) {
        return holders.keys(request, wish.who(), trade);
    }

    /**
     * Whoever the loan will be for.
     *
     * @throws Rejection 403 when the caller may not borrow for them, 422 when there is no such association
     */
    Holders.Holder of(Request request, Wish wish, Authorization.Admitted caller) {
        return holders.of(request, wish.who(), caller, trade);
    }
}
