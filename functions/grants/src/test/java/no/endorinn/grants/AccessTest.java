package no.endorinn.grants;

import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.endorinn.grants.files.Post;
import no.endorinn.kernel.history.History;
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
    /** What only somebody may who was asked to: {@link HelpTest} tries all of it. */
    private static final String WITH_HELP = " with help";

    /** {@link ConfidentialTest} tries it. */
    private static final String IN_CONFIDENCE = " in confidence";

    /** What only somebody may who prepared it: {@link PreparedTest} tries all of it. */
    private static final String FOR_ANOTHER_PERSON = " for another person";

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Post post;
    private static Municipality municipality;
    private static AccessMatrix matrix;
    private static Applying applying;
    /** An application of the choir's that the municipality has. */
    private static String sent = "";
    /** A file of it. */
    private static String file = "";
    /** Drafts of the choir's for all who are refused: one that a plan is attached to, and one that could be sent. */
    private static String costly = "";

    /** One of football's that the choir was asked to take part in. */
    private static String asked = "";

    private static String reported = "";
    private static Written written;
    /** One that was refused, and one on which that was appealed. */
    private static String refused = "";

    private static String appealed = "";

    /** What the choir was granted, and was paid. */
    private static String granted = "";

    private static BackingCalls backings;

    private static String plan = "";
    private static String complete = "";
    private static long revision;

    @BeforeAll
    static void open() {
        tables.setSystemProperties();
        post = new Post(() -> Municipality.NOW);
        municipality = new Municipality(tables, post.settings());
        TestForms.publish(municipality);
        municipality.staff("POST", "/grants/others", TestSchemes.other("county"), 0);
        municipality.staff("POST", "/grants/schemes", TestSchemes.identified("driftstilskudd"), 0);
        applying = new Applying(municipality);
        sent = applying.costly(LEADER);
        file = applying.attached(LEADER, sent);
        applying.sentWithoutPlan(LEADER, sent);
        costly = applying.costly(LEADER);
        plan = applying.attached(LEADER, costly);
        complete = applying.draft(LEADER);
        revision = applying.filledIn(LEADER, complete);
        asked = asked();
        written = new Written(municipality);
        reported = written.delivered(Municipality.NOW);
        refused = written.decided(1_000_000, 0);
        appealed = appealed();
        granted = PaymentCalls.paid(municipality, written);
        backings = new BackingCalls(municipality);
        matrix = municipality.matrix();
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @TestFactory
    Stream<DynamicNode> everyRowAnswersThoseWhomItIsFor() {
        return matrix.cells(
                matrix.rows().stream()
                        .filter(row -> !row.endsWith(History.WITH_NAMES)
                                && !row.endsWith(WITH_HELP)
                                && !row.endsWith(IN_CONFIDENCE)
                                && !row.endsWith(FOR_ANOTHER_PERSON)),
                AccessTest::send,
                AccessTest::expected);
    }

    @TestFactory
    Stream<DynamicNode> theFunctionItselfAsksWhoItIs() {
        return matrix.withoutAuthorizer(municipality.function());
    }

    private static int expected(String row, String caller) {
        boolean prepares = row.startsWith("POST /applications") && !row.contains("{reference}");
        if (matrix.letsIn(row, caller) || (prepares && matrix.letsIn(row + FOR_ANOTHER_PERSON, caller))) {
            return AccessMatrix.LET_IN;
        }
        if (caller.equals(AccessMatrix.ANONYMOUS)) {
            return 401;
        }
        if (row.matches("(GET|POST) /backings(/.*)?")) {
            boolean there = !row.equals("POST /backings")
                    && !row.endsWith("/answer")
                    && (!row.contains("{reference}") || !matrix.letsIn("GET /backings/{reference}", caller));
            return there ? 404 : 403;
        }
        boolean aboutWhatIsThere = row.startsWith("GET /applications") || row.contains("/applications/{reference}");
        // Others' drafts are not there for staff, and for outsiders nothing of it is.
        boolean seen = matrix.letsIn("GET /applications/{reference}", caller)
                && (row.contains("/withdraw") || row.contains("/report/") || row.matches(".*(/appeal|}/answer)"));
        boolean onlyForStaff = row.matches(".*/(archive|changes|score|plan|advice|decisions|decisions/preview"
                + "|report/(more|accept|postpone)|appeal/(paper|answer|change|change/preview)"
                + "|answer/put-off|account|return|demands|demands/.*/paid)");
        return aboutWhatIsThere && !seen && !onlyForStaff ? 404 : 403;
    }

    /** A request that would work for some. */
    private static Reply send(String row, String caller) {
        return switch (row) {
            case "GET /applications" -> call(caller, row + "?association=choir", "");
            case "POST /applications", "POST /applications/preview" -> call(caller, row, Applying.wish());
            case "GET /applications/{reference}", "GET /applications/{reference}/history" ->
                call(caller, row.replace("{reference}", sent), "");
            case "PUT /applications/{reference}/answers/{question}" ->
                call(caller, draft(row, caller).replace("{question}", "plans"), "{\"value\":\"Øve\"}");
            case "POST /applications/{reference}/files" ->
                call(
                        caller,
                        row.replace("{reference}", matrix.letsIn(row, caller) ? newCostly() : costly),
                        Applying.file("plan", "plan.pdf", 10));
            case "GET /applications/{reference}/files/{file}" ->
                call(caller, row.replace("{reference}", sent).replace("{file}", file), "");
            case "POST /applications/{reference}/files/{file}/remove" -> {
                boolean changes = matrix.letsIn(row, caller);
                String reference = changes ? newCostly() : costly;
                String file = changes ? applying.attached(LEADER, reference) : plan;
                yield call(caller, row.replace("{reference}", reference).replace("{file}", file), "{}");
            }
            case "POST /applications/{reference}/copy", "POST /applications/{reference}/archive" ->
                call(caller, row.replace("{reference}", sent), "{}");
            case "GET /applications/{reference}/documents/{document}" -> {
                String copy = applying.post(LEADER, sent, "copy", "{}")
                        .json()
                        .path("document")
                        .asText();
                yield call(caller, row.replace("{reference}", sent).replace("{document}", copy), "");
            }
            case "POST /applications/{reference}/help" ->
                call(caller, draft(row, caller), "{\"words\":\"Hva mener dere?\"}");
            case "POST /applications/{reference}/help/end" -> call(caller, draft(row, caller), "{}");
            case "POST /applications/{reference}/partners/{association}/ask" -> {
                boolean changes = matrix.letsIn(row, caller);
                String reference = changes ? newDraft() : complete;
                if (changes) {
                    applying.asked(LEADER, reference);
                }
                yield call(caller, row.replace("{reference}", reference).replace("{association}", "football"), "{}");
            }
            case "GET /applications/{reference}/partners/{association}",
                    "POST /applications/{reference}/partners/{association}/confirm",
                    "POST /applications/{reference}/partners/{association}/decline" ->
                call(
                        caller,
                        row.replace("{reference}", asked).replace("{association}", "choir"),
                        row.endsWith("confirm")
                                ? "{\"seen\":\"" + applying.seen(LEADER, asked, "choir") + "\"}"
                                : row.startsWith("GET") ? "" : "{}");
            case "POST /applications/{reference}/form" -> call(caller, draft(row, caller), "{\"version\":1}");
            case "POST /applications/{reference}/discard" -> call(caller, draft(row, caller), "{}");
            case "POST /applications/{reference}/submit" -> {
                boolean changes = matrix.letsIn(row, caller);
                String reference = changes ? newDraft() : complete;
                long seen = changes ? applying.filledIn(LEADER, reference) : revision;
                yield call(caller, row.replace("{reference}", reference), "{\"revision\":" + seen + "}");
            }
            case "POST /applications/{reference}/withdraw" ->
                call(caller, row.replace("{reference}", matrix.letsIn(row, caller) ? newSent() : sent), "{}");
            case "POST /applications/{reference}/decisions", "POST /applications/{reference}/decisions/preview" -> {
                String reference = matrix.letsIn(row, caller) ? newSent() : sent;
                long seen = applying.look(LEADER, reference).path("revision").asLong();
                yield call(
                        caller,
                        row.replace("{reference}", reference),
                        "{\"revision\":" + seen + ",\"granted\":0,\"grounds\":\"Ikke nok penger\"}");
            }
            case "GET /applications/{reference}/report" -> call(caller, row.replace("{reference}", reported), "");
            case "PUT /applications/{reference}/report/answers/{question}" ->
                call(caller, owed(row, caller).replace("{question}", "hours"), "{\"value\":12}");
            case "POST /applications/{reference}/report/deliver" ->
                call(caller, row.replace("{reference}", reported), "{\"revision\":3}");
            case "POST /applications/{reference}/report/more" ->
                call(
                        caller,
                        delivered(row, caller),
                        "{\"parts\":[\"text\"],\"until\":\"2027-02-01\",\"words\":\"Hvor mange var med?\"}");
            case "POST /applications/{reference}/report/accept" ->
                call(caller, delivered(row, caller), "{\"revision\":3}");
            case "POST /applications/{reference}/report/postpone" ->
                call(caller, owed(row, caller), "{\"until\":\"2027-09-01\"}");
            case "PUT /applications/{reference}/score" ->
                call(
                        caller,
                        row.replace("{reference}", matrix.letsIn(row, caller) ? newSent() : sent),
                        "{\"points\":[{\"criterion\":0,\"points\":3}]}");
            case "PUT /applications/{reference}/plan" ->
                call(caller, row.replace("{reference}", matrix.letsIn(row, caller) ? newSent() : sent), "{}");
            case "GET /applications/{reference}/advice" -> call(caller, row.replace("{reference}", sent), "");
            case "PUT /applications/{reference}/advice" ->
                call(
                        caller,
                        row.replace("{reference}", matrix.letsIn(row, caller) ? newSent() : sent),
                        "{\"words\":\"Ja\",\"version\":0}");
            case "GET /grants/rounds/{scheme}/{round}/proposals/{field}" ->
                call(
                        caller,
                        row.replace("{scheme}", "driftstilskudd")
                                .replace("{round}", "2027")
                                .replace("{field}", "all"),
                        "");
            case "POST /applications/{reference}/appeal" ->
                call(caller, row.replace("{reference}", refused), Appealing.on(1));
            case "POST /applications/{reference}/appeal/paper" ->
                call(caller, row.replace("{reference}", refused), Appealing.letter("2027-01-07"));
            case "POST /applications/{reference}/appeal/withdraw" ->
                call(caller, row.replace("{reference}", matrix.letsIn(row, caller) ? appealed() : refused), "{}");
            case "POST /applications/{reference}/appeal/answer" ->
                call(
                        caller,
                        row.replace("{reference}", appealed),
                        "{\"answer\":\"uphold\",\"grounds\":\"Ikke nok penger\"}");
            case "POST /applications/{reference}/appeal/change",
                    "POST /applications/{reference}/appeal/change/preview" -> {
                String reference = matrix.letsIn(row, caller) ? appealed() : appealed;
                long seen = applying.look(LEADER, reference).path("revision").asLong();
                yield call(
                        caller,
                        row.replace("{reference}", reference),
                        "{\"revision\":" + seen + ",\"granted\":0,\"grounds\":\"Ikke nok penger\"}");
            }
            case "POST /applications/{reference}/changes" ->
                call(
                        caller,
                        row.replace("{reference}", sent),
                        "{\"questions\":[\"plans\"],\"until\":\"2027-01-31\",\"words\":\"Hvem skal øve?\"}");
            case String payment
            when PaymentCalls.BODIES.containsKey(payment) ->
                PaymentCalls.send(municipality, caller, payment, offer(payment, caller));
            case String backing
            when backing.matches(".*/(backings|ranking).*") && !backing.contains("/rounds/") ->
                backings.send(backing, caller, matrix.letsIn(backing, caller));
            default -> SchemeRequests.send(municipality, row, caller);
        };
    }

    /** One of football's that the choir was asked to take part in. */
    private static String asked() {
        String reference =
                Applying.reference(applying.begin(FOOTBALLER, Applying.wish().replace("choir", "football")));
        applying.saved(FOOTBALLER, reference, "shared", "true");
        applying.saved(FOOTBALLER, reference, "partners", "{\"a\":{\"association\":\"choir\",\"does\":\"Synger\"}}");
        Reply reply = applying.post(FOOTBALLER, reference, "partners/choir/ask", "{}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }

    /** The row about a grant of the choir's that is to be reported on: another one for those whom it is changed by. */
    private static String owed(String row, String caller) {
        return row.replace(
                "{reference}", matrix.letsIn(row, caller) ? written.owing(LocalDate.of(2027, 8, 1)) : reported);
    }

    /** The row about one that has been reported on. */
    private static String delivered(String row, String caller) {
        return row.replace("{reference}", matrix.letsIn(row, caller) ? written.delivered(Municipality.NOW) : reported);
    }

    /** One that was refused, and the choir has appealed. */
    private static String appealed() {
        String reference = written.decided(1_000_000, 0);
        Reply reply = applying.post(LEADER, reference, "appeal", Appealing.on(1));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }

    /** The row about a draft of the choir's: a new one for those whom it may be changed by. */
    private static String draft(String row, String caller) {
        return row.replace("{reference}", matrix.letsIn(row, caller) ? newDraft() : complete);
    }

    /** What was granted and paid; of what they answer, a new one for those who may. */
    private static String offer(String row, String caller) {
        return row.contains("/answer") && matrix.letsIn(row, caller)
                ? PaymentCalls.offered(municipality, written)
                : granted;
    }

    private static String newDraft() {
        Applying.emptyFolders(tables);
        return applying.draft(LEADER);
    }

    /** A draft of the choir's that a plan may be attached to. */
    private static String newCostly() {
        Applying.emptyFolders(tables);
        return applying.costly(LEADER);
    }

    private static String newSent() {
        Applying.emptyFolders(tables);
        return applying.sent(LEADER);
    }

    private static Reply call(String caller, String routeAndPath, String body) {
        return AccessMatrix.call(municipality.calls(), caller, routeAndPath, body);
    }
}
