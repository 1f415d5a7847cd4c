package no.endorinn.booking.requests;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Areas;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.BookingView.ReasonView;
import no.endorinn.booking.premises.Premises;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Partiality;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.RightsTable;

/** Who may answer a request: staff with the role, for those premises, who are not partial (forvaltningsloven § 6). */
@Singleton
final class Deciders {
    private final RightsTable table;
    private final People people;
    private final UnitOfWork work;
    private final Messages messages;

    Deciders(RightsTable table, People people, UnitOfWork work, Messages messages) {
        this.table = table;
        this.people = people;
        this.work = work;
        this.messages = messages;
    }

    /** Whether the caller may answer; if not, why, and the names of those who can. */
    record DecisionView(boolean mayDecide, List<ReasonView> why, List<String> others) {}

    DecisionView view(Request request, Rights caller, Booking booking, Premises premises) {
        List<Problem> why = objections(caller, booking, premises);
        return new DecisionView(
                why.isEmpty(),
                ReasonView.of(why, messages, request.language()),
                why.isEmpty() ? List.of() : others(request, caller, booking, premises));
    }

    /**
     * Nobody decides a case of their own, of an association they belong or are close to, or of premises that are not theirs.
     *
     * @throws Rejection 403 when they would
     */
    static void requireMayDecide(Request request, Rights caller, Booking booking, Premises premises) {
        if (partiality(caller, booking).isPresent()) {
            throw Rejection.status(403, "own-case");
        }
        Authorization.requireArea(request, caller, Areas.of(premises, firstStart(booking)));
    }

    private List<Problem> objections(Rights caller, Booking booking, Premises premises) {
        Callers callers = callers();
        List<Problem> objections = new ArrayList<>();
        partiality(caller, booking)
                .ifPresent(partiality -> objections.add(Problem.rule("partial-" + Json.name(partiality))));
        if (!callers.admitsStaff(caller)) {
            objections.add(Problem.rule("not-allowed"));
        } else if (!caller.isStaffFor(callers.staff(), Areas.of(premises, firstStart(booking)))) {
            objections.add(Problem.rule("other-area"));
        }
        return objections;
    }

    private List<String> others(Request request, Rights caller, Booking booking, Premises premises) {
        Snapshot list = work.read(List.of(people.staffKey()), request.deadline(), request.tally());
        List<Key> keys = list.at(people.staffKey()).map(People::staffIds).orElse(List.of()).stream()
                .filter(id -> !id.equals(caller.personId()))
                .map(people::personKey)
                .toList();
        Snapshot staff = work.read(keys, request.deadline(), request.tally());
        return keys.stream()
                .flatMap(key -> staff.at(key).stream())
                .map((Item person) -> People.rights(person))
                .filter(rights -> objections(rights, booking, premises).isEmpty())
                .map(Rights::name)
                .sorted()
                .toList();
    }

    private Callers callers() {
        return table.callers("POST /requests/{reference}/approve");
    }

    private static Optional<Partiality> partiality(Rights caller, Booking booking) {
        return booking.bookedBy().equals(caller.personId())
                ? Optional.of(Partiality.OWN)
                : booking.associationId().flatMap(caller::partialTo);
    }

    private static Instant firstStart(Booking booking) {
        return booking.occurrences().getFirst().time().start();
    }
}
