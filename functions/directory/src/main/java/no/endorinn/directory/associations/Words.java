package no.endorinn.directory.associations;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words as they are found by: in small letters and without accents, å as aa, ø as oe and æ as ae, as they are written where
 * those letters are not. Who leaves out the ring or the stroke finds them too: a word stands in the index under both.
 */
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 24;
    private static final int MOST = 16;

    /** Fewer letters than this find too much to be of any use. */
    static final int SHORTEST = 2;

    private Words() {}

    /** The words of a text, in its order. */
    static List<String> of(String text) {
        return BETWEEN.splitAsStream(folded(text))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> cut(word, LONGEST))
                .distinct()
                .toList();
    }

    /** The beginning of a text, of whole letters. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** A text as it is sorted and compared. */
    static String folded(String text) {
        String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("đ", "d")
                .replace("ŋ", "n")
                .replace("ŧ", "t")
                .replace("ß", "ss");
        return ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                .replaceAll("");
    }

    /** By which words an association is found: those of its name, its groups and what it belongs to. */
    static NavigableSet<String> of(Association.Profile profile) {
        NavigableSet<String> words = new TreeSet<>();
        for (UnaryOperator<String> spelling : List.<UnaryOperator<String>>of(text -> text, Words::bare)) {
            Stream.of(
                            Stream.of(profile.name()),
                            profile.groups().stream().map(Association.Group::name),
                            profile.umbrellas().stream())
                    .flatMap(texts -> texts)
                    .flatMap(text -> of(spelling.apply(text)).stream())
                    .filter(word -> words.size() < MOST)
                    .forEach(words::add);
        }
        return words;
    }

    /** A text without rings and strokes. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('å', 'a')
                .replace('Å', 'A')
                .replace('ø', 'o')
                .replace('Ø', 'O');
    }
}
