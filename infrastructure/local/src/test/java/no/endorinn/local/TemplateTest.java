package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Template template = SmallProject.sample();

    @Test
    void tables_have_keys_and_indexes() {
        Template.Table things = template.table("ThingsTable");

        assertThat(things.key()).isEqualTo(new Template.Key("pk", Optional.of("sk")));
        assertThat(things.indexes())
                .containsExactly(
                        new Template.Index("owner", new Template.Key("owner", Optional.empty()), "ALL", List.of()));
    }

    @Test
    void a_resource_whose_condition_fails_is_not_there() {
        assertThat(template.tables()).extracting(Template.Table::logicalId).containsExactly("ThingsTable");
    }

    @Test
    void globals_hold_where_a_function_says_nothing() {
        Template.Function echo = template.function("EchoFunction");

        assertThat(echo.memory()).isEqualTo(512);
        assertThat(echo.timeout()).isEqualTo(1);
        assertThat(echo.environment()).containsEntry("METRICS_NAMESPACE", new Template.Variable.Text("endorinn"));
    }

    @Test
    void a_table_in_the_environment_is_named_as_the_caller_names_it() {
        Map<String, String> environment = template.function("EchoFunction").environment(id -> "T1-" + id);

        assertThat(environment)
                .containsEntry("THINGS_TABLE", "T1-ThingsTable")
                .containsEntry("ALL_TABLES", "T1-ThingsTable,T1-ThingsTable")
                .containsEntry("GREETING", "hei fra test ${literal}")
                .containsEntry("ARN", "ThingsTable.Arn");
    }

    @Test
    void routes_take_the_default_authorizer_unless_they_say_none() {
        assertThat(template.routes())
                .filteredOn(route -> route.path().equals("/mine"))
                .extracting(Template.Route::access)
                .containsExactly(new Template.Access.Token(List.of("endorinn")));
        assertThat(template.routes())
                .filteredOn(route -> route.path().startsWith("/things"))
                .containsExactly(
                        new Template.Route("GET", "/things/{thing}", "EchoFunction", new Template.Access.Public()));
    }

    @Test
    void the_authorizer_is_read_with_the_given_parameters() {
        assertThat(template.authorizer()).contains(new Template.Authorizer("https://issuer.test", List.of("somebody")));
    }

    @Test
    void what_cloudfront_shows_to_the_api_is_read() {
        assertThat(template.frontDoorHeaders()).containsExactly(Map.entry("x-front-door", "secret of test"));
    }

    @Test
    void schedules_have_a_period_and_perhaps_an_input_and_a_disabled_one_is_not_there() {
        assertThat(template.schedules())
                .containsExactly(
                        new Template.Schedule("EchoFunction", "Shared", Duration.ofDays(1), Optional.empty()),
                        new Template.Schedule(
                                "EchoFunction", "Doomed", Duration.ofDays(1), Optional.of("{\"rawPath\":\"/fail\"}")),
                        new Template.Schedule("TickFunction", "Hourly", Duration.ofHours(1), Optional.empty()),
                        new Template.Schedule(
                                "TickFunction",
                                "Often",
                                Duration.ofMinutes(5),
                                Optional.of("{\"at\":\"<aws.scheduler.scheduled-time>\"}")));
        assertThat(template.function("TickFunction").routes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {Type: HttpApi}                                                                          | not HttpApi
        {Type: SQS}                                                                              | not SQS
        {}                                                                                       | without type
        {Type: Schedule, Properties: {Schedule: rate(1 day)}}                                    | not Schedule
        {Type: ScheduleV2}                                                          | without ScheduleExpression
        {Type: ScheduleV2, Properties: {ScheduleExpression: "cron(0 3 * * ? *)"}}                | not cron(0 3
        {Type: ScheduleV2, Properties: {ScheduleExpression: rate(0 hours)}}                      | not rate(0
        {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), EndDate: 2027-01-01}}   | EndDate
        {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), Input: {a: b}}}         | text of JSON
        {Type: EventBridgeRule, Properties: {Pattern: {source: [{suffix: aws.}]}}}               | not {"source"
        {Type: DynamoDB, Properties: {Stream: "arn:aws:dynamodb:x"}}                             | the StreamArn of a table
        {Type: DynamoDB, Properties: {Stream: T.StreamArn, FilterCriteria: {Filters: [{Pattern: x}]}}} | text of JSON
        """)
    void an_event_that_this_machine_does_not_have_is_told(String event, String told, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: code
                  Handler: a.B
                  Events:
                    Odd: %s
            """.formatted(event));

        assertThatThrownBy(() -> Template.read(file, Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Odd of F")
                .hasMessageContaining(told);
    }

    @Test
    void a_rule_hands_on_what_has_one_of_its_values_everywhere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: code
                  Handler: a.B
                  Events:
                    Uploaded:
                      Type: EventBridgeRule
                      Properties:
                        Pattern: {source: [aws.s3, other], detail: {bucket: {name: [!Ref FilesBucket]}}}
            """);

        Template.Rule rule = Template.read(file, Map.of()).rules().getFirst();

        assertThat(rule)
                .isEqualTo(new Template.Rule(
                        "F",
                        "Uploaded",
                        "{\"source\":[\"aws.s3\",\"other\"],\"detail\":{\"bucket\":{\"name\":[\"FilesBucket\"]}}}"));
        JsonNode pattern = JSON.readTree(rule.pattern());
        JsonNode event = JSON.readTree("{\"source\":\"aws.s3\",\"detail\":{\"bucket\":{\"name\":\"FilesBucket\"}}}");
        assertThat(EventRules.meets(event, pattern)).isTrue();
        assertThat(EventRules.meets(JSON.readTree("{\"source\":\"aws.s3\",\"detail\":{}}"), pattern))
                .isFalse();
        assertThat(EventRules.meets(JSON.readTree("{\"source\":\"aws.ec2\"}"), pattern))
                .isFalse();
    }

    @Test
    void the_long_form_of_a_function_means_the_same(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: {"Fn::Sub": "code/${AWS::StackName}"}
                  Handler: {"Fn::Join": [".", [a, B]]}
            """);

        Template.Function function = Template.read(file, Map.of()).function("F");

        assertThat(function.code()).isEqualTo(folder.resolve("code").resolve("endorinn"));
        assertThat(function.handler()).isEqualTo("a.B");
    }

    @Test
    void what_is_written_once_is_taken_over_by_name(@TempDir Path folder) throws IOException {
        StringBuilder template = new StringBuilder("""
            Resources:
              F0:
                Type: AWS::Serverless::Function
                Properties: &function
                  CodeUri: &code !Sub code/${AWS::StackName}
                  Handler: a.B
            """);
        for (int number = 1; number <= 60; number++) {
            template.append("""
                  F%d:
                    Type: AWS::Serverless::Function
                    Properties: {<<: *function, CodeUri: *code, Handler: a.C%d}
                """.formatted(number, number));
        }
        Path file = Files.writeString(folder.resolve("template.yaml"), template);

        Template.Function last = Template.read(file, Map.of()).function("F60");

        assertThat(last.code()).isEqualTo(folder.resolve("code").resolve("endorinn"));
        assertThat(last.handler()).isEqualTo("a.C60");
    }

    @Test
    void what_has_no_local_meaning_is_told(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {CodeUri: !ImportValue elsewhere}
            """);

        assertThatThrownBy(() -> Template.read(file, Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("!ImportValue");
    }
}
