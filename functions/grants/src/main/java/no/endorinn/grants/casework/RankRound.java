package no.endorinn.grants.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Assessed;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Offer;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.decide.Budget;
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

/** What was sent to a round, the best ranked first, against what the round has to give. */
@Route("GET /grants/rounds/{scheme}/{round}/ranking")
final class RankRound implements RouteHandler {
    /** Between where a page ends and what its applications come to. */
    private static final String SUM = "~";

    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final Applications applications;

    RankRound(Authorization authorization, Catalogue catalogue, Budgets budgets, Applications applications) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.applications = applications;
    }

    /** A page, with what the round has to give, and how points are given if they are. */
    record RankingView(
            String scheme,
            BudgetView budget,
            Scheme.@Nullable Scoring scoring,
            List<RowView> applications,
            @Nullable String cursor) {}

    /**
     * An application in the list.
     *
     * @param answer whether what was granted has been accepted, where it is to be
     * @param score thousandths of all that could be had; left out as long as it is not ranked
     * @param scored so many have given points
     * @param planned what is tried, in øre
     * @param sum what stands of what is granted, or is tried, on this and all that stand before it
     * @param within whether the round's budget covers that sum
     */
    record RowView(
            String reference,
            Instant receivedAt,
            @Nullable String association,
            @Nullable String associationName,
            State state,
            @Nullable Long sought,
            @Nullable Outcome outcome,
            @Nullable Long granted,
            @Nullable Acceptance answer,
            @Nullable Integer score,
            int scored,
            @Nullable Long planned,
            boolean umbrella,
            List<AdvisedView> advice,
            long sum,
            boolean within) {}

    /** What a council would give, in øre. */
    record AdvisedView(String field, long amount) {}

    /** Where a page begins, and what the applications before it come to. */
    private record From(Optional<String> after, long sum) {
        static From of(Optional<Cursor> cursor) {
            if (cursor.isEmpty()) {
                return new From(Optional.empty(), 0);
            }
            String[] parts = cursor.get().position().split(SUM, 2);
            if (parts.length < 2 || !parts[1].matches("[0-9]{1,15}")) {
                throw Cursor.unreadable();
            }
            return new From(Optional.of(parts[0]), Long.parseLong(parts[1]));
        }
    }

    @Override
    public Answer handle(Request request) {
        From from = From.of(request.cursor());
        String id = request.path("scheme");
        Authorization.Admitted caller =
                authorization.read(request, List.of(catalogue.schemeKey(id), budgets.key(id, request.path("round"))));
        Scheme scheme = catalogue.scheme(caller.snapshot(), id).orElseThrow(Rejection::notFound);
        Round round = scheme.round(request.path("round")).orElseThrow(Rejection::notFound);
        Budget budget = budgets.budget(caller.snapshot(), id, round);
        Page<Listed> page = applications.rankedOf(id, round.id(), from.after(), request.effort());
        List<RowView> rows = new ArrayList<>();
        long sum = from.sum();
        for (Listed listed : page.items()) {
            sum += comesTo(listed);
            rows.add(row(
                    listed,
                    sum,
                    budget.total().isEmpty()
                            || sum + budget.bound() <= budget.total().getAsLong()));
        }
        long last = sum;
        return Answer.ok(new RankingView(
                scheme.name().in(request.language()),
                BudgetView.of(budget),
                scheme.scoring().orElse(null),
                rows,
                page.next()
                        .map(next -> new Cursor(next.position() + SUM + last).text())
                        .orElse(null)));
    }

    /** What stands of what is granted; where nothing is decided, what is tried. */
    private static long comesTo(Listed listed) {
        return listed.answered()
                .map(Casework.Answered::stands)
                .orElseGet(() -> listed.assessed().plannedOre());
    }

    private static RowView row(Listed listed, long sum, boolean within) {
        Assessed assessed = listed.assessed();
        return new RowView(
                listed.reference(),
                listed.receivedAt(),
                listed.party().associationId().orElse(null),
                listed.name().orElse(null),
                listed.state(),
                listed.sought().isPresent() ? listed.sought().getAsLong() : null,
                listed.answered().map(Casework.Answered::outcome).orElse(null),
                listed.answered().map(Casework.Answered::granted).orElse(null),
                listed.answered()
                        .flatMap(Casework.Answered::offer)
                        .map(Offer::answer)
                        .orElse(null),
                assessed.rank().isPresent() ? assessed.rank().getAsInt() : null,
                assessed.totals().size(),
                assessed.planned().map(Assessed.Planned::amount).orElse(null),
                listed.belongs().umbrella(),
                assessed.advised().entrySet().stream()
                        .map(each -> new AdvisedView(each.getKey(), each.getValue()))
                        .sorted((one, other) -> one.field().compareTo(other.field()))
                        .toList(),
                sum,
                within);
    }
}
