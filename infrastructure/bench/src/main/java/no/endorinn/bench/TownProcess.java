package no.endorinn.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.local.Options;

/**
 * A {@link Town} in a process of its own, with its data on disk as {@code ./run} has it, so that what its clients use is
 * not taken from it.
 */
final class TownProcess implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final URI address;
    private final URI dynamoDb;
    private final List<String> tokens = new ArrayList<>();

    /**
     * Starts it, and returns when it answers.
     *
     * @param folder an empty folder for its data
     * @param people how many there are who may book
     */
    TownProcess(Path project, Path folder, int rooms, int people) throws IOException {
        log = folder.resolve("functions.jsonl");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TownProcess.class.getName(),
                        project.toString(),
                        folder.toString(),
                        Integer.toString(rooms),
                        Integer.toString(people))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        address = URI.create(line(lines));
        dynamoDb = URI.create(line(lines));
        for (int person = 0; person < people; person++) {
            tokens.add(line(lines));
        }
    }

    /** Usage: TownProcess PROJECT FOLDER ROOMS PEOPLE; runs until its standard input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        PrintStream starter = System.out;
        // The functions write their log there.
        System.setOut(new PrintStream(folder.resolve("functions.jsonl").toFile(), StandardCharsets.UTF_8));
        Options options = Options.of(Path.of(arguments[0])).withData(folder.resolve("data"));
        try (Town town = new Town(options, Integer.parseInt(arguments[2]))) {
            starter.println(town.runtime().address());
            starter.println(town.runtime().dynamoDbEndpoint());
            for (int person = 0; person < Integer.parseInt(arguments[3]); person++) {
                starter.println(town.token("person-" + person));
            }
            starter.flush();
            new InputStreamReader(System.in, StandardCharsets.UTF_8).read();
        }
        System.exit(0);
    }

    URI address() {
        return address;
    }

    URI dynamoDb() {
        return dynamoDb;
    }

    /** What the functions have logged. */
    File log() {
        return log.toFile();
    }

    /** The access token of a person. */
    String token(int person) {
        return tokens.get(person);
    }

    private static String line(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IllegalStateException("the town does not start");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
