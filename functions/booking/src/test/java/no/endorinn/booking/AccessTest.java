package no.endorinn.booking;

import static no.endorinn.booking.Desk.codes;
import static no.endorinn.booking.Desk.newKey;
import static no.endorinn.booking.Municipality.ADMINISTRATOR;
import static no.endorinn.booking.Municipality.APPLICANT;
import static no.endorinn.booking.Municipality.BOOKER;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.FOOTBALLER;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.TREASURER;
import static no.endorinn.booking.Municipality.UNKNOWN;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.RightsTable;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.local.Template;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route × everybody who may come: the choir's officers about the choir's affairs, others, and each kind of staff. */
class AccessTest {
    private static final String DAY = "2027-01-14";
    private static final String ANONYMOUS = "anonymous";
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
    private static final Set<String> EVERYBODY = all(
            Set.copyOf(OFFICERS.values()),
            Set.copyOf(STAFF.values()),
            Set.of(ANONYMOUS, UNKNOWN, STRANGER, FOOTBALLER));

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;
    private static BookingFunction function;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        function = municipality.function();
    }

    @TestFactory
    Stream<DynamicNode> everyRouteAnswersThoseWhomItIsFor() {
        return new TreeMap<>(function.routes())
                .keySet().stream()
                        .map(route -> dynamicContainer(
                                route,
                                EVERYBODY.stream()
                                        .sorted()
                                        .map(caller -> dynamicTest(caller, () -> {
                                            Reply reply = send(route, caller);
                                            if (answered(route).contains(caller)) {
                                                assertThat(reply.status())
                                                        .as(reply.body())
                                                        .isBetween(200, 201);
                                            } else {
                                                assertThat(reply.status())
                                                        .as(reply.body())
                                                        .isEqualTo(refusal(route, caller));
                                            }
                                        }))));
    }

    /** A gateway that forgets its authorizer lets nobody in. */
    @TestFactory
    Stream<DynamicNode> theFunctionItselfAsksWhoItIs() {
        return function.routes().keySet().stream()
                .filter(route -> !answered(route).contains(ANONYMOUS))
                .map(route -> dynamicTest(route, () -> {
                    String[] words = route.split(" ", 2);
                    Template.Route open =
                            new Template.Route(words[0], words[1], "BookingFunction", new Template.Access.Public());
                    Reply reply = Calls.to(function, List.of(open))
                            .anonymous()
                            .call(words[0], words[1].replaceAll("[{}]", ""), words[0].equals("GET") ? "" : "{}")
                            .send();

                    assertThat(reply.status()).isEqualTo(401);
                    assertThat(codes(reply)).containsExactly("sign-in-first");
                }));
    }

    /** Whose asking the table of rights lets be answered, when it is about the choir's affairs. */
    private static Set<String> answered(String route) {
        Callers callers = RIGHTS.callers(route);
        if (callers.anyone()) {
            return EVERYBODY;
        }
        Set<String> answered = new HashSet<>();
        callers.offices().forEach(office -> answered.add(OFFICERS.get(office)));
        callers.staff().forEach(role -> answered.add(STAFF.get(role)));
        return answered;
    }

    /** How the others are refused: what they may not know about does not exist. */
    private static int refusal(String route, String caller) {
        if (caller.equals(ANONYMOUS)) {
            return 401;
        }
        boolean outsider = !OFFICERS.containsValue(caller) && !STAFF.containsValue(caller);
        boolean aboutWhatIsThere = route.startsWith("GET /bookings") || route.startsWith("POST /bookings/{reference}");
        return outsider && aboutWhatIsThere && !RIGHTS.callers(route).onlyStaff() ? 404 : 403;
    }

    /** A request that would work for some, about premises and bookings of its own. */
    private static Reply send(String route, String caller) {
        return switch (route) {
            case "GET /premises",
                    "GET /events",
                    "GET /calendar.ics",
                    "GET /availability",
                    "GET /requests",
                    "GET /catalogue" -> call(caller, route, "");
            case "GET /premises/{premises}",
                    "GET /premises/{premises}/days",
                    "GET /premises/{premises}/events",
                    "GET /premises/{premises}/calendar.ics" ->
                call(caller, route.replace("{premises}", municipality.hall()), "");
            case "GET /schedule" -> call(caller, route + "?date=" + DAY, "");
            case "GET /bookings" -> call(caller, route + "?association=choir", "");
            case "POST /bookings", "POST /bookings/preview" ->
                call(
                        caller,
                        route,
                        rehearsal(municipality.hall(), DAY, "18:00", "20:00").toString());
            case "GET /bookings/{reference}",
                    "GET /bookings/{reference}/history",
                    "POST /bookings/{reference}/cancel" -> call(caller, booked(route), "{}");
            case "POST /bookings/{reference}/move", "POST /bookings/{reference}/move/preview" ->
                call(
                        caller,
                        booked(route),
                        Body.of("{\"occurrence\":1}")
                                .withText("start", at(DAY, "19:00"))
                                .withText("end", at(DAY, "21:00"))
                                .toString());
            case "POST /bookings/{reference}/no-show" -> noShow(caller, route);
            case "GET /requests/{reference}", "POST /requests/{reference}/approve" -> call(caller, asked(route), "{}");
            case "POST /requests/{reference}/deny" -> call(caller, asked(route), "{\"reason\":\"Nei.\"}");
            case "POST /blocks" ->
                call(
                        caller,
                        route,
                        Body.of("{\"title\":\"Gulvet slipes\"}")
                                .withText("premises", municipality.hall())
                                .withText("start", at(DAY, "08:00"))
                                .withText("end", at(DAY, "12:00"))
                                .toString());
            case "PUT /catalogue" -> call(caller, route, "{\"premises\":[]}");
            case "POST /premises" ->
                call(caller, route, "{\"id\":\"" + newKey() + "\",\"terms\":" + TestTerms.room() + "}");
            case "PUT /premises/{premises}" ->
                call(caller, route.replace("{premises}", municipality.hall()), "{\"terms\":" + TestTerms.room() + "}");
            case "POST /premises/{premises}/retire" ->
                call(caller, route.replace("{premises}", municipality.hall()), "{\"from\":\"2027-06-01\"}");
            default -> throw new AssertionError("nobody has said how to call " + route);
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

    private static String booked(String route) {
        return about(route, desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00")));
    }

    private static String asked(String route) {
        String hall = municipality.premises(TestTerms.hallByRequest());
        return about(route, desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00")));
    }

    private static Reply noShow(String caller, String route) {
        String reference = desk.reference(LEADER, rehearsal(municipality.hall(), "2027-01-07", "13:00", "14:00"));
        municipality.itIs(NOW.plus(Duration.ofHours(1)));
        try {
            return call(caller, about(route, reference), "{\"occurrence\":1}");
        } finally {
            municipality.itIs(NOW);
        }
    }

    private static String about(String route, String reference) {
        return route.replace("{reference}", reference);
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... groups) {
        Set<String> all = new HashSet<>();
        for (Set<String> group : groups) {
            all.addAll(group);
        }
        return Set.copyOf(all);
    }
}
