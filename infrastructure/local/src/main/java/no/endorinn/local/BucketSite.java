package no.endorinn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.endorinn.local.BucketStore.StoredObject;

/**
 * The template's private buckets, in the place of S3: they take the very addresses that are signed for S3, refuse what S3 would refuse
 * by the signature, the length, the digest, the condition and the bucket's policy; what comes to one that is scanned is told of.
 */
final class BucketSite implements Door.Site, AutoCloseable {

    /** Below it the bucket's name, as a client with an endpoint of its own asks S3. */
    static final String PATH = "/local/s3";

    /** No template's bucket takes more; S3 itself takes 5 GB at once. */
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private static final Pattern OBJECT = Pattern.compile(PATH + "/([A-Za-z0-9.-]+/[A-Za-z0-9/_-]{1,200})");
    private static final Pattern RANGE = Pattern.compile("bytes=0-(\\d{1,9})");
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final BucketStore store;
    private final InstantSource clock;
    private final MalwareScan scanner;
    private final List<String> scanned;
    private final Optional<Path> toForget;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Buckets on a folder, or for as long as they are open.
     *
     * @param scanned the names of those in which nothing is read before it has been scanned
     * @param events is told what EventBridge would tell, as JSON
     */
    BucketSite(Optional<Path> folder, List<String> scanned, InstantSource clock, Consumer<String> events) {
        this.scanned = List.copyOf(scanned);
        try {
            this.toForget = folder.isPresent() ? Optional.empty() : Optional.of(Files.createTempDirectory("bucket"));
            this.store = new BucketStore(folder.or(() -> toForget).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.clock = clock;
        this.scanner = new MalwareScan(store, events, clock);
    }

    /** Has scanned whatever came before a stop and was not. */
    void start() {
        store.objects().filter(object -> object.scan().isEmpty()).forEach(this::scan);
    }

    private void scan(StoredObject object) {
        if (scanned.contains(object.bucket())) {
            threads.execute(() -> scanner.look(object));
        }
    }

    static boolean has(String path) {
        return path.startsWith(PATH + "/");
    }

    @Override
    public int mostBytes(String rawPath) {
        return MOST_BYTES;
    }

    @Override
    public ApiAnswer answer(ApiRequest request) {
        Matcher place = OBJECT.matcher(request.rawPath());
        if (!place.matches()) {
            return fault(404, "NoSuchBucket");
        }
        SignedAddress address = new SignedAddress(request);
        Optional<String> fault = address.fault(clock.instant());
        if (fault.isPresent()) {
            return fault(403, fault.get());
        }
        String key = place.group(1);
        return switch (request.method()) {
            case "PUT" -> put(key, request);
            case "GET" -> get(key, request, address);
            case "DELETE" -> {
                store.remove(key);
                yield new ApiAnswer(204, Map.of(), new byte[0]);
            }
            default -> fault(405, "MethodNotAllowed");
        };
    }

    private ApiAnswer put(String key, ApiRequest request) {
        Optional<String> digest = request.header("x-amz-checksum-sha256");
        if (digest.isPresent() && !digest.get().equals(sha256(request.body()))) {
            return fault(400, "BadDigest");
        }
        if (!request.header("if-none-match").equals(Optional.of("*"))) {
            return fault(501, "NotImplemented");
        }
        return store.add(key, request.header("content-type").orElse("binary/octet-stream"), request.body())
                .map(object -> {
                    scan(object);
                    return new ApiAnswer(200, Map.of("x-amz-version-id", List.of(object.version())), new byte[0]);
                })
                .orElseGet(() -> fault(412, "PreconditionFailed"));
    }

    private ApiAnswer get(String key, ApiRequest request, SignedAddress address) {
        Optional<StoredObject> found = store.at(key)
                .filter(object ->
                        address.parameter("versionId").orElse(object.version()).equals(object.version()));
        if (found.isEmpty()) {
            // To whoever may not list the bucket, S3 does not tell what is not there.
            return fault(403, "AccessDenied");
        }
        StoredObject object = found.get();
        if (address.parameter("tagging").isPresent()) {
            return tags(object);
        }
        // The bucket's policy: only what the scanner has found harmless.
        return !scanned.contains(object.bucket()) || object.scan().equals(Optional.of(MalwareScan.HARMLESS))
                ? read(object, request, address)
                : fault(403, "AccessDenied");
    }

    private static ApiAnswer tags(StoredObject object) {
        String tag = object.scan()
                .map(scan -> "<Tag><Key>" + MalwareScan.TAG + "</Key><Value>" + scan + "</Value></Tag>")
                .orElse("");
        return xml(200, "<Tagging><TagSet>" + tag + "</TagSet></Tagging>");
    }

    private static ApiAnswer read(StoredObject object, ApiRequest request, SignedAddress address) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                "content-type",
                List.of(address.parameter("response-content-type").orElse(object.type())));
        address.parameter("response-content-disposition")
                .ifPresent(disposition -> headers.put("content-disposition", List.of(disposition)));
        byte[] content = object.content();
        Matcher range = RANGE.matcher(request.header("range").orElse(""));
        return range.matches()
                ? new ApiAnswer(
                        206,
                        headers,
                        Arrays.copyOf(content, Math.min(content.length, Integer.parseInt(range.group(1)) + 1)))
                : new ApiAnswer(200, headers, content);
    }

    private static String sha256(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ApiAnswer fault(int status, String code) {
        return xml(status, "<Error><Code>" + code + "</Code></Error>");
    }

    private static ApiAnswer xml(int status, String xml) {
        return new ApiAnswer(
                status, Map.of("content-type", List.of("application/xml")), xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives what is being scanned five seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        toForget.ifPresent(BucketSite::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
