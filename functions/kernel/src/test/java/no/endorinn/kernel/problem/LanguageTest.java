package no.endorinn.kernel.problem;

import static no.endorinn.kernel.problem.Language.BOKMAL;
import static no.endorinn.kernel.problem.Language.ENGLISH;
import static no.endorinn.kernel.problem.Language.NYNORSK;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @Test
    void eachLanguageIsHadByItsTagWithOrWithoutACountry() {
        assertThat(Language.preferred("nb")).isEqualTo(BOKMAL);
        assertThat(Language.preferred("nn-NO")).isEqualTo(NYNORSK);
        assertThat(Language.preferred("en-GB")).isEqualTo(ENGLISH);
        assertThat(Language.preferred("no")).isEqualTo(BOKMAL);
    }

    @Test
    void theFirstOfOursByTheReadersOwnOrderIsChosen() {
        assertThat(Language.preferred("se, nn;q=0.8, nb;q=0.9")).isEqualTo(BOKMAL);
        assertThat(Language.preferred("de-DE,de;q=0.9,en;q=0.5,nb;q=0.4")).isEqualTo(ENGLISH);
    }

    @Test
    void whatIsExpresslyNotWantedIsNotChosen() {
        assertThat(Language.preferred("en;q=0, nn;q=0.1")).isEqualTo(NYNORSK);
        assertThat(Language.preferred("en;q=0")).isEqualTo(BOKMAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "fi, sv", ";;;q=x", "en;q=7", "\u0000", "e\u0301n", "-"})
    void withoutAReadableWishForOneOfOursItIsBokmal(String header) {
        assertThat(Language.preferred(header)).isEqualTo(BOKMAL);
    }

    @Test
    void noHeaderAndAnEndlessOneAreBokmal() {
        assertThat(Language.preferred(null)).isEqualTo(BOKMAL);
        assertThat(Language.preferred("en,".repeat(100))).isEqualTo(BOKMAL);
    }
}
