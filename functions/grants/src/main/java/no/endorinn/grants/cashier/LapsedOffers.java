package no.endorinn.grants.cashier;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.apply.Applications;
import no.endorinn.grants.decide.Following;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** Gives the round its money back of what nobody has accepted in time. Whoever looked after the last day saw that it had lapsed. */
@Singleton
public final class LapsedOffers {
    private final Applications applications;
    private final Grants grants;
    private final Following following;
    private final Offers offers;
    private final UnitOfWork work;
    private final InstantSource clock;

    LapsedOffers(
            Applications applications,
            Grants grants,
            Following following,
            Offers offers,
            UnitOfWork work,
            InstantSource clock) {
        this.applications = applications;
        this.grants = grants;
        this.following = following;
        this.offers = offers;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Does it to those that are due.
     *
     * @return how many there were
     */
    public int sweep(Sweep sweep, Duration patience) {
        Instant now = clock.instant();
        return sweep.over(
                applications.offersUntil(now),
                patience,
                (item, effort) -> lapsed(Applications.reference(item), now, effort));
    }

    private boolean lapsed(String reference, Instant now, Effort effort) {
        return work.commit(effort, () -> {
            Optional<Application> there =
                    applications.application(work.read(List.of(applications.key(reference)), effort), reference);
            if (there.filter(one -> one.casework().offerLapsed(now)).isEmpty()) {
                return Decision.already(false);
            }
            Application offered = there.get();
            List<Key> keys = new ArrayList<>(following.keys(offered));
            keys.addAll(offers.keys(offered));
            Snapshot read = work.read(keys, effort);
            Grant grant = grants.grant(read, reference).orElseThrow();
            return new Decision<>(
                    true,
                    offers.changes(
                            read,
                            offered,
                            Offers.answered(offered, Acceptance.LAPSED, now),
                            grant,
                            grant.lapsed(now),
                            Happening.CLOCK));
        });
    }
}
