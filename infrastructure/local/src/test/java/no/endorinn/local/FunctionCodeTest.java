package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionCodeTest {

    @TempDir
    Path folder;

    @Test
    void only_released_libraries_that_all_functions_bring_alike_are_shared() throws IOException {
        Template.Function one =
                function("one", "alike-1.jar", "own-1-SNAPSHOT.jar", "micronaut-core-4.jar", "one-1.jar");
        Template.Function other = function("other", "alike-1.jar", "own-1-SNAPSHOT.jar", "micronaut-core-4.jar");
        Files.writeString(library(one, "patched-1.jar"), "as it was");
        Files.writeString(library(other, "patched-1.jar"), "as it is!");

        assertThat(FunctionCode.inCommon(List.of(one, other))).containsExactly(library(one, "alike-1.jar"));
    }

    @Test
    void a_function_alone_shares_nothing() throws IOException {
        Template.Function one = function("one", "alike-1.jar");

        assertThat(FunctionCode.inCommon(List.of(one, one))).isEmpty();
    }

    private Template.Function function(String name, String... libraries) throws IOException {
        Path lib = Files.createDirectories(folder.resolve(name).resolve("lib"));
        for (String each : libraries) {
            Files.writeString(lib.resolve(each), each);
        }
        return new Template.Function(
                name, folder.resolve(name), "Handler", 512, 10, Map.of(), List.of(), List.of(), List.of());
    }

    private static Path library(Template.Function function, String name) {
        return function.code().resolve("lib").resolve(name);
    }
}
