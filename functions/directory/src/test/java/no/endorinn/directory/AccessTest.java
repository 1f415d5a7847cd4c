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
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.RightsTable;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.local.Template;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every row of the table of rights that is the directory's × everybody who may come, about a choir and its affairs. */
class AccessTest {
    private static final String ANONYMOUS = "anonymous";
    private static final String NEW = " that is new";
    private static final RightsTable RIGHTS = RightsTable.read();
    private static final Map<AssociationRole, String> OFFICERS = Map.of(
            AssociationRole.LEADER, LEADER,
            AssociationRole.BOOKER, BOOKER,
            AssociationRole.APPLICANT, APPLICANT,
            AssociationRole.TREASURER, TREASURER);
    private static final Map<StaffRole, String> STAFF = Map.of(
            StaffRole.ADMINISTRATOR, ADMINISTRATOR,
            StaffRole.CASEWORKER, CASEWORKER,
            StaffRole.CARETAKER, CARETAKER,
            StaffRole.COORDINATOR, COORDINATOR,
            StaffRole.READER, READER);
    private static final Set<String> KNOWN = Stream.of(
                    OFFICERS.values().stream(), STAFF.values().stream(), Stream.of(OUTSIDER, NEIGHBOUR))
            .flatMap(people -> people)
            .collect(Collectors.toUnmodifiableSet());

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static DirectoryFunction function;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        function = municipality.function(tables.client());
        municipality.association(NEIGHBOUR, "Fjordvik fotball");
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @TestFactory
    Stream<DynamicNode> everyRowAnswersThoseWhomItIsFor() {
        Set<String> everybody = new TreeSet<>(KNOWN);
        everybody.addAll(Set.of(ANONYMOUS, UNKNOWN));
        return rows().map(row -> dynamicContainer(
                row,
                everybody.stream()
                        .map(caller -> dynamicTest(caller, () -> {
                            Reply reply = send(row, caller);
                            if (row.equals("POST /me/erase") && STAFF.containsValue(caller)) {
                                assertThat(codes(reply)).containsExactly("still-on-the-staff");
                            } else if (admitted(row).contains(caller)) {
                                assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
                            } else {
                                assertThat(reply.status()).as(reply.body()).isEqualTo(refusal(row, caller));
                            }
                            if (caller.equals(UNKNOWN) && RIGHTS.callers(row).own()) {
                                assertThat(codes(reply)).containsExactly("introduce-yourself");
                            }
                        }))));
    }

    @TestFactory
    Stream<DynamicNode> whatIsNotThereIsNotFoundByWhomeverItWouldBeFor() {
        return rows().filter(row -> row.contains("{association}") && !row.endsWith(NEW))
                .map(row -> dynamicTest(row, () -> {
                    String caller = RIGHTS.callers(row).staff().contains(StaffRole.COORDINATOR) ? READER : OUTSIDER;
                    String path = row.replace("{association}", "nowhere")
                            .replace("{reference}", "ABCDEFGH")
                            .replace("{person}", "nobody");

                    assertThat(call(caller, path, body(row)).status()).isEqualTo(404);
                }));
    }

    /** A gateway that forgets its authorizer lets nobody in. */
    @TestFactory
    Stream<DynamicNode> theFunctionItselfAsksWhoItIs() {
        return function.routes().keySet().stream()
                .filter(route -> !RIGHTS.callers(route).anyone())
                .map(route -> dynamicTest(route, () -> {
                    String[] words = route.split(" ", 2);
                    Template.Route open =
                            new Template.Route(words[0], words[1], "DirectoryFunction", new Template.Access.Public());
                    Reply reply = Calls.to(function, List.of(open))
                            .anonymous()
                            .call(words[0], path(words[1]), words[0].equals("GET") ? "" : body(route))
                            .header("Idempotency-Key", newKey())
                            .header("If-Match", "\"1\"")
                            .send();

                    assertThat(reply.status()).isEqualTo(401);
                    assertThat(codes(reply)).containsExactly("sign-in-first");
                }));
    }

    private static String path(String template) {
        return template.replace("{reference}", "ABCDEFGH")
                .replace("{number}", "923609016")
                .replaceAll("[{}]", "");
    }

    /** The rows of the routes that this function has. */
    private static Stream<String> rows() {
        return RIGHTS.names().stream()
                .filter(row -> function.routes().containsKey(row.replace(NEW, "")))
                .sorted();
    }

    /** Who may, when it is about the choir's affairs, or about nobody's. */
    private static Set<String> admitted(String row) {
        Callers callers = RIGHTS.callers(row);
        Set<String> admitted = new HashSet<>();
        if (callers.anyone() || callers.signedIn() || callers.own()) {
            admitted.addAll(KNOWN);
        }
        if (callers.anyone() || callers.signedIn()) {
            admitted.add(UNKNOWN);
        }
        if (callers.anyone()) {
            admitted.add(ANONYMOUS);
        }
        callers.offices().forEach(office -> admitted.add(OFFICERS.get(office)));
        callers.staff().forEach(role -> admitted.add(STAFF.get(role)));
        return admitted;
    }

    /** Whoever may not make an association is told that there is none of that id, as everybody would be. */
    private static int refusal(String row, String caller) {
        return caller.equals(ANONYMOUS) ? 401 : row.endsWith(NEW) ? 404 : 403;
    }

    /** A request that would work for some. */
    private static Reply send(String row, String caller) {
        String body = body(row);
        return switch (row) {
            case "GET /associations/{association}",
                    "PUT /associations/{association}",
                    "POST /associations/{association}/confirm",
                    "GET /associations/{association}/history",
                    "GET /associations/{association}/office",
                    "PUT /associations/{association}/account",
                    "POST /associations/{association}/invitations",
                    "POST /associations/{association}/leave" -> call(caller, ofChoir(row), body);
            case "PUT /associations/{association} that is new" -> call(caller, "PUT /associations/" + newKey(), body);
            case "POST /associations/{association}/invitations/{reference}/revoke" -> {
                String choir = municipality.choir();
                String reference = ok(municipality.invite(LEADER, choir, false, "booker"))
                        .path("reference")
                        .asText();
                yield call(caller, row.replace("{association}", choir).replace("{reference}", reference), body);
            }
            case "PUT /associations/{association}/members/{person}",
                    "POST /associations/{association}/members/{person}/remove" ->
                call(caller, ofChoir(row).replace("{person}", municipality.id(BOOKER)), body);
            case "POST /associations/{association}/hand-over" ->
                call(caller, ofChoir(row), "{\"person\":\"" + municipality.id(BOOKER) + "\"}");
            case "POST /associations/{association}/claims" -> call(caller, row.replace("{association}", led()), body);
            case "POST /claims/{reference}/accept", "POST /claims/{reference}/deny" ->
                call(caller, row.replace("{reference}", claim()), body);
            case "POST /invitations/preview", "POST /invitations/accept" ->
                call(caller, row, "{\"code\":\"" + municipality.code("sub-chair", led(), "booker") + "\"}");
            case "GET /organisations/{number}" -> call(caller, row.replace("{number}", "923609016"), body);
            case "POST /me/erase" -> call(caller, row, "{\"dryRun\":true,\"acceptLeaderless\":true}");
            case "POST /staff/invitations/{reference}/revoke" -> {
                String reference = ok(municipality.post(
                                ADMINISTRATOR, "/staff/invitations", "{\"roles\":[{\"role\":\"reader\"}]}"))
                        .path("reference")
                        .asText();
                yield call(caller, row.replace("{reference}", reference), body);
            }
            case "PUT /staff/{person}" -> call(caller, row.replace("{person}", municipality.id(READER)), body);
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
            case "POST /associations/{association}/hand-over" -> "{\"person\":\"somebody\"}";
            case "POST /invitations/preview", "POST /invitations/accept" -> "{\"code\":\"a.b\"}";
            case "POST /staff/invitations", "PUT /staff/{person}" -> "{\"roles\":[{\"role\":\"reader\"}]}";
            default -> "{}";
        };
    }

    private static Reply call(String caller, String routeAndPath, String body) {
        String[] words = routeAndPath.split(" ", 2);
        Calls calls = municipality.calls();
        return (caller.equals(ANONYMOUS) ? calls.anonymous() : calls.as(caller))
                .call(words[0], words[1], words[0].equals("GET") ? "" : body)
                .header("Idempotency-Key", newKey())
                .header("If-Match", "\"1\"")
                .send();
    }

    private static String ofChoir(String row) {
        return row.replace("{association}", municipality.choir());
    }

    /** An association that none of the callers is in. */
    private static String led() {
        return municipality.association(municipality.introduced("sub-chair", "Cato Formann"), "Fjordvik sjakk");
    }

    /** A claim of somebody who is none of the callers. */
    private static String claim() {
        String claimant = municipality.introduced("sub-claimant", "Klara Krav");
        return ok(municipality.post(claimant, "/associations/" + led() + "/claims", "{}"))
                .path("reference")
                .asText();
    }
}
