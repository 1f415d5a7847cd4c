package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stack takes of the account that it is in: names, permissions, alarms, metrics. */
class StackTest {
    private static final CloudTemplate STACK = CloudTemplate.STACK;

    // Names

    /** Of every type that is deployed, what of its properties is a name in the account; CloudFormation names all else. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("AWS::Budgets::Budget", List.of("/Budget/BudgetName")),
            Map.entry("AWS::CloudFront::CachePolicy", List.of("/CachePolicyConfig/Name")),
            Map.entry("AWS::CloudFront::Distribution", List.of()),
            Map.entry("AWS::CloudFront::Function", List.of("/Name")),
            Map.entry("AWS::CloudFront::OriginAccessControl", List.of("/OriginAccessControlConfig/Name")),
            Map.entry("AWS::CloudFront::OriginRequestPolicy", List.of("/OriginRequestPolicyConfig/Name")),
            Map.entry("AWS::CloudFront::ResponseHeadersPolicy", List.of("/ResponseHeadersPolicyConfig/Name")),
            Map.entry("AWS::CloudWatch::Alarm", List.of("/AlarmName")),
            Map.entry("AWS::CloudWatch::Dashboard", List.of("/DashboardName")),
            Map.entry("AWS::DynamoDB::Table", List.of("/TableName")),
            Map.entry("AWS::GuardDuty::MalwareProtectionPlan", List.of()),
            Map.entry("AWS::IAM::Role", List.of("/RoleName")),
            Map.entry("AWS::Lambda::Permission", List.of()),
            Map.entry("AWS::Logs::Delivery", List.of("/DeliverySourceName")),
            Map.entry("AWS::Logs::DeliveryDestination", List.of("/Name")),
            Map.entry("AWS::Logs::DeliverySource", List.of("/Name")),
            Map.entry("AWS::Logs::LogGroup", List.of("/LogGroupName")),
            Map.entry("AWS::Logs::MetricFilter", List.of("/FilterName", "/MetricTransformations/0/MetricNamespace")),
            Map.entry("AWS::S3::Bucket", List.of("/BucketName")),
            Map.entry("AWS::S3::BucketPolicy", List.of()),
            Map.entry("AWS::SQS::Queue", List.of("/QueueName")),
            Map.entry("AWS::SecretsManager::Secret", List.of("/Name")),
            Map.entry("AWS::Serverless::Function", List.of("/FunctionName", "/Events/*/Properties/Name")),
            Map.entry("AWS::Serverless::HttpApi", List.of("/Name", "/DefinitionBody/info/title")));

    @Test
    void twoStacksSideBySideShareNoName() {
        Set<String> one = names("lillevik");
        Set<String> other = names("storvik");

        assertThat(one)
                .contains(
                        "lillevik-registers",
                        "lillevik-retention",
                        "endorinn/lillevik",
                        "/aws/lambda/lillevik-booking",
                        "lillevik-web")
                .allMatch(name -> name.contains("lillevik"), "carries the stack's name")
                .doesNotContainAnyElementsOf(other);
        assertThat(other).hasSameSizeAs(one);
    }

    private static Set<String> names(String stack) {
        Set<String> names = new HashSet<>();
        for (CloudTemplate template : List.of(STACK, CloudTemplate.WEB_LOGS)) {
            template.tree().path("Resources").forEach(resource -> {
                String type = resource.path("Type").asText();
                assertThat(NAMES).as("whether %s has a name of its own", type).containsKey(type);
                NAMES.getOrDefault(type, List.of()).stream()
                        .flatMap(pointer -> values(resource.path("Properties"), pointer))
                        .map(name -> named(name, stack))
                        .forEach(names::add);
            });
        }
        return names;
    }

    /** What a pointer leads to; an asterisk in it is any name. */
    private static Stream<String> values(JsonNode node, String pointer) {
        int any = pointer.indexOf("/*");
        Stream<JsonNode> found = any < 0
                ? Stream.of(node.at(pointer))
                : node.at(pointer.substring(0, any)).valueStream().map(each -> each.at(pointer.substring(any + 2)));
        return found.filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static String named(String name, String stack) {
        return name.replace("${AWS::StackName}", stack)
                .replace("${Stack}", stack)
                .replaceFirst("^AWS::StackName$", stack);
    }

    // Permissions

    private static final int MOST_OF_A_FUNCTION = 20_480;
    private static final int MOST_OF_A_ROLE = 10_240;

    static List<String> functions() {
        return STACK.functions();
    }

    /** Lambda keeps who may call a function as one policy, a statement each; names are as long as AWS lets them be. */
    @ParameterizedTest
    @MethodSource("functions")
    void whoMayCallAFunctionFitsItsPolicyAtSixtyRoutes(String function) {
        String statement = "{'Sid':'%s','Effect':'Allow','Principal':{'Service':'apigateway.amazonaws.com'},"
                        .formatted("s".repeat(100))
                + "'Action':'lambda:InvokeFunction','Resource':'arn:aws:lambda:eu-north-1:123456789012:function:"
                + "f".repeat(64)
                + ":live','Condition':{'ArnLike':{'AWS:SourceArn':'arn:aws:execute-api:eu-north-1:123456789012:abcdefghij/*/*/"
                + "r".repeat(60)
                + "'}}},";
        long once = STACK.resources("AWS::Lambda::Permission").stream()
                .filter(permission -> STACK.properties(permission)
                        .path("FunctionName")
                        .asText()
                        .equals(function + "Aliaslive"))
                .count();
        // SAM makes one for each rule and for each event that is a route, and none for a schedule or a stream, which
        // are read by a role.
        List<String> events = STACK.properties(function)
                .path("Events")
                .valueStream()
                .map(event -> event.path("Type").asText())
                .filter(type -> !type.equals("ScheduleV2") && !type.equals("DynamoDB"))
                .toList();
        long forEachRule = Collections.frequency(events, "EventBridgeRule");
        long forEachRoute = events.size() - forEachRule;

        assertThat((once + forEachRule + (forEachRoute > 0 ? 60 : 0)) * statement.length())
                .isLessThan(MOST_OF_A_FUNCTION);
        assertThat(60 * statement.length())
                .as("what it would be with one for each of sixty routes")
                .isGreaterThan(MOST_OF_A_FUNCTION);
    }

    /** AWS counts a role's policies without blanks. */
    @ParameterizedTest
    @MethodSource("functions")
    void whatAFunctionMayDoFitsItsRole(String function) {
        int arn = 160;
        int bytes = STACK.statements(STACK.role(function))
                .mapToInt(statement -> statement.toString().length()
                        + arn
                                * CloudTemplate.scalars(statement.path("Resource"))
                                        .size())
                .sum();

        assertThat(bytes).isLessThan(MOST_OF_A_ROLE / 2);
    }

    // Alarms and metrics

    private static final int ALARMS = 42;

    /** What the bill reckons with. */
    private static final JsonNode BILLED =
            Sources.json("infrastructure/bench/use.json").path("stack");

    /** AWS bills an alarm by the series in it, and every series of one's own. A new one is weighed here. */
    @Test
    void alarmsAndMetricsAreFewWhateverTheNumberOfRoutes() {
        List<String> alarms = STACK.resources("AWS::CloudWatch::Alarm");
        long watched = alarms.stream()
                .map(STACK::properties)
                .mapToLong(alarm -> Math.max(
                        1,
                        alarm.path("Metrics")
                                .valueStream()
                                .filter(metric -> metric.has("MetricStat"))
                                .count()))
                .sum();
        long own = STACK.resources("AWS::Logs::MetricFilter").stream()
                .flatMap(filter ->
                        STACK.properties(filter).path("MetricTransformations").valueStream())
                .map(metric -> metric.path("MetricNamespace").asText() + " "
                        + metric.path("MetricName").asText() + " " + metric.path("Dimensions"))
                .distinct()
                .count();

        assertThat(alarms).hasSize(ALARMS);
        assertThat(watched).isEqualTo(BILLED.path("alarmSeries").asLong());
        assertThat(own).isEqualTo(BILLED.path("customSeries").asLong());
        assertThat(STACK.resources("AWS::CloudWatch::Dashboard"))
                .hasSize(BILLED.path("dashboard").asInt());
        assertThat(Sources.java().stream()
                        .filter(file -> file.toString().contains("/src/main/"))
                        .map(Sources::read))
                .as("no metric is made by a line of the log either")
                .noneMatch(source -> source.contains("CloudWatchMetrics"));
    }

    @Test
    void everyFunctionHasTheAlarmsOfItsKind() {
        Map<String, Set<String>> watched = new HashMap<>();
        STACK.resources("AWS::CloudWatch::Alarm").stream()
                .map(STACK::properties)
                .filter(alarm -> alarm.path("Namespace").asText().equals("AWS/Lambda"))
                .forEach(alarm -> watched.computeIfAbsent(
                                alarm.at("/Dimensions/0/Value").asText(), function -> new HashSet<>())
                        .add(alarm.path("MetricName").asText()));

        assertThat(watched.keySet()).containsExactlyInAnyOrderElementsOf(functions());
        watched.forEach((function, metrics) -> assertThat(metrics)
                .as(function)
                .isEqualTo(
                        STACK.functionsOfTheApi().contains(function)
                                ? Set.of("Errors", "Throttles", "Duration")
                                : schedules(function).isEmpty() ? Set.of("Errors") : Set.of("Errors", "Invocations")));
    }

    private static List<JsonNode> schedules(String function) {
        return STACK.properties(function)
                .path("Events")
                .valueStream()
                .filter(event -> event.path("Type").asText().equals("ScheduleV2"))
                .toList();
    }

    @Test
    void everyAlarmIsToldToTheSameTopic() {
        assertThat(STACK.resources("AWS::CloudWatch::Alarm").stream().map(STACK::properties))
                .allSatisfy(alarm -> assertThat(List.of(alarm.path("AlarmActions"), alarm.path("OKActions")))
                        .allMatch(told -> CloudTemplate.scalars(told).contains("AlarmTopicArn")));
    }

    /** Later than one period, so that no run that is a little late wakes anybody; sooner than four. */
    @Test
    void aScheduleThatHasNotRunIsAnAlarmAndSoIsOneThatFailed() {
        int schedules = 0;
        for (String function : functions()) {
            for (JsonNode event : schedules(function)) {
                schedules++;
                Matcher rate = Pattern.compile("rate\\((\\d+) (hour|day)s?\\)")
                        .matcher(event.at("/Properties/ScheduleExpression").asText());
                assertThat(rate.matches()).isTrue();
                int period = Integer.parseInt(rate.group(1)) * (rate.group(2).equals("day") ? 24 : 1);
                JsonNode silent = alarm("Invocations", function);

                assertThat(silent.path("TreatMissingData").asText()).isEqualTo("breaching");
                assertThat(silent.path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
                assertThat(silent.path("Period").asInt()
                                * silent.path("EvaluationPeriods").asInt()
                                / 3600)
                        .isBetween(period + 1, 4 * period);
                String queue =
                        event.at("/Properties/DeadLetterConfig/Arn").asText().replaceFirst("\\.Arn$", "");
                assertThat(STACK.resources("AWS::SQS::Queue")).contains(queue);
                assertThat(alarm("ApproximateNumberOfMessagesVisible", queue + ".QueueName")
                                .path("Threshold")
                                .asInt())
                        .isEqualTo(1);
            }
        }
        assertThat(schedules).isEqualTo(5);
    }

    private static JsonNode alarm(String metric, String dimension) {
        return STACK.resources("AWS::CloudWatch::Alarm").stream()
                .map(STACK::properties)
                .filter(alarm -> alarm.path("MetricName").asText().equals(metric)
                        && alarm.at("/Dimensions/0/Value").asText().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no alarm on " + metric + " of " + dimension));
    }

    @Test
    void aMonthThatBecomesDearIsToldBeforeAndAfter() {
        JsonNode budget =
                STACK.properties(STACK.resources("AWS::Budgets::Budget").getFirst());

        assertThat(budget.at("/Budget/BudgetLimit/Amount").asText()).isEqualTo("MonthlyBudget");
        assertThat(budget.at("/Budget/TimeUnit").asText()).isEqualTo("MONTHLY");
        assertThat(CloudTemplate.scalars(budget.path("NotificationsWithSubscribers")))
                .contains("AlarmsAreSent", "FORECASTED", "ACTUAL", "AlarmTopicArn");
    }

    // What CloudFront tells and takes

    @Test
    void theLogOfCloudFrontTellsNothingAboutWhoCalled() {
        JsonNode delivery = CloudTemplate.WEB_LOGS.properties("Delivery");

        assertThat(CloudTemplate.scalars(delivery.path("RecordFields")))
                .contains("date", "time", "sc-status", "ssl-protocol")
                .noneMatch(field -> field.matches(
                        "c-.*|cs\\(.*|cs-uri-.*|x-forwarded-for|x-edge-request-id|.*cookie.*|asn|distribution-.*"));
    }

    @Test
    void theLogOfCloudFrontIsKeptForAMonthByItsOwnStackAlone() {
        assertThat(STACK.properties("WebLogs")
                        .at("/LifecycleConfiguration/Rules/0/ExpirationInDays")
                        .asInt())
                .isBetween(1, 30);
        assertThat(CloudTemplate.scalars(STACK.properties("WebLogsPolicy")))
                .contains("delivery.logs.amazonaws.com")
                .anyMatch(text -> text.endsWith(":delivery-source:${AWS::StackName}-web"));
        assertThat(CloudTemplate.WEB_LOGS.properties("Source").path("Name").asText())
                .isEqualTo("${Stack}-web");
    }

    @Test
    void nothingBelowTlsTwelveIsServedAndNothingIsFetchedByIt() {
        JsonNode web = STACK.properties("Web").path("DistributionConfig");

        assertThat(CloudTemplate.scalars(web.path("ViewerCertificate"))).contains("WebHasDomain", "TLSv1.2_2021");
        assertThat(CloudTemplate.scalars(web.at("/Origins/1/CustomOriginConfig")))
                .contains("https-only", "TLSv1.2");
        assertThat(web.path("CacheBehaviors"))
                .as("without a domain, CloudFront's function sees by which the app is asked for (paths.test.ts)")
                .allSatisfy(behaviour -> assertThat(List.of(
                                behaviour.path("OriginRequestPolicyId").asText(),
                                behaviour
                                        .at("/FunctionAssociations/0/FunctionARN")
                                        .asText()))
                        .containsExactly("WebTls", "WebPaths.FunctionARN"));
        assertThat(CloudTemplate.scalars(STACK.properties("WebTls"))).contains("CloudFront-Viewer-TLS");
    }
}
