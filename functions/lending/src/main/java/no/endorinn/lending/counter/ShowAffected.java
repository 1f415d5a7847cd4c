package no.endorinn.lending.counter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.loans.Affected;
import no.endorinn.lending.loans.Availability;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.WhatIsFree;
import org.jspecify.annotations.Nullable;

/**
 * The reservations of a model that cannot be kept as things are now, for something is broken, in service or late; and what of the same
 * kind is free in its place.
 */
@Route("GET /equipment/{model}/affected")
final class ShowAffected implements RouteHandler {
    /** So many are shown, the soonest; the next come when these are seen to. */
    private static final int MOST = 20;

    /** So many models are looked at for something to lend instead. */
    private static final int MOST_OTHERS = 12;

    /** So many are offered. */
    private static final int MOST_OFFERS = 4;

    /** As far ahead as anybody may reserve. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Loans loans;
    private final WhatIsFree free;
    private final CounterRows rows;

    ShowAffected(Authorization authorization, Catalogue catalogue, Loans loans, WhatIsFree free, CounterRows rows) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.loans = loans;
        this.free = free;
        this.rows = rows;
    }

    /** The loans, the soonest first. */
    record AffectedView(String name, List<HitView> loans) {}

    /**
     * A loan that cannot be kept.
     *
     * @param missing so many too few there are of the variant
     * @param offers what is free of it in their place, through all of the loan's time
     */
    record HitView(
            LoanView loan,
            LoanView.@Nullable PersonView contact,
            @Nullable String variant,
            int missing,
            List<OfferView> offers) {}

    /** A variant of another model, and how many of it are free. */
    record OfferView(String model, String name, @Nullable String variant, int free) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        authorization.read(request, List.of());
        Catalogue.Contents contents = catalogue.contents(request.effort());
        Model model = contents.models().get(request.path("model"));
        if (model == null) {
            throw Rejection.notFound();
        }
        Interval year = new Interval(request.now(), request.now().plus(AHEAD));
        List<Affected.Hit> hits =
                Affected.hits(free.of(model, contents, List.of(year), request.now(), request.effort())).stream()
                        .limit(MOST)
                        .toList();
        Map<String, Loan> hit =
                loans
                        .all(
                                request.effort(),
                                hits.stream()
                                        .map(Affected.Hit::reference)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Loan::reference, Function.identity()));
        List<Affected.Hit> there =
                hits.stream().filter(each -> hit.containsKey(each.reference())).toList();
        List<Loan> theirs = there.stream()
                .map(each -> Objects.requireNonNull(hit.get(each.reference())))
                .toList();
        return Answer.ok(new AffectedView(
                model.name().in(request.language()),
                views(request, there, theirs, others(request, contents, model, theirs))));
    }

    private List<HitView> views(
            Request request, List<Affected.Hit> hits, List<Loan> theirs, List<Availability> others) {
        List<CounterRows.RowView> seen = rows.of(request, theirs, false);
        List<HitView> views = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Affected.Hit hit = hits.get(i);
            views.add(new HitView(
                    seen.get(i).loan(),
                    seen.get(i).contact(),
                    LoanView.shown(hit.variant()),
                    hit.missing(),
                    Affected.substitutes(others, hit, theirs.get(i).time())
                            .limit(MOST_OFFERS)
                            .map(each -> offer(each, request.language()))
                            .toList()));
        }
        return views;
    }

    private static OfferView offer(Affected.Substitute substitute, Language language) {
        Model model = substitute.model().model();
        return new OfferView(
                model.id(), model.name().in(language), LoanView.shown(substitute.variant()), substitute.free());
    }

    /** What else of the category is lent there, with what is free of it around the times of those loans. */
    private List<Availability> others(Request request, Catalogue.Contents contents, Model model, List<Loan> theirs) {
        if (theirs.isEmpty()) {
            return List.of();
        }
        List<Model> others = contents.models().values().stream()
                .filter(other -> other.category() == model.category()
                        && other.isService() == model.isService()
                        && other.point().equals(model.point())
                        && !other.retired()
                        && !other.id().equals(model.id()))
                .sorted(Comparator.comparing((Model other) -> other.name().in(request.language()))
                        .thenComparing(Model::id))
                .limit(MOST_OTHERS)
                .toList();
        Map<String, Availability> there = free.of(
                others, contents, theirs.stream().map(Loan::time).distinct().toList(), request.now(), request.effort());
        return others.stream()
                .map(other -> Objects.requireNonNull(there.get(other.id())))
                .toList();
    }
}
