package no.endorinn.grants.applications;

import static no.endorinn.cases.moves.MoveTable.may;

import java.util.List;
import java.util.Set;
import no.endorinn.cases.moves.MoveTable;
import no.endorinn.cases.moves.MoveTable.Step;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;

/** What can be done to an application that is there: the table of an application's moves. What is not in it is refused. */
public enum Move {
    /** An answer is written, changed or taken away, or a file is. */
    SAVE,
    /** The draft goes on with a newer version of its form. */
    CHANGE_FORM,
    ASK_FOR_HELP,
    END_HELP,
    /** An association is asked to confirm its own part. */
    ASK_PARTNER,
    /** An association confirms its own part, also when it is sent. */
    CONFIRM_PART,
    /** It is not in it, or no longer. */
    DECLINE_PART,
    DISCARD,
    SUBMIT,
    WITHDRAW,
    /** The municipality asks to have some answers changed; asked anew, in other words or until another day. */
    ASK_FOR_CHANGES,
    /** The municipality gives points, or tries an amount, before it decides. */
    ASSESS,
    /** The municipality decides; once, until there is an appeal. */
    DECIDE;

    private static final MoveTable<Move, State, Side> TABLE = new MoveTable<>(
            Move.class,
            State.class,
            Move::steps,
            move -> move.isStaffs() ? GrantCode.ONLY_STAFF : GrantCode.ONLY_APPLICANT,
            Move::codeOf);

    private List<Step<State, Side>> steps() {
        return switch (this) {
            case SAVE ->
                List.of(
                        may(State.DRAFT, State.DRAFT, Side.APPLICANT, Side.HELPER, Side.PREPARER),
                        may(State.CHANGES_REQUESTED, State.CHANGES_REQUESTED, Side.APPLICANT, Side.PREPARER));
            case CHANGE_FORM -> List.of(may(State.DRAFT, State.DRAFT, Side.APPLICANT, Side.PREPARER));
            case ASK_FOR_HELP -> List.of(may(State.DRAFT, State.DRAFT, Side.APPLICANT));
            case END_HELP -> List.of(may(State.DRAFT, State.DRAFT, Side.APPLICANT, Side.HELPER));
            case ASK_PARTNER ->
                List.of(
                        may(State.DRAFT, State.DRAFT, Side.APPLICANT),
                        may(State.CHANGES_REQUESTED, State.CHANGES_REQUESTED, Side.APPLICANT));
            case CONFIRM_PART, DECLINE_PART ->
                List.of(
                        may(State.DRAFT, State.DRAFT, Side.PARTNER),
                        may(State.SUBMITTED, State.SUBMITTED, Side.PARTNER),
                        may(State.CHANGES_REQUESTED, State.CHANGES_REQUESTED, Side.PARTNER));
            case DISCARD -> List.of(may(State.DRAFT, State.DISCARDED, Side.APPLICANT, Side.PREPARER));
            case SUBMIT ->
                List.of(
                        may(State.DRAFT, State.SUBMITTED, Side.APPLICANT, Side.PREPARER),
                        may(State.CHANGES_REQUESTED, State.SUBMITTED, Side.APPLICANT, Side.PREPARER));
            case WITHDRAW ->
                List.of(
                        may(State.SUBMITTED, State.WITHDRAWN, Side.APPLICANT),
                        may(State.CHANGES_REQUESTED, State.WITHDRAWN, Side.APPLICANT));
            case ASK_FOR_CHANGES ->
                List.of(
                        may(State.SUBMITTED, State.CHANGES_REQUESTED, Side.STAFF),
                        may(State.CHANGES_REQUESTED, State.CHANGES_REQUESTED, Side.STAFF));
            case ASSESS -> List.of(may(State.SUBMITTED, State.SUBMITTED, Side.STAFF));
            case DECIDE ->
                List.of(
                        may(State.SUBMITTED, State.DECIDED, Side.STAFF),
                        may(State.CHANGES_REQUESTED, State.DECIDED, Side.STAFF));
        };
    }

    /** Who does something to an application. */
    public enum Side {
        /** Whose it is: the person, or an officer of the association. */
        APPLICANT,
        /** Somebody of the municipality whom they have asked to help, as long as that lasts. */
        HELPER,
        /** An association that they have asked to take part: an officer of it. */
        PARTNER,
        /** Whoever of the municipality has prepared it for somebody who cannot, until these send it. */
        PREPARER,
        /** The municipality. */
        STAFF
    }

    /** Whether it could be made for ever: it leaves things as far as they were. Help can be ended always, and so can taking part. */
    public boolean mayBeMadeOften() {
        return this != END_HELP && this != DECLINE_PART && TABLE.staysPut(this);
    }

    /** Whether the municipality makes it, and nobody else. */
    public boolean isStaffs() {
        return TABLE.sides(this).equals(Set.of(Side.STAFF));
    }

    /** What comes of it when that side tries it on an application in that state. */
    public Verdict<State> on(State state, Side side) {
        return TABLE.on(this, state, side);
    }

    private static Code codeOf(State state) {
        return switch (state) {
            case DRAFT -> GrantCode.APPLICATION_NOT_SENT;
            case SUBMITTED -> GrantCode.APPLICATION_SENT;
            case CHANGES_REQUESTED -> GrantCode.CHANGES_AWAITED;
            case DECIDED -> GrantCode.APPLICATION_DECIDED;
            case WITHDRAWN -> GrantCode.APPLICATION_WITHDRAWN;
            case DISCARDED -> GrantCode.APPLICATION_DISCARDED;
        };
    }

    /** The table as the documentation has it. */
    public static List<String> table() {
        return TABLE.lines();
    }
}
