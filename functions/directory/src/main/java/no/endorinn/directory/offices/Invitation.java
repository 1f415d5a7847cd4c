package no.endorinn.directory.offices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.HeldRole;

/**
 * An offer of roles to whoever brings the code, once.
 *
 * @param reference what those who may withdraw it call it
 * @param origin which request made it
 * @param secret what only those know who were given the link
 * @param roles in an association; empty for one to the staff
 * @param staff in the municipality; empty for one to an association
 * @param handOver whether whoever invites gives up being leader when it is accepted
 * @param by the id of the person who invites
 * @param acceptedBy the id of the person who has accepted it
 */
public record Invitation(
        String reference,
        Origin origin,
        String secret,
        Set<AssociationRole> roles,
        Set<HeldRole> staff,
        boolean handOver,
        String by,
        Instant expires,
        Optional<String> acceptedBy) {
    /** How long an invitation holds. */
    public static final Duration LIFE = Duration.ofDays(14);

    public Invitation {
        roles = Set.copyOf(roles);
        staff = Set.copyOf(staff);
    }

    boolean isOpen(Instant now) {
        return acceptedBy.isEmpty() && now.isBefore(expires);
    }

    Invitation accepted(String personId) {
        return new Invitation(reference, origin, secret, roles, staff, handOver, by, expires, Optional.of(personId));
    }

    /** Whether the secret is this one's; takes as long whether it is nearly so or not at all. */
    boolean opensWith(String typed) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
