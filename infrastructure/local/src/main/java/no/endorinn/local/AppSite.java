package no.endorinn.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * The web app as CloudFront serves it: the files that its build made, its one page for every path without an extension,
 * what it must know of the municipality, the municipality's pictures, and the security headers.
 */
final class AppSite implements Door.Site {

    static final String PATH = "/app";

    private static final String PICTURES = "/pictures/";

    /** In bytes; CloudFront leaves alone what is smaller. */
    private static final int LEAST_COMPRESSED = 1000;

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "jpg", "image/jpeg",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json",
            "webp", "image/webp");

    private final Path built;
    private final Optional<Path> pictures;
    private final Map<String, String> headers;
    private final String config;
    /** What has been asked for and cannot change, by its path: to compress it is most of what answering it costs. */
    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();

    /**
     * The app of a project.
     *
     * @param built the folder that the app's build wrote
     * @param pictures the folder with the municipality's pictures, if it has any
     * @param headers on every answer, by lower-case name
     * @param municipality whose app it is: what stands in {@code config.json} apart from how to sign in
     */
    AppSite(Path built, Optional<Path> pictures, Map<String, String> headers, ObjectNode municipality, Issuer issuer) {
        this.built = built.toAbsolutePath().normalize();
        this.pictures = pictures.map(folder -> folder.toAbsolutePath().normalize());
        this.headers = Map.copyOf(headers);
        this.config = municipality
                .deepCopy()
                .put("issuer", issuer.uri().toString())
                .put("clientId", Issuer.CLIENT)
                .put("scope", Issuer.SCOPE)
                .toString();
    }

    /** Whether a path is the app's or a picture's. */
    static boolean has(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/") || path.startsWith(PICTURES);
    }

    @Override
    public ApiAnswer answer(ApiRequest request) {
        ApiAnswer answer = found(request);
        boolean takesGzip = request.header("accept-encoding").orElse("").contains("gzip");
        boolean isText = answer.headers().getOrDefault("content-type", List.of()).stream()
                .noneMatch(type -> type.matches("image/(jpg|jpeg|png|webp)"));
        if (!takesGzip || !isText || answer.body().length <= LEAST_COMPRESSED) {
            return answer;
        }
        // As CloudFront does, so that what is measured here holds there.
        byte[] body = answer.headers().getOrDefault("cache-control", List.of()).contains(FOR_EVER)
                ? compressed.computeIfAbsent(request.rawPath(), path -> compressed(answer.body()))
                : compressed(answer.body());
        return new ApiAnswer(answer.status(), answer.headers(), body)
                .with("content-encoding", "gzip")
                .with("vary", "Accept-Encoding");
    }

    private static byte[] compressed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ApiAnswer found(ApiRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return secured(ApiAnswer.message(405, "Method Not Allowed"));
        }
        if (request.rawPath().equals(PATH)) {
            return ApiAnswer.redirect(PATH + "/");
        }
        if (request.rawPath().startsWith(PICTURES)) {
            String name = request.rawPath().substring(PICTURES.length());
            return secured(pictures.flatMap(folder -> file(folder, name)).orElseGet(() -> missing(true)));
        }
        String name = request.rawPath().substring(PATH.length() + 1);
        if (name.equals("config.json")) {
            return secured(answer("json", config.getBytes(StandardCharsets.UTF_8), "no-cache"));
        }
        boolean isFile = name.substring(name.lastIndexOf('/') + 1).contains(".");
        return secured(file(built, isFile ? name : "index.html").orElseGet(() -> missing(isFile)));
    }

    private static Optional<ApiAnswer> file(Path folder, String name) {
        try {
            Path file = folder.resolve(PercentDecoding.path(name)).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String extension = name.substring(name.lastIndexOf('.') + 1);
            // The names of these change with what is in them.
            String caching = name.startsWith("assets/") ? FOR_EVER : "no-cache";
            return Optional.of(answer(extension, Files.readAllBytes(file), caching));
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiAnswer missing(boolean isFile) {
        return isFile
                ? ApiAnswer.message(404, "Not Found")
                : new ApiAnswer(
                        404,
                        Map.of("content-type", List.of("text/html; charset=utf-8")),
                        Html.page("Én dør inn", "<p>Appen er ikke bygd. Kjør <code>./run</code> på nytt.</p>")
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static ApiAnswer answer(String extension, byte[] body, String caching) {
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        return new ApiAnswer(200, Map.of("content-type", List.of(type), "cache-control", List.of(caching)), body);
    }

    private ApiAnswer secured(ApiAnswer answer) {
        Map<String, List<String>> all = new LinkedHashMap<>(answer.headers());
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new ApiAnswer(answer.status(), all, answer.body());
    }
}
