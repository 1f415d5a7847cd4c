package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./test} never passes by running nothing, and {@code ./run} builds nothing that another has open. */
class TestCommandTest {

    @Test
    void aClassThatIsNotThereIsToldBeforeAnythingIsBuilt() throws Exception {
        assertThat(refused("kernel", "NoSuchTest")).contains("NoSuchTest", "functions/kernel");
    }

    @Test
    void aModuleThatIsNotThereIsToldWithThoseThatAre() throws Exception {
        assertThat(refused("kernal")).contains("booking", "directory", "web", "acceptance");
        assertThat(refused()).contains("./test");
    }

    @Test
    void aRunThatWouldBuildWhileAnotherRunsIsToldWhichOne(@TempDir Path folder) throws Exception {
        Files.copy(Sources.ROOT.resolve("run"), folder.resolve("run"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectory(folder.resolve(".mvn"));
        Files.copy(Sources.ROOT.resolve(".mvn/tools.sh"), folder.resolve(".mvn/tools.sh"));
        Path runs = Files.createDirectories(folder.resolve("infrastructure/local/target/runs"));
        Files.createFile(runs.resolve("2147483647"));
        Process other = new ProcessBuilder("bash", "-c", "exec -a LocalRuntime sleep 60").start();
        try {
            Files.createFile(runs.resolve(Long.toString(other.pid())));

            assertThat(refused(folder, List.of("./run")))
                    .contains("(prosess " + other.pid() + ")")
                    .doesNotContain("2147483647", "Bygger");
        } finally {
            other.destroy();
        }
    }

    private static String refused(String... arguments) throws IOException, InterruptedException {
        return refused(
                Sources.ROOT,
                Stream.concat(Stream.of("./test"), Stream.of(arguments)).toList());
    }

    /** What it complains of. */
    private static String refused(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, printed).isNotZero();
        return printed;
    }
}
