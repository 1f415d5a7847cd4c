package no.endorinn.grants.schemes;

import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.kernel.words.Wording;

/**
 * So much for each, up to a most: an aid for whoever decides, who may grant otherwise.
 *
 * @param each in øre
 * @param question the id of the form's number that is counted
 * @param unit what is counted, in the plural: members
 * @param most in øre
 */
public record Rate(long each, String question, Wording unit, OptionalLong most) {
    /** More than anybody counts; its product still fits. */
    private static final long MOST_COUNTED = 100_000_000;

    /**
     * What it comes to, with how.
     *
     * @param product before the cap, in øre
     * @param amount after it
     */
    public record Reckoned(long count, long product, long amount) {}

    /** What it comes to for so many; nothing for what is no count. */
    public Optional<Reckoned> of(long count) {
        if (count < 0 || count > MOST_COUNTED) {
            return Optional.empty();
        }
        long product = count * each;
        return Optional.of(new Reckoned(count, product, Math.min(product, most.orElse(product))));
    }
}
