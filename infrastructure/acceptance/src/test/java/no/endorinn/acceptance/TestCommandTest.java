package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./test} never passes by running nothing. */
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

    /** What it complains of. */
    private static String refused(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("./test"), Stream.of(arguments)).toList())
                .directory(Sources.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", List.of(arguments), printed).isNotZero();
        return printed;
    }
}
