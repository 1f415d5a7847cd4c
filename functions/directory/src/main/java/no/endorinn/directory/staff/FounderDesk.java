package no.endorinn.directory.staff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.directory.associations.Association;
import no.endorinn.directory.associations.Associations;
import no.endorinn.directory.claims.Claim;
import no.endorinn.directory.claims.Claims;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.people.Asked;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Rights;
import org.jspecify.annotations.Nullable;

/** What one person has made and asked for that the municipality has not said yes to, and doing away with all of it at once. */
@Singleton
final class FounderDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Persons persons;
    private final Associations associations;
    private final Claims claims;
    private final Answers answers;
    private final PlaceDesk places;

    FounderDesk(
            UnitOfWork work,
            Authorization authorization,
            Persons persons,
            Associations associations,
            Claims claims,
            Answers answers,
            PlaceDesk places) {
        this.work = work;
        this.authorization = authorization;
        this.persons = persons;
        this.associations = associations;
        this.claims = claims;
        this.answers = answers;
        this.places = places;
    }

    /** Somebody, with what they have made and what of theirs waits. */
    record FounderView(String person, String name, List<MadeView> associations, List<WaitingView> cases) {}

    /** An association that they have made; {@code open} is what keeps it from being removed. */
    record MadeView(
            String association,
            String associationName,
            Footing.Place place,
            @Nullable String reason,
            List<String> open) {}

    /** A case of theirs that waits. */
    record WaitingView(String reference, String association, Claim.Kind kind) {}

    Answer show(Request request) {
        authorization.read(request, List.of());
        return Answer.ok(view(request, person(request)));
    }

    /**
     * Does the same to all that the person has made, and says no to all that they ask for, for one reason. What something is still
     * to come of stays where it is, and the answer tells.
     */
    Answer place(Request request, PlaceDesk.Placement placement) {
        Rights caller = authorization.read(request, List.of()).rights();
        Person person = person(request);
        Matter matter = new Matter(new Party.Person(person.id()), person.id(), Set.of(), request.now());
        Impartiality.require(request, caller, matter);
        for (Association made : made(request, person)) {
            if (placement.place() != Footing.Place.REMOVED
                    || places.open(request, made.id()).isEmpty()) {
                places.place(request, made.id(), placement);
            }
        }
        Claim.Answer no = new Claim.Answer(false, placement.reason());
        for (Asked.Case asked : person.asked().cases()) {
            if (asked.waits() && !asked.registration()) {
                deny(request, caller, asked.reference(), no);
            }
        }
        return Answer.ok(view(request, person(request)));
    }

    private void deny(Request request, Rights caller, String reference, Claim.Answer no) {
        work.commit(request.effort(), () -> {
            Optional<Claim> open = claims.claim(work.read(List.of(claims.key(reference)), request.effort()), reference)
                    .filter(Claim::isOpen);
            return open.map(claim -> new Decision<>(true, answers.changes(request, caller.personId(), claim, no)))
                    .orElseGet(() -> Decision.already(true));
        });
    }

    private Person person(Request request) {
        return persons.require(request.effort(), request.path("person"));
    }

    private List<Association> made(Request request, Person person) {
        List<String> ids = person.rights().founded().stream().sorted().toList();
        Snapshot found = work.read(ids.stream().map(associations::key).toList(), request.effort());
        return ids.stream()
                .flatMap(id -> associations.association(found, id).stream())
                .toList();
    }

    private FounderView view(Request request, Person person) {
        List<MadeView> made = new ArrayList<>();
        for (Association association : made(request, person)) {
            made.add(new MadeView(
                    association.id(),
                    association.name(),
                    association.footing().place(),
                    association.footing().reason().orElse(null),
                    places.open(request, association.id())));
        }
        return new FounderView(
                person.id(),
                person.name(),
                made,
                person.asked().cases().stream()
                        .filter(Asked.Case::waits)
                        .map(asked -> new WaitingView(
                                asked.reference(),
                                asked.associationId(),
                                asked.registration() ? Claim.Kind.REGISTRATION : Claim.Kind.LEADERSHIP))
                        .toList());
    }
}
