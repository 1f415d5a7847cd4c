package no.endorinn.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route of what is reserved together × everybody who may come. */
class AccessTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final String FOR_ANOTHER = " for another person";

    /** To whom what the choir has is not there. */
    private static final Set<String> OUTSIDERS =
            Set.of(Townsfolk.STRANGER, Townsfolk.FOOTBALLER, Townsfolk.UNKNOWN, Townsfolk.COUNCIL);

    private static final AtomicInteger WEEKS = new AtomicInteger();

    private static Community community;
    private static AccessMatrix matrix;

    @BeforeAll
    static void open() {
        community = new Community(tables);
        matrix = Townsfolk.matrix(
                Set.of("POST /together", "POST /together/preview", "POST /together/{reference}/cancel"));
    }

    @TestFactory
    Stream<DynamicNode> everyRowAnswersThoseWhomItIsFor() {
        return matrix.cells(matrix.rows().stream(), AccessTest::send, AccessTest::expected);
    }

    @Test
    void whatSomebodyElseReservedIsAnsweredAsWhatIsNotThere() {
        Reply others = send("POST /together/{reference}/cancel", Townsfolk.STRANGER);

        assertThat(others.body())
                .isEqualTo(community
                        .send(Townsfolk.STRANGER, "/together/22222222/cancel", "{}")
                        .body());
    }

    @TestFactory
    Stream<DynamicNode> theFunctionItselfAsksWhoItIs() {
        return matrix.withoutAuthorizer(community.function());
    }

    private static int expected(String row, String caller) {
        if (matrix.letsIn(row, caller)) {
            return AccessMatrix.LET_IN;
        }
        if (caller.equals(AccessMatrix.ANONYMOUS)) {
            return 401;
        }
        return row.endsWith("/cancel") && OUTSIDERS.contains(caller) ? 404 : 403;
    }

    /** A concert on a Saturday of its own where something comes of it, so that all callers have room before the calendar's end. */
    private static Reply send(String row, String caller) {
        boolean reserves = !row.contains("/preview") && (row.endsWith("/cancel") || matrix.letsIn(row, caller));
        LocalDate saturday = LocalDate.of(2027, 1, 16).plusWeeks(reserves ? WEEKS.getAndIncrement() : WEEKS.get());
        String body = Community.concert(
                saturday.toString(),
                "hall",
                Community.things(
                        "library",
                        saturday.minusDays(1).toString(),
                        saturday.plusDays(2).toString(),
                        "1 pa"));
        boolean forAnother = row.endsWith(FOR_ANOTHER);
        if (row.endsWith("/cancel")) {
            String reference = community
                    .send(Townsfolk.LEADER, "/together", body)
                    .json()
                    .path("reference")
                    .asText();
            return AccessMatrix.call(community.calls(), caller, row.replace("{reference}", reference), "{}");
        }
        return AccessMatrix.call(
                community.calls(),
                caller,
                row.replace(FOR_ANOTHER, ""),
                forAnother
                        ? body.replace("\"association\":\"choir\"", "\"onBehalfOf\":{\"name\":\"Olga Nordmann\"}")
                        : body);
    }
}
