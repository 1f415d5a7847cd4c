package no.endorinn.cases;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/** On whose account it counts what somebody takes of what belongs to all, whatever the trade. */
@Singleton
public final class Accounts {
    /** So long is somebody new. */
    private static final Duration NEW = Duration.ofDays(7);

    private final People people;
    private final UnitOfWork work;

    public Accounts(People people, UnitOfWork work) {
        this.people = people;
        this.work = work;
    }

    /** That of whoever asks, whatever they do for others. */
    public static Account ofCaller(Request request, Level level) {
        return Account.ofLogin(request.subject(), level);
    }

    /**
     * The account of a party that the caller acts for; none where no limit binds.
     *
     * @param caller with the association's item, where it is for one
     */
    public Optional<Account> of(Request request, Party party, Authorization.Admitted caller) {
        return switch (party) {
            case Party.Person person -> Optional.of(ofPerson(request, caller));
            case Party.Association association -> Optional.of(ofAssociation(request, association, caller));
            case Party.Registered registered -> Optional.empty();
            case Party.Forgotten forgotten -> Optional.empty();
            case Party.Municipality municipality -> Optional.empty();
        };
    }

    private Account ofPerson(Request request, Authorization.Admitted caller) {
        boolean isNew = caller.snapshot()
                .at(people.rightsKey(request.subject()))
                .flatMap((Item login) -> People.met(login))
                .filter(met -> met.plus(NEW).isAfter(request.now()))
                .isPresent();
        return ofCaller(request, isNew ? Level.NEWCOMER : Level.PERSON);
    }

    /**
     * One that the municipality has said yes to stands on its own; what one has that it has not said yes to counts as that of the
     * person who added it, whoever of its officers asks.
     */
    private Account ofAssociation(Request request, Party.Association association, Authorization.Admitted caller) {
        Optional<String> founder =
                caller.snapshot().at(people.associationKey(association.id())).flatMap(people::founderWhileUnconfirmed);
        if (founder.isEmpty()) {
            return Account.ofAssociation(association.id(), Level.ASSOCIATION);
        }
        if (founder.get().equals(caller.rights().personId())) {
            return ofCaller(request, Level.NEWCOMER);
        }
        Key person = people.personKey(founder.get());
        return work.read(List.of(person), request.effort())
                .at(person)
                .map((Item known) -> Account.ofLogin(people.subject(known), Level.NEWCOMER))
                .orElseGet(() -> Account.ofAssociation(association.id(), Level.NEWCOMER));
    }
}
