package no.endorinn.grants.cashier;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.decide.Following;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.grants.store.Applications;
import no.endorinn.grants.store.DueApplications;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** Gives the round its money back of what nobody has accepted in time. Whoever looked after the last day saw that it had lapsed. */
@Singleton
public final class LapsedOffers {
    private final DueApplications due;
    private final Applications applications;
    private final Grants grants;
    private final Following following;
    private final Offers offers;
    private final UnitOfWork work;

    LapsedOffers(
            DueApplications due,
            Applications applications,
            Grants grants,
            Following following,
            Offers offers,
            UnitOfWork work) {
        this.due = due;
        this.applications = applications;
        this.grants = grants;
        this.following = following;
        this.offers = offers;
        this.work = work;
    }

    /**
     * Does it to those that are due.
     *
     * @return how many there were
     */
    public int sweep(Sweep sweep, Duration patience) {
        return due.sweep(
                sweep,
                applications::offersUntil,
                patience,
                (offered, now) -> offered.casework().offerLapsed(now),
                this::lapsed);
    }

    private List<Change> lapsed(Application offered, Instant now, Effort effort) {
        List<Key> keys = new ArrayList<>(following.keys(offered));
        keys.addAll(offers.keys(offered));
        Snapshot read = work.read(keys, effort);
        Grant grant = grants.grant(read, offered.reference()).orElseThrow();
        return offers.changes(
                read,
                offered,
                Offers.answered(offered, Acceptance.LAPSED, now),
                grant,
                grant.lapsed(now),
                Happening.CLOCK);
    }
}
