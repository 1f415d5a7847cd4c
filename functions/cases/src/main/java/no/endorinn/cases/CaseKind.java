package no.endorinn.cases;

import no.endorinn.kernel.store.Table;

/**
 * A kind of case that waits for staff.
 *
 * @param name under which its cases stand in the queue, and by which the queue tells it
 * @param table in which they are
 * @param shown the row of the table of rights that says who sees such a case, and so who sees it wait
 * @param answered the row that says who answers it
 */
public record CaseKind(String name, Table table, String shown, String answered) {}
