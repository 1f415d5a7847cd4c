package no.endorinn.cases.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.endorinn.cases.letter.Letter.Block;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Facts;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Points;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.cases.letter.Letter.Table;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.Language;

/** A letter as JSON, as it is kept until a file has been made of it. */
public final class LetterJson {
    private LetterJson() {}

    public static String write(Letter letter) {
        return Json.write(tree(letter));
    }

    /** The letter as a part of what else is written as JSON. */
    public static Map<String, Object> tree(Letter letter) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("language", letter.language().tag());
        all.put("title", letter.title());
        all.put("facts", facts(letter.facts()));
        all.put(
                "sections",
                letter.sections().stream()
                        .map(section -> Map.of(
                                "heading",
                                section.heading(),
                                "blocks",
                                section.blocks().stream().map(LetterJson::block).toList()))
                        .toList());
        return all;
    }

    /** The letter that a text holds which {@link #write} wrote. */
    public static Letter read(String json) {
        return in(map(Json.value(json)));
    }

    /** The letter in what {@link #tree} made. */
    public static Letter in(Map<?, ?> all) {
        return new Letter(
                Stream.of(Language.values())
                        .filter(language -> language.tag().equals(text(all, "language")))
                        .findFirst()
                        .orElseThrow(),
                text(all, "title"),
                factsIn(all),
                list(all, "sections").stream()
                        .map(LetterJson::map)
                        .map(section -> new Section(
                                text(section, "heading"),
                                list(section, "blocks").stream()
                                        .map(LetterJson::map)
                                        .map(LetterJson::blockIn)
                                        .toList()))
                        .toList());
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Paragraph(String text) -> Map.of("text", text);
            case Points(List<String> points) -> Map.of("points", points);
            case Facts(List<Fact> facts) -> Map.of("facts", facts(facts));
            case Table(String caption, List<Table.Column> columns, List<List<String>> rows) ->
                Map.of(
                        "caption",
                        caption,
                        "columns",
                        columns.stream().map(Table.Column::heading).toList(),
                        "numeric",
                        columns.stream().map(Table.Column::numeric).toList(),
                        "rows",
                        rows);
        };
    }

    private static Block blockIn(Map<?, ?> block) {
        if (block.containsKey("text")) {
            return new Paragraph(text(block, "text"));
        }
        if (block.containsKey("points")) {
            return new Points(texts(list(block, "points")));
        }
        if (block.containsKey("facts")) {
            return new Facts(factsIn(block));
        }
        List<String> headings = texts(list(block, "columns"));
        List<?> numeric = list(block, "numeric");
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(new Table.Column(headings.get(i), Boolean.TRUE.equals(numeric.get(i))));
        }
        return new Table(
                text(block, "caption"),
                columns,
                list(block, "rows").stream()
                        .map(row -> row instanceof List<?> cells ? texts(cells) : List.<String>of())
                        .toList());
    }

    private static List<Map<String, String>> facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> Map.of("label", fact.label(), "value", fact.value()))
                .toList();
    }

    private static List<Fact> factsIn(Map<?, ?> outer) {
        return list(outer, "facts").stream()
                .map(LetterJson::map)
                .map(fact -> new Fact(text(fact, "label"), text(fact, "value")))
                .toList();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> outer, String name) {
        return String.valueOf(outer.get(name));
    }

    private static List<?> list(Map<?, ?> outer, String name) {
        return outer.get(name) instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
