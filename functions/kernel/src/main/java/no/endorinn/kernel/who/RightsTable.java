package no.endorinn.kernel.who;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Who may do what, as one table: {@code docs/rights.md}, which is packed beside this class. A row is a route, or a route with
 * what it is about ({@code POST /bookings/{reference}/cancel of a block}); a column is a kind of caller; a mark lets them in.
 */
public final class RightsTable {
    private static final String FILE = "rights.md";
    private static final String MARK = "●";
    private static final List<String> COLUMNS = List.of(
            "anyone",
            "signed in",
            "own",
            "leader",
            "booker",
            "applicant",
            "treasurer",
            "administrator",
            "caseworker",
            "caretaker",
            "coordinator",
            "reader",
            "council");

    private final Map<String, Row> rows;
    private final Map<String, Callers> callers = new ConcurrentHashMap<>();

    /** A row as it is written, below the columns of its table. */
    private record Row(List<String> columns, String line) {}

    private RightsTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    /** The project's own. A row is read when it is first asked for: a function has a few of them. */
    public static RightsTable read() {
        try (InputStream stream = RightsTable.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("docs/" + FILE + " is not packed beside the kernel's classes");
            }
            return new RightsTable(rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of the tables in a Markdown text: lines that begin with a route in backticks, below the columns of their table.
     *
     * @throws IllegalStateException if one is not as it should be
     */
    public static RightsTable of(String markdown) {
        RightsTable table = new RightsTable(rows(markdown));
        table.names().forEach(table::callers);
        return table;
    }

    private static Map<String, Row> rows(String markdown) {
        Map<String, Row> rows = new HashMap<>();
        List<String> columns = List.of();
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("| route ")) {
                List<String> cells = cells(line);
                columns = cells.subList(1, cells.size());
                if (!COLUMNS.containsAll(columns)) {
                    throw new IllegalStateException("the columns of the table of rights are some of " + COLUMNS);
                }
            } else if (line.startsWith("| `")) {
                String name =
                        line.substring(2, line.indexOf('|', 2)).replace("`", "").strip();
                if (rows.put(name, new Row(columns, line)) != null) {
                    throw new IllegalStateException("a row twice: " + name);
                }
            }
        }
        return rows;
    }

    /** Every row's name: a route, or a route with what it is about. */
    public Set<String> names() {
        return Set.copyOf(rows.keySet());
    }

    /** The row of that name. */
    public Callers callers(String name) {
        return callers.computeIfAbsent(name, this::read);
    }

    /** The row of the route when it is about this. */
    public Callers callers(String route, String about) {
        return callers(route + " " + about);
    }

    /** What the route has rows of its own for, besides its plain one. */
    public Set<String> abouts(String route) {
        return rows.keySet().stream()
                .filter(name -> name.startsWith(route + " "))
                .map(name -> name.substring(route.length() + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Callers read(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalStateException("nobody has said who may call " + name);
        }
        List<String> cells = cells(row.line());
        if (cells.size() != row.columns().size() + 1) {
            throw new IllegalStateException("not one cell a column: " + name);
        }
        return callers(name, row.columns(), cells);
    }

    private static Callers callers(String row, List<String> columns, List<String> cells) {
        Set<AssociationRole> roles = EnumSet.noneOf(AssociationRole.class);
        Set<StaffRole> staff = EnumSet.noneOf(StaffRole.class);
        for (AssociationRole role : AssociationRole.values()) {
            if (isMarked(row, columns, cells, role.name())) {
                roles.add(role);
            }
        }
        for (StaffRole role : StaffRole.values()) {
            if (isMarked(row, columns, cells, role.name())) {
                staff.add(role);
            }
        }
        return new Callers(
                isMarked(row, columns, cells, "anyone"),
                isMarked(row, columns, cells, "signed in"),
                isMarked(row, columns, cells, "own"),
                roles,
                staff);
    }

    /** A column that a table leaves out is marked in none of its rows. */
    private static boolean isMarked(String row, List<String> columns, List<String> cells, String column) {
        int at = columns.indexOf(column.toLowerCase(Locale.ROOT));
        String cell = at < 0 ? "" : cells.get(at + 1);
        if (!cell.isEmpty() && !cell.equals(MARK)) {
            throw new IllegalStateException(row + ", " + column + ": a cell is empty or " + MARK);
        }
        return !cell.isEmpty();
    }

    private static List<String> cells(String line) {
        String[] parts = line.split("\\|", -1);
        return Arrays.stream(parts, 1, parts.length - 1).map(String::strip).toList();
    }
}
