package no.endorinn.directory.offices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.directory.people.Asked;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.RightsTable;

/** Takes up the offices of an invitation. It works once; for whoever it worked for, a repeat is answered as the first time. */
@Route("POST /invitations/accept")
final class AcceptInvitation implements RouteHandler {
    private static final String INVITE = "POST /associations/{association}/invitations";

    private final UnitOfWork work;
    private final RightsTable table;
    private final Welcome welcome;
    private final Persons persons;
    private final Offices offices;
    private final History history;

    AcceptInvitation(
            UnitOfWork work, RightsTable table, Welcome welcome, Persons persons, Offices offices, History history) {
        this.work = work;
        this.table = table;
        this.welcome = welcome;
        this.persons = persons;
        this.offices = offices;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Welcome.Code code = Welcome.Code.read(request);
        return Answer.ok(work.commit(request.effort(), () -> decide(request, code)));
    }

    private Decision<InvitedView> decide(Request request, Welcome.Code code) {
        Welcome.Brought brought = welcome.find(request, code);
        String me = brought.admitted().requireKnown().personId();
        Invitation invitation = brought.invitation();
        InvitedView view = InvitedView.of(code.to(), brought.name(), invitation);
        if (invitation.acceptedBy().isPresent()) {
            return Decision.already(view);
        }
        requireStillMayInvite(request, code, brought);
        Person person = persons.require(request.effort(), me);
        Office accepted = brought.office().accepted(invitation, me);
        accepted = code.isToStaff() ? accepted.employing(me) : accepted.adding(me, invitation.roles());
        List<Person> people = new ArrayList<>();
        Office after = accepted;
        if (code.isToStaff()) {
            people.add(person.employed(both(person.rights().staff(), invitation.staff())));
        } else {
            boolean replaces = invitation.handOver()
                    && !invitation.by().equals(me)
                    && accepted.member(invitation.by()).isPresent();
            if (replaces) {
                after = accepted.relieving(invitation.by());
                people.add(handedOver(request, code.to(), after, invitation));
            }
            people.add(after.seated(person, code.to()));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(offices.change(brought.key(), after));
        people.forEach(held -> changes.addAll(persons.changes(held)));
        changes.add(history.append(
                happening(request, code, invitation, me),
                "office-" + (brought.office().version() + 1)));
        return new Decision<>(view, changes);
    }

    /**
     * Whoever has lost the right to invite, or has it for another area only, has no way back by an invitation of their own, and
     * neither has anybody by it.
     */
    private void requireStillMayInvite(Request request, Welcome.Code code, Welcome.Brought brought) {
        Callers inviters = table.callers(code.isToStaff() ? "POST /staff/invitations" : INVITE);
        boolean may = persons
                .read(request.effort(), List.of(brought.invitation().by()))
                .stream()
                .map(Person::rights)
                .anyMatch(inviter -> inviters.admitsOfficer(inviter, code.to())
                        || inviter.isStaffFor(inviters.staff(), brought.places()));
        if (!may) {
            throw Rejection.of(DirectoryCode.INVITATION_GONE);
        }
    }

    /** Whoever led until now, out of it and told so. */
    private Person handedOver(Request request, String associationId, Office after, Invitation invitation) {
        Person before = after.seated(persons.require(request.effort(), invitation.by()), associationId);
        return before.told(Asked.Told.handedOver(associationId, request.now()));
    }

    private static Set<HeldRole> both(Set<HeldRole> had, Set<HeldRole> given) {
        Set<HeldRole> all = new HashSet<>(had);
        all.addAll(given);
        return all;
    }

    private static Happening happening(Request request, Welcome.Code code, Invitation invitation, String me) {
        if (code.isToStaff()) {
            return new Party.Municipality()
                    .happening("staff.joined", me, request.now())
                    .about(me);
        }
        String event = invitation.handOver() ? "association.handed_over" : "association.joined";
        return new Party.Association(code.to())
                .happening(event, me, request.now())
                .about(me);
    }
}
