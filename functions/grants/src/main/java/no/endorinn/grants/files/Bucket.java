package no.endorinn.grants.files;

import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.endorinn.kernel.store.PrivateBucket;
import no.endorinn.kernel.store.StandIn;

/** The private bucket in which attachments lie: straight from people, in versions, and read by nobody before they are scanned. */
@Singleton
public final class Bucket {
    /** How long somebody has to begin to upload. */
    static final Duration UPLOAD = Duration.ofMinutes(15);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Pattern SCANNED =
            Pattern.compile("<Key>" + Scan.TAG + "</Key>\\s*<Value>([A-Z_]{1,40})</Value>");

    private final PrivateBucket bucket;
    private final InstantSource clock;

    @Inject
    Bucket(Environment environment, StandIn credentials, InstantSource clock) {
        this(PrivateBucket.told(environment, "files.bucket", credentials, clock, PATIENCE), clock);
    }

    Bucket(PrivateBucket bucket, InstantSource clock) {
        this.bucket = bucket;
        this.clock = clock;
    }

    /**
     * How a file is uploaded: with these headers and no others, once.
     *
     * @param until when it must have begun
     */
    public record Upload(String url, Map<String, String> headers, Instant until) {}

    /**
     * Lets somebody put this very file there. Whoever sends another one, in length, kind or content, is refused by the bucket; and so is
     * whoever puts a second one in the place of the first, which would then be read unscanned.
     */
    public Upload upload(Attachment file) {
        Map<String, String> headers = PrivateBucket.once(file.type().mime(), file.sha256());
        Map<String, String> signed = new LinkedHashMap<>(headers);
        // Browsers tell the length by themselves, and let no page do it.
        signed.put("content-length", Long.toString(file.size()));
        Instant now = clock.instant();
        return new Upload(bucket.upload(file.key(), signed, UPLOAD, now), headers, now.plus(UPLOAD));
    }

    /** Where the file may be fetched for a moment. */
    public String download(Attachment file, String object) {
        return bucket.download(
                file.key(), Optional.of(object), file.name().text(), file.type().mime());
    }

    /**
     * The first bytes of a version.
     *
     * @throws IllegalStateException when it may not be read: the scanner has not tagged it as harmless, or it is gone
     */
    byte[] head(String key, String object) {
        return bucket.get(key, Map.of("versionId", object), Map.of("range", "bytes=0-" + (FileType.HEAD - 1)))
                .orElseThrow(
                        () -> new IllegalStateException("a version that is said to be harmless is not to be read"));
    }

    /** What the scanner found in a version, if it has been there. */
    Optional<Scan> scanned(String key, String object) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("tagging", "");
        query.put("versionId", object);
        return bucket.get(key, query, Map.of())
                .map(tags -> SCANNED.matcher(new String(tags, StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(tag -> Scan.valueOf(tag.group(1)));
    }

    /** From now on nothing is there; the bucket's own rule lets go of what was, a day later. Nothing happens when nothing is there. */
    public void remove(String key) {
        bucket.remove(key);
    }
}
