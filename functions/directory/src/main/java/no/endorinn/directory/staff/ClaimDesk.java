package no.endorinn.directory.staff;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.CaseCode;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.directory.associations.Association;
import no.endorinn.directory.associations.Associations;
import no.endorinn.directory.claims.Claim;
import no.endorinn.directory.claims.ClaimView;
import no.endorinn.directory.claims.Claims;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
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
    private final Associations associations;
    private final Claims claims;
    private final Answers answers;

    ClaimDesk(
            UnitOfWork work,
            Authorization authorization,
            Impartiality impartiality,
            People people,
            Persons persons,
            Offices offices,
            Associations associations,
            Claims claims,
            Answers answers) {
        this.work = work;
        this.authorization = authorization;
        this.impartiality = impartiality;
        this.people = people;
        this.persons = persons;
        this.offices = offices;
        this.associations = associations;
        this.claims = claims;
        this.answers = answers;
    }

    /** The claim that the path names. */
    Answer show(Request request) {
        String reference = request.reference();
        Authorization.Admitted admitted = authorization.read(request, List.of(claims.key(reference)));
        Claim claim = claims.claim(admitted.snapshot(), reference).orElseThrow(Rejection::notFound);
        return Answer.ok(views(request, admitted.rights(), List.of(claim)).getFirst());
    }

    /** Answers the claim that the path names; a no comes with a reason. */
    Answer answer(Request request, boolean yes) {
        String reference = request.reference();
        Fields fields = request.body();
        Optional<String> reason = yes ? Optional.empty() : Optional.of(fields.text("reason", 300));
        fields.check();
        Claim.Answer given = new Claim.Answer(yes, reason);
        record Answered(Claim claim, Rights caller) {}
        Answered answered = work.commit(request.effort(), () -> {
            Authorization.Admitted admitted = authorization.read(request, List.of(claims.key(reference)));
            Claim claim = claims.claim(admitted.snapshot(), reference).orElseThrow(Rejection::notFound);
            Snapshot about = work.read(List.of(associations.key(claim.associationId())), request.effort());
            Optional<Association> association = associations.association(about, claim.associationId());
            Impartiality.require(request, admitted.rights(), matter(claim, association));
            if (!claim.isOpen()) {
                if (claim.answer().filter(there -> there.yes() == yes).isPresent()) {
                    return Decision.already(new Answered(claim, admitted.rights()));
                }
                throw Rejection.of(CaseCode.NOTHING_TO_ANSWER);
            }
            return new Decision<>(
                    new Answered(claim.answered(given), admitted.rights()),
                    answers.changes(request, admitted.rights().personId(), claim, given));
        });
        return Answer.ok(
                views(request, answered.caller(), List.of(answered.claim())).getFirst());
    }

    private static Matter matter(Claim claim, Optional<Association> association) {
        return claim.matter(
                association.map(there -> Set.copyOf(there.profile().places())).orElse(Set.of()));
    }

    private List<ClaimView> views(Request request, Rights caller, List<Claim> shown) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Claim claim : shown) {
            keys.add(people.associationKey(claim.associationId()));
            keys.add(offices.key(claim.associationId()));
            keys.add(people.personKey(claim.personId()));
        }
        Snapshot found = work.read(keys, request.effort());
        Impartiality.Panel panel = impartiality.panel(request, caller, "POST /claims/{reference}/accept");
        return shown.stream().map(claim -> view(request, found, panel, claim)).toList();
    }

    private ClaimView view(Request request, Snapshot found, Impartiality.Panel panel, Claim claim) {
        Optional<Association> association = associations.association(found, claim.associationId());
        Impartiality.MayDecideView decision = panel.whole(matter(claim, association));
        @Nullable
        String name = decision.mayDecide()
                ? persons.person(found, claim.personId()).map(Person::name).orElse(null)
                : null;
        return new ClaimView(
                claim.reference(),
                claim.kind(),
                claim.associationId(),
                association.map(Association::name).orElse(null),
                claim.personId(),
                name,
                claim.grounds().orElse(null),
                association
                        .flatMap(Association::registration)
                        .map(registration -> registration.number().digits())
                        .orElse(null),
                association
                        .filter(there -> there.footing().place() == Footing.Place.WAITING)
                        .isPresent(),
                claim.register().name().orElse(null),
                claim.register().role().orElse(null),
                offices.office(found, offices.key(claim.associationId())).isLed(),
                claim.at(),
                ClaimView.status(claim),
                claim.answer().flatMap(Claim.Answer::reason).orElse(null),
                claim.isOpen() && claim.kind() == Claim.Kind.REGISTRATION
                        ? association.map(there -> rivals(request, there)).orElse(List.of())
                        : List.of(),
                decision);
    }

    private List<ClaimView.RivalView> rivals(Request request, Association association) {
        return associations.rivals(request.effort(), association).stream()
                .map(rival -> new ClaimView.RivalView(rival.id(), rival.name()))
                .toList();
    }
}
