package no.endorinn.grants.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.endorinn.cases.Matter;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.assess.Scores;
import no.endorinn.grants.decide.Budgets;
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
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.who.Rights;
import org.jspecify.annotations.Nullable;

/**
 * What a council's field has sent to a round, with what the council proposes for each, beside those that belong to no umbrella. A page
 * is of the whole round's list, so it may have few.
 */
@Route("GET /grants/rounds/{scheme}/{round}/proposals/{field}")
final class ShowProposal implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final Scores scores;
    private final Applications applications;

    ShowProposal(
            Authorization authorization,
            Catalogue catalogue,
            Budgets budgets,
            Scores scores,
            Applications applications) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.scores = scores;
        this.applications = applications;
    }

    /** In øre; what the round has is left out where it has no bound. */
    record ProposalView(
            String scheme,
            long proposed,
            @Nullable Long budget,
            List<RowView> applications,
            @Nullable String cursor) {}

    /**
     * One that the council may say something about.
     *
     * @param mayAdvise whether the caller may, or is partial
     * @param proposed what the council would give, in øre
     */
    record RowView(
            String reference,
            Instant receivedAt,
            String association,
            @Nullable String associationName,
            State state,
            @Nullable Long sought,
            boolean umbrella,
            boolean mayAdvise,
            @Nullable Long proposed) {}

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        String id = request.path("scheme");
        String field = request.path("field");
        Key key = scores.proposalKey(id, request.path("round"), field);
        Authorization.Admitted caller = authorization.read(
                request, List.of(catalogue.schemeKey(id), budgets.key(id, request.path("round")), key));
        Authorization.requireArea(request, caller.rights(), Set.of(field));
        Scheme scheme = catalogue.scheme(caller.snapshot(), id).orElseThrow(Rejection::notFound);
        Round round = scheme.round(request.path("round")).orElseThrow(Rejection::notFound);
        OptionalLong total = budgets.budget(caller.snapshot(), id, round).total();
        Page<Listed> page = applications.ofRound(id, round.id(), from, request.effort());
        return Answer.ok(new ProposalView(
                scheme.name().in(request.language()),
                scores.proposal(caller.snapshot(), key).sum(),
                total.isPresent() ? total.getAsLong() : null,
                page.items().stream()
                        .filter(listed -> field.equals(CouncilDesk.ALL)
                                || listed.belongs().fields().contains(field))
                        .flatMap(listed -> listed
                                .party()
                                .associationId()
                                .map(association -> row(listed, association, field, caller.rights()))
                                .stream())
                        .toList(),
                page.cursor()));
    }

    private static RowView row(Listed listed, String association, String field, Rights rights) {
        Matter matter = new Matter(listed.party(), "", Set.of(), listed.receivedAt());
        return new RowView(
                listed.reference(),
                listed.receivedAt(),
                association,
                listed.name().orElse(null),
                listed.state(),
                listed.sought().isPresent() ? listed.sought().getAsLong() : null,
                listed.belongs().umbrella(),
                matter.partiality(rights).isEmpty(),
                listed.assessed().advised().get(field));
    }
}
