package no.endorinn.grants.files;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.endorinn.local.LocalBucket;
import no.endorinn.testing.Project;

/** A bucket to upload to, as a phone would, and what EventBridge tells of it, which goes nowhere by itself. */
public final class Post implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final LocalBucket bucket;
    private final HttpClient phone = HttpClient.newHttpClient();

    public Post(InstantSource clock) {
        try {
            bucket = LocalBucket.open(Project.template(), clock, events::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a function is told where S3 is. */
    public Map<String, String> settings() {
        return Map.of("aws.endpoint-url-s3", bucket.endpoint().toString());
    }

    /** Uploads as it was told to, and gives the status. */
    int put(String url, Map<String, String> headers, byte[] content) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        headers.forEach(request::header);
        return send(request).statusCode();
    }

    /** What an address leads to. */
    HttpResponse<byte[]> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return phone.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next that EventBridge tells: of an upload first that it has come, then what was found in it. */
    Map<String, Object> event() {
        try {
            String event =
                    Optional.ofNullable(events.poll(10, TimeUnit.SECONDS)).orElseThrow();
            return JSON.readValue(event, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        bucket.close();
    }
}
