package no.endorinn.directory.register;

import java.util.Optional;
import no.endorinn.kernel.id.Modulus11;

/**
 * The number by which Norway's registers know an organisation.
 *
 * @param digits nine digits, the last of which checks the others (modulus 11, weights 3 2 7 6 5 4 3 2)
 */
public record OrganisationNumber(String digits) {
    public OrganisationNumber {
        if (!valid(digits)) {
            throw new IllegalArgumentException("not an organisation number");
        }
    }

    /** The number that somebody typed, with spaces or dots between its digits if they liked; empty where it is none. */
    public static Optional<OrganisationNumber> parse(String typed) {
        return Optional.of(Modulus11.bare(typed))
                .filter(OrganisationNumber::valid)
                .map(OrganisationNumber::new);
    }

    private static boolean valid(String digits) {
        return Modulus11.holds(digits, 3, 2, 7, 6, 5, 4, 3, 2);
    }
}
