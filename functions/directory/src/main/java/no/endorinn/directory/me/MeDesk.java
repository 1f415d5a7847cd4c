package no.endorinn.directory.me;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.endorinn.directory.claims.Claim;
import no.endorinn.directory.claims.ClaimView;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.claims.FootingItem;
import no.endorinn.directory.offices.MembershipView;
import no.endorinn.directory.people.Asked;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffRole;
import org.jspecify.annotations.Nullable;

/** Shows people what the municipality has of them. */
@Singleton
final class MeDesk {
    private final UnitOfWork work;
    private final People people;
    private final Persons persons;

    MeDesk(UnitOfWork work, People people, Persons persons) {
        this.work = work;
        this.people = people;
        this.persons = persons;
    }

    /** Oneself. The subject is shown to oneself alone: it is what the first administrator is made by. Whoever is leaving has begun to be
     * forgotten, and may only go on. */
    record MeView(
            boolean introduced,
            @Nullable Boolean leaving,
            String subject,
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            List<MembershipView> memberships,
            List<StaffView> staff,
            List<CloseView> closeTo,
            List<CaseView> cases,
            List<ToldView> told,
            @Nullable LeftView left) {}

    /** A staff role; without an area, for all of the municipality. */
    record StaffView(StaffRole role, @Nullable String area) {}

    /** What one has asked staff, and what they said. */
    record CaseView(
            String reference,
            String association,
            @Nullable String associationName,
            Claim.Kind kind,
            Instant at,
            ClaimView.Status status,
            @Nullable String reason,
            @Nullable Instant answeredAt) {}

    /** What staff did to an association that one had an office in, and why. */
    record ToldView(
            String association,
            @Nullable String associationName,
            Asked.Fate fate,
            @Nullable String reason,
            Instant at) {}

    /** What one may still ask for: so many new associations, from then on, and so many cases beside those that wait. */
    record LeftView(int associations, @Nullable Instant associationsFrom, int cases) {}

    /** An association that one has declared to be close to. */
    record CloseView(String association, @Nullable String associationName) {}

    Answer show(Request request, Rights rights) {
        return rights.isKnown()
                ? show(request, persons.require(request.effort(), rights.personId()))
                : Answer.ok(new MeView(
                                false,
                                null,
                                request.subject(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null))
                        .version(0);
    }

    Answer show(Request request, Person person) {
        return Answer.ok(view(request, person)).version(person.version());
    }

    MeView view(Request request, Person person) {
        Rights rights = person.rights();
        List<Key> keys = new ArrayList<>();
        rights.memberships().keySet().forEach(id -> keys.add(people.associationKey(id)));
        rights.closeTo().forEach(id -> keys.add(people.associationKey(id)));
        person.asked().told().forEach(told -> keys.add(people.associationKey(told.associationId())));
        person.asked().cases().forEach(asked -> keys.add(people.associationKey(asked.associationId())));
        Snapshot found = work.read(keys, request.effort());
        return new MeView(
                true,
                person.leaving().isPresent() ? true : null,
                person.subject(),
                person.id(),
                person.name(),
                person.contact().email().orElse(null),
                person.contact().phone().orElse(null),
                person.contact().language().tag(),
                new TreeMap<>(rights.memberships())
                        .entrySet().stream()
                                .map(membership -> membership(found, membership))
                                .toList(),
                rights.staff().stream()
                        .map(office ->
                                new StaffView(office.role(), office.area().orElse(null)))
                        .sorted((one, other) -> one.role().compareTo(other.role()))
                        .toList(),
                rights.closeTo().stream()
                        .sorted()
                        .map(id -> new CloseView(id, name(found, id).orElse(null)))
                        .toList(),
                person.asked().cases().stream()
                        .map(asked -> asked(found, asked))
                        .toList(),
                person.asked().told().stream()
                        .map(told -> new ToldView(
                                told.associationId(),
                                name(found, told.associationId()).orElse(null),
                                told.fate(),
                                told.reason().orElse(null),
                                told.at()))
                        .toList(),
                left(person.left(request.now())));
    }

    private static LeftView left(Asked.Left left) {
        return new LeftView(left.associations(), left.associationsFrom().orElse(null), left.cases());
    }

    private CaseView asked(Snapshot found, Asked.Case asked) {
        return new CaseView(
                asked.reference(),
                asked.associationId(),
                name(found, asked.associationId()).orElse(null),
                asked.registration() ? Claim.Kind.REGISTRATION : Claim.Kind.LEADERSHIP,
                asked.at(),
                asked.answer()
                        .map(answer -> answer.yes() ? ClaimView.Status.ACCEPTED : ClaimView.Status.DENIED)
                        .orElse(ClaimView.Status.WAITING),
                asked.answer().flatMap(Asked.Answer::reason).orElse(null),
                asked.answer().map(Asked.Answer::at).orElse(null));
    }

    private MembershipView membership(Snapshot found, Map.Entry<String, Set<AssociationRole>> membership) {
        return new MembershipView(
                membership.getKey(),
                name(found, membership.getKey()).orElse(null),
                membership.getValue().stream().sorted().toList(),
                found.at(people.associationKey(membership.getKey()))
                        .map(FootingItem::read)
                        .map(Footing::place)
                        .orElse(null),
                found.at(people.associationKey(membership.getKey()))
                        .flatMap(item -> FootingItem.read(item).mergedInto())
                        .orElse(null));
    }

    private Optional<String> name(Snapshot found, String associationId) {
        return found.at(people.associationKey(associationId)).map(people::associationName);
    }
}
