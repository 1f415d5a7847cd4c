package no.endorinn.grants.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.words.Words;

/**
 * A part of what was granted.
 *
 * @param number of the grant's payments: the first is 1
 * @param decision of which it is a part
 * @param year that it is for; {@link #OWN_YEAR} for that of its own round
 * @param on from which day on it may be sent
 * @param list on which it is, or was last; 0 for none yet
 * @param reason why it came back the last time, in the municipality's words; it stays when it is sent once more
 * @param at when it became what it is
 */
public record Payment(
        int number,
        int decision,
        int year,
        long ore,
        LocalDate on,
        PayState state,
        int list,
        Optional<Words> reason,
        Instant at) {
    /** Of what is given for the round's own year. */
    public static final int OWN_YEAR = 0;

    static Payment first(int number, int decision, int year, long ore, LocalDate on, PayState state, Instant now) {
        return new Payment(number, decision, year, ore, on, state, 0, Optional.empty(), now);
    }

    /** What it is by the account: due, it is held as long as the account is not the one that it was decided with. */
    public PayState stateBy(boolean accountStands) {
        return state == PayState.DUE && !accountStands ? PayState.HELD : state;
    }

    /** After a move, where it may be made now. */
    Optional<Payment> after(PayMove move, PayMove.Side side, Instant now) {
        return move.on(state, side) instanceof Verdict.Leads<PayState>(PayState to)
                ? Optional.of(in(to, now))
                : Optional.empty();
    }

    Payment in(PayState to, Instant now) {
        return new Payment(number, decision, year, ore, on, to, list, reason, now);
    }

    Payment sentOn(int number, Instant now) {
        return new Payment(this.number, decision, year, ore, on, PayState.SENT, number, reason, now);
    }

    Payment returned(Words why, Instant now) {
        return new Payment(number, decision, year, ore, on, PayState.RETURNED, list, Optional.of(why), now);
    }

    /** Of no more than so much; nothing is left of it at 0. */
    Payment of(long less, Instant now) {
        return less == 0
                ? in(PayState.LAPSED, now)
                : new Payment(number, decision, year, less, on, state, list, reason, now);
    }

    Payment notBefore(LocalDate day) {
        return on.isBefore(day) ? new Payment(number, decision, year, ore, day, state, list, reason, at) : this;
    }
}
