package no.endorinn.lending.loans;

import static no.endorinn.cases.moves.MoveTable.may;

import java.util.List;
import no.endorinn.cases.moves.MoveTable;
import no.endorinn.cases.moves.MoveTable.Step;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.problem.Code;
import no.endorinn.lending.problem.LendingCode;

/** What can be done to a loan that is there; what is not in the table is refused. It is printed in {@code docs/lending.md}. */
public enum Move {
    /** It is held for whoever is the first whom it fits. */
    OFFER,
    /** What is held goes on to the next: whoever it was held for may borrow nothing now. They keep their place. */
    PASS_OVER,
    /** Whoever waited takes what is offered; what needs approval is then asked for. */
    ACCEPT,
    /** Nobody answered in time, or what was waited for can no longer be had in time. */
    MISS,
    APPROVE,
    DENY,
    CANCEL,
    /** It is to be brought back at another time. */
    EXTEND,
    /** Some of it becomes something else, or less, for it cannot be kept. */
    REPLAN,
    /** Copies are handed out; also to whoever comes late, where they are still free. */
    HAND_OVER,
    /** Copies come back, and others are still out. */
    TAKE_BACK,
    /** The last of what was out comes back; or the time is over of those who come by the hour. */
    END,
    /** The day on which it was to be fetched is over. */
    LAPSE;

    private static final MoveTable<Move, State, Side> TABLE =
            new MoveTable<>(Move.class, State.class, Move::steps, move -> LendingCode.NOT_THEIRS_TO_DO, Move::codeOf);

    private List<Step<State, Side>> steps() {
        return switch (this) {
            case OFFER -> List.of(may(State.WAITING, State.OFFERED, Side.CLOCK));
            case PASS_OVER -> List.of(may(State.OFFERED, State.WAITING, Side.CLOCK));
            case ACCEPT -> List.of(may(State.OFFERED, State.RESERVED, Side.BORROWER, Side.STAFF));
            case MISS ->
                List.of(may(State.WAITING, State.MISSED, Side.CLOCK), may(State.OFFERED, State.MISSED, Side.CLOCK));
            case APPROVE -> List.of(may(State.REQUESTED, State.RESERVED, Side.STAFF));
            case DENY -> List.of(may(State.REQUESTED, State.DENIED, Side.STAFF));
            case CANCEL ->
                List.of(
                        may(State.WAITING, State.CANCELLED, Side.BORROWER, Side.STAFF),
                        may(State.OFFERED, State.CANCELLED, Side.BORROWER, Side.STAFF),
                        may(State.REQUESTED, State.CANCELLED, Side.BORROWER, Side.STAFF),
                        may(State.RESERVED, State.CANCELLED, Side.BORROWER, Side.STAFF));
            case EXTEND ->
                List.of(
                        may(State.RESERVED, State.RESERVED, Side.BORROWER, Side.STAFF),
                        may(State.OUT, State.OUT, Side.BORROWER, Side.STAFF));
            case REPLAN ->
                List.of(
                        may(State.REQUESTED, State.REQUESTED, Side.STAFF),
                        may(State.RESERVED, State.RESERVED, Side.STAFF),
                        may(State.OUT, State.OUT, Side.STAFF));
            case HAND_OVER ->
                List.of(
                        may(State.RESERVED, State.OUT, Side.STAFF),
                        may(State.LAPSED, State.OUT, Side.STAFF),
                        may(State.OUT, State.OUT, Side.STAFF));
            case TAKE_BACK -> List.of(may(State.OUT, State.OUT, Side.STAFF));
            case END ->
                List.of(may(State.OUT, State.RETURNED, Side.STAFF), may(State.RESERVED, State.DONE, Side.CLOCK));
            case LAPSE ->
                List.of(may(State.REQUESTED, State.LAPSED, Side.CLOCK), may(State.RESERVED, State.LAPSED, Side.CLOCK));
        };
    }

    /** What comes of it when that side tries it on a loan that has come so far. */
    public Verdict<State> on(State state, Side side) {
        return TABLE.on(this, state, side);
    }

    private static Code codeOf(State state) {
        return switch (state) {
            case WAITING -> LendingCode.LOAN_WAITS;
            case OFFERED -> LendingCode.LOAN_IS_OFFERED;
            case REQUESTED -> LendingCode.LOAN_NOT_ANSWERED;
            case RESERVED -> LendingCode.LOAN_NOT_FETCHED;
            case OUT -> LendingCode.LOAN_IS_OUT;
            case RETURNED -> LendingCode.LOAN_IS_RETURNED;
            case DONE -> LendingCode.LOAN_IS_DONE;
            case CANCELLED -> LendingCode.LOAN_IS_CANCELLED;
            case DENIED -> LendingCode.LOAN_WAS_DENIED;
            case LAPSED -> LendingCode.LOAN_HAS_LAPSED;
            case MISSED -> LendingCode.LOAN_WAS_MISSED;
        };
    }

    /** The whole table, as the documentation has it. */
    public static List<String> table() {
        return TABLE.lines();
    }
}
