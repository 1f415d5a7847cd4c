package no.endorinn.directory.associations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the catalogue contains, as the contract shows it: each field, age group and place that some association has, with how many
 * have it; most first, then by value. A search by one of them finds as many as it says.
 */
record Facets(List<Facet<Field>> fields, List<Facet<Ages>> ages, List<Facet<String>> places) {
    private static final int MOST_PLACES = 50;

    /** A value as a search takes it, and how many associations it finds. */
    record Facet<T>(T value, int count) {
        private static <T> Comparator<Facet<T>> mostFirst() {
            return Comparator.<Facet<T>>comparingInt(facet -> -facet.count())
                    .thenComparing(facet -> facet.value().toString());
        }
    }

    static Facets of(List<CardItem.Traits> all) {
        return new Facets(counted(all, CardItem.Traits::fields), counted(all, CardItem.Traits::ages), places(all));
    }

    private static <E extends Enum<E>> List<Facet<E>> counted(
            List<CardItem.Traits> all, Function<CardItem.Traits, Set<E>> values) {
        Map<E, Integer> counts = new HashMap<>();
        all.forEach(traits -> values.apply(traits).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return sorted(counts);
    }

    private static <T> List<Facet<T>> sorted(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new Facet<>(count.getKey(), count.getValue()))
                .sorted(Facet.mostFirst())
                .toList();
    }

    /** A place is one however it is spelled, and shown as most spell it. */
    private static List<Facet<String>> places(List<CardItem.Traits> all) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        for (CardItem.Traits traits : all) {
            Map<String, List<String>> spelled =
                    traits.places().stream().distinct().collect(Collectors.groupingBy(Words::folded));
            spelled.forEach((place, ways) -> {
                counts.merge(place, 1, Integer::sum);
                Map<String, Integer> known = spellings.computeIfAbsent(place, any -> new HashMap<>());
                ways.forEach(way -> known.merge(way, 1, Integer::sum));
            });
        }
        Map<String, Integer> shown = new HashMap<>();
        spellings.forEach((place, ways) -> shown.put(sorted(ways).getFirst().value(), counts.getOrDefault(place, 0)));
        return sorted(shown).stream().limit(MOST_PLACES).toList();
    }
}
