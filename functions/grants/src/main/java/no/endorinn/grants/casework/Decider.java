package no.endorinn.grants.casework;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.applications.Reporting;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Decides on an application, once: by itself, or as a committee has. What is given is taken out of the round's budget in the very
 * transaction that writes the decision, and so is the letter ordered that tells of it.
 */
@Singleton
final class Decider {
    /** The first decision is the only one until there is an appeal. */
    private static final int FIRST = 1;

    private final ApplicationDesk desk;
    private final DecisionDesk decisions;
    private final Rulings rulings;
    private final UnitOfWork work;

    Decider(ApplicationDesk desk, DecisionDesk decisions, Rulings rulings, UnitOfWork work) {
        this.desk = desk;
        this.decisions = decisions;
        this.rulings = rulings;
        this.work = work;
    }

    /**
     * Decides; what has been decided already is left as it is.
     *
     * @param form what is decided, by the application as it is then
     * @param origin by which it is known again
     * @throws Rejection when it may not be decided so
     */
    ApplicationDesk.Found decide(
            Request request, String reference, Function<Application, RulingForm> form, Origin origin) {
        return desk.make(
                request,
                Move.DECIDE,
                asked -> desk.find(asked, reference),
                found -> decide(request, found, form.apply(found.application()), origin));
    }

    /** By which request it was decided the first time; by none, where it is not. */
    Origin decidedBy(String reference, Request request) {
        Snapshot read = work.read(List.of(rulings.key(reference, FIRST)), request.effort());
        return rulings.ruling(read, reference, FIRST).map(Ruling::origin).orElse(Origin.NONE);
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
