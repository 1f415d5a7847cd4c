package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.endorinn.cases.CaseKinds;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.who.RightsTable;
import no.endorinn.local.Template;
import org.junit.jupiter.api.Test;

/** The routes of template.yaml, the handlers and the contract, one to one. */
class TemplateRoutesTest {
    private static final String EVERYBODY = "everybody";
    private static final String WHO_IS_SIGNED_IN = "who is signed in";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final RightsTable RIGHTS = RightsTable.read();
    private static final JsonNode CONTRACT = Sources.contract();

    @Test
    void everyRouteHasOneHandler() {
        assertThat(handlers().keySet())
                .as("routes that handlers name, against those of the template")
                .containsExactlyInAnyOrderElementsOf(routes().keySet());
    }

    @Test
    void everyRouteIsInTheContract() {
        assertThat(operations().keySet())
                .as("operations of the contract, against routes of the template")
                .containsExactlyInAnyOrderElementsOf(routes().keySet());
    }

    @Test
    void anOperationHasTheAnswersThatFollowFromWhatItIs() {
        CONTRACT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> assertThat(statuses(operation.getValue()))
                                .as(operation.getKey() + " " + path.getKey()
                                        + ": is x-answers taken over in its responses?")
                                .containsAll(answersFollowingFrom(operation.getValue()))));
    }

    private static Set<String> answersFollowingFrom(JsonNode operation) {
        Set<String> answers = new HashSet<>(Set.of("400", "429", "500", "503"));
        if (whoMayCall(operation).equals(WHO_IS_SIGNED_IN)) {
            answers.addAll(Set.of("401", "403"));
        }
        if (operation.has("requestBody")) {
            answers.addAll(Set.of("413", "415", "422"));
        }
        return answers;
    }

    private static Set<String> statuses(JsonNode operation) {
        return operation
                .path("responses")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void theTableOfRightsHasEveryRouteAndNoOther() {
        assertThat(RIGHTS.names().stream().map(row -> row.replaceAll("^(\\S+ \\S+).*", "$1")))
                .as("routes in docs/rights.md, against those of the template")
                .allMatch(routes()::containsKey);
        assertThat(RIGHTS.names()).containsAll(routes().keySet());
    }

    @Test
    void theTableOfRightsAndTheContractAgreeOnWhatIsOpen() {
        assertThat(operations())
                .as("what is open by the contract (security: []), against docs/rights.md")
                .containsExactlyInAnyOrderEntriesOf(routes().keySet().stream()
                        .collect(Collectors.toMap(route -> route, TemplateRoutesTest::whoMayCall)));
    }

    @Test
    void whatIsOpenToEverybodyPassesTheAuthorizer() {
        Set<String> open = new HashSet<>();
        operations().forEach((key, who) -> {
            if (who.equals(EVERYBODY)) {
                open.add(key);
            }
        });

        assertThat(routes().values().stream()
                        .filter(route -> route.access() instanceof Template.Access.Public)
                        .map(Template.Route::key))
                .as("routes of the template with security NONE")
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(routes().values())
                .allSatisfy(route -> assertThat(route.access())
                        .as("an ID token has no scope, so it must be asked for on %s", route.key())
                        .isNotEqualTo(new Template.Access.Token(List.of())));
    }

    @Test
    void aFunctionHasTheHandlersOfItsOwnModule() {
        Map<String, String> packages = new HashMap<>();
        handlers().forEach((key, handler) -> packages.put(key, handler.getPackageName() + "."));
        for (Template.Function function : template().functions()) {
            boolean told = template().streams().stream()
                    .anyMatch(stream -> stream.function().equals(function.logicalId()));
            boolean byTheClockAlone = !function.schedules().isEmpty() && !told;
            assertThat(function.handler()).endsWith(byTheClockAlone ? "Clock" : "Function");
            String module = function.handler().replaceFirst("\\w+$", "");
            assertThat(function.routes())
                    .allSatisfy(route -> assertThat(packages.get(route.key()))
                            .as("where the handler of %s is", route.key())
                            .startsWith(module));
        }
    }

    /** It asks every table that has cases of some kind, and a table that it is not told of is an answer 500. */
    @Test
    void theQueuesFunctionIsToldOfEveryTableInWhichCasesWait() {
        Set<String> told = template()
                .function(Objects.requireNonNull(routes().get("GET /queue")).function())
                .environment(UnaryOperator.identity())
                .keySet();

        assertThat(told).containsAll(tablesWithCases());
    }

    private static Set<String> tablesWithCases() {
        Set<String> tables = new HashSet<>();
        for (Field kind : CaseKinds.class.getFields()) {
            try {
                tables.add(((CaseKinds.CaseKind) kind.get(null)).table().name() + "_TABLE");
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return tables;
    }

    private static Template template() {
        return Template.read(
                Sources.ROOT.resolve("template.yaml"),
                Map.of("IssuerUrl", "https://issuer.test", "Audience", "endorinn"));
    }

    private static Map<String, Template.Route> routes() {
        return template().routes().stream().collect(Collectors.toMap(Template.Route::key, route -> route));
    }

    private static Map<String, JavaClass> handlers() {
        return ProductionCode.CLASSES.stream()
                .filter(candidate -> candidate.isAnnotatedWith(Route.class))
                .collect(Collectors.toMap(
                        handler -> handler.getAnnotationOfType(Route.class).value(), handler -> handler));
    }

    private static String whoMayCall(String route) {
        return RIGHTS.callers(route).anyone() ? EVERYBODY : WHO_IS_SIGNED_IN;
    }

    /** Every operation of the contract by its route key, with who may call it. */
    private static Map<String, String> operations() {
        Map<String, String> operations = new HashMap<>();
        CONTRACT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                whoMayCall(operation.getValue()))));
        return operations;
    }

    private static String whoMayCall(JsonNode operation) {
        JsonNode security = operation.path("security");
        return security.isArray() && security.isEmpty() ? EVERYBODY : WHO_IS_SIGNED_IN;
    }
}
