package no.endorinn.grants.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.applications.Reporting;
import no.endorinn.grants.apply.ApplicationDesk;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Decides on an application, once: in full, in part, or not at all. What is given is taken out of the round's budget in the very
 * transaction that writes the decision, and so is the letter ordered that tells of it.
 */
@Route("POST /applications/{reference}/decisions")
final class Decide implements RouteHandler {
    /** The first decision is the only one until there is an appeal. */
    private static final int FIRST = 1;

    private final ApplicationDesk desk;
    private final DecisionDesk decisions;
    private final Rulings rulings;
    private final UnitOfWork work;

    Decide(ApplicationDesk desk, DecisionDesk decisions, Rulings rulings, UnitOfWork work) {
        this.desk = desk;
        this.decisions = decisions;
        this.rulings = rulings;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        RulingForm form = RulingForm.read(request.body());
        ApplicationDesk.Found decided = desk.make(request, Move.DECIDE, found -> decide(request, found, form, origin));
        requireOwn(decided.application().reference(), origin, request);
        return desk.show(request, decided);
    }

    /** What has been decided already is answered alike to whoever decided it, and refused to anybody else. */
    private void requireOwn(String reference, Origin origin, Request request) {
        Snapshot read = work.read(List.of(rulings.key(reference, FIRST)), request.effort());
        Origin there =
                rulings.ruling(read, reference, FIRST).map(Ruling::origin).orElse(Origin.NONE);
        if (!there.equals(origin)) {
            throw Rejection.of(
                    there.requestKey().equals(origin.requestKey())
                            ? CommonCode.IDEMPOTENCY_KEY_REUSED
                            : GrantCode.APPLICATION_DECIDED);
        }
    }

    private Decision<Application> decide(Request request, ApplicationDesk.Found found, RulingForm form, Origin origin) {
        Application sent = found.application();
        DecisionDesk.Considered considered = decisions.consider(request, sent, Optional.empty(), false, form);
        Deciding deciding = considered.deciding();
        List<Problem> obstacles = deciding.obstacles();
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        Ruling ruling = deciding.ruling(found.rights().personId(), origin);
        Application after = sent.decided(
                ruling.inShort(),
                Reporting.on(ruling.granted(), deciding.scheme().follows(), request.now()));
        List<Change> changes = new ArrayList<>(decisions.written(considered, after, ruling));
        changes.add(desk.byStaff(request, found, after, type(ruling.outcome())));
        request.count("Decisions", 1);
        return new Decision<>(after, changes);
    }

    private static String type(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "application.granted";
            case GRANTED_IN_PART -> "application.granted_in_part";
            case REFUSED -> "application.refused";
        };
    }
}
