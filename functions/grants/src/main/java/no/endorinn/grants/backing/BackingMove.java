package no.endorinn.grants.backing;

import static no.endorinn.cases.moves.MoveTable.may;

import java.util.List;
import java.util.Set;
import no.endorinn.cases.moves.MoveTable;
import no.endorinn.cases.moves.MoveTable.Step;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.problem.GrantCode;

/** What can be done about a request for backing. What is not in the table is refused. */
enum BackingMove {
    /** It gets a place among those to the same scheme. */
    RANK,
    BACK,
    NOT_BACK,
    /** They do not apply after all. */
    WITHDRAW;

    private static final MoveTable<BackingMove, BackingState, Side> TABLE = new MoveTable<>(
            BackingMove.class,
            BackingState.class,
            BackingMove::steps,
            move -> move.isStaffs() ? GrantCode.ONLY_STAFF : GrantCode.ONLY_APPLICANT,
            state -> state == BackingState.WITHDRAWN ? GrantCode.BACKING_WITHDRAWN : GrantCode.BACKING_ANSWERED);

    /** Who does something about it. */
    enum Side {
        /** An officer of the association that asks. */
        APPLICANT,
        /** The municipality. */
        STAFF
    }

    private List<Step<BackingState, Side>> steps() {
        return switch (this) {
            case RANK ->
                List.of(
                        may(BackingState.ASKED, BackingState.ASKED, Side.STAFF),
                        may(BackingState.BACKED, BackingState.BACKED, Side.STAFF));
            case BACK -> List.of(may(BackingState.ASKED, BackingState.BACKED, Side.STAFF));
            case NOT_BACK -> List.of(may(BackingState.ASKED, BackingState.NOT_BACKED, Side.STAFF));
            case WITHDRAW ->
                List.of(
                        may(BackingState.ASKED, BackingState.WITHDRAWN, Side.APPLICANT),
                        may(BackingState.BACKED, BackingState.WITHDRAWN, Side.APPLICANT));
        };
    }

    /** Whether the municipality makes it, and nobody else. */
    boolean isStaffs() {
        return TABLE.sides(this).equals(Set.of(Side.STAFF));
    }

    /** What comes of it when that side tries it on a request that has come so far. */
    Verdict<BackingState> on(BackingState state, Side side) {
        return TABLE.on(this, state, side);
    }

    /** The table as the documentation has it. */
    static List<String> table() {
        return TABLE.lines();
    }
}
