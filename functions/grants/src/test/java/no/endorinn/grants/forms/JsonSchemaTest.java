package no.endorinn.grants.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Another's validator says of answers, by the published schema, just what the service says. */
class JsonSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Of each of the demo's forms; with {@code -Dall} as many as there are of random ones. */
    private static final int ANSWERS = System.getProperty("all") != null ? 2_500 : 250;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int yes;
    private int no;

    @Test
    void theSchemaSaysYesAndNoAsTheServiceDoes() throws Exception {
        for (int round = 0; round < 50; round++) {
            compare(new RandomForm(random).form(), 200);
        }
        assertThat(yes).isGreaterThan(1_000);
        assertThat(no).isGreaterThan(1_000);
    }

    @Test
    void soItDoesOfTheDemosForms() throws Exception {
        for (String name : DemoForms.NAMES) {
            compare(DemoForms.form(name), ANSWERS);
        }
        assertThat(yes).isPositive();
        assertThat(no).isPositive();
    }

    private void compare(Form form, int answers) throws Exception {
        Schema schema = REGISTRY.getSchema(Trees.JSON.writeValueAsString(JsonSchema.of(form)));
        for (int each = 0; each < answers; each++) {
            compare(form, schema, RandomForm.answers(form, random));
        }
    }

    private void compare(Form form, Schema schema, Map<String, Object> answers) throws Exception {
        boolean service = form.judge(answers).isEmpty();
        String sent = Trees.JSON.writeValueAsString(withComputed(form, answers));
        boolean other = schema.validate(
                        sent,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
        assertThat(other).as("seed %d: %s by %s", seed, sent, form.pages()).isEqualTo(service);
        yes += service ? 1 : 0;
        no += service ? 0 : 1;
    }

    private static Map<String, Object> withComputed(Form form, Map<String, Object> answers) {
        Map<String, Object> all = new LinkedHashMap<>(answers);
        form.read(answers).values().forEach(all::putIfAbsent);
        return all;
    }
}
