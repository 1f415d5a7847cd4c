package no.endorinn.directory.associations;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list of a search shows of an association, and what it is found by. */
record Card(
        String id,
        String name,
        Set<Field> fields,
        Set<Ages> ages,
        List<String> places,
        boolean welcomesMembers,
        NavigableSet<String> words) {
    static Card of(Association association) {
        Association.Profile profile = association.profile();
        return new Card(
                association.id(),
                profile.name(),
                profile.fields(),
                profile.ages(),
                profile.places(),
                profile.welcomesMembers(),
                Words.of(profile));
    }

    /** Whether it is what is looked for. */
    boolean matches(Criteria criteria) {
        return criteria.words().stream().allMatch(this::hasWordLike)
                && criteria.field().map(fields::contains).orElse(true)
                && criteria.ages().map(ages::contains).orElse(true)
                && criteria.place().map(this::isAt).orElse(true);
    }

    /** The first of its words that begin so; each association stands in the list of a beginning under that word alone. */
    boolean isListedUnder(String word, String beginning) {
        return word.equals(words.ceiling(beginning));
    }

    private boolean hasWordLike(String beginning) {
        @Nullable String next = words.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    private boolean isAt(String place) {
        return places.stream().map(Words::folded).anyMatch(place::equals);
    }
}
