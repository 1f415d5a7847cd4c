package no.endorinn.directory.offices;

import java.util.List;
import no.endorinn.directory.claims.Footing;
import no.endorinn.kernel.who.AssociationRole;
import org.jspecify.annotations.Nullable;

/**
 * The offices that somebody holds in an association.
 *
 * @param mergedInto the association that it is part of now: they act for what was booked before, and book for the other one
 */
public record MembershipView(
        String association,
        @Nullable String associationName,
        List<AssociationRole> roles,
        Footing.@Nullable Place place,
        @Nullable String mergedInto) {}
