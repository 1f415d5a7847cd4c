package no.endorinn.cases.moves;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;

/**
 * What can be done to something that goes from state to state, and by which side. What is not in it is refused.
 *
 * @param <M> what is done
 * @param <S> how far it has come
 * @param <P> who does it
 */
public final class MoveTable<M extends Enum<M>, S extends Enum<S>, P extends Enum<P>> {
    private final Map<M, List<Step<S, P>>> steps;
    private final List<M> moves;
    private final List<S> states;
    private final Function<M, Code> others;
    private final Function<S, Code> refused;

    /**
     * @param steps all that may be done by a move
     * @param others what is answered to a side whose move it is not
     * @param refused what is answered where something has come that far, and it may not be done then
     */
    public MoveTable(
            Class<M> moves,
            Class<S> states,
            Function<M, List<Step<S, P>>> steps,
            Function<M, Code> others,
            Function<S, Code> refused) {
        this.moves = List.of(moves.getEnumConstants());
        this.states = List.of(states.getEnumConstants());
        this.others = others;
        this.refused = refused;
        this.steps = new EnumMap<>(moves);
        this.moves.forEach(move -> this.steps.put(move, steps.apply(move)));
    }

    /** From a state to a state, by these. */
    public record Step<S, P>(S before, S after, Set<P> sides) {}

    @SafeVarargs
    public static <S, P> Step<S, P> may(S before, S after, P... sides) {
        Set<P> these = new HashSet<>();
        for (P side : sides) {
            these.add(side);
        }
        return new Step<>(before, after, Set.copyOf(these));
    }

    /** What comes of it when that side tries it on something that has come so far. */
    public Verdict<S> on(M move, S state, P side) {
        if (!sides(move).contains(side)) {
            return new Verdict.Refused<>(others.apply(move).problem());
        }
        Optional<Step<S, P>> here =
                steps(move).filter(step -> step.before == state).findFirst();
        if (here.isPresent()) {
            return here.get().sides.contains(side)
                    ? new Verdict.Leads<>(here.get().after)
                    : new Verdict.Refused<>(others.apply(move).problem());
        }
        return steps(move).anyMatch(step -> step.after == state)
                ? new Verdict.Already<>()
                : new Verdict.Refused<>(refused.apply(state).problem());
    }

    /** Who makes a move at all. */
    public Set<P> sides(M move) {
        return steps(move).flatMap(step -> step.sides.stream()).collect(Collectors.toSet());
    }

    /** Whether a move leaves things as far as they were in some state, and so could be made for ever. */
    public boolean staysPut(M move) {
        return steps(move).anyMatch(step -> step.before == step.after);
    }

    private Stream<Step<S, P>> steps(M move) {
        return steps.getOrDefault(move, List.of()).stream();
    }

    /** As the documentation has it, in Markdown: a line a state, a column a move. */
    public List<String> lines() {
        String head = moves.stream().map(MoveTable::spelt).collect(Collectors.joining(" | ", "| | ", " |"));
        String rule = "|---".repeat(moves.size() + 1) + "|";
        return Stream.concat(Stream.of(head, rule), states.stream().map(this::line))
                .toList();
    }

    private String line(S state) {
        return moves.stream()
                .map(move -> cells(move, state))
                .collect(Collectors.joining(" | ", "| " + spelt(state) + " | ", " |"));
    }

    /** Who leads it where; or why nobody does. */
    private String cells(M move, S state) {
        Map<Boolean, List<String>> cells = sides(move).stream()
                .sorted()
                .collect(Collectors.partitioningBy(
                        side -> on(move, state, side) instanceof Verdict.Leads,
                        Collectors.mapping(side -> cell(on(move, state, side), side), Collectors.toList())));
        List<String> leading = cells.getOrDefault(true, List.of());
        return (leading.isEmpty() ? cells.getOrDefault(false, List.of()) : leading)
                .stream().distinct().collect(Collectors.joining(", "));
    }

    private String cell(Verdict<S> verdict, P side) {
        return switch (verdict) {
            case Verdict.Leads<S>(S to) -> spelt(side) + ": " + spelt(to);
            case Verdict.Already<S> already -> "is so already";
            case Verdict.Refused<S>(Problem why) -> "`" + why.code().id() + "`";
        };
    }

    private static String spelt(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
