package no.endorinn.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Somebody of the demo municipality whom a developer can be.
 *
 * @param id the short name in addresses
 * @param sub the subject in their tokens
 * @param what who they are, in a few words
 */
public record Persona(String id, String sub, String name, String what) {

    /** Those of personas.json in a demo folder; nobody when there is no such file. */
    static List<Persona> read(Path demo) {
        Path file = demo.resolve("personas.json");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return new ObjectMapper().readValue(Files.readString(file), new TypeReference<List<Persona>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
