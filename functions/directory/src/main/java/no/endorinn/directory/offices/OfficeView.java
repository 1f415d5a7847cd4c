package no.endorinn.directory.offices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.directory.claims.Footing;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.who.AssociationRole;
import org.jspecify.annotations.Nullable;

/** An association's office as the contract shows it to those behind its door. */
record OfficeView(
        String association,
        String associationName,
        Footing.Trust standing,
        Footing.Place place,
        boolean numberInDoubt,
        @Nullable String reason,
        @Nullable String founder,
        List<MemberView> members,
        List<InvitationView> invitations,
        @Nullable String accountNumber) {
    /** Somebody who holds offices. */
    record MemberView(String person, String name, List<AssociationRole> roles) {}

    /** An offer that nobody has accepted yet; only whoever made it was ever shown the code. */
    record InvitationView(String reference, List<AssociationRole> roles, boolean handOver, Instant expires) {
        static InvitationView of(Invitation invitation) {
            return new InvitationView(
                    invitation.reference(), sorted(invitation.roles()), invitation.handOver(), invitation.expires());
        }
    }

    static OfficeView of(OfficeDesk.Found found, Map<String, String> names, Instant now) {
        Office office = found.office();
        return new OfficeView(
                found.associationId(),
                found.associationName(),
                found.footing().trust(),
                found.footing().place(),
                found.numberInDoubt(),
                found.footing().reason().orElse(null),
                found.rights().isStaff() ? found.footing().founder().orElse(null) : null,
                office.members().stream()
                        .map(member -> new MemberView(
                                member.personId(), names.getOrDefault(member.personId(), ""), sorted(member.roles())))
                        .toList(),
                office.openInvitations(now).stream().map(InvitationView::of).toList(),
                office.account().map(AccountNumber::shown).orElse(null));
    }

    static List<AssociationRole> sorted(Set<AssociationRole> offices) {
        return offices.stream().sorted().toList();
    }
}
