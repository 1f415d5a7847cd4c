package no.endorinn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that outlives the local runtime, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final String DATABASE = "dynamodb";
    private static final String BUCKET = "bucket";
    private static final String LOG = "log";
    private static final String DEMO_BEGUN = "demo-begun";
    private static final String DEMO_LOADED = "demo-loaded";
    private static final String ISSUER_KEY = "issuer-key.json";

    private final Path folder;
    private final FileChannel lock;

    /**
     * Takes the folder, and makes it when it is not there.
     *
     * @throws IllegalStateException if another process has it
     */
    DataFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new IllegalStateException(
                    "another local runtime uses " + folder.toAbsolutePath() + "; stop it first");
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            @Nullable FileLock held = file.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Removes what a runtime has left here, and nothing else. */
    void wipe() throws IOException {
        for (String name : List.of(DATABASE, BUCKET, LOG, DEMO_BEGUN, DEMO_LOADED, ISSUER_KEY)) {
            Path left = folder.resolve(name);
            if (Files.exists(left)) {
                try (Stream<Path> all = Files.walk(left)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        }
    }

    Path database() {
        return folder.resolve(DATABASE);
    }

    /** Where attachments lie. */
    Path bucket() {
        return folder.resolve(BUCKET);
    }

    Path issuerKey() {
        return folder.resolve(ISSUER_KEY);
    }

    /** Where the functions' log lines go. */
    Path functionLog() throws IOException {
        return Files.createDirectories(folder.resolve(LOG)).resolve("functions.jsonl");
    }

    boolean demoIsLoaded() {
        return Files.exists(folder.resolve(DEMO_LOADED));
    }

    /** The day that the demo's dates are counted from: the one on which its load first began. */
    LocalDate demoDay(LocalDate today) throws IOException {
        Path begun = folder.resolve(DEMO_BEGUN);
        if (!Files.exists(begun)) {
            Path draft = Files.writeString(folder.resolve(DEMO_BEGUN + ".new"), today.toString());
            Files.move(draft, begun, StandardCopyOption.ATOMIC_MOVE);
        }
        return LocalDate.parse(Files.readString(begun));
    }

    void demoLoaded() throws IOException {
        Files.writeString(folder.resolve(DEMO_LOADED), "");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
