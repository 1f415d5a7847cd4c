package no.endorinn.grants.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The forms of the demo's schemes, as {@code ./run} publishes them. */
final class DemoForms {
    static final List<String> NAMES =
            List.of("driftstilskudd", "aktivitetstilskudd", "underskuddsgaranti", "inkluderingsfond");

    static final Path FOLDER = Path.of("../../infrastructure/demo/grants");

    private DemoForms() {}

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".form.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Publication publication(String name) {
        return Publication.of(name, 1, Trees.of(text(name)));
    }

    static Form form(String name) {
        return FormReader.published(publication(name).definition());
    }
}
