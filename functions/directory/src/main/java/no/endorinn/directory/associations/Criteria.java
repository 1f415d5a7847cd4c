package no.endorinn.directory.associations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What associations are looked for.
 *
 * @param words beginnings of words, folded; each must be found
 * @param place folded
 */
record Criteria(List<String> words, Optional<Field> field, Optional<Ages> ages, Optional<String> place) {
    Criteria {
        words = List.copyOf(words);
    }

    /** The word to look up: the longest is the rarest, as far as one can tell beforehand. */
    Optional<String> rarestWord() {
        return words.stream().max(Comparator.comparingInt(String::length));
    }

    /** How many things are asked for. */
    int size() {
        return words.size()
                + (int) (field.stream().count()
                        + ages.stream().count()
                        + place.stream().count());
    }
}
