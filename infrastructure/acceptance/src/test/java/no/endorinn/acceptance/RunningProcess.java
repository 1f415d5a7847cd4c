package no.endorinn.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The local runtime as a process of its own, started with the class path and options of {@code ./run}. */
final class RunningProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Process process;
    private final URI address;

    private RunningProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits for the line that says where it is.
     *
     * @param port 0 for a free one
     */
    static RunningProcess start(Path data, int port) throws IOException {
        Path target = Sources.ROOT.resolve("infrastructure/local/target");
        Path complaints = data.resolveSibling(data.getFileName() + ".err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:ReservedCodeCacheSize=192m",
                        "-XX:MetaspaceSize=256m",
                        "-cp",
                        target.resolve("endorinn-local-1.0-SNAPSHOT.jar") + ":" + target.resolve("lib") + "/*",
                        "no.endorinn.local.LocalRuntime",
                        "--project",
                        Sources.ROOT.toString(),
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectError(complaints.toFile())
                .start();
        BufferedReader said = process.inputReader();
        for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return new RunningProcess(process, URI.create(found.group()));
            }
        }
        process.destroyForcibly();
        throw new AssertionError("it did not start: " + Sources.read(complaints));
    }

    URI address() {
        return address;
    }

    /** As the power cut does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does it; says whether it has stopped within the time. */
    boolean stopsWithin(Duration time) throws InterruptedException {
        process.destroy();
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
