package no.endorinn.lending.loans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Paging;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Stock;

/**
 * How much of a model is free: the one answer for the search, the preview and the reservation. No clock is needed for it to be right:
 * what was not fetched in its day counts no more, and what should be back and is not is taken from then on, without end.
 *
 * @param stock what there is, and what is out
 * @param taken everything on the pages of the calendar that the times asked about touch
 * @param service so long the point keeps a copy after it came back
 */
public record Availability(Model model, Stock stock, Collection<Occupation> taken, Duration service, Instant now) {
    /** Longer than anything is lent. */
    private static final Duration WITHOUT_END = Duration.ofDays(36_500);

    /** How many of the variant are free through all of the time, up to none. */
    public int free(String variant, Interval time) {
        List<Occupation> all = new ArrayList<>(counting());
        all.addAll(heldForOthers());
        return Occupancy.free(resource(), all, wanted(variant, 1, time));
    }

    /** Whether so many are. */
    public boolean fits(String variant, int quantity, Interval time) {
        return quantity <= free(variant, time);
    }

    /** What is said where one of the months that it touches takes no more loans. */
    Optional<Problem> fullMonth(Interval time) {
        boolean full = Paging.MONTH.touched(time.widened(Duration.ZERO, service)).stream()
                .anyMatch(month -> Paging.MONTH.isFull(month, taken));
        return full ? Optional.of(Paging.MONTH.full()) : Optional.empty();
    }

    Resource resource() {
        return stock.resource(model);
    }

    /** The same without what one loan has of it already, for that very loan: it is looked over as long as was agreed. */
    public Availability without(Loan loan) {
        List<Occupation> others = new ArrayList<>(taken);
        others.removeAll(loan.occupations(model.id()));
        return new Availability(model, stock.without(loan.reference()), others, loan.service(), now);
    }

    private Occupation wanted(String variant, int quantity, Interval time) {
        return Occupation.of("", 1, Occupation.Kind.BOOKING, time, Set.of(variant), quantity)
                .servicedFor(service);
    }

    /** What is taken and still counts, and what is late. */
    List<Occupation> counting() {
        List<Occupation> counting = new ArrayList<>();
        taken.stream().filter(this::counts).forEach(counting::add);
        for (int i = 0; i < stock.out().size(); i++) {
            if (isLate(stock.out().get(i))) {
                counting.add(late(stock.out().get(i), i));
            }
        }
        stock.away().stream()
                // What is late is taken already, without end.
                .filter(away -> stock.outOf(away.label()).filter(this::isLate).isEmpty())
                .map(away -> taken(away.label(), 0, Occupation.Kind.BLOCK, away.time(), away.variant()))
                .forEach(counting::add);
        return counting;
    }

    /** How many wait for the variant at that time. */
    int waiting(String variant, Interval time) {
        return (int) stock.waiting().places().stream()
                .filter(place -> place.waits(now) && place.meets(variant, time))
                .count();
    }

    /**
     * What is offered to those who waited for it. While nobody has looked whose turn it is, all that is waited for: it may be offered, and
     * what is told as free can be had.
     */
    private List<Occupation> heldForOthers() {
        boolean unsettled = stock.waiting().isUnsettled(now);
        return stock.waiting().places().stream()
                .filter(place -> place.isOffered(now) || (unsettled && now.isBefore(place.over())))
                .map(place -> Occupation.of(
                                place.loan(),
                                0,
                                Occupation.Kind.BOOKING,
                                place.time(),
                                Set.of(place.variant()),
                                place.quantity())
                        .servicedFor(service))
                .toList();
    }

    private boolean isLate(Stock.Out out) {
        return !now.isBefore(out.due());
    }

    private boolean counts(Occupation occupation) {
        return occupation.kind() == Occupation.Kind.LOAN
                || now.isBefore(Loan.lapses(occupation.time().start()));
    }

    /** From when its own loan holds it no more; by a number of its own, for two of the same loan are two. */
    private Occupation late(Stock.Out out, int number) {
        Instant from = out.due().plus(service);
        return taken(
                out.loan(), number, Occupation.Kind.LOAN, new Interval(from, from.plus(WITHOUT_END)), out.variant());
    }

    /** One copy, taken by what no page of the calendar knows. */
    private static Occupation taken(String reference, int number, Occupation.Kind kind, Interval time, String variant) {
        return Occupation.of(reference, number, kind, time, Set.of(variant), 1);
    }
}
