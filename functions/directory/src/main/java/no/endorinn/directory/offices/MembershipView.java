package no.endorinn.directory.offices;

import java.util.List;
import no.endorinn.kernel.who.AssociationRole;
import org.jspecify.annotations.Nullable;

/** The offices that somebody holds in an association, as the contract shows them to that person alone; none, when they hold none. */
public record MembershipView(String association, @Nullable String associationName, List<AssociationRole> roles) {}
