package no.endorinn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of the contract.
 *
 * @param parameters those of the query, each with an example of its value
 * @param examples of its body; none when it takes none
 */
record Operation(String method, String path, Map<String, String> parameters, List<ObjectNode> examples) {
    boolean wantsKey() {
        return method.equals("POST") && (path.equals("/bookings") || path.equals("/blocks"));
    }

    /** All of docs/openapi.yaml. */
    static List<Operation> all() {
        JsonNode contract = Sources.contract();
        List<Operation> operations = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .forEach(operation -> {
                            Map<String, String> parameters = new LinkedHashMap<>();
                            operation.getValue().path("parameters").forEach(each -> {
                                JsonNode parameter = resolved(contract, each);
                                if (parameter.path("in").asText().equals("query")) {
                                    String choice =
                                            parameter.at("/schema/enum/0").asText("x");
                                    parameters.put(
                                            parameter.path("name").asText(),
                                            parameter.path("example").asText(choice));
                                }
                            });
                            JsonNode json = operation.getValue().at("/requestBody/content/application~1json");
                            List<ObjectNode> examples = new ArrayList<>();
                            if (json.has("example")) {
                                examples.add((ObjectNode) json.path("example"));
                            }
                            json.path("examples")
                                    .forEach(each -> examples.add((ObjectNode)
                                            resolved(contract, each).path("value")));
                            operations.add(new Operation(
                                    operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), parameters, examples));
                        }));
        return operations;
    }

    private static JsonNode resolved(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
