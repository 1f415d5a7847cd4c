package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in README.md work as printed. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final String ADDRESS = "http://127.0.0.1:8080";
    private static final String END_OF_BLOCK = "--- end of block ---";

    @Test
    void aRoomIsFoundAndBookedAndGoneFromTheSearch(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("bash") && isThere("curl"), "README's commands are not tried: bash or curl is missing");
        List<String> blocks = BLOCK.matcher(Sources.read(Sources.ROOT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        String script = blocks.stream()
                .map(block -> block.replace(ADDRESS, Demo.runtime().address().toString()))
                .collect(Collectors.joining("echo '" + END_OF_BLOCK + "'\n"));
        String[] printed = run(script, folder).split(END_OF_BLOCK);

        assertThat(printed).as("search, book, search").hasSize(3);
        JsonNode booked = json(printed[1]);
        assertThat(json(printed[0]).path("offers").findValuesAsText("premises"))
                .contains(booked.path("premises").asText());
        assertThat(booked.path("reference").asText()).hasSize(8);
        assertThat(json(printed[2]).path("offers")).isEmpty();
    }

    private static String run(String script, Path folder) throws IOException, InterruptedException {
        // What curl would do with an error is to print it; here it is to fail.
        Files.writeString(folder.resolve(".curlrc"), "fail-with-body\n");
        Path complaints = folder.resolve("complaints");
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectError(complaints.toFile());
        bash.environment().put("CURL_HOME", folder.toString());
        Process process = bash.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s%n%s%n%s", script, printed, Sources.read(complaints))
                .isZero();
        return printed;
    }

    private static JsonNode json(String printed) throws IOException {
        return new ObjectMapper().readTree(printed);
    }

    private static boolean isThere(String command) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
