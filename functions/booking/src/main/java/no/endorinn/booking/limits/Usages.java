package no.endorinn.booking.limits;

import jakarta.inject.Singleton;
import java.time.Instant;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/** Usages in the bookings table, an item an account. */
@Singleton
public final class Usages {
    private final String table;

    public Usages(Tables tables) {
        this.table = tables.name(Table.BOOKINGS);
    }

    public Key key(String account) {
        return new Key(table, "usage#" + account, "usage");
    }

    /** What was read of the account; nothing where it has had nothing yet. */
    public Usage usage(Snapshot snapshot, String account) {
        return snapshot.at(key(account))
                .map(item -> UsageItem.read(account, item))
                .orElseGet(() -> Usage.nothing(account));
    }

    /**
     * The change by which the account has this, one version up.
     *
     * @throws Rejection 409 when that is more than anybody may have, whoever booked it
     */
    public Change change(Usage usage, Instant now) {
        if (usage.open(now) > Usage.MOST_OPEN) {
            throw Rejection.of(Problem.conflict("quota-open-everywhere").with("most", Usage.MOST_OPEN));
        }
        return Change.write(
                table, UsageItem.write(key(usage.account()), usage.withVersion(usage.version() + 1)), usage.version());
    }
}
