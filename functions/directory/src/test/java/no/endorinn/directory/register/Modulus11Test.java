package no.endorinn.directory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import no.endorinn.kernel.id.AccountNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisation and account numbers: what is one, and what is none. */
class Modulus11Test {
    private static final int[] ORGANISATION_WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] ACCOUNT_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    static IntStream remainders() {
        return IntStream.rangeClosed(0, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"974760673", "991825827", "123456785", "974 760 673", " 974.760.673\n", "974\u00a0760\u00a0673"})
    void organisationNumbersAreReadAlsoWithSpacesAndDots(String typed) {
        assertThat(OrganisationNumber.parse(typed))
                .hasValueSatisfying(
                        number -> assertThat(number.digits()).hasSize(9).isEqualTo(typed.replaceAll("[^0-9]", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "987654321",
                "",
                " ",
                ".",
                "97476067",
                "9747606730",
                "97476067a",
                "NO974760673",
                "974760673MVA",
                "-974760673",
                "974-760-673",
                "974,760,673",
                "+974760673",
                "97476067٣",
                "９７４７６０６７３",
                "974760673\u0000"
            })
    void whatIsNoOrganisationNumberIsRefused(String typed) {
        assertThat(OrganisationNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678903", "1234.56.78903", "1234 56 78903", "1234\u202f56\u202f78903"})
    void accountNumbersAreReadAlsoWithSpacesAndDots(String typed) {
        assertThat(AccountNumber.parse(typed)).contains(new AccountNumber("12345678903"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901",
                "",
                "1234567890",
                "123456789030",
                "1234567890x",
                "1234/56/78903",
                "NO9312345678903",
                "1234567890٣"
            })
    void whatIsNoAccountNumberIsRefused(String typed) {
        assertThat(AccountNumber.parse(typed)).isEmpty();
    }

    @Test
    void anAccountNumberIsShownInItsThreeGroups() {
        assertThat(new AccountNumber("12345678903").shown()).isEqualTo("1234 56 78903");
    }

    @Test
    void aNumberIsMadeOfNothingElse() {
        assertThatThrownBy(() -> new OrganisationNumber("987654321")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrganisationNumber("974 760 673")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountNumber("12345678901")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("remainders")
    void ofTheTenLastDigitsOfAnOrganisationNumberOnlyTheRightOnePasses(int remainder) {
        String body = withRemainder(remainder, ORGANISATION_WEIGHTS);
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(OrganisationNumber.parse(body + digit).isPresent())
                    .as("%s%d", body, digit)
                    .isEqualTo(isRight(remainder, digit));
        }
    }

    @ParameterizedTest
    @MethodSource("remainders")
    void ofTheTenLastDigitsOfAnAccountNumberOnlyTheRightOnePasses(int remainder) {
        String body = withRemainder(remainder, ACCOUNT_WEIGHTS);
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(AccountNumber.parse(body + digit).isPresent())
                    .as("%s%d", body, digit)
                    .isEqualTo(isRight(remainder, digit));
        }
    }

    /** With remainder 1 the check digit would be ten: there is none. */
    private static boolean isRight(int remainder, int digit) {
        return remainder == 0 ? digit == 0 : remainder != 1 && digit == 11 - remainder;
    }

    /** Digits, all but the last, whose weighted sum leaves the remainder. */
    private static String withRemainder(int remainder, int... weights) {
        for (int start = 81_234_567; ; start++) {
            String body = String.valueOf(start * (weights.length == 8 ? 1L : 100L));
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (body.charAt(i) - '0');
            }
            if (sum % 11 == remainder) {
                return body;
            }
        }
    }
}
