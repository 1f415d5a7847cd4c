package no.endorinn.grants.pay;

import static no.endorinn.cases.moves.MoveTable.may;

import java.util.List;
import no.endorinn.cases.moves.MoveTable;
import no.endorinn.cases.moves.MoveTable.Step;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;

/** What can be done to a payment: the table of its moves. What is not in it is refused. */
public enum PayMove {
    /** Whoever was granted it says yes to the decision, with its conditions. */
    ACCEPT,
    /** They say no: the money goes back to the round. */
    DECLINE,
    /** Nobody has answered in time: the same. */
    LAPSE,
    /** It falls due: at once, or when the report is accepted. */
    RELEASE,
    /** Somebody else than who changed the account has confirmed it. */
    CONFIRM,
    /** It is put on a list for the accounting system. */
    SEND,
    /** It is noted that the list has been paid. */
    PAY,
    /** The bank has sent it back. */
    RETURN,
    /** Less is granted than before. */
    LOWER;

    private static final MoveTable<PayMove, PayState, Side> TABLE = new MoveTable<>(
            PayMove.class,
            PayState.class,
            PayMove::steps,
            move -> move == ACCEPT || move == DECLINE ? GrantCode.ONLY_APPLICANT : GrantCode.ONLY_STAFF,
            PayMove::codeOf);

    /** Who does something to a payment. */
    public enum Side {
        /** Whose it is: the person, or an officer of the association. */
        APPLICANT,
        /** The municipality. */
        STAFF
    }

    private List<Step<PayState, Side>> steps() {
        return switch (this) {
            case ACCEPT -> List.of(may(PayState.OFFERED, PayState.EXPECTED, Side.APPLICANT));
            case DECLINE -> List.of(may(PayState.OFFERED, PayState.LAPSED, Side.APPLICANT));
            case LAPSE -> List.of(may(PayState.OFFERED, PayState.LAPSED, Side.STAFF));
            case RELEASE -> List.of(may(PayState.EXPECTED, PayState.DUE, Side.STAFF));
            case CONFIRM ->
                List.of(may(PayState.HELD, PayState.DUE, Side.STAFF), may(PayState.RETURNED, PayState.DUE, Side.STAFF));
            case SEND -> List.of(may(PayState.DUE, PayState.SENT, Side.STAFF));
            case PAY -> List.of(may(PayState.SENT, PayState.PAID, Side.STAFF));
            case RETURN ->
                List.of(
                        may(PayState.SENT, PayState.RETURNED, Side.STAFF),
                        may(PayState.PAID, PayState.RETURNED, Side.STAFF));
            case LOWER ->
                List.of(
                        may(PayState.OFFERED, PayState.LAPSED, Side.STAFF),
                        may(PayState.EXPECTED, PayState.LAPSED, Side.STAFF),
                        may(PayState.DUE, PayState.LAPSED, Side.STAFF),
                        may(PayState.HELD, PayState.LAPSED, Side.STAFF),
                        may(PayState.RETURNED, PayState.LAPSED, Side.STAFF));
        };
    }

    /** What comes of it when that side tries it on a payment that has come so far. */
    public Verdict<PayState> on(PayState state, Side side) {
        return TABLE.on(this, state, side);
    }

    private static Code codeOf(PayState state) {
        return switch (state) {
            case OFFERED -> GrantCode.PAYMENT_NOT_ACCEPTED;
            case EXPECTED -> GrantCode.PAYMENT_NOT_DUE;
            case DUE -> GrantCode.PAYMENT_NOT_SENT;
            case HELD -> GrantCode.PAYMENT_HELD;
            case SENT -> GrantCode.PAYMENT_SENT;
            case PAID -> GrantCode.PAYMENT_PAID;
            case RETURNED -> GrantCode.PAYMENT_RETURNED;
            case LAPSED -> GrantCode.PAYMENT_LAPSED;
        };
    }

    /** The table as the documentation has it. */
    public static List<String> table() {
        return TABLE.lines();
    }
}
