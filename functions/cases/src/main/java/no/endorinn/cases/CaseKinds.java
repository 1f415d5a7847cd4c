package no.endorinn.cases;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import no.endorinn.kernel.store.Table;

/** The kinds of cases that there are: one here for each, and it is in the queue. */
@Factory
public final class CaseKinds {
    /**
     * A kind of case that waits for staff.
     *
     * @param name under which its cases stand in the queue, and by which the queue tells it
     * @param table in which they are
     * @param shown the row of the table of rights that says who sees such a case, and so who sees it wait
     * @param answered the row that says who answers it
     */
    public record CaseKind(String name, Table table, String shown, String answered) {}

    private static final String CLAIM = "GET /claims/{reference}";
    private static final String CLAIM_ANSWERED = "POST /claims/{reference}/accept";

    /** An appeal on what was decided on an application. */
    public static final CaseKind APPEAL = new CaseKind(
            "appeal", Table.GRANTS, "GET /applications/{reference}", "POST /applications/{reference}/appeal/answer");

    /** An application that was sent. */
    public static final CaseKind APPLICATION = new CaseKind(
            "application", Table.GRANTS, "GET /applications/{reference}", "POST /applications/{reference}/decisions");

    /** That the municipality recommends what somebody applies for elsewhere. */
    public static final CaseKind BACKING =
            new CaseKind("backing", Table.GRANTS, "GET /backings/{reference}", "POST /backings/{reference}/answer");

    /** With an application that is being written. */
    public static final CaseKind HELP = new CaseKind(
            "help",
            Table.GRANTS,
            "GET /applications/{reference} with help",
            "PUT /applications/{reference}/answers/{question} with help");

    /** To borrow what is not lent before staff say yes. */
    public static final CaseKind LOAN =
            new CaseKind("loan", Table.LOANS, "GET /loans/{reference}/case", "POST /loans/{reference}/approve");

    /** To use premises, or to have something moved. */
    public static final CaseKind REQUEST =
            new CaseKind("request", Table.BOOKINGS, "GET /requests/{reference}", "POST /requests/{reference}/approve");

    /** On what was granted. */
    public static final CaseKind REPORT = new CaseKind(
            "report",
            Table.GRANTS,
            "GET /applications/{reference}/report",
            "POST /applications/{reference}/report/accept");

    /** To be let run an association. */
    public static final CaseKind LEADERSHIP = new CaseKind("leadership", Table.PEOPLE, CLAIM, CLAIM_ANSWERED);

    /** Whether an association is what its number or its name says. */
    public static final CaseKind REGISTRATION = new CaseKind("registration", Table.PEOPLE, CLAIM, CLAIM_ANSWERED);

    @Singleton
    CaseKind appeal() {
        return APPEAL;
    }

    @Singleton
    CaseKind application() {
        return APPLICATION;
    }

    @Singleton
    CaseKind backing() {
        return BACKING;
    }

    @Singleton
    CaseKind help() {
        return HELP;
    }

    @Singleton
    CaseKind loan() {
        return LOAN;
    }

    @Singleton
    CaseKind request() {
        return REQUEST;
    }

    @Singleton
    CaseKind report() {
        return REPORT;
    }

    @Singleton
    CaseKind leadership() {
        return LEADERSHIP;
    }

    @Singleton
    CaseKind registration() {
        return REGISTRATION;
    }
}
