package no.endorinn.grants;

import java.util.stream.Stream;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route × everybody who may come: the choir's officers about the choir's affairs, others, and each kind of staff. */
class AccessTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static AccessMatrix matrix;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        municipality.put("GrantsTable", TestSchemes.item("driftstilskudd", TestSchemes.driftstilskudd()));
        matrix = municipality.matrix();
    }

    @TestFactory
    Stream<DynamicNode> everyRowAnswersThoseWhomItIsFor() {
        return matrix.cells(matrix.rows().stream(), AccessTest::send, AccessTest::expected);
    }

    @TestFactory
    Stream<DynamicNode> theFunctionItselfAsksWhoItIs() {
        return matrix.withoutAuthorizer(municipality.function());
    }

    private static int expected(String row, String caller) {
        if (matrix.letsIn(row, caller)) {
            return AccessMatrix.LET_IN;
        }
        return caller.equals(AccessMatrix.ANONYMOUS) ? 401 : 403;
    }

    /** A request that would work for some. */
    private static Reply send(String row, String caller) {
        return switch (row) {
            case "GET /schemes", "GET /grants/schemes" -> call(caller, row, "");
            case "GET /schemes/{scheme}" -> call(caller, row.replace("{scheme}", "driftstilskudd"), "");
            default -> throw new AssertionError("nobody has said how to call " + row);
        };
    }

    private static Reply call(String caller, String routeAndPath, String body) {
        return AccessMatrix.call(municipality.calls(), caller, routeAndPath, body);
    }
}
