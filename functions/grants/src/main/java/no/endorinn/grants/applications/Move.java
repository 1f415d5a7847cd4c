package no.endorinn.grants.applications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;

/** What can be done to an application that is there: the table of an application's moves. What is not in it is refused. */
public enum Move {
    /** An answer is written, changed or taken away, or a file is. */
    SAVE(State.DRAFT, State.DRAFT),
    /** The draft goes on with a newer version of its form. */
    CHANGE_FORM(State.DRAFT, State.DRAFT),
    ASK_FOR_HELP(State.DRAFT, State.DRAFT),
    END_HELP(State.DRAFT, State.DRAFT),
    DISCARD(State.DRAFT, State.DISCARDED),
    SUBMIT(State.DRAFT, State.SUBMITTED),
    WITHDRAW(State.SUBMITTED, State.WITHDRAWN);

    private final State before;
    private final State after;

    Move(State before, State after) {
        this.before = before;
        this.after = after;
    }

    /** Who does something to an application. */
    public enum Side {
        /** Whose it is: the person, or an officer of the association. */
        APPLICANT,
        /** Somebody of the municipality whom they have asked to help, as long as that lasts. */
        HELPER,
        /** The municipality. */
        STAFF
    }

    /** What comes of trying a move. */
    public sealed interface Verdict {
        /** It may be made. */
        record Leads(State to) implements Verdict {}

        /** It has been made already: nothing is left to do. */
        record Already() implements Verdict {}

        /** It may not be made. */
        record Refused(Problem why) implements Verdict {}
    }

    /** Whether it could be made for ever: the draft is as much of a draft as before. Help can be ended always. */
    public boolean mayBeMadeOften() {
        return before == after && this != END_HELP;
    }

    private Set<Side> sides() {
        return switch (this) {
            case SAVE, END_HELP -> Set.of(Side.APPLICANT, Side.HELPER);
            case CHANGE_FORM, ASK_FOR_HELP, DISCARD, SUBMIT, WITHDRAW -> Set.of(Side.APPLICANT);
        };
    }

    /** What comes of it when that side tries it on an application in that state. */
    public Verdict on(State state, Side side) {
        if (!sides().contains(side)) {
            return new Verdict.Refused(GrantCode.ONLY_APPLICANT.problem());
        }
        if (state == before) {
            return new Verdict.Leads(after);
        }
        return state == after
                ? new Verdict.Already()
                : new Verdict.Refused(codeOf(state).problem());
    }

    private static Code codeOf(State state) {
        return switch (state) {
            case DRAFT -> GrantCode.APPLICATION_NOT_SENT;
            case SUBMITTED -> GrantCode.APPLICATION_SENT;
            case WITHDRAWN -> GrantCode.APPLICATION_WITHDRAWN;
            case DISCARDED -> GrantCode.APPLICATION_DISCARDED;
        };
    }

    /** The table as the documentation has it: a line a state, a column a move. */
    public static List<String> table() {
        String head = Arrays.stream(values()).map(Move::spelt).collect(Collectors.joining(" | ", "| | ", " |"));
        String rule = "|---".repeat(values().length + 1) + "|";
        return Stream.concat(
                        Stream.of(head, rule), Arrays.stream(State.values()).map(Move::line))
                .toList();
    }

    private static String line(State state) {
        return Arrays.stream(values())
                .map(move -> move.sides().stream()
                        .sorted()
                        .map(side -> cell(move.on(state, side), side))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | ", "| " + spelt(state) + " | ", " |"));
    }

    private static String cell(Verdict verdict, Side side) {
        return switch (verdict) {
            case Verdict.Leads(State to) -> spelt(side) + ": " + spelt(to);
            case Verdict.Already already -> "is so already";
            case Verdict.Refused(Problem why) -> "`" + why.code().id() + "`";
        };
    }

    private static String spelt(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
