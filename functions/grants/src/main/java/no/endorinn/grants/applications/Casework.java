package no.endorinn.grants.applications;

import java.util.OptionalLong;
import java.util.Set;
import no.endorinn.kernel.problem.Language;

/**
 * What the municipality goes by when it handles what was sent.
 *
 * @param areas the districts of whom it is for: whoever decides has the role for one of them
 * @param sought how much is applied for, in øre; empty where the form does not ask
 * @param language in which it was sent, and is answered
 */
public record Casework(Set<String> areas, OptionalLong sought, Language language) {
    /** Of what has not been sent. */
    public static final Casework NONE = new Casework(Set.of(), OptionalLong.empty(), Language.BOKMAL);

    public Casework {
        areas = Set.copyOf(areas);
    }
}
