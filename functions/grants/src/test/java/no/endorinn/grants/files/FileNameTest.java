package no.endorinn.grants.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {

    static Stream<Arguments> sent() {
        return Stream.of(
                Arguments.of("budsjett.pdf", "budsjett.pdf"),
                Arguments.of("Årsmelding 2026.PDF", "Årsmelding 2026.PDF"),
                Arguments.of("../../etc/passwd", "passwd.pdf"),
                Arguments.of("C:\\Users\\kari\\Skrivebord\\plan.pdf", "plan.pdf"),
                Arguments.of("/", "vedlegg.pdf"),
                Arguments.of(".pdf", "vedlegg.pdf"),
                Arguments.of("..pdf", "vedlegg.pdf"),
                Arguments.of("   ", "vedlegg.pdf"),
                Arguments.of("regning.exe", "regning.exe.pdf"),
                // A right-to-left override would show this one as fdp.exe turned round.
                Arguments.of("gning\u202Efdp.exe", "gningfdp.exe.pdf"),
                Arguments.of("to\r\nlinjer\u0000.pdf", "tolinjer.pdf"),
                Arguments.of("to  \u00A0 ord.pdf", "to ord.pdf"),
                Arguments.of("\"><script>.pdf", "script.pdf"),
                Arguments.of("A\u030Arsmelding.pdf", "Årsmelding.pdf"));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void theNameIsOnlyAName(String sent, String kept) {
        assertThat(FileName.cleaned(sent, FileType.PDF)).isEqualTo(kept);
    }

    @Test
    void aLongNameIsCutBeforeItsEndingAndNeverInTheMiddleOfACharacter() {
        assertThat(FileName.cleaned("ø".repeat(200) + ".pdf", FileType.PDF)).isEqualTo("ø".repeat(96) + ".pdf");
        assertThat(FileName.cleaned("🎺".repeat(200) + ".jpeg", FileType.JPEG)).isEqualTo("🎺".repeat(47) + ".jpeg");
    }
}
