package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.booking.BookingFunction;
import no.endorinn.booking.SearchFunction;
import no.endorinn.directory.DirectoryFunction;
import no.endorinn.grants.GrantsFunction;
import no.endorinn.grants.SchemesFunction;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.lending.EquipmentFunction;
import no.endorinn.lending.LendingFunction;
import no.endorinn.together.TogetherFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function does before a snapshot is taken of it: no database is there, and nothing may come of it. */
class PrimingTest {
    /** Nobody listens there, so that whatever gets past the stand-in fails. */
    private static final Map<String, Object> NOWHERE = Stream.of(
                    "people.table",
                    "calendar.table",
                    "bookings.table",
                    "grants.table",
                    "loans.table",
                    "events.table",
                    "documents.bucket",
                    "holdings.tables")
            .collect(Collectors.toMap(name -> name, name -> (Object) ("T-" + name.replace('.', '-'))));

    @ParameterizedTest
    @ValueSource(
            classes = {
                BookingFunction.class,
                SearchFunction.class,
                DirectoryFunction.class,
                GrantsFunction.class,
                SchemesFunction.class,
                LendingFunction.class,
                EquipmentFunction.class,
                TogetherFunction.class
            })
    void theMadeUpRequestsEndAsTheyShouldWithoutADatabase(Class<? extends HttpFunction> type) throws Exception {
        PrintStream standard = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (ApplicationContext context = context()) {
            Constructor<? extends HttpFunction> made = type.getConstructor(ApplicationContext.class);
            HttpFunction function = made.newInstance(context);
            System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));

            assertThat(function.prime()).isEqualTo(expected(type)).isNotEmpty();
        } finally {
            System.setOut(standard);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .as("it counts as nothing")
                .isEmpty();
    }

    @Test
    void theMadeUpPremisesAreForgottenWhenThereAreRealOnes() throws Exception {
        try (InputStream script = SearchFunction.class.getResourceAsStream("SearchFunction.priming.json")) {
            JsonNode stamp = new ObjectMapper()
                    .readTree(script)
                    .path("items")
                    .path("bookings.table")
                    .valueStream()
                    .filter(item -> item.at("/sk/S").asText().equals("stamp"))
                    .findFirst()
                    .orElseThrow();

            assertThat(stamp.at("/version/N").asInt())
                    .as("a warm function keeps the catalogue as long as its stamp stays, and no real stamp is negative")
                    .isNegative();
        }
    }

    private static List<Integer> expected(Class<?> type) throws Exception {
        try (InputStream script = type.getResourceAsStream(type.getSimpleName() + ".priming.json")) {
            return new ObjectMapper()
                    .readTree(script).path("requests").findValues("status").stream()
                            .map(JsonNode::asInt)
                            .toList();
        }
    }

    private static ApplicationContext context() {
        return ApplicationContext.builder(Environment.FUNCTION)
                .properties(NOWHERE)
                .properties(Map.of("registers.url", "http://127.0.0.1:9"))
                .start();
    }

    @BeforeAll
    static void lambdaTellsTheRegion() {
        System.setProperty("aws.region", "eu-north-1");
    }

    @AfterAll
    static void thisMachineTellsNone() {
        System.clearProperty("aws.region");
    }
}
