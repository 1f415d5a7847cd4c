package no.endorinn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of rights as people read it, docs/rights.md. It is read here by other code than the functions', so that a slip in
 * theirs shows where the two are compared.
 *
 * @param marks the columns that are marked, in their order, by the rows' names: a route, or a route with what it is about
 */
public record RightsPage(Map<String, List<String>> marks) {

    private static final String MARK = "●";

    /** Nobody's, where there is no such file. */
    public static RightsPage read(Path file) {
        try {
            return of(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static RightsPage of(String markdown) {
        List<String> columns = List.of();
        Map<String, List<String>> marks = new LinkedHashMap<>();
        for (String line : markdown.lines().toList()) {
            List<String> cells = cells(line);
            if (line.startsWith("| route ")) {
                columns = cells;
            } else if (line.startsWith("| `")) {
                marks.put(cells.getFirst().replace("`", ""), marked(columns, cells));
            }
        }
        return new RightsPage(marks);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList();
    }

    private static List<String> marked(List<String> columns, List<String> cells) {
        List<String> marked = new ArrayList<>();
        for (int i = 1; i < Math.min(columns.size(), cells.size()); i++) {
            if (cells.get(i).equals(MARK)) {
                marked.add(columns.get(i));
            }
        }
        return List.copyOf(marked);
    }
}
