package no.endorinn.grants.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Assessed;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Plans;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Says what an application might be given, to see how far a round's money goes: it stays until it is decided, and decides nothing. What
 * the caller has not seen is not written over.
 */
@Route("PUT /applications/{reference}/plan")
final class TryAmount implements RouteHandler {
    private final ApplicationDesk desk;
    private final Applications applications;
    private final Plans plans;

    TryAmount(ApplicationDesk desk, Applications applications, Plans plans) {
        this.desk = desk;
        this.applications = applications;
        this.plans = plans;
    }

    /** What stands now, in øre. */
    record PlanView(@Nullable Long amount) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Optional<Long> amount = Optional.ofNullable(fields.optionalWhole("amount", 0, SchemeJson.MOST_ORE));
        Optional<Long> seen = Optional.ofNullable(fields.optionalWhole("seen", 0, SchemeJson.MOST_ORE));
        fields.check();
        Application after = desk.make(request, Move.ASSESS, found -> decide(request, found, amount, seen))
                .application();
        return Answer.ok(new PlanView(after.casework()
                .assessed()
                .planned()
                .map(Assessed.Planned::amount)
                .orElse(null)));
    }

    private Decision<Application> decide(
            Request request, ApplicationDesk.Found found, Optional<Long> amount, Optional<Long> seen) {
        Application sent = found.application();
        Assessed assessed = sent.casework().assessed();
        Optional<Long> there = assessed.planned().map(Assessed.Planned::amount);
        if (there.equals(amount)) {
            return Decision.already(sent);
        }
        if (!there.equals(seen)) {
            throw Rejection.of(List.of(
                    GrantCode.PLAN_CHANGED.at("/seen").with("amount", Objection.kroner(assessed.plannedOre()))));
        }
        long ore = amount.orElse(0L);
        sent.casework().sought().ifPresent(most -> {
            if (ore > most) {
                throw Rejection.of(List.of(GrantCode.ABOVE_SOUGHT.at("/amount").with("most", Objection.kroner(most))));
            }
        });
        Application after = sent.assessed(
                assessed.planning(amount.map(
                        each -> new Assessed.Planned(each, found.rights().personId(), request.now()))),
                request.now());
        List<Change> changes = new ArrayList<>(List.of(applications.change(after)));
        changes.addAll(plans.planned(sent, ore, request.effort()));
        return new Decision<>(after, changes);
    }
}
