package no.endorinn.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.local.ApiRequest;

/**
 * The contract that docs/openapi.yaml is: every reply must be one that it documents, and a request that was answered
 * with 2xx must be one that it allows. A request that was refused may be as wrong as the test wants it.
 */
public final class Contract {

    private static final Map<Path, OpenApiInteractionValidator> READ = new ConcurrentHashMap<>();

    private final Path file;

    private Contract(Path file) {
        this.file = file;
    }

    /** The project's own. The file is not looked for before the first check. */
    public static Contract ofProject() {
        return of(Project.root().resolve("docs").resolve("openapi.yaml"));
    }

    /** A contract in another file. */
    public static Contract of(Path file) {
        return new Contract(file);
    }

    /**
     * Checks a request and its reply.
     *
     * @throws AssertionError with everything that breaks the contract, or if there is no contract to read
     */
    public void check(ApiRequest request, Reply reply) {
        OpenApiInteractionValidator validator = READ.computeIfAbsent(file, Contract::read);
        // Finding the operation among all paths is a third of what a check costs.
        ValidationReport report = reply.status() / 100 == 2
                ? validator.validate(request(request), response(reply))
                : validator.validateResponse(
                        request.rawPath(), Request.Method.valueOf(request.method()), response(reply));
        List<String> broken = report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .flatMap(message -> Stream.concat(Stream.of(describe(message)), details(message)))
                .distinct()
                .toList();
        if (!broken.isEmpty()) {
            throw new AssertionError("%s %s, answered %d, breaks %s:%n- %s%nRequest: %s%nReply: %s"
                    .formatted(
                            request.method(),
                            request.rawPath(),
                            reply.status(),
                            file.getFileName(),
                            String.join("\n- ", broken),
                            new String(request.body(), StandardCharsets.UTF_8),
                            reply.body()));
        }
    }

    private static OpenApiInteractionValidator read(Path file) {
        // It warns that a schema's root holds the OpenAPI file's components.
        System.setProperty("org.slf4j.simpleLogger.log.com.networknt.schema", "error");
        try {
            return OpenApiInteractionValidator.createForInlineApiSpecification(ContractFile.read(file))
                    .withResolveRefs(false)
                    // Else every object is closed, which no schema made of parts (allOf) can meet.
                    // A schema that is closed says so itself: unevaluatedProperties: false.
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                            .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                            .build())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read: " + file, e);
        }
    }

    private static SimpleResponse response(Reply reply) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
        reply.headers().forEach(response::withHeader);
        if (!reply.body().isEmpty()) {
            response.withBody(reply.body());
        }
        return response.build();
    }

    private static SimpleRequest request(ApiRequest request) {
        SimpleRequest.Builder built = new SimpleRequest.Builder(request.method(), request.rawPath());
        request.headers().forEach(built::withHeader);
        // Who may call is checked by the gateway, not by the contract.
        built.withHeader("authorization", "Bearer checked-by-the-gateway");
        Arrays.stream(request.rawQuery().split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair[0]),
                        Collectors.mapping(pair -> pair.length == 1 ? "" : decoded(pair[1]), Collectors.toList())))
                .forEach(built::withQueryParam);
        if (request.body().length > 0) {
            built.withBody(new String(request.body(), StandardCharsets.UTF_8));
        }
        return built.build();
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }

    private static String describe(ValidationReport.Message message) {
        String where = message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(pointers -> pointers.getInstance() + ": ")
                .orElse("");
        return where + message.getMessage();
    }

    private static Stream<String> details(ValidationReport.Message message) {
        return message.getNestedMessages().stream().map(nested -> "  " + describe(nested));
    }
}
