package no.endorinn.grants.schemes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Oslo;

/**
 * A time in which one can apply to a scheme.
 *
 * @param id of the scheme's own choosing: {@code 2027-1}
 * @param deadline the last second in which one applies in time; a running scheme has none
 * @param grace how long after the deadline an application is still taken
 * @param budget in øre, where there is one
 * @param answerBy by which day an answer is promised; of a running scheme none
 * @param closed whether staff have closed it, whatever the clock says
 */
public record Round(
        String id,
        Instant opens,
        Optional<Instant> deadline,
        Duration grace,
        OptionalLong budget,
        Optional<LocalDate> answerBy,
        boolean closed) {
    /** Whether one can apply. */
    public enum State {
        NOT_OPEN_YET,
        OPEN,
        /** After the deadline, and still taken. */
        GRACE,
        CLOSED;

        public boolean takesApplications() {
            return this == OPEN || this == GRACE;
        }
    }

    /** What is so at the moment a request arrived. */
    public State at(Instant now) {
        if (closed) {
            return State.CLOSED;
        }
        if (now.isBefore(opens)) {
            return State.NOT_OPEN_YET;
        }
        if (deadline.isEmpty() || !now.isAfter(deadline.get())) {
            return State.OPEN;
        }
        return now.isAfter(deadline.get().plus(grace)) ? State.CLOSED : State.GRACE;
    }

    /** Why nothing can be sent at that moment, if that is so. */
    public Optional<Problem> obstacle(Instant now) {
        return switch (at(now)) {
            case NOT_OPEN_YET -> Optional.of(GrantCode.NOT_OPEN_YET.with("opens", opens));
            case OPEN, GRACE -> Optional.empty();
            case CLOSED ->
                Optional.of(
                        closed || deadline.isEmpty()
                                ? GrantCode.ROUND_CLOSED.problem()
                                : GrantCode.DEADLINE_PASSED.with("deadline", deadline.get()));
        };
    }

    /** For which year it gives: the one that it is called by, or else the one of its deadline. */
    public int year() {
        return id.matches("20[0-9]{2}(-.*)?")
                ? Integer.parseInt(id.substring(0, 4))
                : Oslo.date(deadline.orElse(opens)).getYear();
    }

    /** When the last application is taken, if ever. */
    public Optional<Instant> end() {
        return deadline.map(last -> last.plus(grace));
    }

    /** Whether there is a moment at which both are open; the grace of one may reach into the other. */
    boolean overlaps(Round other) {
        return !closed
                && !other.closed
                && (other.deadline.isEmpty() || !opens.isAfter(other.deadline.get()))
                && (deadline.isEmpty() || !other.opens.isAfter(deadline.get()));
    }
}
