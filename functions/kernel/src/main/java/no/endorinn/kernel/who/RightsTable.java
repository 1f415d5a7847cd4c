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

    private final Map<String, Callers> rows;

    private RightsTable(Map<String, Callers> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** The project's own. */
    public static RightsTable read() {
        try (InputStream stream = RightsTable.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("docs/" + FILE + " is not packed beside the kernel's classes");
            }
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the tables in a Markdown text: lines that begin with a route in backticks, below the columns of their table. */
    public static RightsTable of(String markdown) {
        Map<String, Callers> rows = new HashMap<>();
        List<String> columns = List.of();
        for (String line :
                markdown.lines().filter(each -> each.startsWith("| ")).toList()) {
            List<String> cells = cells(line);
            if (line.startsWith("| route ")) {
                columns = cells.subList(1, cells.size());
                if (!COLUMNS.containsAll(columns)) {
                    throw new IllegalStateException("the columns of the table of rights are some of " + COLUMNS);
                }
            } else if (line.startsWith("| `")) {
                String row = cells.getFirst().replace("`", "");
                if (cells.size() != columns.size() + 1 || rows.put(row, callers(row, columns, cells)) != null) {
                    throw new IllegalStateException("a row twice, or not one cell a column: " + row);
                }
            }
        }
        return new RightsTable(rows);
    }

    /** Every row's name: a route, or a route with what it is about. */
    public Set<String> names() {
        return rows.keySet();
    }

    /** The row of that name. */
    public Callers callers(String name) {
        Callers callers = rows.get(name);
        if (callers == null) {
            throw new IllegalStateException("nobody has said who may call " + name);
        }
        return callers;
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
