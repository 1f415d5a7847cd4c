package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.util.List;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.decide.Budget;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** The sum of what is tried on a round's applications, kept with its budget: the total is there whatever page of the round one sees. */
@Singleton
public final class Plans {
    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Budgets budgets;

    Plans(UnitOfWork work, Catalogue catalogue, Budgets budgets) {
        this.work = work;
        this.catalogue = catalogue;
        this.budgets = budgets;
    }

    /** The change to the sum when so much is tried on the application from now on; none where it comes to the same. */
    public List<Change> planned(Application before, long ore, Effort effort) {
        long more = ore - before.casework().assessed().plannedOre();
        if (more == 0) {
            return List.of();
        }
        Application.About about = before.about();
        Snapshot read = work.read(
                List.of(catalogue.schemeKey(about.scheme()), budgets.key(about.scheme(), about.round())), effort);
        return catalogue
                .scheme(read, about.scheme())
                .flatMap((Scheme scheme) -> scheme.round(about.round()))
                .map(round -> budgets.budget(read, about.scheme(), round))
                .map((Budget budget) -> budgets.written(about.scheme(), about.round(), budget.granting(0, -more)))
                .stream()
                .toList();
    }
}
