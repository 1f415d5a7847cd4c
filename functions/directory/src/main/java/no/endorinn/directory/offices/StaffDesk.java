package no.endorinn.directory.offices;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.cases.Party;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.StaffRole;

/** What the routes about the municipality's staff do alike. */
@Singleton
final class StaffDesk {
    private final Authorization authorization;
    private final Persons persons;
    private final Offices offices;
    private final History history;

    StaffDesk(Authorization authorization, Persons persons, Offices offices, History history) {
        this.authorization = authorization;
        this.persons = persons;
        this.offices = offices;
        this.history = history;
    }

    /** Who is on the staff, and who is invited to be. */
    record StaffView(List<MemberView> members, List<OfferView> invitations) {}

    /** Somebody on the staff. */
    record MemberView(String person, String name, List<InvitedView.StaffView> roles) {}

    /** An offer that nobody has accepted yet. */
    record OfferView(String reference, List<InvitedView.StaffView> roles, Instant expires) {}

    /** The list of the staff, for a caller whom the route is for. */
    record Found(Office office, String by) {}

    Found find(Request request) {
        return found(authorization.read(request, List.of(offices.staffKey())));
    }

    private Found found(Authorization.Admitted admitted) {
        return new Found(
                offices.office(admitted.snapshot(), offices.staffKey()),
                admitted.rights().personId());
    }

    /** As {@link #find}, for whoever may change the list: a role for one area is none over those of others. */
    Found findToChange(Request request) {
        Authorization.Admitted admitted = authorization.read(request, List.of(offices.staffKey()));
        Authorization.requireArea(request, admitted.rights(), Set.of());
        return found(admitted);
    }

    List<Person> people(Request request, Office office) {
        return persons.read(
                request.effort(),
                office.members().stream().map(Office.Member::personId).toList());
    }

    Answer show(Request request, Office office) {
        return Answer.ok(new StaffView(
                people(request, office).stream()
                        .map(person -> new MemberView(
                                person.id(),
                                person.name(),
                                InvitedView.StaffView.of(person.rights().staff())))
                        .sorted(Comparator.comparing(MemberView::name))
                        .toList(),
                office.openInvitations(request.now()).stream()
                        .map(invitation -> new OfferView(
                                invitation.reference(),
                                InvitedView.StaffView.of(invitation.staff()),
                                invitation.expires()))
                        .toList()));
    }

    /** The changes by which the list becomes this, with what is told of it. */
    List<Change> changes(Request request, Found found, Office after, String event, Optional<String> whom) {
        Happening happening = new Party.Municipality().happening(event, found.by(), request.now());
        return List.of(
                offices.change(offices.staffKey(), after),
                history.append(whom.map(happening::about).orElse(happening), "office-" + (after.version() + 1)));
    }

    /** The staff roles in the body, each with the area it is for. */
    static Set<HeldRole> roles(Fields fields) {
        return fields
                .objects(
                        "roles",
                        20,
                        role -> new HeldRole(
                                role.choice("role", StaffRole.class),
                                Optional.ofNullable(role.optionalText("area", 80))))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
