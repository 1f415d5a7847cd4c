package no.endorinn.booking.book;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.limits.Account;
import no.endorinn.booking.limits.Level;
import no.endorinn.booking.limits.Usages;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/**
 * On whose account a wish counts. An association that the municipality has said yes to stands on its own; what one has that it has
 * not said yes to counts as that of the person who added it, whoever of its officers books.
 */
@Singleton
final class Accounts {
    /** So long is somebody new. */
    private static final Duration NEW = Duration.ofDays(7);

    private final People people;
    private final Usages usages;
    private final UnitOfWork work;

    Accounts(People people, Usages usages, UnitOfWork work) {
        this.people = people;
        this.usages = usages;
        this.work = work;
    }

    /**
     * On whose account it counts, if it counts at all.
     *
     * @param snapshot what was read, the account's use among it
     */
    record Counted(Optional<Account> account, Snapshot snapshot) {}

    /** The keys of the accounts that come into question before anything is read. */
    List<String> candidates(Request request, Wish wish) {
        String mine =
                Account.ofLogin(request.principal().subject(), Level.PERSON).key();
        if (wish.who().isEmpty()) {
            return List.of(mine);
        }
        return wish.associationId()
                .map(id -> List.of(Account.ofAssociation(id, Level.ASSOCIATION).key(), mine))
                .orElse(List.of());
    }

    /** The account, after {@link #candidates} and what {@link Applicants} asks for are read. */
    Counted counted(Request request, Wish wish, Authorization.Admitted caller) {
        if (wish.who().isEmpty()) {
            return new Counted(Optional.of(own(request, caller)), caller.snapshot());
        }
        return wish.associationId()
                .map(id -> ofAssociation(request, id, caller))
                .orElseGet(() -> new Counted(Optional.empty(), caller.snapshot()));
    }

    private Account own(Request request, Authorization.Admitted caller) {
        String subject = request.principal().subject();
        boolean isNew = caller.snapshot()
                .at(people.rightsKey(subject))
                .flatMap((Item login) -> People.met(login))
                .filter(met -> met.plus(NEW).isAfter(request.now()))
                .isPresent();
        return Account.ofLogin(subject, isNew ? Level.NEWCOMER : Level.PERSON);
    }

    private Counted ofAssociation(Request request, String id, Authorization.Admitted caller) {
        Optional<String> founder =
                caller.snapshot().at(people.associationKey(id)).flatMap(people::founderWhileUnconfirmed);
        if (founder.isEmpty()) {
            return new Counted(Optional.of(Account.ofAssociation(id, Level.ASSOCIATION)), caller.snapshot());
        }
        if (founder.get().equals(caller.rights().personId())) {
            return new Counted(
                    Optional.of(Account.ofLogin(request.principal().subject(), Level.NEWCOMER)), caller.snapshot());
        }
        Key person = people.personKey(founder.get());
        Account account = work.read(List.of(person), request.effort())
                .at(person)
                .map((Item known) -> Account.ofLogin(people.subject(known), Level.NEWCOMER))
                .orElseGet(() -> Account.ofAssociation(id, Level.NEWCOMER));
        Snapshot more = work.read(List.of(usages.key(account.key())), request.effort());
        return new Counted(Optional.of(account), caller.snapshot().with(more));
    }
}
