package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** template.yaml against what this project asks of whatever it deploys. Its routes are {@link TemplateRoutesTest}'s. */
class TemplateTest {
    private static final JsonNode TEMPLATE = Sources.template();

    // Functions

    static List<String> functions() {
        return resources("AWS::Serverless::Function");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionSaysHowLongHowMuchAndThatItIsTraced(String function) {
        boolean answersPeople = scalars(properties("Api").path("DefinitionBody")).stream()
                .anyMatch(text -> text.contains("/${" + function + "Aliaslive}/"));
        assertThat(setting(function, "Timeout").asInt())
                .as("below the 30 seconds that API Gateway waits; a clock may take a minute")
                .isBetween(1, answersPeople ? 29 : 60);
        assertThat(setting(function, "MemorySize").asInt()).isBetween(128, 10_240);
        assertThat(setting(function, "Tracing").asText()).isEqualTo("Active");
        assertThat(setting(function, "Runtime").asText()).isEqualTo("java25");
        assertThat(setting(function, "SnapStart").path("ApplyOn").asText()).isEqualTo("PublishedVersions");
        assertThat(setting(function, "AutoPublishAlias").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionLogsToAGroupOfItsOwn(String function) {
        String group = setting(function, "LoggingConfig").path("LogGroup").asText();

        assertThat(resources("AWS::Logs::LogGroup")).contains(group);
        assertThat(functions().stream()
                        .filter(other -> setting(other, "LoggingConfig")
                                .path("LogGroup")
                                .asText()
                                .equals(group)))
                .containsExactly(function);
        assertThat(statements(role(function)).flatMap(statement -> texts(statement.path("Resource"))))
                .contains(group + ".Arn");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionHasARoleOfItsOwnWithoutAWildcard(String function) {
        String role = role(function);

        assertThat(resources("AWS::IAM::Role")).contains(role);
        assertThat(functions().stream().filter(other -> role(other).equals(role)))
                .containsExactly(function);
        assertThat(scalars(TEMPLATE.at("/Resources/" + role))).noneMatch(text -> text.contains("*"));
        assertThat(setting(function, "Policies").isMissingNode())
                .as("SAM's ready-made policies do not fit transactions; every statement is in the role")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionMayReachTheTablesThatItIsToldOfAndNoOthers(String function) {
        List<String> tables = resources("AWS::DynamoDB::Table");
        Set<String> told = scalars(setting(function, "Environment")).stream()
                .filter(tables::contains)
                .collect(Collectors.toSet());
        Set<String> reached = statements(role(function))
                .flatMap(statement -> texts(statement.path("Resource")))
                .flatMap(arn -> tables.stream().filter(table -> arn.contains(table + ".Arn")))
                .collect(Collectors.toSet());

        assertThat(reached).isEqualTo(told);
    }

    private static String role(String function) {
        return setting(function, "Role").asText().replaceFirst("\\.Arn$", "");
    }

    private static Stream<JsonNode> statements(String role) {
        List<JsonNode> statements = new ArrayList<>();
        TEMPLATE.at("/Resources/" + role + "/Properties/Policies")
                .forEach(policy -> policy.at("/PolicyDocument/Statement").forEach(statements::add));
        return statements.stream();
    }

    // What keeps data

    static List<String> tables() {
        return resources("AWS::DynamoDB::Table");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsHardToLose(String table) {
        JsonNode properties = properties(table);

        assertThat(TEMPLATE.at("/Resources/" + table + "/DeletionPolicy").asText())
                .isEqualTo("Retain");
        assertThat(TEMPLATE.at("/Resources/" + table + "/UpdateReplacePolicy").asText())
                .isEqualTo("Retain");
        assertThat(properties.path("DeletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(properties
                        .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(properties.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
        assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    }

    @Test
    void logsAreNotKeptForEver() {
        assertThat(resources("AWS::Logs::LogGroup"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(
                                properties(group).path("RetentionInDays").asInt())
                        .isBetween(1, 90));
    }

    @Test
    void theAccessLogTellsNothingAboutWhoCalled() {
        JsonNode settings = properties("Api").path("AccessLogSettings");

        assertThat(resources("AWS::Logs::LogGroup"))
                .contains(settings.path("DestinationArn").asText().replaceFirst("\\.Arn$", ""));
        assertThat(settings.path("Format").asText())
                .contains("$context.requestId", "$context.routeKey", "$context.status")
                .doesNotContain(
                        "$context.identity", "$context.path", "$context.authorizer.claims", "integrationErrorMessage");
    }

    // Metrics

    @Test
    void theDashboardAsksTheLogForWhatTheCodeWrites() {
        String dashboard = properties("Dashboard").path("DashboardBody").asText();
        Set<String> written = Sources.java().stream()
                .filter(file -> file.startsWith(Sources.ROOT.resolve("functions"))
                        && file.toString().contains("/src/main/"))
                .flatMap(file -> found("(?:request\\.count|numbers\\.put)\\(\"(\\w+)\"", Sources.read(file)))
                .collect(Collectors.toSet());

        assertThat(found("(?:sum|max|pct)\\((\\w+)", dashboard))
                .isNotEmpty()
                .allSatisfy(shown -> assertThat(written).contains(shown));
    }

    @Test
    void whatAnAlarmWatchesOfOursIsCountedUnderTheStacksName() {
        List<String> counted = resources("AWS::Logs::MetricFilter").stream()
                .flatMap(filter ->
                        properties(filter).path("MetricTransformations").valueStream())
                .map(TemplateTest::metric)
                .toList();
        List<String> watched = resources("AWS::CloudWatch::Alarm").stream()
                .map(TemplateTest::properties)
                .filter(alarm -> !alarm.path("Namespace").asText("AWS/").startsWith("AWS/"))
                .map(TemplateTest::metric)
                .toList();

        assertThat(watched).isNotEmpty().allMatch(metric -> metric.startsWith("endorinn/${AWS::StackName} "));
        assertThat(counted).containsAll(watched);
    }

    /** SAM writes one for each route, some 300 bytes each, and AWS takes 20,480 of a function. */
    @Test
    void aFunctionHasOnePermissionHoweverManyRoutesItHas() {
        List<String> permitted = resources("AWS::Lambda::Permission").stream()
                .map(permission -> properties(permission).path("FunctionName").asText())
                .toList();

        assertThat(permitted).doesNotHaveDuplicates();
        assertThat(functions().stream()
                        .flatMap(function -> properties(function).path("Events").valueStream()))
                .allMatch(event -> event.path("Type").asText().equals("ScheduleV2"));
    }

    @Test
    void whatAnybodyMayAskForHasAShareOfItsOwn() {
        List<String> open = new ArrayList<>();
        properties("Api")
                .at("/DefinitionBody/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("security"))
                        .forEach(operation ->
                                open.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(properties("Api").path("RouteSettings").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void theApiAnswersOnlyWhatComesThroughCloudFront() {
        String shown = properties("Web")
                .at("/DistributionConfig/Origins/1/OriginCustomHeaders/0/HeaderValue")
                .asText();

        assertThat(shown).contains("${FrontDoorSecret}");
        assertThat(List.of("SearchFunction", "BookingFunction", "DirectoryFunction"))
                .allSatisfy(function -> assertThat(setting(function, "Environment")
                                .at("/Variables/FRONT_DOOR_SECRET")
                                .asText())
                        .isEqualTo(shown));
    }

    private static String metric(JsonNode metric) {
        String namespace = metric.path(metric.has("Namespace") ? "Namespace" : "MetricNamespace")
                .asText();
        return namespace + " " + metric.path("MetricName").asText();
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    // Reading the template

    private static List<String> resources(String type) {
        return TEMPLATE.path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode properties(String resource) {
        return TEMPLATE.at("/Resources/" + resource + "/Properties");
    }

    /** A setting of the function's own, or the one of all functions. */
    private static JsonNode setting(String function, String name) {
        JsonNode own = properties(function).path(name);
        return own.isMissingNode() ? TEMPLATE.at("/Globals/Function/" + name) : own;
    }

    /** The text, or each of the texts of a list. */
    private static Stream<String> texts(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asText) : Stream.of(node.asText());
    }

    private static List<String> scalars(JsonNode node) {
        return node.isValueNode()
                ? List.of(node.asText())
                : node.valueStream().flatMap(value -> scalars(value).stream()).toList();
    }
}
