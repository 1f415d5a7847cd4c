package no.endorinn.directory.offices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.StaffRole;
import org.jspecify.annotations.Nullable;

/** An invitation with its code, as it is shown to whoever made it and to whoever brings it. */
record InvitedView(
        String reference,
        String code,
        String to,
        @Nullable String toName,
        List<AssociationRole> roles,
        List<StaffView> staff,
        boolean handOver,
        Instant expires) {
    /** A staff role; without an area, for all of the municipality. */
    record StaffView(StaffRole role, @Nullable String area) {
        static List<StaffView> of(Set<HeldRole> offices) {
            return offices.stream()
                    .map(office -> new StaffView(office.role(), office.area().orElse(null)))
                    .sorted((one, other) -> one.role().compareTo(other.role()))
                    .toList();
        }
    }

    static InvitedView of(String to, @Nullable String toName, Invitation invitation) {
        return new InvitedView(
                invitation.reference(),
                to + "." + invitation.secret(),
                to,
                toName,
                OfficeView.sorted(invitation.roles()),
                StaffView.of(invitation.staff()),
                invitation.handOver(),
                invitation.expires());
    }

    /** 201; the code cannot be asked for again but by sending the same request. */
    static Answer answer(InvitedView invited) {
        return new Answer(201, invited, "application/json", Map.of());
    }
}
