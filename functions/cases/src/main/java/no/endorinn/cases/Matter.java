package no.endorinn.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Partiality;
import no.endorinn.kernel.who.Rights;

/**
 * What decides who may answer a case: staff with the role, for its areas, who are not partial (forvaltningsloven § 6).
 *
 * @param party whom it is for or about
 * @param askedBy the id of the person who asked
 * @param areas the departments and districts that it belongs to
 * @param begun when it was asked: withdrawing that one is close opens no case that was there already
 */
public record Matter(Party party, String askedBy, Set<String> areas, Instant begun) {
    public Matter {
        areas = Set.copyOf(areas);
    }

    /** Why nobody with these rights may answer, whatever their role: it is their own case, or that of somebody close. */
    public Optional<Partiality> partiality(Rights rights) {
        boolean own = rights.isKnown()
                && (askedBy.equals(rights.personId()) || party.equals(new Party.Person(rights.personId())));
        return own ? Optional.of(Partiality.OWN) : party.associationId().flatMap(id -> rights.partialTo(id, begun));
    }

    /**
     * All that keeps somebody with these rights from answering; empty when they may.
     *
     * @param callers the row of the table of rights for the route that answers
     */
    public List<Problem> objections(Rights rights, Callers callers) {
        List<Problem> objections = new ArrayList<>();
        partiality(rights)
                .ifPresent(partiality -> objections.add(CaseCode.of(partiality).problem()));
        if (!callers.admitsStaff(rights)) {
            objections.add(CommonCode.NOT_ALLOWED.problem());
        } else if (!rights.isStaffFor(callers.staff(), areas)) {
            objections.add(CommonCode.OTHER_AREA.problem());
        }
        return objections;
    }
}
