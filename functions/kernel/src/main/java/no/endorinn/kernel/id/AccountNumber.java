package no.endorinn.kernel.id;

import java.util.Optional;

/**
 * The number of an account in a Norwegian bank.
 *
 * @param digits eleven digits, the last of which checks the others (modulus 11, weights 5 4 3 2 7 6 5 4 3 2)
 */
public record AccountNumber(String digits) {
    public AccountNumber {
        if (!valid(digits)) {
            throw new IllegalArgumentException("not an account number");
        }
    }

    /** The number that somebody typed, with spaces or dots between its digits if they liked; empty where it is none. */
    public static Optional<AccountNumber> parse(String typed) {
        return Optional.of(Modulus11.bare(typed)).filter(AccountNumber::valid).map(AccountNumber::new);
    }

    /** As people write it: {@code 1234 56 78903}. */
    public String shown() {
        return digits.substring(0, 4) + " " + digits.substring(4, 6) + " " + digits.substring(6);
    }

    private static boolean valid(String digits) {
        return Modulus11.holds(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
    }
}
