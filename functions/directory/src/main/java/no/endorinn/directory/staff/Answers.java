package no.endorinn.directory.staff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.directory.associations.Association;
import no.endorinn.directory.associations.Associations;
import no.endorinn.directory.associations.Verification;
import no.endorinn.directory.claims.Claim;
import no.endorinn.directory.claims.Claims;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.people.Asked;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.AssociationRole;

/** What staff's answer to a claim changes. */
@Singleton
final class Answers {
    private final UnitOfWork work;
    private final Associations associations;
    private final Offices offices;
    private final Persons persons;
    private final Claims claims;
    private final Verification verification;
    private final History history;

    Answers(
            UnitOfWork work,
            Associations associations,
            Offices offices,
            Persons persons,
            Claims claims,
            Verification verification,
            History history) {
        this.work = work;
        this.associations = associations;
        this.offices = offices;
        this.persons = persons;
        this.claims = claims;
        this.verification = verification;
        this.history = history;
    }

    /**
     * All that follows from the answer.
     *
     * @param by the id of whoever answers
     * @throws Rejection 409 when the number has become another's meanwhile
     */
    List<Change> changes(Request request, String by, Claim claim, Claim.Answer answer) {
        List<Change> changes = new ArrayList<>(claims.answered(claim.answered(answer)));
        String event = switch (claim.kind()) {
            case LEADERSHIP -> {
                changes.addAll(leadership(request, claim, answer));
                yield answer.yes() ? "association.claim_accepted" : "association.claim_denied";
            }
            case REGISTRATION -> {
                changes.addAll(registration(request, claim, answer));
                yield answer.yes() ? "association.registration_accepted" : "association.registration_denied";
            }
        };
        changes.add(history.append(
                new Party.Association(claim.associationId())
                        .happening(event, by, request.now())
                        .asStaff(true)
                        .about(claim.personId()),
                "claim-" + claim.reference() + "-answered"));
        return changes;
    }

    private static Asked.Answer told(Request request, Claim.Answer answer) {
        return new Asked.Answer(answer.yes(), answer.reason(), request.now());
    }

    /** The claimant leads the association from now on, or does not. */
    private List<Change> leadership(Request request, Claim claim, Claim.Answer answer) {
        Person person =
                persons.require(request.effort(), claim.personId()).answered(claim.reference(), told(request, answer));
        if (!answer.yes()) {
            return persons.changes(person);
        }
        String id = claim.associationId();
        Key key = offices.key(id);
        Snapshot found = read(request, List.of(associations.key(id), key));
        if (associations
                .association(found, id)
                .filter(there -> there.footing().isThere())
                .isEmpty()) {
            throw Rejection.of(DirectoryCode.ASSOCIATION_IS_GONE);
        }
        Office office = offices.office(found, key).adding(claim.personId(), Set.of(AssociationRole.LEADER));
        List<Change> changes = new ArrayList<>(persons.changes(office.seated(person, id)));
        changes.add(offices.change(key, office));
        return changes;
    }

    /** The association stands on its own from now on; or it has no number, and is in no list. */
    private List<Change> registration(Request request, Claim claim, Claim.Answer answer) {
        String id = claim.associationId();
        Snapshot found = read(request, List.of(associations.key(id), offices.key(id)));
        Association before = associations.association(found, id).orElseThrow(Rejection::notFound);
        Verification.Completed after = answer.yes()
                ? accepted(request, before)
                : new Verification.Completed(before.denied(answer.reason().orElseThrow()), Optional.empty());
        List<Change> changes = new ArrayList<>(associations.changes(Optional.of(before), after.association()));
        Office office = offices.office(found, offices.key(id));
        if (office.account().isEmpty() && after.account().isPresent()) {
            changes.add(offices.change(offices.key(id), office.with(after.account(), Optional.empty())));
        }
        for (Person person : persons.read(request.effort(), concerned(claim, before))) {
            Person told = person.id().equals(claim.personId())
                    ? person.answered(claim.reference(), told(request, answer))
                    : person;
            changes.addAll(persons.changes(answer.yes() ? told.founderNoMore(id) : told));
        }
        return changes;
    }

    private Verification.Completed accepted(Request request, Association before) {
        if (!before.isNumberInDoubt()) {
            return new Verification.Completed(before.accepted(), Optional.empty());
        }
        associations.requireFree(request.effort(), before);
        Verification.Completed numbered = verification.numbered(before);
        return new Verification.Completed(numbered.association().accepted(), numbered.account());
    }

    /** Whoever asked, and whoever added it, where they are still known. */
    private static Set<String> concerned(Claim claim, Association association) {
        Set<String> ids = new LinkedHashSet<>(Set.of(claim.personId()));
        association.footing().founder().ifPresent(ids::add);
        return ids;
    }

    private Snapshot read(Request request, List<Key> keys) {
        return work.read(keys, request.effort());
    }
}
