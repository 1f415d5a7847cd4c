package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.APPLICANT;
import static no.endorinn.directory.Municipality.BOOKER;
import static no.endorinn.directory.Municipality.CARETAKER;
import static no.endorinn.directory.Municipality.CASEWORKER;
import static no.endorinn.directory.Municipality.COORDINATOR;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.NEIGHBOUR;
import static no.endorinn.directory.Municipality.OUTSIDER;
import static no.endorinn.directory.Municipality.READER;
import static no.endorinn.directory.Municipality.TREASURER;
import static no.endorinn.directory.Municipality.UNKNOWN;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.newKey;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every row of the table of rights that is the directory's × everybody who may come, about a choir and its affairs. A request
 * that is refused leaves all as it was, so all of those, and those that only look, are about the same choir; whoever is let in to
 * change who may do what gets a choir of their own.
 */
class AccessTest {
    private static final String NEW = " that is new";
    /** What somebody is told who is let in anyway. */
    private static final String NAMES = " with names";

    private static final Map<String, String> HOLDERS = Map.of(
            "leader", LEADER,
            "booker", BOOKER,
            "applicant", APPLICANT,
            "treasurer", TREASURER,
            "administrator", ADMINISTRATOR,
            "caseworker", CASEWORKER,
            "caretaker", CARETAKER,
            "coordinator", COORDINATOR,
            "reader", READER);
    private static final Set<String> STAFF = Set.of(ADMINISTRATOR, CASEWORKER, CARETAKER, COORDINATOR, READER);
    private static final Set<String> OFFICERS = Set.of(LEADER, BOOKER, APPLICANT, TREASURER);
    private static final Set<String> OTHERS = Set.of(OUTSIDER, NEIGHBOUR);
    private static final String READ = "{\"roles\":[{\"role\":\"reader\"}]}";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static DirectoryFunction function;
    private static AccessMatrix matrix;

    /** A choir, an offer to join it, a claim and an offer to join the staff, which stay as they are. */
    private static String choir;

    private static String offer;
    private static String claim;
    private static String staffOffer;

    /** Led by somebody who is none of the callers, one to be claimed and one to be joined, by this code for instance. */
    private static String chess;

    private static String bridge;
    private static String code;

    private static Map<String, String> officers;
    private static String booker;
    private static String reader;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        function = municipality.function(tables.client());
        Set<String> known =
                Stream.of(HOLDERS.values(), OTHERS).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
        matrix = new AccessMatrix(
                function.routes().keySet(), new AccessMatrix.Everybody(HOLDERS, OTHERS, UNKNOWN, known));
        municipality.association(NEIGHBOUR, "Fjordvik fotball");
        municipality.introduced("sub-chair", "Cato Formann");
        chess = municipality.association("sub-chair", "Fjordvik sjakk");
        bridge = municipality.association("sub-chair", "Fjordvik bridge");
        code = municipality.code("sub-chair", bridge, "booker");
        choir = municipality.choir();
        officers = municipality.offices(choir);
        booker = municipality.id(BOOKER);
        reader = municipality.id(READER);
        offer = newOffer();
        claim = newClaim();
        staffOffer = newStaffOffer();
    }

    @AfterAll
    static void whatWasRefusedHasChangedNothing() {
        try (Municipality closing = municipality) {
            assertThat(closing.offices(choir)).isEqualTo(officers).hasSize(4);
            assertThat(ok(closing.get(LEADER, "/associations/" + choir + "/office"))
                            .toString())
                    .contains(offer);
            assertThat(ok(closing.get(CASEWORKER, "/queue")).toString()).contains(claim);
            assertThat(ok(closing.get(ADMINISTRATOR, "/staff")).toString()).contains(staffOffer);
        }
    }

    @TestFactory
    Stream<DynamicNode> everyRowAnswersThoseWhomItIsFor() {
        return matrix.cells(
                matrix.rows().stream().filter(row -> !row.endsWith(NAMES)), AccessTest::answer, AccessTest::expected);
    }

    @TestFactory
    Stream<DynamicNode> aHistoryTellsNamesToThoseWhoseRowAllowsItAndRolesToTheOthers() {
        String route = "GET /associations/{association}/history";
        String other = municipality.choir();
        return HOLDERS.values().stream()
                .map(caller -> dynamicTest(caller, () -> {
                    JsonNode events = ok(municipality.get(caller, "/associations/" + other + "/history"))
                            .path("events");

                    assertThat(texts(events, "side")).contains("party").doesNotContain("clock");
                    if (matrix.letsIn(route + NAMES, caller)) {
                        assertThat(texts(events, "by")).doesNotContain("");
                    } else {
                        assertThat(texts(events, "by")).containsOnly("");
                        assertThat(texts(events, "about")).containsOnly("");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicNode> whatIsNotThereIsNotFoundByWhomeverItWouldBeFor() {
        return matrix.rows().stream()
                .filter(row -> row.contains("{association}") && !row.endsWith(NEW) && !row.endsWith(NAMES))
                .map(row -> dynamicTest(row, () -> {
                    boolean ofStaff = matrix.marks(row).equals(Set.of("administrator", "caseworker"));
                    String caller =
                            ofStaff ? CASEWORKER : matrix.marks(row).contains("coordinator") ? READER : OUTSIDER;
                    String path = row.replace("{association}", "nowhere")
                            .replace("{reference}", "ABCDEFGH")
                            .replace("{person}", "nobody");

                    assertThat(call(caller, path, body(row)).status()).isEqualTo(404);
                }));
    }

    @TestFactory
    Stream<DynamicNode> theFunctionItselfAsksWhoItIs() {
        return matrix.withoutAuthorizer(function);
    }

    /** Whoever may not make an association is told that there is none of that id, as everybody would be. */
    private static int expected(String row, String caller) {
        if (row.equals("POST /me/erase") && STAFF.contains(caller)) {
            return 409;
        }
        if (matrix.letsIn(row, caller)) {
            return AccessMatrix.LET_IN;
        }
        return caller.equals(AccessMatrix.ANONYMOUS) ? 401 : row.endsWith(NEW) ? 404 : 403;
    }

    private static Reply answer(String row, String caller) {
        Reply reply = send(row, caller);
        if (reply.status() == 409) {
            assertThat(codes(reply)).containsExactly("still-on-the-staff");
        }
        if (caller.equals(UNKNOWN) && matrix.marks(row).contains("own")) {
            assertThat(codes(reply)).containsExactly("introduce-yourself");
        }
        return reply;
    }

    /** A request that would work for some. */
    private static Reply send(String row, String caller) {
        String body = body(row);
        boolean letIn = matrix.letsIn(row, caller);
        return switch (row) {
            case "GET /associations/{association}",
                    "POST /associations/{association}/confirm",
                    "GET /associations/{association}/history",
                    "GET /associations/{association}/office",
                    "PUT /associations/{association}/account",
                    "POST /associations/{association}/invitations" ->
                call(caller, row.replace("{association}", choir), body);
            case "PUT /associations/{association}",
                    "POST /associations/{association}/leave",
                    "POST /associations/{association}/hand-over",
                    "PUT /associations/{association}/members/{person}",
                    "POST /associations/{association}/members/{person}/remove" -> {
                boolean changes = letIn && (OFFICERS.contains(caller) || !row.endsWith("/leave"));
                String whose = changes ? municipality.choir() : choir;
                yield call(caller, row.replace("{association}", whose).replace("{person}", booker), body);
            }
            case "POST /associations/{association}/place" -> call(caller, row.replace("{association}", chess), body);
            case "POST /associations/{association}/merge" ->
                call(
                        caller,
                        row.replace("{association}", letIn ? municipality.association("sub-chair", "Dobbelt") : chess),
                        body);
            case "GET /founders/{person}", "POST /founders/{person}/place" ->
                call(caller, row.replace("{person}", municipality.id("sub-chair")), body);
            case "PUT /associations/{association} that is new" -> call(caller, "PUT /associations/" + newKey(), body);
            case "POST /associations/{association}/invitations/{reference}/revoke" ->
                call(
                        caller,
                        row.replace("{association}", choir).replace("{reference}", letIn ? newOffer() : offer),
                        body);
            case "POST /associations/{association}/claims" -> call(caller, row.replace("{association}", chess), body);
            case "GET /claims/{reference}" -> call(caller, row.replace("{reference}", claim), body);
            case "POST /claims/{reference}/accept", "POST /claims/{reference}/deny" ->
                call(caller, row.replace("{reference}", letIn ? newClaim() : claim), body);
            case "POST /invitations/preview" -> call(caller, row, "{\"code\":\"" + code + "\"}");
            case "POST /invitations/accept" ->
                call(
                        caller,
                        row,
                        "{\"code\":\"" + (letIn ? municipality.code("sub-chair", bridge, "booker") : code) + "\"}");
            case "GET /organisations/{number}" -> call(caller, row.replace("{number}", "923609016"), body);
            case "POST /me/erase" -> call(caller, row, "{\"dryRun\":true,\"acceptLeaderless\":true}");
            case "POST /staff/invitations/{reference}/revoke" ->
                call(caller, row.replace("{reference}", letIn ? newStaffOffer() : staffOffer), body);
            case "PUT /staff/{person}" -> call(caller, row.replace("{person}", reader), body);
            default -> {
                assertThat(row).doesNotContain("{");
                yield call(caller, row, body);
            }
        };
    }

    private static String body(String row) {
        return switch (row) {
            case "PUT /me" -> "{\"name\":\"Noen Andre\"}";
            case "PUT /me/closeness" -> "{\"associations\":[]}";
            case "POST /associations",
                    "PUT /associations/{association}",
                    "PUT /associations/{association} that is new" -> "{\"name\":\"Fjordvik damekor\"}";
            case "POST /associations/{association}/confirm" -> "{\"fact\":\"contact\"}";
            case "PUT /associations/{association}/account" -> "{\"accountNumber\":\"12345678903\"}";
            case "POST /associations/{association}/invitations" -> "{\"roles\":[\"booker\"]}";
            case "PUT /associations/{association}/members/{person}" -> "{\"roles\":[\"applicant\"]}";
            case "POST /associations/{association}/leave" -> "{\"acceptLeaderless\":true}";
            case "POST /associations/{association}/hand-over" -> "{\"person\":\"" + booker + "\"}";
            case "POST /invitations/preview", "POST /invitations/accept" -> "{\"code\":\"a.b\"}";
            case "POST /staff/invitations", "PUT /staff/{person}" -> READ;
            case "POST /associations/{association}/place" -> "{\"place\":\"listed\"}";
            case "POST /associations/{association}/merge" -> "{\"into\":\"" + bridge + "\",\"reason\":\"Det samme.\"}";
            case "POST /founders/{person}/place" -> "{\"place\":\"hidden\",\"reason\":\"Nei.\"}";
            case "POST /claims/{reference}/deny" -> "{\"reason\":\"Nei.\"}";
            default -> "{}";
        };
    }

    private static Reply call(String caller, String routeAndPath, String body) {
        return AccessMatrix.call(municipality.calls(), caller, routeAndPath, body);
    }

    private static String newOffer() {
        return ok(municipality.invite(LEADER, choir, false, "booker"))
                .path("reference")
                .asText();
    }

    /** A claim of somebody who is none of the callers. */
    private static String newClaim() {
        String wanted = municipality.association("sub-chair", "Fjordvik teater");
        String claimant = municipality.introduced("sub-" + newKey(), "Klara Krav");
        return ok(municipality.post(claimant, "/associations/" + wanted + "/claims", "{}"))
                .path("reference")
                .asText();
    }

    private static String newStaffOffer() {
        return ok(municipality.post(ADMINISTRATOR, "/staff/invitations", READ))
                .path("reference")
                .asText();
    }
}
