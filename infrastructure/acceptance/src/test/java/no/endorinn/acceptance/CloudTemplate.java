package no.endorinn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A CloudFormation template as a tree, to be asked what it declares. Its functions are dropped, what they take stays: {@code !Ref
 * WebBucket} is the text WebBucket, {@code !If} a list.
 */
record CloudTemplate(JsonNode tree) {
    /** The template of a stack. */
    static final CloudTemplate STACK = new CloudTemplate(Sources.template("template.yaml"));

    /** The template of the log of a stack's CloudFront. */
    static final CloudTemplate WEB_LOGS = new CloudTemplate(Sources.template("infrastructure/deploy/web-logs.yaml"));

    /** The logical ids of a type's resources, in order. */
    List<String> resources(String type) {
        return tree.path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> functions() {
        return resources("AWS::Serverless::Function");
    }

    /** Those whom the API calls; the others go by the clock. */
    List<String> functionsOfTheApi() {
        List<String> called = scalars(properties("Api").path("DefinitionBody"));
        return functions().stream()
                .filter(function -> called.stream().anyMatch(text -> text.contains("/${" + function + "Aliaslive}/")))
                .toList();
    }

    JsonNode properties(String resource) {
        return tree.at("/Resources/" + resource + "/Properties");
    }

    /** A setting of the function's own, or the one of all functions; of a map, the own entries before the common ones. */
    JsonNode setting(String function, String name) {
        JsonNode own = properties(function).path(name);
        JsonNode common = tree.at("/Globals/Function/" + name);
        if (own.isMissingNode()) {
            return common;
        }
        return own.isObject() && common.isObject()
                ? common.<ObjectNode>deepCopy().setAll((ObjectNode) own)
                : own;
    }

    /** The statements of what a role may do. */
    Stream<JsonNode> statements(String role) {
        return properties(role)
                .path("Policies")
                .valueStream()
                .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream());
    }

    /** The logical id of a function's role. */
    String role(String function) {
        return setting(function, "Role").asText().replaceFirst("\\.Arn$", "");
    }

    /** Every text, number and truth in a tree. */
    static List<String> scalars(JsonNode node) {
        return node.isValueNode()
                ? List.of(node.asText())
                : node.valueStream().flatMap(value -> scalars(value).stream()).toList();
    }
}
