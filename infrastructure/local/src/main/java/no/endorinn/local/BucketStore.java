package no.endorinn.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What lies in a bucket, in a folder: of each object its bytes, and beside them what is known of it. An object is there when the latter
 * is, and that comes by a rename; so whatever a kill leaves half written is nobody's, and goes at the next start.
 */
final class BucketStore {

    private static final String KNOWN = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Path folder;

    /** Opens the folder, and makes it when it is not there. */
    BucketStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        List<Path> known = objects().map(StoredObject::bytes).toList();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(file -> !file.toString().endsWith(KNOWN))
                    .filter(file -> !known.contains(file))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * An object, in its one version.
     *
     * @param key the bucket's name, and the object's key in it
     * @param type its media type
     * @param scan what the scanner has found in it, if it has been there
     */
    record StoredObject(String key, String version, String type, Optional<String> scan, Path bytes) {

        String bucket() {
            return key.substring(0, key.indexOf('/'));
        }

        String keyInBucket() {
            return key.substring(key.indexOf('/') + 1);
        }

        byte[] content() {
            try {
                return Files.readAllBytes(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Keeps an object; nothing when there is one under the key already. */
    synchronized Optional<StoredObject> add(String key, String type, byte[] content) {
        if (at(key).isPresent()) {
            return Optional.empty();
        }
        String version = UUID.randomUUID().toString().replace("-", "");
        StoredObject object =
                new StoredObject(key, version, type, Optional.empty(), folder.resolve(name(key) + "." + version));
        try {
            Files.write(object.bytes(), content);
            know(object);
            return Optional.of(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what the scanner found; nothing happens when the version is gone. */
    synchronized void tag(String key, String version, String scan) {
        at(key).filter(object -> object.version().equals(version)).ifPresent(object -> {
            try {
                know(new StoredObject(key, version, object.type(), Optional.of(scan), object.bytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    synchronized void remove(String key) {
        try {
            Optional<StoredObject> object = at(key);
            Files.deleteIfExists(known(key));
            if (object.isPresent()) {
                Files.deleteIfExists(object.get().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Optional<StoredObject> at(String key) {
        return Files.exists(known(key)) ? Optional.of(read(known(key))) : Optional.empty();
    }

    /** All objects there are. */
    synchronized Stream<StoredObject> objects() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(KNOWN)).map(this::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void know(StoredObject object) throws IOException {
        Path draft = folder.resolve(object.bytes().getFileName() + ".new");
        JSON.writeValue(
                draft.toFile(),
                Map.of(
                        "key", object.key(),
                        "version", object.version(),
                        "type", object.type(),
                        "scan", object.scan().orElse("")));
        Files.move(draft, known(object.key()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private StoredObject read(Path file) {
        try {
            Map<String, String> known = JSON.readValue(file.toFile(), TEXTS);
            String key = known.getOrDefault("key", "");
            String version = known.getOrDefault("version", "");
            return new StoredObject(
                    key,
                    version,
                    known.getOrDefault("type", ""),
                    Optional.of(known.getOrDefault("scan", "")).filter(scan -> !scan.isEmpty()),
                    folder.resolve(name(key) + "." + version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path known(String key) {
        return folder.resolve(name(key) + KNOWN);
    }

    private static String name(String key) {
        return key.replace('/', '_');
    }
}
