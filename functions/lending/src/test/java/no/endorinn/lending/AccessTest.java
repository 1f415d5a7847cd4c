package no.endorinn.lending;

import static no.endorinn.testing.AccessMatrix.call;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.endorinn.kernel.history.History;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route × everybody who may come: the choir's officers, others, and each kind of staff. */
class AccessTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static AccessMatrix matrix;
    private static String label = "";

    @BeforeAll
    static void open() {
        matrix = Townsfolk.matrix(municipality.routes());
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        label = TestModels.added(municipality, "tables", TestModels.tables(), 1, "*")
                .getFirst();
    }

    @TestFactory
    Stream<DynamicNode> everyRowAnswersThoseWhomItIsFor() {
        return matrix.cells(
                matrix.rows().stream().filter(row -> !row.endsWith(History.WITH_NAMES)),
                AccessTest::send,
                AccessTest::expected);
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
            case "GET /lending-points" -> call(municipality.calls(), caller, row, "");
            case "POST /lending-points" ->
                call(
                        municipality.calls(),
                        caller,
                        row,
                        TestPoints.identified("point-" + NUMBERS.incrementAndGet(), TestPoints.library()));
            case "PUT /lending-points/{point}" ->
                call(municipality.calls(), caller, row.replace("{point}", "library"), TestPoints.library());
            case "POST /equipment" ->
                call(
                        municipality.calls(),
                        caller,
                        row,
                        TestPoints.identified("model-" + NUMBERS.incrementAndGet(), TestModels.tables()));
            case "PUT /equipment/{model}" ->
                call(municipality.calls(), caller, row.replace("{model}", "tables"), TestModels.tables());
            case "GET /equipment/{model}/copies", "GET /equipment/{model}/history" ->
                call(municipality.calls(), caller, row.replace("{model}", "tables"), "");
            case "POST /equipment/{model}/copies" ->
                call(municipality.calls(), caller, row.replace("{model}", "tables"), "{\"lots\":[{\"quantity\":1}]}");
            case "GET /copies/{label}" -> call(municipality.calls(), caller, row.replace("{label}", label), "");
            case "PUT /copies/{label}" ->
                call(municipality.calls(), caller, row.replace("{label}", label), "{\"state\":\"working\"}");
            default -> throw new AssertionError("nobody has said how to call " + row);
        };
    }
}
