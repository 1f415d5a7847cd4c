package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the sources look, beside what the formatter (Spotless) sees to. */
class FormattingTest {
    private static final int MOST_LINES = 350;
    private static final Set<String> BINARY = Set.of("ico", "jar", "jpg", "png", "ttf", "webp", "woff2");

    @Test
    void noJavaFileIsLongerThanOneCanOversee() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Sources.java()) {
            long lines = Sources.read(file).lines().count();
            if (lines > MOST_LINES) {
                tooLong.add(Sources.ROOT.relativize(file) + " has " + lines);
            }
        }

        assertThat(tooLong).as("files of more than %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void noLineEndsInWhiteSpace() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.all()) {
            if (BINARY.contains(extension(file))) {
                continue;
            }
            int number = 0;
            for (String line : Sources.read(file).split("\n", -1)) {
                number++;
                if (!line.stripTrailing().equals(line)) {
                    found.add(Sources.ROOT.relativize(file) + ":" + number);
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
