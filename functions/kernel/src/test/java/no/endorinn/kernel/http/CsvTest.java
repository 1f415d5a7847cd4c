package no.endorinn.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table as Excel in Norway opens it. */
class CsvTest {
    @Test
    void itBeginsWithAMarkAndHasSemicolonsDecimalCommasAndWholeLines() {
        assertThat(Csv.of("lag", "beløp")
                        .row(List.of("Fjordvik \"mannskor\"; avd. nord", Csv.kroner(1_345_050)))
                        .text())
                .isEqualTo("\uFEFFlag;beløp\r\n\"Fjordvik \"\"mannskor\"\"; avd. nord\";13450,50\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 912 34 567", "-1+1", "@SUM(A1)", "\t=1", "\r=1"})
    void nothingThatSomebodyTypedIsAFormula(String typed) {
        assertThat(Csv.of("lag").row(List.of(typed)).text()).contains("'" + typed);
    }

    @Test
    void whatWasPaidBackStaysANumber() {
        assertThat(Csv.of("beløp").row(List.of(Csv.kroner(-5))).text()).contains("\r\n-0,05\r\n");
    }
}
