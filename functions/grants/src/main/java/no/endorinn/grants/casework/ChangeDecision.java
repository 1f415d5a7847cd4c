package no.endorinn.grants.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.appeal.AppealState;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Reporting;
import no.endorinn.grants.decide.Appeals;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.desk.ApplicationDesk;
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

/**
 * Decides anew after an appeal: the municipality, while it has it; what the appeals body has decided, when that has. The new decision
 * takes the other's place, and the difference is taken out of the round's budget, in one transaction.
 */
@Route("POST /applications/{reference}/appeal/change")
final class ChangeDecision implements RouteHandler {
    private final ApplicationDesk desk;
    private final AppealDesk appeals;
    private final DecisionDesk decisions;
    private final Appeals store;

    ChangeDecision(ApplicationDesk desk, AppealDesk appeals, DecisionDesk decisions, Appeals store) {
        this.desk = desk;
        this.appeals = appeals;
        this.decisions = decisions;
        this.store = store;
    }

    /** Whose decision it is: the appeals body's, when it has the appeal or has answered it so. */
    static AppealMove which(AppealDesk.Contested contested) {
        return contested.state() == AppealState.FORWARDED ? AppealMove.NOTE_CHANGED : AppealMove.CHANGE;
    }

    /** What it would come to. */
    static DecisionDesk.Considered consider(
            DecisionDesk decisions, Request request, AppealDesk.Contested contested, RulingForm form) {
        return decisions.consider(
                request,
                contested.application(),
                Optional.of(contested.ruling()),
                which(contested) == AppealMove.NOTE_CHANGED,
                form);
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        RulingForm form = RulingForm.read(request.body());
        return desk.show(
                request,
                appeals.make(
                        request,
                        contested -> isDone(contested.ruling().origin(), origin),
                        ChangeDecision::which,
                        (contested, to) -> decide(request, contested, to, form, origin)));
    }

    private static boolean isDone(Origin there, Origin origin) {
        if (there.requestKey().equals(origin.requestKey()) && !there.equals(origin)) {
            throw Rejection.of(CommonCode.IDEMPOTENCY_KEY_REUSED);
        }
        return there.equals(origin);
    }

    private Decision<Application> decide(
            Request request, AppealDesk.Contested contested, AppealState to, RulingForm form, Origin origin) {
        DecisionDesk.Considered considered = consider(decisions, request, contested, form);
        Deciding deciding = considered.deciding();
        List<Problem> obstacles = deciding.obstacles();
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        Ruling ruling = deciding.ruling(contested.caller(), origin);
        Appeal appeal = contested
                .there()
                .answered(to, new Appeal.Answer(which(contested), contested.caller(), request.now(), ruling.grounds()));
        Application before = contested.application();
        Application after = before.goingBy(
                before.casework()
                        .answered(
                                ruling.inShort(),
                                Reporting.on(ruling.granted(), deciding.scheme().follows(), request.now()))
                        .appealed(AppealDesk.standing(appeal, request)),
                request.now());
        List<Change> changes = new ArrayList<>(decisions.written(considered, after, ruling));
        changes.add(store.written(after, appeal));
        changes.add(desk.byStaff(request, contested.found(), after, "application.decision_changed"));
        changes.addAll(desk.news(contested.found(), after));
        request.count("Decisions", 1);
        return new Decision<>(after, changes);
    }
}
