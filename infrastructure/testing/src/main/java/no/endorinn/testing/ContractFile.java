package no.endorinn.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.endorinn.local.ApiContract;

/**
 * An OpenAPI document in which shared parameters, headers and answers stand wherever they are referred to. The validator's own
 * parser does the same in ten seconds of a processor; references to schemas the validator follows by itself.
 */
final class ContractFile {
    private static final String SHARED = "#/components/";
    private static final String SCHEMAS = SHARED + "schemas/";
    private static final String PARAMETERS = "parameters";

    private final JsonNode root;

    private ContractFile(JsonNode root) {
        this.root = root;
    }

    /** The document as JSON. */
    static String read(Path file) throws IOException {
        JsonNode root = ApiContract.read(Files.readString(file));
        JsonNode whole = new ContractFile(root).followed(root);
        whole.path("paths").forEach(ContractFile::giveParametersToOperations);
        return whole.toString();
    }

    private JsonNode followed(JsonNode node) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith(SHARED) && !reference.startsWith(SCHEMAS)) {
            return followed(root.at(reference.substring(1)));
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> object.set(each.getKey(), followed(each.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> array.add(followed(each)));
            return array;
        }
        return node;
    }

    /** What a path says of its parameters holds for each of its operations. */
    private static void giveParametersToOperations(JsonNode path) {
        JsonNode shared = ((ObjectNode) path).remove(PARAMETERS);
        if (shared != null) {
            path.forEach(operation -> shared.forEach(each ->
                    ((ObjectNode) operation).withArrayProperty(PARAMETERS).add(each)));
        }
    }
}
