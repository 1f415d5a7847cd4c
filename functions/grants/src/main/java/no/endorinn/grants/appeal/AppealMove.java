package no.endorinn.grants.appeal;

import static no.endorinn.cases.moves.MoveTable.may;

import java.util.List;
import java.util.Set;
import no.endorinn.cases.moves.MoveTable;
import no.endorinn.cases.moves.MoveTable.Step;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;

/** What can be done about a decision that is made: the table of an appeal's moves. What is not in it is refused. */
public enum AppealMove {
    /** By the last day. Staff do it for whoever has sent a letter. */
    APPEAL,
    /** After it: received all the same. */
    APPEAL_LATE,
    WITHDRAW,
    /** What came too late is looked at all the same. */
    ACCEPT,
    /** What came too late is not looked at. */
    DISMISS,
    /** The municipality stands by its decision, and sends the case on to the appeals body. */
    UPHOLD,
    /** The municipality decides anew. */
    CHANGE,
    /** The appeals body's answer is noted: the decision stands. */
    NOTE_UPHELD,
    /** The appeals body's answer is noted: another decision. */
    NOTE_CHANGED;

    private static final MoveTable<AppealMove, AppealState, Side> TABLE = new MoveTable<>(
            AppealMove.class,
            AppealState.class,
            AppealMove::steps,
            move -> move.isStaffs() ? GrantCode.ONLY_STAFF : GrantCode.ONLY_APPLICANT,
            AppealMove::codeOf);

    /** Who does something about a decision. */
    public enum Side {
        /** Whose application it is: the person, or an officer of the association. */
        APPLICANT,
        /** The municipality. */
        STAFF
    }

    private List<Step<AppealState, Side>> steps() {
        return switch (this) {
            case APPEAL -> List.of(may(AppealState.DECIDED, AppealState.APPEALED, Side.APPLICANT, Side.STAFF));
            case APPEAL_LATE -> List.of(may(AppealState.DECIDED, AppealState.LATE, Side.APPLICANT, Side.STAFF));
            case WITHDRAW ->
                List.of(
                        may(AppealState.LATE, AppealState.WITHDRAWN, Side.APPLICANT),
                        may(AppealState.APPEALED, AppealState.WITHDRAWN, Side.APPLICANT),
                        may(AppealState.FORWARDED, AppealState.WITHDRAWN, Side.APPLICANT));
            case ACCEPT -> List.of(may(AppealState.LATE, AppealState.APPEALED, Side.STAFF));
            case DISMISS -> List.of(may(AppealState.LATE, AppealState.DISMISSED, Side.STAFF));
            case UPHOLD -> List.of(may(AppealState.APPEALED, AppealState.FORWARDED, Side.STAFF));
            case CHANGE -> List.of(may(AppealState.APPEALED, AppealState.CHANGED, Side.STAFF));
            case NOTE_UPHELD -> List.of(may(AppealState.FORWARDED, AppealState.UPHELD, Side.STAFF));
            case NOTE_CHANGED -> List.of(may(AppealState.FORWARDED, AppealState.CHANGED_BY_BODY, Side.STAFF));
        };
    }

    /** Whether the municipality makes it, and nobody else. */
    public boolean isStaffs() {
        return TABLE.sides(this).equals(Set.of(Side.STAFF));
    }

    /** What comes of it when that side tries it on a decision that has come so far. */
    public Verdict<AppealState> on(AppealState state, Side side) {
        return TABLE.on(this, state, side);
    }

    private static Code codeOf(AppealState state) {
        return switch (state) {
            case DECIDED -> GrantCode.NOT_APPEALED;
            case LATE -> GrantCode.APPEAL_LATE;
            case APPEALED -> GrantCode.APPEAL_SENT;
            case FORWARDED -> GrantCode.APPEAL_FORWARDED;
            case WITHDRAWN -> GrantCode.APPEAL_WITHDRAWN;
            case DISMISSED -> GrantCode.APPEAL_DISMISSED;
            case CHANGED -> GrantCode.DECISION_CHANGED;
            case UPHELD, CHANGED_BY_BODY -> GrantCode.DECISION_FINAL;
        };
    }

    /** The table as the documentation has it. */
    public static List<String> table() {
        return TABLE.lines();
    }
}
