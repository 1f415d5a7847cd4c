package no.endorinn.grants.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.appeal.AppealState;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.desk.BudgetView;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.grants.store.Listed;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import org.jspecify.annotations.Nullable;

/** What was sent to a round, the first that came first, beside what the round has to give; without any answer. */
@Route("GET /grants/rounds/{scheme}/{round}/applications")
final class ListRound implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final Applications applications;

    ListRound(Authorization authorization, Catalogue catalogue, Budgets budgets, Applications applications) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.applications = applications;
    }

    /** A page, with what the round has to give. */
    record RoundView(
            String scheme,
            String round,
            BudgetView budget,
            List<RowView> applications,
            @Nullable String cursor) {}

    /** An application in the list. A private person has no name here. */
    record RowView(
            String reference,
            Instant receivedAt,
            @Nullable String association,
            @Nullable String associationName,
            State state,
            @Nullable Long sought,
            @Nullable Outcome outcome,
            @Nullable Long granted,
            @Nullable AppealState appeal) {
        static RowView of(Listed listed) {
            OptionalLong sought = listed.sought();
            return new RowView(
                    listed.reference(),
                    listed.receivedAt(),
                    listed.party().associationId().orElse(null),
                    listed.name().orElse(null),
                    listed.state(),
                    sought.isPresent() ? sought.getAsLong() : null,
                    listed.answered().map(Casework.Answered::outcome).orElse(null),
                    listed.answered().map(Casework.Answered::granted).orElse(null),
                    listed.appealed().map(Casework.Appealed::state).orElse(null));
        }
    }

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        String scheme = request.path("scheme");
        String id = request.path("round");
        Authorization.Admitted caller =
                authorization.read(request, List.of(catalogue.schemeKey(scheme), budgets.key(scheme, id)));
        Scheme found = catalogue.scheme(caller.snapshot(), scheme).orElseThrow(Rejection::notFound);
        Round round = found.round(id).orElseThrow(Rejection::notFound);
        Page<Listed> page = applications.ofRound(scheme, id, from, request.effort());
        return Answer.ok(new RoundView(
                found.name().in(request.language()),
                id,
                BudgetView.of(budgets.budget(caller.snapshot(), scheme, round)),
                page.items().stream().map(RowView::of).toList(),
                page.cursor()));
    }
}
