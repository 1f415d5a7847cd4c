package no.endorinn.directory.associations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that people take for one another. */
class LookalikeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FJORDVIK SKOLEKORPS",
                "Skolekorps, Fjordvik",
                "Fjordvik skole-korps",
                "Fjordvik Skole Korps",
                "Fj\u043erdvik sk\u043elek\u043erps",
                "Fjordv\u0456k skolekorps",
                "Fjordvik\u200b skole\u00adkorps",
                "Fjo\u0301rdvik skolekorps",
                "Fj0rdvik sk0lek0rps",
                "Fjordvlk skolekorps",
                "\uff26\uff4aordvik skolekorps"
            })
    void theSameWordsLookTheSameHoweverTheyAreWritten(String name) {
        assertThat(Lookalike.signature(name)).isEqualTo(Lookalike.signature("Fjordvik skolekorps"));
    }

    @Test
    void aaIsWrittenForOneLetter() {
        assertThat(Lookalike.signature("Aalgaard IL")).isEqualTo(Lookalike.signature("Ålgård IL"));
    }

    @Test
    void otherWordsAreOtherNames() {
        assertThat(Lookalike.signature("Fjordvik mannskor")).isNotEqualTo(Lookalike.signature("Fjordvik damekor"));
        assertThat(Lookalike.signature("\u200b\u2060")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fjordvik kommune",
                "Kommunen",
                "K\u043emmunen i Fjordvik",
                "Ordførerens venner",
                "Raadhuset",
                "FjordvikKommune",
                "The Mayor"
            })
    void whoeverSpeaksAsTheMunicipalityIsOfficial(String name) {
        assertThat(Lookalike.isOfficial(name)).isTrue();
        assertThat(Lookalike.isOfficial("Fjordvik mannskor")).isFalse();
    }
}
