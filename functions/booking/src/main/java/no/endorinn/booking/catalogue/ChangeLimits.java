package no.endorinn.booking.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.booking.limits.LimitTable;
import no.endorinn.booking.limits.Limits;
import no.endorinn.booking.limits.LimitsJson;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.cases.Level;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Gives the municipality other limits. What somebody has already stays theirs, though it may be more than they could get now. */
@Route("PUT /limits")
final class ChangeLimits implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Messages messages;

    ChangeLimits(UnitOfWork work, Authorization authorization, Catalogue catalogue, Messages messages) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Map<Level, Limits> wanted = LimitsJson.read(fields);
        fields.check();
        long seen = request.requiredIfMatch();
        LimitTable changed = work.commit(request.effort(), () -> decide(request, seen, wanted));
        return Answer.ok(ShowLimits.TableView.of(changed, messages, request.language()))
                .version(changed.version());
    }

    private Decision<LimitTable> decide(Request request, long seen, Map<Level, Limits> wanted) {
        Authorization.Admitted admitted =
                authorization.read(request, List.of(catalogue.limitsKey(), catalogue.stampKey()));
        Authorization.requireArea(request, admitted.rights(), Set.of());
        LimitTable there = catalogue.limits(admitted.snapshot());
        if (there.byLevel().equals(wanted)) {
            return Decision.already(there);
        }
        if (there.version() != seen) {
            throw Rejection.stale(ShowLimits.TableView.of(there, messages, request.language()), there.version());
        }
        return new Decision<>(
                new LimitTable(there.version() + 1, wanted),
                catalogue.changes(admitted.snapshot(), new LimitTable(there.version(), wanted)));
    }
}
