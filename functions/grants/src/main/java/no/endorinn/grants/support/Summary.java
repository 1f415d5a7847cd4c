package no.endorinn.grants.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.endorinn.grants.decide.Figures;
import no.endorinn.grants.decide.Figures.Tally;

/**
 * The figures of a year put together. What private persons were given is told of {@link #FEWEST} or more together, and so that nobody
 * can reckon out the rest.
 *
 * @param figures of each scheme, the one that gave most first
 * @param people by scheme, those of which it can be told
 * @param otherPeople of the other schemes together
 * @param hidden whether there are persons who are not in any number here, since they are too few
 */
record Summary(List<Figures> figures, Map<String, Tally> people, Tally otherPeople, boolean hidden) {
    /** Fewer than so many persons are not told of. */
    static final int FEWEST = 5;

    static Summary of(List<Figures> all) {
        List<Figures> most = all.stream()
                .sorted(Comparator.comparingLong((Figures each) ->
                                each.associations().plus(each.people()).amount())
                        .reversed()
                        .thenComparing(Figures::source))
                .toList();
        List<Figures> told = new ArrayList<>();
        Tally rest = Tally.NONE;
        for (Figures each : most) {
            if (each.people().awards() >= FEWEST) {
                told.add(each);
            } else {
                rest = rest.plus(each.people());
            }
        }
        told.sort(Comparator.comparingLong((Figures each) -> each.people().awards())
                .reversed());
        while (rest.awards() > 0 && rest.awards() < FEWEST && !told.isEmpty()) {
            rest = rest.plus(told.removeLast().people());
        }
        boolean hidden = rest.awards() > 0 && rest.awards() < FEWEST;
        return new Summary(
                most,
                told.stream().collect(Collectors.toMap(Figures::source, Figures::people)),
                hidden ? Tally.NONE : rest,
                hidden);
    }

    Tally associations() {
        return figures.stream().map(Figures::associations).reduce(Tally.NONE, Tally::plus);
    }

    /** All the persons who can be told of. */
    Tally allPeople() {
        return people.values().stream().reduce(otherPeople, Tally::plus);
    }

    /** The persons of one scheme, where it can be told. */
    Optional<Tally> people(Figures of) {
        return Optional.ofNullable(people.get(of.source()));
    }

    /** By field, age group or place: all schemes together, the most first. */
    List<Map.Entry<String, Tally>> by(Function<Figures, SortedMap<String, Tally>> which) {
        SortedMap<String, Tally> sums = new TreeMap<>();
        figures.forEach(each -> which.apply(each).forEach((name, tally) -> sums.merge(name, tally, Tally::plus)));
        return sums.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Tally> each) ->
                                each.getValue().amount())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
