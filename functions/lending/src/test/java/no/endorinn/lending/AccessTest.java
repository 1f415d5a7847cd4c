package no.endorinn.lending;

import static no.endorinn.testing.AccessMatrix.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.endorinn.kernel.history.History;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Calls;
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
    private static final AtomicInteger HANDED = new AtomicInteger();

    private static final Set<String> STAFF = Set.of(
            Townsfolk.ADMINISTRATOR,
            Townsfolk.CASEWORKER,
            Townsfolk.CARETAKER,
            Townsfolk.COORDINATOR,
            Townsfolk.READER);

    private static final Set<String> OFFICERS =
            Set.of(Townsfolk.LEADER, Townsfolk.BOOKER, Townsfolk.APPLICANT, Townsfolk.TREASURER);

    private static AccessMatrix matrix;
    private static String label = "";
    private static List<String> labels = List.of();
    private static Lender lender;
    private static String latest = "K7M2PQ4X";

    @BeforeAll
    static void open() {
        matrix = Townsfolk.matrix(municipality.routes());
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        label = TestModels.added(municipality, "tables", TestModels.tables(), 1, "*")
                .getFirst();
        labels = TestModels.added(municipality, "many-tables", TestModels.tables(), 40, "*");
        TestModels.added(municipality, "asked-for", TestModels.tables().replace("instant", "request"), 40, "*");
        TestModels.added(municipality, "waited-for", TestModels.tables(), 1, "*");
        lender = new Lender(municipality.calls());
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
        if (caller.equals(AccessMatrix.ANONYMOUS)) {
            return 401;
        }
        return mayNotKnow(row, caller) ? 404 : 403;
    }

    /** Loans of others are not there, for those who are no staff; those without a login have no association. */
    private static boolean mayNotKnow(String row, String caller) {
        boolean aboutOne = row.contains("/loans/{reference}") || row.equals("GET /loans");
        boolean staff = STAFF.contains(caller);
        boolean theirs = !row.endsWith("for another person") && OFFICERS.contains(caller);
        return aboutOne && !staff && !theirs && (row.endsWith("for another person") || !matrix.isOnlyForStaff(row));
    }

    /** A request that would work for some. */
    private static Reply send(String row, String caller) {
        return switch (row) {
            case "GET /lending-points", "GET /equipment", "GET /support/equipment", "GET /support/equipment.csv" ->
                call(municipality.calls(), caller, row, "");
            case "PUT /equipment-catalogue" -> call(municipality.calls(), caller, row, "{\"points\":[]}");
            case "GET /equipment-catalogue", "GET /equipment-figures", "GET /emergency-equipment" ->
                call(municipality.calls(), caller, row, "");
            case "GET /equipment/{model}", "GET /equipment/{model}/days" ->
                call(municipality.calls(), caller, row.replace("{model}", "tables"), "");
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
            case "POST /equipment/{model}/away" ->
                call(
                        municipality.calls(),
                        caller,
                        row.replace("{model}", "tables"),
                        "{\"labels\":[\"" + label + "\"],\"end\":\"2027-01-08T10:00:00+01:00\",\"why\":\"service\"}");
            case "POST /copies/{label}/back" ->
                call(
                        municipality.calls(),
                        caller,
                        row.replace("{label}", label),
                        "{\"start\":\"2027-01-07T12:00:00+01:00\"}");
            case "PUT /copies/{label}" ->
                call(municipality.calls(), caller, row.replace("{label}", label), "{\"state\":\"working\"}");
            default -> sendAboutLoans(row, caller);
        };
    }

    /** About a loan of the choir's, or of somebody's without a login. */
    private static Reply sendAboutLoans(String row, String caller) {
        String route = row.replaceFirst("} for another person$", "}").replace(" for another person", "");
        boolean forAnother = !route.equals(row);
        return switch (route) {
            case "GET /equipment/{model}/affected" ->
                call(municipality.calls(), caller, route.replace("{model}", "tables"), "");
            case "GET /lending-points/{point}/counter" ->
                call(municipality.calls(), caller, route.replace("{point}", "library"), "");
            case "GET /loans" -> call(municipality.calls(), caller, route + "?association=choir", "");
            case "POST /loans", "POST /loans/preview" ->
                call(municipality.calls(), caller, route, forAnother ? forAnother() : wish("many-tables"));
            case "POST /loans/{reference}/hand-over" -> {
                String next = labels.get(HANDED.getAndIncrement());
                yield call(municipality.calls(), caller, today(route), "{\"labels\":[\"" + next + "\"]}");
            }
            case "POST /loans/{reference}/set-aside" ->
                call(municipality.calls(), caller, today(route), "{\"labels\":[]}");
            case "POST /loans/{reference}/return" -> {
                String next = labels.get(HANDED.getAndIncrement());
                String path = today(route);
                Lender.ok(lender.handOver(path.split("/")[2], List.of(next)));
                yield unseen(caller, path, "{\"copies\":[{\"label\":\"" + next + "\"}]}");
            }
            case "POST /equipment/{model}/waiting" -> {
                taken(week(0));
                Reply reply =
                        call(municipality.calls(), caller, route.replace("{model}", "waited-for"), waited(forAnother));
                lender.cancel(
                        Townsfolk.ADMINISTRATOR, reply.json().path("reference").asText("K7M2PQ4X"));
                yield reply;
            }
            case "POST /loans/{reference}/accept" ->
                unseen(caller, route.replace("{reference}", offered(forAnother)), "{}");
            case "POST /loans/{reference}/extend" ->
                call(
                        municipality.calls(),
                        caller,
                        about(route, forAnother),
                        "{\"end\":\"%s\"}".formatted(Lender.at(week(2))));
            case "POST /loans/{reference}/deny" ->
                call(municipality.calls(), caller, asked(route), "{\"reason\":\"Nei\"}");
            case "POST /loans/{reference}/approve" -> call(municipality.calls(), caller, asked(route), "{}");
            case "POST /loans/{reference}/replan" ->
                call(
                        municipality.calls(),
                        caller,
                        route.replace(
                                "{reference}",
                                reserved(Townsfolk.COORDINATOR, Lender.wish(week(0), week(1), "2 many-tables"))),
                        "{\"model\":\"many-tables\",\"keep\":1}");
            case "GET /loans/{reference}",
                    "GET /loans/{reference}/history",
                    "GET /loans/{reference}/case",
                    "POST /loans/{reference}/cancel",
                    "POST /loans/{reference}/extend/preview",
                    "POST /loans/{reference}/suspend" ->
                call(municipality.calls(), caller, about(route, forAnother), "{}");
            default -> throw new AssertionError("nobody has said how to call " + row);
        };
    }

    private static String about(String route, boolean forAnother) {
        String reference = forAnother
                ? reserved(Townsfolk.ADMINISTRATOR, forAnother())
                : reserved(Townsfolk.COORDINATOR, wish("many-tables"));
        return route.replace("{reference}", reference);
    }

    /** One that is fetched today. */
    private static String today(String route) {
        return route.replace(
                "{reference}",
                reserved(Townsfolk.COORDINATOR, Lender.wish("2027-01-07 12:00", "2027-01-08", "1 many-tables")));
    }

    /** Of a loan that is in its second version already. */
    private static Reply unseen(String caller, String route, String body) {
        Calls.Caller who = caller.equals(AccessMatrix.ANONYMOUS)
                ? municipality.calls().anonymous()
                : municipality.calls().as(caller);
        return who.post(route.substring("POST ".length()), body).send();
    }

    /** A loan of the only one there is, that others wait for. */
    private static String taken(String day) {
        lender.cancel(Townsfolk.ADMINISTRATOR, latest);
        latest = lender.reserved(Townsfolk.COORDINATOR, Lender.wish(day, week(1), "1 waited-for"));
        return latest;
    }

    /** One that was waited for, and is free now. */
    private static String offered(boolean forAnother) {
        String taken = taken(week(0));
        Reply waits = municipality
                .calls()
                .as(forAnother ? Townsfolk.ADMINISTRATOR : Townsfolk.LEADER)
                .post("/equipment/waited-for/waiting", waited(forAnother))
                .header("Idempotency-Key", "access-wait-" + NUMBERS.get())
                .send();
        lender.cancel(Townsfolk.ADMINISTRATOR, taken);
        latest = waits.json().path("reference").asText();
        return latest;
    }

    private static String waited(boolean forAnother) {
        return wish("waited-for", forAnother)
                .replaceFirst("\"point\":\"library\",", "")
                .replaceFirst(",\"things\":.*", ",\"quantity\":1}");
    }

    private static String wish(String model, boolean forAnother) {
        String wish = Lender.wish(week(-1), week(1), "1 " + model);
        return forAnother
                ? wish.replace("\"association\":\"choir\"", "\"onBehalfOf\":{\"name\":\"Olga Nordmann\"}")
                : wish;
    }

    /** One that waits for staff. */
    private static String asked(String route) {
        return route.replace("{reference}", reserved(Townsfolk.LEADER, wish("asked-for")));
    }

    /** The one before it is let go, for the choir may have so many at a time. */
    private static String reserved(String sub, String wish) {
        lender.cancel(Townsfolk.LEADER, latest);
        latest = lender.reserved(sub, wish);
        return latest;
    }

    /** In a week of its own, nearly. */
    private static String wish(String model) {
        return Lender.wish(week(0), week(1), "1 " + model);
    }

    private static String week(int days) {
        int week = days == 0 ? NUMBERS.incrementAndGet() : NUMBERS.get();
        return LocalDate.of(2027, 3, 8)
                .plusWeeks(week % 20)
                .plusDays(Math.max(days, 0))
                .toString();
    }

    private static String forAnother() {
        return wish("many-tables").replace("\"association\":\"choir\"", "\"onBehalfOf\":{\"name\":\"Olga Nordmann\"}");
    }
}
