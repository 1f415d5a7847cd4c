package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the sources look. With {@code -Dformat=apply} the Java files are rewritten instead of complained about. */
class FormattingTest {
    private static final boolean APPLY = System.getProperty("format", "check").equals("apply");
    private static final int MOST_LINES = 350;
    private static final Set<String> BINARY = Set.of("ico", "jar", "jpg", "png", "webp", "woff2");

    /** Its style has lines of 120 characters at most, and imports in ASCII order, the static ones first. */
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyJavaFileIsFormatted() throws IOException {
        List<Path> unformatted = new ArrayList<>();
        for (Path file : Sources.java()) {
            String text = Sources.read(file);
            String formatted = formatted(file, text);
            if (!formatted.equals(text)) {
                if (APPLY) {
                    Files.writeString(file, formatted);
                } else {
                    unformatted.add(Sources.ROOT.relativize(file));
                }
            }
        }

        assertThat(unformatted)
                .as("to format them: mvn -pl infrastructure/acceptance -am verify -Dtest=FormattingTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dformat=apply")
                .isEmpty();
    }

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

    private static String formatted(Path file, String text) {
        try {
            return FORMATTER.formatSourceAndFixImports(text);
        } catch (FormatterException e) {
            throw new AssertionError("cannot format " + file, e);
        }
    }
}
