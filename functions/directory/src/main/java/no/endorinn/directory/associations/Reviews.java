package no.endorinn.directory.associations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.directory.claims.Claim;
import no.endorinn.directory.claims.Claims;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Asks staff whether an association is what it says: that the organisation number it has typed is its own, and so is a name that
 * looks like another's. One case waits for an association at the most.
 */
@Singleton
final class Reviews {
    private final UnitOfWork work;
    private final Claims claims;
    private final Persons persons;
    private final Verification verification;

    Reviews(UnitOfWork work, Claims claims, Persons persons, Verification verification) {
        this.work = work;
        this.claims = claims;
        this.persons = persons;
        this.verification = verification;
    }

    /** An association and whoever has made or changed it, as they are with the case; and the changes that make the case. */
    record Reviewed(Association association, Person by, List<Change> changes) {}

    /** The association with staff asked, if there is anything to ask; whoever takes it back asks nobody any more. */
    Reviewed of(Request request, Association association, boolean nameInDoubt, Person by) {
        return nameInDoubt || association.isNumberInDoubt()
                ? asked(request, association, nameInDoubt, by)
                : none(request, association, by);
    }

    private Reviewed none(Request request, Association association, Person by) {
        Optional<String> reference = association.footing().review();
        if (reference.isEmpty()) {
            return new Reviewed(association, by, List.of());
        }
        List<Change> changes = new ArrayList<>();
        Person asker = by;
        Optional<Claim> open = claims.claim(read(request, List.of(claims.key(reference.get()))), reference.get());
        if (open.isPresent()) {
            changes.addAll(claims.withdrawing(open.get()));
            if (open.get().personId().equals(by.id())) {
                asker = by.askingNoMore(reference.get());
            } else {
                persons.read(request.effort(), List.of(open.get().personId()))
                        .forEach(other -> changes.addAll(persons.changes(other.askingNoMore(reference.get()))));
            }
        }
        return new Reviewed(association.footing(association.footing().settled()), asker, changes);
    }

    /** As it is while staff are asked; whoever asks again meanwhile has asked once. */
    private Reviewed asked(Request request, Association association, boolean nameInDoubt, Person by) {
        Optional<String> open = association.footing().review();
        String reference = open.orElseGet(() -> free(request, by.id() + association.id() + association.version()));
        Association waiting = association.footing(association.footing().reviewed(reference, nameInDoubt));
        if (open.isPresent()) {
            return new Reviewed(waiting, by, List.of());
        }
        Claim.Register said = association
                .registration()
                .filter(known -> association.isNumberInDoubt())
                .map(known -> verification.told(known.number(), by.name()))
                .orElse(Claim.Register.SILENT);
        Claim claim = new Claim(
                reference,
                Claim.Kind.REGISTRATION,
                association.id(),
                by.id(),
                Optional.empty(),
                said,
                request.now(),
                Optional.empty(),
                association.origin(),
                0);
        return new Reviewed(
                waiting,
                by.asking(claim.asCase()),
                claims.asking(claim, association.name(), association.profile().places()));
    }

    /** A reference that no claim has, always the same of the same seed. */
    private String free(Request request, String seed) {
        List<String> references = Stream.of(seed)
                .map(RequestKey::sha256)
                .map(RequestKey::new)
                .flatMap(RequestKey::references)
                .toList();
        Snapshot there = read(request, references.stream().map(claims::key).toList());
        return references.stream()
                .filter(reference -> claims.claim(there, reference).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("eight references in a row are taken"));
    }

    private Snapshot read(Request request, List<Key> keys) {
        return work.read(keys, request.effort());
    }
}
