package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Shows docs/openapi.yaml, with who may call what from docs/rights.md, as one page, without anybody's script. */
final class ApiDocumentation {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final RightsPage rights;
    private final SchemaText schemas;

    private ApiDocumentation(JsonNode document, RightsPage rights) {
        this.document = document;
        this.rights = rights;
        this.schemas = new SchemaText(document);
    }

    /** The page; a note when the project has no such file yet. */
    static String render(Path openapi) {
        if (!Files.exists(openapi)) {
            return Html.page(
                    "en", "API documentation", "<p>There is no " + Html.escape(openapi.toString()) + ".</p>\n");
        }
        try {
            return new ApiDocumentation(
                            ApiContract.read(Files.readString(openapi)),
                            RightsPage.read(openapi.resolveSibling("rights.md")))
                    .page();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + openapi, e);
        }
    }

    private String page() {
        StringBuilder main = new StringBuilder();
        main.append("<p><a href=\"/\" lang=\"nb\">Til startsiden</a></p>\n");
        main.append(Markdown.render(document.at("/info/description").asText()));
        List<Operation> operations = operations();
        main.append("<nav aria-label=\"Operations\">\n<h2>Operations</h2>\n<ul>\n");
        operations.forEach(operation -> main.append("<li><a href=\"#%s\"><code>%s</code></a> %s</li>\n"
                .formatted(operation.id(), Html.escape(operation.key()), Html.escape(operation.summary()))));
        main.append("</ul>\n</nav>\n");
        operations.forEach(operation -> main.append(section(operation)));
        main.append("<h2>Schemas</h2>\n");
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> main.append("<h3 id=\"schema-%s\">%s</h3>\n%s"
                        .formatted(
                                Html.escape(schema.getKey()),
                                Html.escape(schema.getKey()),
                                schemas.whole(schema.getValue()))));
        return Html.page("en", document.at("/info/title").asText("API") + ": API", main.toString());
    }

    /** An operation with what its path declares for all of them. */
    private record Operation(String method, String path, JsonNode node, JsonNode shared) {

        String key() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        String id() {
            return (method + path).replaceAll("[^a-zA-Z0-9]+", "-");
        }

        String summary() {
            return node.path("summary").asText();
        }
    }

    private List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey(),
                                path.getKey(),
                                operation.getValue(),
                                path.getValue().path("parameters"))))
                .toList();
    }

    private String section(Operation operation) {
        StringBuilder section = new StringBuilder();
        section.append("<h2 id=\"%s\"><code>%s</code></h2>\n".formatted(operation.id(), Html.escape(operation.key())));
        section.append("<p><strong>%s.</strong> %s</p>\n"
                .formatted(Html.escape(operation.summary()), Html.escape(access(operation))));
        section.append(Markdown.render(operation.node().path("description").asText()));
        String parameters = StreamSupport.stream(
                        List.of(operation.shared(), operation.node().path("parameters"))
                                .spliterator(),
                        false)
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(schemas::resolve)
                .map(this::parameter)
                .collect(Collectors.joining());
        if (!parameters.isEmpty()) {
            section.append("<h3>Parameters</h3>\n<ul>\n").append(parameters).append("</ul>\n");
        }
        JsonNode body = schemas.resolve(operation.node().path("requestBody"));
        if (!body.isMissingNode()) {
            section.append("<h3>Body</h3>\n")
                    .append(Markdown.render(body.path("description").asText()));
            section.append("<div>").append(content(body)).append("</div>\n");
        }
        section.append("<h3>Answers</h3>\n<ul>\n");
        operation.node().path("responses").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> {
                    JsonNode response = schemas.resolve(answer.getValue());
                    section.append("<li><strong>%s</strong> %s %s</li>\n"
                            .formatted(
                                    Html.escape(answer.getKey()),
                                    Markdown.inline(response.path("description").asText()),
                                    content(response)));
                });
        return section.append("</ul>\n").toString();
    }

    private String access(Operation operation) {
        JsonNode security =
                operation.node().has("security") ? operation.node().path("security") : document.path("security");
        if (security.isEmpty()) {
            return "Open to all.";
        }
        return rights.marks().entrySet().stream()
                .filter(row -> (row.getKey() + " ").startsWith(operation.key() + " "))
                .map(row -> about(row.getKey().substring(operation.key().length())) + String.join(", ", row.getValue())
                        + ".")
                .collect(Collectors.joining(" "));
    }

    /** {@code For } where the row is about the route alone, {@code Of a block: } where it is about something. */
    private static String about(String rest) {
        return rest.isEmpty() ? "For " : rest.substring(1, 2).toUpperCase(Locale.ROOT) + rest.substring(2) + ": ";
    }

    private String parameter(JsonNode parameter) {
        return "<li><code>%s</code> in the %s%s: %s. %s</li>\n"
                .formatted(
                        Html.escape(parameter.path("name").asText()),
                        Html.escape(parameter.path("in").asText()),
                        parameter.path("required").asBoolean() ? ", required" : "",
                        schemas.inline(parameter.path("schema")),
                        Markdown.inline(parameter.path("description").asText()));
    }

    private String content(JsonNode message) {
        return message.path("content").properties().stream()
                .map(type -> "<code>%s</code>: %s"
                        .formatted(
                                Html.escape(type.getKey()),
                                schemas.inline(type.getValue().path("schema"))))
                .collect(Collectors.joining("; "));
    }
}
