package no.endorinn.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.AtOnce;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/** For whom somebody books or borrows: whether they may, what they are called, and on whose account it counts. */
@Singleton
public final class Holders {
    private final People people;
    private final Accounts accounts;
    private final UnitOfWork work;

    Holders(People people, Accounts accounts, UnitOfWork work) {
        this.people = people;
        this.accounts = accounts;
        this.work = work;
    }

    /**
     * Whoever something will be for.
     *
     * @param associationName what it is called now, if it is for one
     * @param account on which it counts, if it counts at all
     * @param asStaff whether the caller may do it for them only as a member of staff
     * @param snapshot what was read, the account's use among it
     */
    public record Holder(
            Party party,
            Optional<String> associationName,
            Optional<Account> account,
            boolean asStaff,
            Authorization.Admitted caller,
            Snapshot snapshot) {
        /** The same, after what else is decided in the same transaction. */
        public Holder after(AtOnce earlier) {
            return new Holder(party, associationName, account, asStaff, caller, earlier.after(snapshot));
        }
    }

    /**
     * What differs from trade to trade.
     *
     * @param notForAssociation said to whoever may not do it for the association
     * @param notForOthers said to whoever is not staff that may do it for somebody without a login
     * @param forAnotherPerson the row of the table of rights that says who is
     * @param use where what an account has is kept, by the account's key
     */
    public record Trade(
            Code notForAssociation, Code notForOthers, String forAnotherPerson, Function<String, Key> use) {}

    /** What must be read to answer {@link #of}. */
    public List<Key> keys(Request request, Optional<Party.Represented> who, Trade trade) {
        List<Key> keys = new ArrayList<>();
        who.flatMap(Party::associationId).ifPresent(id -> {
            keys.add(people.associationKey(id));
            keys.add(trade.use()
                    .apply(Account.ofAssociation(id, Level.ASSOCIATION).key()));
        });
        if (who.isEmpty() || who.get() instanceof Party.Association) {
            keys.add(trade.use().apply(Accounts.ofCaller(request, Level.PERSON).key()));
        }
        return keys;
    }

    /**
     * Whoever it will be for.
     *
     * @param who for whom; empty for the caller
     * @throws Rejection 403 when the caller may not do it for them, 422 when there is no such association
     */
    public Holder of(Request request, Optional<Party.Represented> who, Authorization.Admitted caller, Trade trade) {
        Party party = party(request, who, caller, trade);
        Snapshot read = caller.snapshot();
        Optional<String> name = party.associationId()
                .flatMap(id -> read.at(people.associationKey(id)))
                .map(people::associationName);
        Optional<Account> account = accounts.of(request, party, caller);
        List<Key> unread = account.map(counted -> trade.use().apply(counted.key())).stream()
                .filter(key -> !keys(request, who, trade).contains(key))
                .toList();
        Snapshot all = unread.isEmpty() ? read : read.with(work.read(unread, request.effort()));
        boolean asStaff = party.isServedByStaff(request.callers(), caller.rights());
        return new Holder(party, name, account, asStaff, caller, all);
    }

    private Party party(Request request, Optional<Party.Represented> who, Authorization.Admitted caller, Trade trade) {
        if (who.isEmpty()) {
            return new Party.Person(caller.requireKnown().personId());
        }
        Party.Represented party = who.get();
        switch (party) {
            case Party.Association association -> {
                if (!association.admits(request.callers(), caller.rights())) {
                    throw Rejection.of(trade.notForAssociation());
                }
                if (caller.snapshot()
                        .at(people.associationKey(association.id()))
                        .filter(People::isThere)
                        .isEmpty()) {
                    throw Rejection.of(CommonCode.UNKNOWN_ASSOCIATION.at("/association"));
                }
            }
            case Party.Registered registered -> {
                if (!request.callers(trade.forAnotherPerson()).admitsStaff(caller.rights())) {
                    throw Rejection.of(trade.notForOthers());
                }
            }
        }
        return party;
    }
}
