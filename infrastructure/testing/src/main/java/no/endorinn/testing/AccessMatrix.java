package no.endorinn.testing;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.local.RightsPage;
import no.endorinn.local.Template;
import org.junit.jupiter.api.DynamicNode;

/**
 * The table of rights as people read it, docs/rights.md, tried on a function: its every row × everybody who may come. It is read
 * by other code than the functions' ({@link RightsPage}), so that a slip in theirs shows.
 */
public final class AccessMatrix {
    /** Comes without a token. */
    public static final String ANONYMOUS = "anonymous";

    /** Stands for any answer that is no refusal. */
    public static final int LET_IN = 200;

    private static final Set<String> STAFF =
            Set.of("administrator", "caseworker", "caretaker", "coordinator", "reader", "council");
    /** So many of those who are let in, and of those who are refused, try each row, unless all are asked for. */
    private static final int LET_IN_AT_A_TIME = 2;

    private static final int REFUSED_AT_A_TIME = 3;
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Everybody everybody;
    private final Map<String, Set<String>> marks = new TreeMap<>();

    /**
     * Who may come.
     *
     * @param holders by the table's columns, who holds that office or role, and no other
     * @param others who have told who they are, and hold none
     * @param unknown has a token, and has not told who they are
     * @param owners those whose own it is that rows with a mark under "own" are about
     */
    public record Everybody(Map<String, String> holders, Set<String> others, String unknown, Set<String> owners) {
        /** The subjects of all of them, and {@link #ANONYMOUS}. */
        public Set<String> all() {
            Set<String> all = new TreeSet<>(holders.values());
            all.addAll(others);
            all.addAll(List.of(unknown, ANONYMOUS));
            return all;
        }
    }

    /**
     * The rows of a function.
     *
     * @param routes the function's
     * @throws AssertionError if a route has no row, or is none of template.yaml
     */
    public AccessMatrix(Set<String> routes, Everybody everybody) {
        this.everybody = everybody;
        RightsPage.read(Project.root().resolve("docs").resolve("rights.md"))
                .marks()
                .forEach((row, marked) -> {
                    if (routes.contains(route(row))) {
                        marks.put(row, Set.copyOf(marked));
                    }
                });
        requireAll(
                "template.yaml has no route for",
                routes,
                Project.template().routes().stream().map(Template.Route::key).collect(Collectors.toSet()));
        requireAll("docs/rights.md has no row for", routes, marks.keySet());
    }

    private static void requireAll(String otherwise, Set<String> routes, Set<String> known) {
        Set<String> forgotten = new TreeSet<>(routes);
        forgotten.removeAll(known);
        if (!forgotten.isEmpty()) {
            throw new AssertionError(otherwise + " " + String.join(", ", forgotten));
        }
    }

    /** The rows' names: routes, and routes with what they are about. */
    public Set<String> rows() {
        return marks.keySet();
    }

    /** The columns that are marked in the row. */
    public Set<String> marks(String row) {
        Set<String> marked = marks.get(row);
        if (marked == null) {
            throw new AssertionError("nobody has said who may call " + row);
        }
        return marked;
    }

    /** Whether nobody but staff may. */
    public boolean isOnlyForStaff(String row) {
        return STAFF.containsAll(marks(row));
    }

    /** Whether the row is for the caller, when it is about the affairs of the association whose officers there are. */
    public boolean letsIn(String row, String caller) {
        Set<String> marked = marks(row);
        return marked.contains("anyone")
                || (marked.contains("signed in") && !caller.equals(ANONYMOUS))
                || (marked.contains("own") && everybody.owners().contains(caller))
                || everybody.holders().entrySet().stream()
                        .anyMatch(holder -> holder.getValue().equals(caller) && marked.contains(holder.getKey()));
    }

    /**
     * A test a cell; those who come by turns, see {@link Turns}.
     *
     * @param send sends the caller's request to the row
     * @param expected the answer's status; {@link #LET_IN} for any that is no refusal
     */
    public Stream<DynamicNode> cells(
            Stream<String> rows, BiFunction<String, String, Reply> send, ToIntBiFunction<String, String> expected) {
        return rows.map(row -> {
            Map<Boolean, List<String>> letIn = everybody.all().stream()
                    .collect(Collectors.partitioningBy(caller -> expected.applyAsInt(row, caller) == LET_IN));
            return dynamicContainer(
                    row,
                    Stream.concat(
                                    Turns.of(LET_IN_AT_A_TIME, letIn.getOrDefault(true, List.of()), row).stream(),
                                    Turns.of(REFUSED_AT_A_TIME, letIn.getOrDefault(false, List.of()), row).stream())
                            .map(caller -> dynamicTest(
                                    caller, () -> check(send.apply(row, caller), expected.applyAsInt(row, caller)))));
        });
    }

    private static void check(Reply reply, int expected) {
        boolean isSo =
                expected == LET_IN ? reply.status() == LET_IN || reply.status() == 201 : reply.status() == expected;
        if (!isSo) {
            throw new AssertionError("expected " + expected + ", was " + reply.status() + ": " + reply.body());
        }
    }

    /** A test a route that is not open: a gateway that forgets its authorizer lets nobody in. */
    public Stream<DynamicNode> withoutAuthorizer(RequestStreamHandler function) {
        return marks.keySet().stream()
                .filter(row -> row.equals(route(row)) && !marks(row).contains("anyone"))
                .map(route -> dynamicTest(route, () -> {
                    String[] words = route.split(" ", 2);
                    Template.Route open =
                            new Template.Route(words[0], words[1], "Function", new Template.Access.Public());
                    Reply reply =
                            call(Calls.to(function, List.of(open)), ANONYMOUS, route.replaceAll("[{}]", ""), "{}");
                    check(reply, 401);
                    if (!reply.body().contains("\"sign-in-first\"")) {
                        throw new AssertionError(reply.body());
                    }
                }));
    }

    /**
     * Sends a request with all that any route wants.
     *
     * @param routeAndPath a method and a path: {@code GET /events}
     * @param body left out where it is a GET
     */
    public static Reply call(Calls calls, String caller, String routeAndPath, String body) {
        return call(calls, caller, routeAndPath, body, "\"1\"");
    }

    /** The same, of a version of the caller's choice. */
    public static Reply call(Calls calls, String caller, String routeAndPath, String body, String version) {
        String[] words = routeAndPath.split(" ", 2);
        return (caller.equals(ANONYMOUS) ? calls.anonymous() : calls.as(caller))
                .call(words[0], words[1], words[0].equals("GET") ? "" : body)
                .header("Idempotency-Key", "access-key-" + KEYS.incrementAndGet())
                .header("If-Match", version)
                .send();
    }

    /** The row's name without what it is about. */
    private static String route(String row) {
        String[] words = row.split(" ", 3);
        return words[0] + " " + words[1];
    }
}
