package no.endorinn.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"912 34 567", "91234567", "+47 912 34 567", "04800"})
    void whatLooksLikeANumberIsOne(String number) {
        assertThat(Telephone.isOne(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "912", "912-34-567", "47+91234567", "ring meg", "1234567890123456789012"})
    void whatDoesNotIsNone(String number) {
        assertThat(Telephone.isOne(number)).isFalse();
    }
}
