package no.endorinn.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import no.endorinn.kernel.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void whatWasSentComesBackAsTheSamePosition() {
        Cursor cursor = new Cursor("2027-01-14T18:00:00Z#2346789A");

        assertThat(Cursor.read(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void positionsMayHaveLettersOfAnyAlphabet() {
        String position = "хор#рыбацкий хор 合唱団 🎵#2346789a";

        assertThat(Cursor.read(Cursor.afterText(position).text()).orElseThrow().afterText())
                .isEqualTo(position);
        assertThatThrownBy(() -> new Cursor("%zz").afterText()).isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "not base64!", "å", "AA", "YQ==YQ", "IA", "\ud800"})
    void whatCannotBeOneOfOursIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void positionsThatAreTooLongOrNotPlainTextAreRefused() {
        assertRefused(encoded("x".repeat(376)));
        assertRefused(encoded("a\nb"));
        assertRefused(encoded("blåbær"));
    }

    private static void assertRefused(String text) {
        assertThat(Cursor.read(text)).isEmpty();
    }

    private static String encoded(String position) {
        return Base64.getUrlEncoder().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
