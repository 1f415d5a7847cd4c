package no.endorinn.grants.keeping;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.pay.PaymentList;
import no.endorinn.grants.pay.PaymentLists;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.UnitOfWork;

/** Takes away lists of payments, with the names and accounts of whoever was paid, when the accounts need them no more. */
@Singleton
public final class OutlivedLists {
    /** So many parts of a list at once; of one with more the rest goes the next day, and with the last of it the list. */
    private static final int AT_ONCE = 60;

    private final PaymentLists lists;
    private final UnitOfWork work;
    private final InstantSource clock;

    OutlivedLists(PaymentLists lists, UnitOfWork work, InstantSource clock) {
        this.lists = lists;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Does it to those that are over, the oldest first.
     *
     * @return how many there were
     */
    public int sweep(Sweep sweep, Duration patience) {
        Instant now = clock.instant();
        return sweep.over(
                lists.oldest(),
                patience,
                (item, effort) -> PaymentLists.lists(List.of(item)).stream()
                        .filter(list -> list.isOver(now))
                        .anyMatch(list -> work.commit(effort, () -> decision(list, effort))));
    }

    private Decision<Boolean> decision(PaymentList found, Effort effort) {
        Optional<PaymentList> list = lists.list(work.read(List.of(lists.key(found.number())), effort), found.number());
        if (list.isEmpty()) {
            return Decision.already(false);
        }
        List<Change> parts = work.all(lists.parts(found.number()), effort)
                .map(part -> lists.gone(part))
                .toList();
        if (parts.size() > AT_ONCE) {
            return new Decision<>(true, parts.subList(0, AT_ONCE));
        }
        List<Change> changes = new ArrayList<>(parts);
        changes.add(lists.gone(list.get()));
        return new Decision<>(true, changes);
    }
}
