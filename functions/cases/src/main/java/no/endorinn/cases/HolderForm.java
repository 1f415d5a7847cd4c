package no.endorinn.cases;

import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what somebody has is asked for: an association's, or one's own private part; what is to come, the nearest first, or what
 * is past, the latest first.
 *
 * @param from where the page before ended
 */
public record HolderForm(Party holder, boolean coming, Optional<Cursor> from, Authorization.Admitted caller) {
    private enum When {
        COMING,
        PAST
    }

    /**
     * As the query says.
     *
     * @throws Rejection 404 when it is an association's that the caller may not see
     */
    public static HolderForm read(Request request, Authorization authorization) {
        Fields query = request.query();
        String association = query.optionalText("association", 40);
        When when = query.optionalChoice("when", When.class);
        Optional<Cursor> from = query.cursor();
        query.check();
        Authorization.Admitted caller = authorization.read(request, List.of());
        return new HolderForm(holder(request, caller, association), when != When.PAST, from, caller);
    }

    private static Party holder(Request request, Authorization.Admitted caller, @Nullable String association) {
        if (association == null) {
            return new Party.Person(caller.requireKnown().personId());
        }
        if (!request.callers().admits(caller.rights(), association)) {
            throw Rejection.notFound();
        }
        return new Party.Association(association);
    }
}
