package no.endorinn.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Block;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Facts;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Points;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.cases.letter.Letter.Table;
import no.endorinn.kernel.problem.Language;

/** Letters of all sorts, the same for the same seed. */
final class RandomLetters {
    private static final List<String> WORDS = List.of(
            "støtte",
            "ærverdig",
            "økonomi",
            "årsmøte",
            "Guovdageaidnu",
            "sámegiella",
            "Deanu",
            "čoahkkin",
            "đ",
            "ŋ",
            "ŧ",
            "Soomaali",
            "dhaqanka",
            "ururka",
            "waxbarasho",
            "🎉",
            "👩‍👩‍👧",
            "<b>fet</b>",
            "&amp;",
            "http://169.254.169.254/latest/meta-data/",
            "<img src=\"http://127.0.0.1:1/x.png\"/>",
            "1 000,50 kr",
            "«sitat»",
            "–",
            "Żółć",
            "привіт",
            "مرحبا",
            "a\u0301",
            "\u200b",
            "\u0007",
            "url(file:///etc/passwd)",
            "W".repeat(200),
            "]]>",
            "{",
            "}");

    private final Random random;

    RandomLetters(long seed) {
        random = new Random(seed);
    }

    Letter next() {
        Language language = Language.values()[random.nextInt(Language.values().length)];
        return new Letter(language, text(6), facts(1 + random.nextInt(5)), sections());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<Block> blocks = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                blocks.add(block());
            }
            sections.add(new Section(text(5), blocks));
        }
        return sections;
    }

    private Block block() {
        return switch (random.nextInt(8)) {
            case 0 -> new Paragraph(text(40));
            case 1 -> new Paragraph(long5000());
            case 2 ->
                new Points(IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(i -> text(12))
                        .toList());
            case 3 -> new Facts(facts(1 + random.nextInt(9)));
            case 4, 5 -> table();
            default -> new Paragraph(text(80));
        };
    }

    private Table table() {
        List<Table.Column> columns = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> new Table.Column(text(2), random.nextBoolean()))
                .toList();
        List<List<String>> rows = IntStream.range(0, 1 + (random.nextInt(6) == 0 ? 120 : random.nextInt(12)))
                .mapToObj(i -> columns.stream()
                        .map(column -> column.numeric() ? "12 345,00" : text(4))
                        .toList())
                .toList();
        return new Table(text(3), columns, rows);
    }

    private List<Fact> facts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Fact(text(3), random.nextInt(5) == 0 ? "" : text(8) + "\n" + text(3)))
                .toList();
    }

    private String long5000() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 5000) {
            text.append(text(30)).append(random.nextInt(4) == 0 ? "\n\n" : " ");
        }
        return text.substring(0, 5000);
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder("Brev");
        for (int i = random.nextInt(words + 1); i > 0; i--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
