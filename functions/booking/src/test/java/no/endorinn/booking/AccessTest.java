package no.endorinn.booking;

import static no.endorinn.booking.Desk.newKey;
import static no.endorinn.booking.Municipality.ADMINISTRATOR;
import static no.endorinn.booking.Municipality.CARETAKER;
import static no.endorinn.booking.Municipality.CASEWORKER;
import static no.endorinn.booking.Municipality.COORDINATOR;
import static no.endorinn.booking.Municipality.LEADER;
import static no.endorinn.booking.Municipality.NOW;
import static no.endorinn.booking.Municipality.READER;
import static no.endorinn.booking.Municipality.STRANGER;
import static no.endorinn.booking.Municipality.UNKNOWN;
import static no.endorinn.booking.Municipality.WIDE_LIMITS;
import static no.endorinn.booking.Municipality.at;
import static no.endorinn.booking.TestWishes.party;
import static no.endorinn.booking.TestWishes.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route × everybody who may come: the choir's officers about the choir's affairs, others, and each kind of staff. */
class AccessTest {
    private static final String DAY = "2027-01-14";
    private static final String OF_A_BLOCK = " of a block";

    private static final String NEEDS = "{\"occurrence\":1,\"needs\":\"Nøkkelen\"}";
    private static final String FOR_ANOTHER_PERSON = " for another person";
    private static final Set<String> STAFF = Set.of(ADMINISTRATOR, CASEWORKER, CARETAKER, COORDINATOR, READER);

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Desk desk;
    private static BookingFunction function;
    private static AccessMatrix matrix;

    private static Untouched untouched;

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        desk = new Desk(municipality.calls());
        untouched = new Untouched(desk);
        function = municipality.function();
        matrix = Desk.matrix(function);
    }

    @TestFactory
    Stream<DynamicNode> everyRowAnswersThoseWhomItIsFor() {
        return matrix.cells(rows(), AccessTest::send, AccessTest::expected);
    }

    private static Stream<String> rows() {
        return matrix.rows().stream()
                .filter(row -> !row.endsWith(HistoryNamesTest.WITH_NAMES)
                        && !row.endsWith(NeedsTest.WITH_NEEDS)
                        && !row.endsWith("with whom it is for"));
    }

    @TestFactory
    Stream<DynamicNode> whatIsOnesOwnIsForThemAndForStaffWhomTheRowNames() {
        return matrix.cells(
                rows().filter(row -> matrix.marks(row).contains("own")),
                AccessTest::sendAboutOnesOwn,
                AccessTest::expectedAboutOnesOwn);
    }

    @TestFactory
    Stream<DynamicNode> theFunctionItselfAsksWhoItIs() {
        return matrix.withoutAuthorizer(function);
    }

    /** The booking is a stranger's own; whoever may book may do so for themselves. */
    private static int expectedAboutOnesOwn(String row, String caller) {
        boolean forOneself = !row.contains("{reference}");
        if (caller.equals(AccessMatrix.ANONYMOUS)) {
            return 401;
        }
        if (forOneself) {
            return caller.equals(UNKNOWN) ? 403 : AccessMatrix.LET_IN;
        }
        if (caller.equals(STRANGER) || (STAFF.contains(caller) && matrix.letsIn(row, caller))) {
            return AccessMatrix.LET_IN;
        }
        return STAFF.contains(caller) ? 403 : 404;
    }

    private static Reply sendAboutOnesOwn(String row, String caller) {
        return switch (row) {
            case "GET /bookings" -> call(caller, row, "");
            case "POST /bookings", "POST /bookings/preview" ->
                call(caller, row, privately().toString());
            case "GET /bookings/{reference}",
                    "GET /bookings/{reference}/history",
                    "POST /bookings/{reference}/cancel" -> call(caller, privateBooking(row, caller), "{}");
            case "POST /bookings/{reference}/move", "POST /bookings/{reference}/move/preview" ->
                call(caller, privateBooking(row, caller), later());
            case "POST /bookings/{reference}/needs" -> call(caller, privateBooking(row, caller), NEEDS);
            case "POST /bookings/{reference}/answer" -> {
                String hall = municipality.premises(TestTerms.hallByRequest());
                yield answer(caller, offered(row, STRANGER, party(hall, DAY, "18:00", "20:00")));
            }
            case "POST /bookings/{reference}/reply" -> {
                String hall = municipality.premises(TestTerms.hallByRequest());
                yield reply(caller, row, desk.reference(STRANGER, party(hall, DAY, "18:00", "20:00")));
            }
            default -> throw new AssertionError("nobody has said how to call " + row + " about one's own");
        };
    }

    /** Somebody replies to what staff have asked about a request. */
    private static Reply reply(String caller, String row, String reference) {
        desk.post(CASEWORKER, "/requests/" + reference + "/ask", "{\"text\":\"Hvem rydder?\"}");
        return inItsSecondVersion(caller, about(row, reference), "{\"text\":\"Styret.\"}");
    }

    private static Body wish() {
        return rehearsal(municipality.hall(), DAY, "18:00", "20:00");
    }

    private static Body privately() {
        return party(municipality.hall(), DAY, "18:00", "20:00");
    }

    private static String privateBooking(String row, String caller) {
        boolean letIn = expectedAboutOnesOwn(row, caller) == AccessMatrix.LET_IN;
        return about(row, untouched.either(letIn, "a stranger's", () -> desk.reference(STRANGER, privately())));
    }

    @AfterAll
    static void whatWasRefusedHasChangedNothing() {
        untouched.check();
    }

    private static String later() {
        return Body.of("{\"occurrence\":1}")
                .withText("start", at(DAY, "19:00"))
                .withText("end", at(DAY, "21:00"))
                .withText("reason", "Gulvet slipes.")
                .toString();
    }

    /** What outsiders may not know about does not exist. */
    private static int expected(String route, String caller) {
        if (matrix.letsIn(route, caller)) {
            return AccessMatrix.LET_IN;
        }
        if (caller.equals(AccessMatrix.ANONYMOUS)) {
            return 401;
        }
        if (route.endsWith(OF_A_BLOCK) || (route.contains("{reference}") && route.endsWith(FOR_ANOTHER_PERSON))) {
            return STAFF.contains(caller) ? 403 : 404;
        }
        boolean outsider = Municipality.OUTSIDERS.contains(caller) || caller.equals(UNKNOWN);
        boolean aboutWhatIsThere = route.startsWith("GET /bookings") || route.startsWith("POST /bookings/{reference}");
        return outsider && aboutWhatIsThere && !matrix.isOnlyForStaff(route) ? 404 : 403;
    }

    /** A request that would work for some, about premises and bookings of its own. */
    private static Reply send(String route, String caller) {
        return switch (route) {
            case "GET /premises",
                    "GET /events",
                    "GET /calendar.ics",
                    "GET /availability",
                    "GET /limits",
                    "GET /support/premises",
                    "GET /support/premises.csv",
                    "GET /catalogue" -> call(caller, route, "");
            case "GET /premises/{premises}",
                    "GET /premises/{premises}/days",
                    "GET /premises/{premises}/events",
                    "GET /premises/{premises}/calendar.ics" ->
                call(caller, route.replace("{premises}", municipality.hall()), "");
            case "GET /schedule" -> call(caller, route + "?date=" + DAY, "");
            case "GET /bookings" -> call(caller, route + "?association=choir", "");
            case "POST /bookings", "POST /bookings/preview" -> call(caller, route, wish().toString());
            case "GET /bookings/{reference}",
                    "GET /bookings/{reference}/history",
                    "POST /bookings/{reference}/cancel" -> call(caller, booked(route, caller), "{}");
            case "POST /bookings/{reference}/move", "POST /bookings/{reference}/move/preview" ->
                call(caller, booked(route, caller), later());
            case "POST /bookings for another person", "POST /bookings/preview for another person" ->
                call(
                        caller,
                        route.substring(0, route.indexOf(" for")),
                        privately()
                                .with("onBehalfOf", "{\"name\":\"Olga Uten Nett\"}")
                                .toString());
            case "POST /bookings/{reference}/move" + OF_A_BLOCK,
                    "POST /bookings/{reference}/move/preview" + OF_A_BLOCK ->
                notMoved(call(caller, blocked(route, caller), later()));
            case "POST /bookings/{reference}/cancel" + OF_A_BLOCK -> call(caller, blocked(route, caller), "{}");
            case "POST /bookings/{reference}/answer" -> {
                String hall = municipality.premises(TestTerms.hallByRequest());
                yield answer(caller, offered(route, LEADER, rehearsal(hall, DAY, "18:00", "20:00")));
            }
            case "POST /bookings/{reference}/answer" + FOR_ANOTHER_PERSON -> {
                Body party = party(municipality.premises(TestTerms.hallByRequest()), DAY, "18:00", "20:00");
                Body olgas = party.with("onBehalfOf", "{\"name\":\"Olga\"}");
                yield answer(caller, offered(route.replace(FOR_ANOTHER_PERSON, ""), COORDINATOR, olgas));
            }
            case "POST /bookings/{reference}/reply" -> {
                String hall = municipality.premises(TestTerms.hallByRequest());
                yield reply(caller, route, desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00")));
            }
            case "POST /bookings/{reference}/needs" -> call(caller, booked(route, caller), NEEDS);
            case "POST /bookings/{reference}/needs" + FOR_ANOTHER_PERSON -> {
                Body olgas =
                        party(municipality.hall(), DAY, "18:00", "20:00").with("onBehalfOf", "{\"name\":\"Olga\"}");
                String reference = desk.reference(COORDINATOR, olgas);
                yield call(caller, about(route.replace(FOR_ANOTHER_PERSON, ""), reference), NEEDS);
            }
            case "POST /bookings/{reference}/no-show" -> noShow(caller, route);
            case "GET /requests/{reference}", "POST /requests/{reference}/approve" ->
                call(caller, asked(route, caller), "{}");
            case "POST /requests/{reference}/ask" -> call(caller, asked(route, caller), "{\"text\":\"Hvem rydder?\"}");
            case "GET /bookings/{reference}/holder" -> call(caller, booked(route, caller), "");
            case "POST /bookings/{reference}/holder/undo" -> {
                String reference = desk.reference(LEADER, rehearsal(municipality.hall(), DAY, "18:00", "20:00"));
                yield call(
                        caller,
                        about(route, reference),
                        "{\"reason\":\"Nei.\",\"references\":[\"" + reference + "\"]}");
            }
            case "POST /requests/{reference}/deny" -> call(caller, asked(route, caller), "{\"reason\":\"Nei.\"}");
            case "POST /blocks" -> call(caller, route, block().toString());
            case "PUT /catalogue" -> call(caller, route, "{\"premises\":[]}");
            case "PUT /limits" -> AccessMatrix.call(municipality.calls(), caller, route, WIDE_LIMITS, "\"0\"");
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
        return AccessMatrix.call(municipality.calls(), caller, routeAndPath, body);
    }

    private static String booked(String route, String caller) {
        Supplier<String> make = () -> desk.reference(LEADER, wish());
        return about(route, untouched.either(matrix.letsIn(route, caller), "a booking", make));
    }

    private static String asked(String route, String caller) {
        return about(route, untouched.either(matrix.letsIn(route, caller), "a request", () -> {
            String hall = municipality.premises(TestTerms.hallByRequest());
            return desk.reference(LEADER, rehearsal(hall, DAY, "18:00", "20:00"));
        }));
    }

    /** Staff would approve it for longer than was asked for. */
    private static String offered(String route, String applicant, Body wish) {
        String reference = desk.reference(applicant, wish);
        desk.approve(
                CASEWORKER,
                reference,
                Body.of("{}").withText("end", at(DAY, "22:00")).toString());
        return about(route, reference);
    }

    private static Reply answer(String caller, String routeAndPath) {
        return inItsSecondVersion(caller, routeAndPath, "{\"answer\":\"yes\"}");
    }

    /** An offer or a question is the booking's second version. */
    private static Reply inItsSecondVersion(String caller, String routeAndPath, String body) {
        String path = routeAndPath.substring(routeAndPath.indexOf('/'));
        return caller.equals(AccessMatrix.ANONYMOUS)
                ? municipality.calls().anonymous().post(path, body).send()
                : desk.post(caller, path, body);
    }

    private static Body block() {
        return Body.of("{\"title\":\"Gulvet slipes\"}")
                .withText("premises", municipality.hall())
                .withText("start", at(DAY, "08:00"))
                .withText("end", at(DAY, "12:00"));
    }

    private static String blocked(String route, String caller) {
        Supplier<String> make =
                () -> desk.block(CARETAKER, block()).json().path("reference").asText();
        return about(route.replace(OF_A_BLOCK, ""), untouched.either(matrix.letsIn(route, caller), "a block", make));
    }

    /** Whoever may move a block is told that blocks are lifted instead; that counts as let in. */
    private static Reply notMoved(Reply reply) {
        return Desk.codes(reply).equals(List.of("block-is-lifted-not-moved"))
                ? new Reply(200, reply.headers(), reply.body())
                : reply;
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
}
