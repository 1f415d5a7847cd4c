package no.endorinn.grants.cashier;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.endorinn.cases.Impartiality;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.decide.Following;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.StaffRole;

/** What every route about what one application was granted does alike: finds it, sees whether the caller may, writes what becomes of it. */
@Singleton
final class GrantDesk {
    private final UnitOfWork work;
    private final ApplicationDesk applications;
    private final Grants grants;
    private final Following following;
    private final History history;

    GrantDesk(UnitOfWork work, ApplicationDesk applications, Grants grants, Following following, History history) {
        this.work = work;
        this.applications = applications;
        this.grants = grants;
        this.following = following;
        this.history = history;
    }

    /**
     * What was granted, in front of somebody who may see it.
     *
     * @param known the association's account as the directory has it
     * @param knownBy the id of the person who said so
     */
    record Found(
            ApplicationDesk.Found seen, Grant grant, Optional<String> known, Optional<String> knownBy, Snapshot read) {
        Application application() {
            return seen.application();
        }

        String caller() {
            return seen.rights().personId();
        }

        Found with(Application application, Grant after) {
            return new Found(
                    new ApplicationDesk.Found(application, seen.caller(), seen.side()), after, known, knownBy, read);
        }
    }

    /**
     * What the application that the path names was granted.
     *
     * @param more what is to be read beside it
     * @throws Rejection 404 when nothing was, or the caller may not see it; 403 when staff would handle their own case
     */
    Found find(Request request, Function<Application, List<Key>> more) {
        ApplicationDesk.Found seen = applications.find(request);
        Application application = seen.application();
        if (request.callers().onlyStaff()) {
            Impartiality.require(request, seen.rights(), application.matter());
        }
        List<Key> keys = new ArrayList<>(following.keys(application));
        keys.addAll(more.apply(application));
        Snapshot read = work.read(keys, request.effort());
        Grant grant = grants.grant(read, application.reference()).orElseThrow(Rejection::notFound);
        return new Found(
                seen,
                grant,
                following.account(read, application.party()),
                following.accountBy(read, application.party()),
                read);
    }

    Found find(Request request) {
        return find(request, application -> List.of());
    }

    /** What it becomes, with what happened to the application by that. */
    Decision<Found> becomes(Request request, Found found, Grant after, String type, Change... others) {
        Happening happening = new Happening(
                after.reference(),
                type,
                found.caller(),
                request.now(),
                after.party().associationId(),
                Map.of());
        List<Change> changes = new ArrayList<>(List.of(others));
        changes.add(grants.written(after));
        changes.addAll(following.seen(found.read, found.application(), found.grant, after));
        changes.add(history.append(inRole(request, found, happening), position(after)));
        return new Decision<>(
                new Found(found.seen, after, found.known, found.knownBy, found.read), found.seen.with(changes));
    }

    private static Happening inRole(Request request, Found found, Happening happening) {
        if (found.seen.side() == Move.Side.APPLICANT) {
            return happening;
        }
        Optional<StaffRole> role = request.callers().role(found.seen.rights());
        return role.map(happening.asStaff(true)::inRole).orElse(happening.asStaff(true));
    }

    /** What tells apart what happens to an application in the same second. */
    static String position(Grant after) {
        return "payments-" + after.version();
    }
}
