package no.endorinn.directory.offices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.who.AssociationRole;

/**
 * What is behind an association's door: who acts for it, who is invited to, and where its money goes. The staff of the
 * municipality have one of their own, where members hold no association's roles.
 *
 * @param accountBy the id of the person who said last where its money goes
 * @param absorbed ids of the associations that have become part of this one: whoever acts for it acts for what was theirs
 * @param handedOver the last time that a leader made a member leader in their own place, so that a repeat finds it
 */
public record Office(
        List<Member> members,
        List<Invitation> invitations,
        Optional<AccountNumber> account,
        Optional<String> accountBy,
        Optional<HandedOver> handedOver,
        List<String> absorbed,
        long version) {
    private static final Bounds OF_AN_ASSOCIATION = new Bounds(40, 20, 60);
    private static final Bounds OF_THE_STAFF = new Bounds(600, 100, 300);
    private static final int MOST_ABSORBED = 10;

    /** Where nobody has been yet. */
    public static final Office EMPTY =
            new Office(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0);

    public Office {
        members = List.copyOf(members);
        invitations = List.copyOf(invitations);
        absorbed = List.copyOf(absorbed);
    }

    /** Somebody who holds roles; none, for a member of the municipality's staff. */
    public record Member(String personId, Set<AssociationRole> roles) {
        public Member {
            roles = Set.copyOf(roles);
        }

        private boolean leads() {
            return roles.contains(AssociationRole.LEADER);
        }
    }

    /**
     * How much there may be, so that it all stays far below the 400 kB of an item.
     *
     * @param invitations how many may be open at a time
     * @param lately how many there may be whose fourteen days have not passed, accepted ones too
     */
    private record Bounds(int members, int invitations, int lately) {}

    /** By whom, and to whom. */
    public record HandedOver(String from, String to) {}

    public Optional<Member> member(String personId) {
        return members.stream()
                .filter(member -> member.personId().equals(personId))
                .findFirst();
    }

    /** The person with the roles that they hold here, and in what has become part of it; without, when they hold none. */
    public Person seated(Person person, String associationId) {
        Set<AssociationRole> held = rolesOf(person.id());
        Person seated = person.holding(associationId, held);
        for (String part : absorbed) {
            seated = seated.holding(part, held);
        }
        return seated;
    }

    /**
     * Where another association, with all that had become part of it, is part of this one.
     *
     * @throws Rejection 422 when it has taken in as many as can be
     */
    public Office absorbing(String other, List<String> others) {
        Set<String> all = new LinkedHashSet<>(absorbed);
        all.add(other);
        all.addAll(others);
        if (all.size() > MOST_ABSORBED) {
            throw Rejection.of(DirectoryCode.TOO_MANY_MERGED.with("most", MOST_ABSORBED));
        }
        return new Office(members, invitations, account, accountBy, handedOver, List.copyOf(all), version);
    }

    /**
     * Stops whoever would put more people in an office than there is room for.
     *
     * @throws Rejection 422 when the members of both are more than one can have
     */
    public void requireRoomFor(Office other) {
        long both = Stream.concat(members.stream(), other.members().stream())
                .map(Member::personId)
                .distinct()
                .count();
        int most = OF_AN_ASSOCIATION.members();
        if (both > most) {
            throw Rejection.of(DirectoryCode.TOO_MANY_MEMBERS.with("most", most));
        }
    }

    /** Where nobody is invited any more. */
    public Office uninviting() {
        return new Office(members, List.of(), account, accountBy, handedOver, absorbed, version);
    }

    /** Whether anybody leads the association. */
    public boolean isLed() {
        return members.stream().anyMatch(Member::leads);
    }

    /** The roles that the person holds; none, for whoever is no member. */
    public Set<AssociationRole> rolesOf(String personId) {
        return member(personId).map(Member::roles).orElse(Set.of());
    }

    /** Where the person no longer leads; whoever held nothing else is out. */
    Office relieving(String personId) {
        Set<AssociationRole> kept = EnumSet.noneOf(AssociationRole.class);
        kept.addAll(rolesOf(personId));
        kept.remove(AssociationRole.LEADER);
        return kept.isEmpty() ? without(personId) : appointing(personId, kept);
    }

    /** Where one leads in the other's place. */
    Office handingOver(String from, String to) {
        Office handed = relieving(from).adding(to, Set.of(AssociationRole.LEADER));
        return new Office(
                handed.members(),
                handed.invitations(),
                account,
                accountBy,
                Optional.of(new HandedOver(from, to)),
                absorbed,
                version);
    }

    /** Whether the one has made the other leader in their own place, and leads no more. */
    boolean wasHandedOver(String from, String to) {
        return handedOver.equals(Optional.of(new HandedOver(from, to)))
                && !rolesOf(from).contains(AssociationRole.LEADER);
    }

    /** With these roles for the person, and no others. */
    public Office appointing(String personId, Set<AssociationRole> roles) {
        return appointing(personId, roles, OF_AN_ASSOCIATION);
    }

    /** With the person on the staff; what they invited others to before is void. */
    public Office employing(String personId) {
        return appointing(personId, Set.of(), OF_THE_STAFF);
    }

    private Office appointing(String personId, Set<AssociationRole> roles, Bounds bounds) {
        List<Member> others = members.stream()
                .filter(member -> !member.personId().equals(personId))
                .toList();
        if (others.size() >= bounds.members()) {
            throw Rejection.of(DirectoryCode.TOO_MANY_MEMBERS.with("most", bounds.members()));
        }
        return new Office(
                Stream.concat(others.stream(), Stream.of(new Member(personId, roles)))
                        .toList(),
                roles.contains(AssociationRole.LEADER) ? invitations : invitationsNotBy(personId),
                account,
                accountBy,
                handedOver,
                absorbed,
                version);
    }

    /** With these roles for the person beside those already held. */
    public Office adding(String personId, Set<AssociationRole> roles) {
        Set<AssociationRole> all = EnumSet.noneOf(AssociationRole.class);
        all.addAll(roles);
        all.addAll(rolesOf(personId));
        return appointing(personId, all);
    }

    /** Where the person holds nothing, and nothing tells that they once did. */
    public Office without(String personId) {
        return new Office(
                members.stream()
                        .filter(member -> !member.personId().equals(personId))
                        .toList(),
                invitationsNotBy(personId).stream()
                        .filter(invitation -> !invitation.acceptedBy().equals(Optional.of(personId)))
                        .toList(),
                account,
                accountBy.filter(by -> !by.equals(personId)),
                handedOver,
                absorbed,
                version);
    }

    /** Whoever leads no longer has no way back by an invitation of their own. */
    private List<Invitation> invitationsNotBy(String personId) {
        return invitations.stream()
                .filter(invitation -> !invitation.by().equals(personId)
                        || invitation.acceptedBy().isPresent())
                .toList();
    }

    /**
     * Lets nobody leave an association without a leader by accident.
     *
     * @param accepted whether whoever does it has been told, and wants it so
     * @throws Rejection 409 when this has a leader and the other one would have none
     */
    public void requireStillLed(Office after, boolean accepted) {
        if (isLed() && !after.isLed() && !accepted) {
            throw Rejection.of(DirectoryCode.LAST_LEADER.at("/acceptLeaderless"));
        }
    }

    /**
     * With one more invitation; those that have expired go.
     *
     * @throws Rejection 409 when as many are open, or have been made lately, as can be
     */
    public Office inviting(Invitation invitation, Instant now) {
        Bounds bounds = invitation.staff().isEmpty() ? OF_AN_ASSOCIATION : OF_THE_STAFF;
        if (openInvitations(now).size() >= bounds.invitations()) {
            throw Rejection.of(DirectoryCode.TOO_MANY_INVITATIONS.with("most", bounds.invitations()));
        }
        List<Invitation> kept = new ArrayList<>(invitations.stream()
                .filter(other -> now.isBefore(other.expires()))
                .toList());
        if (kept.size() >= bounds.lately()) {
            throw Rejection.of(DirectoryCode.TOO_MANY_INVITED_LATELY.with("most", bounds.lately()));
        }
        kept.add(invitation);
        return new Office(members, kept, account, accountBy, handedOver, absorbed, version);
    }

    public List<Invitation> openInvitations(Instant now) {
        return invitations.stream().filter(invitation -> invitation.isOpen(now)).toList();
    }

    /** The invitation of that reference, accepted or not. */
    Optional<Invitation> invitation(String reference) {
        return invitations.stream()
                .filter(invitation -> invitation.reference().equals(reference))
                .findFirst();
    }

    /** With the invitation accepted by this person; until it would have expired, so that a repeat finds it. */
    public Office accepted(Invitation invitation, String personId) {
        return new Office(
                members,
                invitations.stream()
                        .map(other ->
                                other.reference().equals(invitation.reference()) ? other.accepted(personId) : other)
                        .toList(),
                account,
                accountBy,
                handedOver,
                absorbed,
                version);
    }

    public Office withoutInvitation(String reference) {
        return new Office(
                members,
                invitations.stream()
                        .filter(invitation -> !invitation.reference().equals(reference))
                        .toList(),
                account,
                accountBy,
                handedOver,
                absorbed,
                version);
    }

    /** With another account, or none, as the person with that id has said; nobody, where it is from a register. */
    public Office with(Optional<AccountNumber> other, Optional<String> by) {
        return new Office(members, invitations, other, by, handedOver, absorbed, version);
    }

    Office withVersion(long other) {
        return new Office(members, invitations, account, accountBy, handedOver, absorbed, other);
    }
}
