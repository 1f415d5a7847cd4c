package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final CloudTemplate TEMPLATE = CloudTemplate.STACK;

    // Functions

    static List<String> functions() {
        return TEMPLATE.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionSaysHowLongHowMuchAndThatItIsTraced(String function) {
        boolean answersPeople = TEMPLATE.functionsOfTheApi().contains(function);
        assertThat(TEMPLATE.setting(function, "Timeout").asInt())
                .as("below the 30 seconds that API Gateway waits; a clock may take a minute")
                .isBetween(1, answersPeople ? 29 : 60);
        assertThat(TEMPLATE.setting(function, "MemorySize").asInt()).isBetween(128, 10_240);
        assertThat(TEMPLATE.setting(function, "Tracing").asText()).isEqualTo("Active");
        assertThat(TEMPLATE.setting(function, "Runtime").asText()).isEqualTo("java25");
        assertThat(TEMPLATE.setting(function, "SnapStart").path("ApplyOn").asText())
                .isEqualTo("PublishedVersions");
        assertThat(TEMPLATE.setting(function, "AutoPublishAlias").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionLogsToAGroupOfItsOwn(String function) {
        String group =
                TEMPLATE.setting(function, "LoggingConfig").path("LogGroup").asText();

        assertThat(TEMPLATE.resources("AWS::Logs::LogGroup")).contains(group);
        assertThat(functions().stream()
                        .filter(other -> TEMPLATE.setting(other, "LoggingConfig")
                                .path("LogGroup")
                                .asText()
                                .equals(group)))
                .containsExactly(function);
        assertThat(TEMPLATE.statements(TEMPLATE.role(function)).flatMap(statement -> texts(statement.path("Resource"))))
                .contains(group + ".Arn");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionHasARoleOfItsOwnWithoutAWildcard(String function) {
        String role = TEMPLATE.role(function);

        assertThat(TEMPLATE.resources("AWS::IAM::Role")).contains(role);
        assertThat(functions().stream().filter(other -> TEMPLATE.role(other).equals(role)))
                .containsExactly(function);
        Set<String> unnamed = Stream.concat(
                        TEMPLATE.resources("AWS::S3::Bucket").stream().map(bucket -> "${" + bucket + ".Arn}/*"),
                        TEMPLATE.resources("AWS::DynamoDB::Table").stream()
                                .map(table -> "${" + table + ".Arn}/stream/*"))
                .collect(Collectors.toSet());
        assertThat(CloudTemplate.scalars(TEMPLATE.properties(role)))
                .as("what lies in a bucket, and the streams that a table has had, have no other name than all of it")
                .noneMatch(text -> text.contains("*") && !unnamed.contains(text));
        assertThat(TEMPLATE.setting(function, "Policies").isMissingNode())
                .as("SAM's ready-made policies do not fit transactions; every statement is in the role")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionMayReachTheTablesThatItIsToldOfAndNoOthers(String function) {
        List<String> tables = TEMPLATE.resources("AWS::DynamoDB::Table");
        Set<String> told = CloudTemplate.scalars(TEMPLATE.setting(function, "Environment")).stream()
                .filter(tables::contains)
                .collect(Collectors.toSet());
        Set<String> reached = TEMPLATE.statements(TEMPLATE.role(function))
                .flatMap(statement -> texts(statement.path("Resource")))
                .flatMap(arn -> tables.stream().filter(table -> arn.contains(table + ".Arn")))
                .collect(Collectors.toSet());

        assertThat(reached).isEqualTo(told);
    }

    // What keeps data

    static List<String> tables() {
        return TEMPLATE.resources("AWS::DynamoDB::Table");
    }

    static Stream<String> whatHoldsData() {
        return Stream.concat(tables().stream(), TEMPLATE.resources("AWS::S3::Bucket").stream());
    }

    @ParameterizedTest
    @MethodSource("whatHoldsData")
    void whatHoldsDataOutlivesTheStackAndNotADeploymentThatFails(String resource) {
        JsonNode declared = TEMPLATE.tree().at("/Resources/" + resource);

        assertThat(declared.path("DeletionPolicy").asText()).isEqualTo("RetainExceptOnCreate");
        assertThat(declared.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsHardToLose(String table) {
        JsonNode properties = TEMPLATE.properties(table);

        assertThat(properties.path("DeletionProtectionEnabled").asText()).isEqualTo("TableProtection");
        assertThat(TEMPLATE.tree().at("/Parameters/TableProtection/Default").asText())
                .isEqualTo("true");
        assertThat(properties
                        .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(properties.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
        assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    }

    @Test
    void logsAreNotKeptForEver() {
        assertThat(TEMPLATE.resources("AWS::Logs::LogGroup"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(TEMPLATE.properties(group)
                                .path("RetentionInDays")
                                .asInt())
                        .isBetween(1, 90));
    }

    @Test
    void theAccessLogTellsNothingAboutWhoCalled() {
        JsonNode settings = TEMPLATE.properties("Api").path("AccessLogSettings");

        assertThat(TEMPLATE.resources("AWS::Logs::LogGroup"))
                .contains(settings.path("DestinationArn").asText().replaceFirst("\\.Arn$", ""));
        assertThat(settings.path("Format").asText())
                .contains("$context.requestId", "$context.routeKey", "$context.status")
                .doesNotContain(
                        "$context.identity", "$context.path", "$context.authorizer.claims", "integrationErrorMessage");
    }

    // Metrics

    @Test
    void theDashboardAsksTheLogForWhatTheCodeWrites() {
        String dashboard =
                TEMPLATE.properties("Dashboard").path("DashboardBody").asText();
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
        List<String> counted = TEMPLATE.resources("AWS::Logs::MetricFilter").stream()
                .flatMap(filter -> TEMPLATE.properties(filter)
                        .path("MetricTransformations")
                        .valueStream())
                .map(TemplateTest::metric)
                .toList();
        List<String> watched = TEMPLATE.resources("AWS::CloudWatch::Alarm").stream()
                .map(TEMPLATE::properties)
                .filter(alarm -> !alarm.path("Namespace").asText("AWS/").startsWith("AWS/"))
                .map(TemplateTest::metric)
                .toList();

        assertThat(watched).isNotEmpty().allMatch(metric -> metric.startsWith("endorinn/${AWS::StackName} "));
        assertThat(counted).containsAll(watched);
    }

    /** SAM writes one for each route, some 300 bytes each, and AWS takes 20,480 of a function. */
    @Test
    void aFunctionHasOnePermissionHoweverManyRoutesItHas() {
        List<String> permitted = TEMPLATE.resources("AWS::Lambda::Permission").stream()
                .map(permission ->
                        TEMPLATE.properties(permission).path("FunctionName").asText())
                .toList();

        assertThat(permitted).doesNotHaveDuplicates();
        assertThat(functions().stream()
                        .flatMap(function ->
                                TEMPLATE.properties(function).path("Events").valueStream()))
                .noneMatch(event -> event.path("Type").asText().endsWith("Api"));
    }

    @Test
    void whatAnybodyMayAskForHasAShareOfItsOwn() {
        List<String> open = new ArrayList<>();
        TEMPLATE.properties("Api")
                .at("/DefinitionBody/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("security"))
                        .forEach(operation ->
                                open.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(TEMPLATE.properties("Api").path("RouteSettings").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void theApiAnswersOnlyWhatComesThroughCloudFront() {
        String shown = TEMPLATE.properties("Web")
                .at("/DistributionConfig/Origins/1/OriginCustomHeaders/0/HeaderValue")
                .asText();

        assertThat(shown).contains("${FrontDoorSecret}");
        assertThat(TEMPLATE.functionsOfTheApi())
                .allSatisfy(function -> assertThat(TEMPLATE.setting(function, "Environment")
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

    /** The text, or each of the texts of a list. */
    private static Stream<String> texts(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asText) : Stream.of(node.asText());
    }
}
