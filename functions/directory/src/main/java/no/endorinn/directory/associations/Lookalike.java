package no.endorinn.directory.associations;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells names that people take for one another: the same words in another order, apart or together, in other letters that look the
 * same (of the Cyrillic and the Greek alphabet, digits), with or without accents, or with signs between that nobody sees.
 */
final class Lookalike {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Mn}\\u115F\\u1160\\u3164\\uFFA0]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<Integer, String> SAME = new HashMap<>();

    static {
        same("аạɑαа", "a");
        same("вβ", "b");
        same("сϲç", "c");
        same("ԁ", "d");
        same("еєεё", "e");
        same("ɡ", "g");
        same("һнη", "h");
        same("іїιӏı1|", "i");
        same("јϳ", "j");
        same("кκ", "k");
        same("мμ", "m");
        same("пո", "n");
        same("оοσ0ө", "o");
        same("рρ", "p");
        same("ԛ", "q");
        same("гг", "r");
        same("ѕ5", "s");
        same("тτ", "t");
        same("υս", "u");
        same("νѵ", "v");
        same("ѡω", "w");
        same("хχ", "x");
        same("уγү", "y");
        same("zз", "z");
    }

    /** What stands for the municipality, as it is compared. */
    private static final List<String> OFFICIAL = Stream.of(
                    "kommune",
                    "kommunal",
                    "ordfører",
                    "rådhus",
                    "rådmann",
                    "bystyre",
                    "formannskap",
                    "municipality",
                    "mayor")
            .map(Lookalike::letters)
            .toList();

    private Lookalike() {}

    private static void same(String alike, String as) {
        alike.codePoints().forEach(each -> SAME.put(each, as));
    }

    /** Equal for names that look alike: all their letters, sorted. Empty for one that nobody can see. */
    static String signature(String name) {
        return letters(name).codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Whether it speaks as if it were the municipality. */
    static boolean isOfficial(String name) {
        String letters = letters(name);
        return OFFICIAL.stream().anyMatch(letters::contains);
    }

    /** What is seen of it, in small letters without accents: aa as å is, and l as i. */
    private static String letters(String name) {
        String seen = UNSEEN.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        String latin = seen.codePoints()
                .mapToObj(each -> SAME.getOrDefault(each, Character.toString(each)))
                .collect(Collectors.joining());
        String folded = NO_LETTER.matcher(Words.folded(latin)).replaceAll("");
        return folded.replace("aa", "a").replace('l', 'i');
    }
}
