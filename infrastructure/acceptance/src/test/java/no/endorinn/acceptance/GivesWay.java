package no.endorinn.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The browser's tests take longest, and each waits for the one before it: what runs beside them gives way, this JVM and whatever it
 * starts, so that neither of two cores is idle at the end. Only Linux has it so, where each thread is as nice as the one it is
 * started by.
 */
public final class GivesWay implements LauncherSessionListener {
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final String NICENESS = "5";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Files.isDirectory(THREADS)) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("renice", "-n", NICENESS, "-p"));
        try (Stream<Path> threads = Files.list(THREADS)) {
            threads.map(thread -> thread.getFileName().toString()).forEach(command::add);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
