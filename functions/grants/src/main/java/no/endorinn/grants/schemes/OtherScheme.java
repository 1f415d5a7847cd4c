package no.endorinn.grants.schemes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.kernel.words.Wording;

/**
 * A scheme of somebody else's, a county's, the state's or a foundation's: a card that leads there.
 *
 * @param by who gives the grants
 * @param who whom it suits
 * @param deadline the next one; without, one can apply at any time
 * @param most the largest amount in øre, where they say it
 * @param link where one applies; https
 */
public record OtherScheme(
        String id,
        long version,
        Wording name,
        String by,
        Wording who,
        Optional<LocalDate> deadline,
        OptionalLong most,
        String link) {
    public OtherScheme withVersion(long other) {
        return new OtherScheme(id, other, name, by, who, deadline, most, link);
    }
}
