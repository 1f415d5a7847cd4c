package no.endorinn.grants.desk;

import no.endorinn.grants.decide.Budget;
import org.jspecify.annotations.Nullable;

/** What a round has to give, in øre; without a bound nothing is left out of it; and the sum of what is tried. */
public record BudgetView(
        @Nullable Long total, long granted, @Nullable Long left, long planned, long bound) {
    public static BudgetView of(Budget budget) {
        return new BudgetView(
                budget.total().isPresent() ? budget.total().getAsLong() : null,
                budget.granted(),
                budget.left().isPresent() ? budget.left().getAsLong() : null,
                budget.planned(),
                budget.bound());
    }
}
