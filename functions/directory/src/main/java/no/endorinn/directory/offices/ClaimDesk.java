package no.endorinn.directory.offices;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Cursor;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import org.jspecify.annotations.Nullable;

/** What the staff's routes about claims do alike: list them, and answer them impartially. */
@Singleton
final class ClaimDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Impartiality impartiality;
    private final People people;
    private final Persons persons;
    private final Offices offices;
    private final Claims claims;
    private final History history;

    ClaimDesk(
            UnitOfWork work,
            Authorization authorization,
            Impartiality impartiality,
            People people,
            Persons persons,
            Offices offices,
            Claims claims,
            History history) {
        this.work = work;
        this.authorization = authorization;
        this.impartiality = impartiality;
        this.people = people;
        this.persons = persons;
        this.offices = offices;
        this.claims = claims;
        this.history = history;
    }

    /** A page of what waits. */
    record QueueView(List<ClaimView> claims, @Nullable String cursor) {}

    Answer list(Request request, Optional<Cursor> from) {
        Rights caller = authorization.read(request, List.of()).rights();
        Claims.Page page = claims.waiting(request, from);
        return Answer.ok(new QueueView(
                views(request, caller, page.claims()), page.cursor().orElse(null)));
    }

    /** Answers the claim that the path names: the claimant leads the association from now on, or does not. */
    Answer answer(Request request, boolean yes) {
        String reference = request.reference();
        request.body().check();
        record Answered(Claim claim, Rights caller) {}
        Answered answered = work.commit(request.deadline(), request.tally(), () -> {
            Authorization.Admitted admitted = authorization.read(request, List.of(claims.key(reference)));
            Claim claim = claims.claim(admitted.snapshot(), reference).orElseThrow(Rejection::notFound);
            Key association = people.associationKey(claim.associationId());
            Snapshot about = work.read(List.of(association), request.deadline(), request.tally());
            Impartiality.require(request, admitted.rights(), matter(claim, about.at(association)));
            if (!claim.isOpen()) {
                if (claim.accepted().equals(Optional.of(yes))) {
                    return Decision.already(new Answered(claim, admitted.rights()));
                }
                throw Rejection.of(Problem.conflict("nothing-to-answer"));
            }
            Claim after = claim.answered(yes);
            return new Decision<>(
                    new Answered(after, admitted.rights()), changes(request, admitted.rights(), after, yes));
        });
        return Answer.ok(
                views(request, answered.caller(), List.of(answered.claim())).getFirst());
    }

    private Matter matter(Claim claim, Optional<Item> association) {
        return new Matter(
                new Party.Association(claim.associationId()),
                claim.personId(),
                association.map(people::associationPlaces).orElse(Set.of()));
    }

    private List<Change> changes(Request request, Rights caller, Claim claim, boolean yes) {
        List<Change> changes = new ArrayList<>(claims.changes(claim));
        if (yes) {
            String id = claim.associationId();
            Key key = offices.key(id);
            Office office = offices.office(work.read(List.of(key), request.deadline(), request.tally()), key)
                    .adding(claim.personId(), Set.of(AssociationRole.LEADER));
            Person person = persons.require(request, claim.personId());
            changes.add(offices.change(key, office));
            changes.addAll(persons.changes(person.holding(id, office.officesOf(person.id()))));
        }
        changes.add(history.append(
                new Party.Association(claim.associationId())
                        .happening(
                                yes ? "association.claim_accepted" : "association.claim_denied",
                                caller.personId(),
                                request.now())
                        .asStaff(true)
                        .about(claim.personId()),
                "claim-" + claim.reference() + "-answered"));
        return changes;
    }

    private List<ClaimView> views(Request request, Rights caller, List<Claim> shown) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Claim claim : shown) {
            keys.add(people.associationKey(claim.associationId()));
            keys.add(offices.key(claim.associationId()));
            keys.add(people.personKey(claim.personId()));
        }
        Snapshot found = work.read(keys, request.deadline(), request.tally());
        Impartiality.Panel panel = impartiality.panel(request, caller, "POST /claims/{reference}/accept");
        return shown.stream().map(claim -> view(found, panel, claim)).toList();
    }

    private ClaimView view(Snapshot found, Impartiality.Panel panel, Claim claim) {
        Optional<Item> association = found.at(people.associationKey(claim.associationId()));
        @Nullable
        String name = persons.person(found, claim.personId()).map(Person::name).orElse(null);
        return new ClaimView(
                claim.reference(),
                claim.associationId(),
                association.map(people::associationName).orElse(null),
                claim.personId(),
                name,
                claim.grounds().orElse(null),
                claim.registerRole().orElse(null),
                offices.office(found, offices.key(claim.associationId())).isLed(),
                claim.at(),
                ClaimView.status(claim),
                panel.mayDecide(matter(claim, association)));
    }
}
