package no.endorinn.grants.report;

import static no.endorinn.cases.moves.MoveTable.may;

import java.util.List;
import java.util.Set;
import no.endorinn.cases.moves.MoveTable;
import no.endorinn.cases.moves.MoveTable.Step;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.applications.ReportState;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;

/** What can be done to the report on a grant: the table of its moves. What is not in it is refused. */
public enum ReportMove {
    /** A decision that grants something asks for it, where the scheme says so. */
    REQUIRE,
    /** An answer is written, changed or taken away. */
    SAVE,
    DELIVER,
    /** The municipality gives them a later day. */
    POSTPONE,
    /** The municipality asks for more; asked anew, in other words or until another day. */
    ASK_MORE,
    ACCEPT;

    private static final MoveTable<ReportMove, ReportState, Side> TABLE = new MoveTable<>(
            ReportMove.class,
            ReportState.class,
            ReportMove::steps,
            move -> move.isStaffs() ? GrantCode.ONLY_STAFF : GrantCode.ONLY_APPLICANT,
            ReportMove::codeOf);

    /** Who does something to a report. */
    public enum Side {
        /** Whose the grant is: the person, or an officer of the association; or whoever of the municipality has prepared it for them. */
        APPLICANT,
        /** The municipality. */
        STAFF
    }

    private List<Step<ReportState, Side>> steps() {
        return switch (this) {
            case REQUIRE ->
                List.of(
                        may(ReportState.NONE, ReportState.DUE, Side.STAFF),
                        may(ReportState.NOT_REQUIRED, ReportState.DUE, Side.STAFF));
            case SAVE ->
                List.of(
                        may(ReportState.DUE, ReportState.STARTED, Side.APPLICANT),
                        may(ReportState.STARTED, ReportState.STARTED, Side.APPLICANT),
                        may(ReportState.MORE_ASKED, ReportState.MORE_ASKED, Side.APPLICANT));
            case DELIVER ->
                List.of(
                        may(ReportState.DUE, ReportState.DELIVERED, Side.APPLICANT),
                        may(ReportState.STARTED, ReportState.DELIVERED, Side.APPLICANT),
                        may(ReportState.MORE_ASKED, ReportState.DELIVERED, Side.APPLICANT));
            case POSTPONE ->
                List.of(
                        may(ReportState.DUE, ReportState.DUE, Side.STAFF),
                        may(ReportState.STARTED, ReportState.STARTED, Side.STAFF));
            case ASK_MORE ->
                List.of(
                        may(ReportState.DELIVERED, ReportState.MORE_ASKED, Side.STAFF),
                        may(ReportState.MORE_ASKED, ReportState.MORE_ASKED, Side.STAFF));
            case ACCEPT -> List.of(may(ReportState.DELIVERED, ReportState.ACCEPTED, Side.STAFF));
        };
    }

    /** Whether the municipality makes it, and nobody else. */
    public boolean isStaffs() {
        return TABLE.sides(this).equals(Set.of(Side.STAFF));
    }

    /** What comes of it when that side tries it on a report that has come so far. */
    public Verdict<ReportState> on(ReportState state, Side side) {
        return TABLE.on(this, state, side);
    }

    private static Code codeOf(ReportState state) {
        return switch (state) {
            case NONE -> GrantCode.NO_REPORT_YET;
            case NOT_REQUIRED -> GrantCode.NO_REPORT_NEEDED;
            case DUE, STARTED -> GrantCode.REPORT_NOT_DELIVERED;
            case DELIVERED -> GrantCode.REPORT_DELIVERED;
            case MORE_ASKED -> GrantCode.REPORT_MORE_ASKED;
            case ACCEPTED -> GrantCode.REPORT_ACCEPTED;
        };
    }

    /** The table as the documentation has it. */
    public static List<String> table() {
        return TABLE.lines();
    }
}
