package no.endorinn.grants.applications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;

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
    /** The municipality decides; once, until there is an appeal. */
    DECIDE;

    /** The table. */
    private List<Step> steps() {
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
            case DECIDE ->
                List.of(
                        may(State.SUBMITTED, State.DECIDED, Side.STAFF),
                        may(State.CHANGES_REQUESTED, State.DECIDED, Side.STAFF));
        };
    }

    /** From a state to a state, by these. */
    private record Step(State before, State after, Set<Side> sides) {}

    private static Step may(State before, State after, Side... sides) {
        return new Step(before, after, Set.of(sides));
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

    /** What comes of trying a move. */
    public sealed interface Verdict {
        /** It may be made. */
        record Leads(State to) implements Verdict {}

        /** It has been made already: nothing is left to do. */
        record Already() implements Verdict {}

        /** It may not be made. */
        record Refused(Problem why) implements Verdict {}
    }

    /** Whether it could be made for ever: it leaves things as far as they were. Help can be ended always, and so can taking part. */
    public boolean mayBeMadeOften() {
        return this != END_HELP && this != DECLINE_PART && steps().stream().anyMatch(step -> step.before == step.after);
    }

    /** Whether the municipality makes it, and nobody else. */
    public boolean isStaffs() {
        return sides().equals(Set.of(Side.STAFF));
    }

    private Set<Side> sides() {
        return steps().stream().flatMap(step -> step.sides.stream()).collect(Collectors.toSet());
    }

    /** What comes of it when that side tries it on an application in that state. */
    public Verdict on(State state, Side side) {
        if (!sides().contains(side)) {
            return new Verdict.Refused((isStaffs() ? GrantCode.ONLY_STAFF : GrantCode.ONLY_APPLICANT).problem());
        }
        Optional<Step> here =
                steps().stream().filter(step -> step.before == state).findFirst();
        if (here.isPresent()) {
            return here.get().sides.contains(side)
                    ? new Verdict.Leads(here.get().after)
                    : new Verdict.Refused(GrantCode.ONLY_APPLICANT.problem());
        }
        return steps().stream().anyMatch(step -> step.after == state)
                ? new Verdict.Already()
                : new Verdict.Refused(codeOf(state).problem());
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
                .map(move -> move.cells(state))
                .collect(Collectors.joining(" | ", "| " + spelt(state) + " | ", " |"));
    }

    /** Who leads it where; or why nobody does. */
    private String cells(State state) {
        Map<Boolean, List<String>> cells = sides().stream()
                .sorted()
                .collect(Collectors.partitioningBy(
                        side -> on(state, side) instanceof Verdict.Leads,
                        Collectors.mapping(side -> cell(on(state, side), side), Collectors.toList())));
        List<String> leading = cells.getOrDefault(true, List.of());
        return (leading.isEmpty() ? cells.getOrDefault(false, List.of()) : leading)
                .stream().distinct().collect(Collectors.joining(", "));
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
