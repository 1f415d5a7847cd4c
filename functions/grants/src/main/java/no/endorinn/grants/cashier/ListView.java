package no.endorinn.grants.cashier;

import java.time.Instant;
import java.time.LocalDate;
import no.endorinn.grants.pay.PaymentList;
import org.jspecify.annotations.Nullable;

/**
 * A list of payments.
 *
 * @param until all that was due by the end of that day
 * @param state {@code making}, as long as it is not whole; {@code made}, {@code paid}
 * @param sum in øre
 */
record ListView(
        int number,
        @Nullable String scheme,
        LocalDate until,
        State state,
        long sum,
        int count,
        @Nullable String by,
        Instant at,
        @Nullable Instant paidAt) {
    /** How far it has come. */
    enum State {
        MAKING,
        MADE,
        PAID
    }

    /** @param by the name of whoever made it */
    static ListView of(PaymentList list, @Nullable String by) {
        return new ListView(
                list.number(),
                list.scheme().orElse(null),
                list.until(),
                list.paidAt().isPresent() ? State.PAID : list.made() ? State.MADE : State.MAKING,
                list.sum(),
                list.count(),
                by,
                list.at(),
                list.paidAt().orElse(null));
    }
}
