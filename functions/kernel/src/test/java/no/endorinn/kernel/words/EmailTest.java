package no.endorinn.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(strings = {"kari@eksempel.no", "k.n+kor@post.fjordvik.kommune.no", "å@bø.no"})
    void whatLooksLikeAnAddressIsOne(String address) {
        assertThat(Email.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari",
                "kari@",
                "@eksempel.no",
                "kari@eksempel",
                "kari@eksempel.",
                "ka ri@eksempel.no",
                "a@b@c.no"
            })
    void whatDoesNotIsNone(String address) {
        assertThat(Email.isOne(address)).isFalse();
    }
}
