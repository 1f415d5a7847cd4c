package no.endorinn.documents;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.problem.Speaks;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents: the Lambda function that the stream of the table tells of what is ordered, and that the clock fires for what it
 * never told. What fails is told to the stream, which hands it over some times more; after that the clock goes on.
 */
@Speaks({})
public final class DocumentsFunction extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    /** Well inside the function's time. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** As Lambda makes it. */
    public DocumentsFunction() {}

    /** With beans of the caller's choosing. */
    public DocumentsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    protected ApplicationContextBuilder newApplicationContextBuilder() {
        return Beans.whenAsked(getClass());
    }

    /** An event of the stream, whose records have no more than keys; or the clock's. */
    @Override
    public Map<String, Object> execute(Map<String, Object> event) {
        Press press = applicationContext.getBean(Press.class);
        if (!(event.get("Records") instanceof List<?> records)) {
            int done = press.sweep(applicationContext.getBean(Sweep.class), PATIENCE);
            log("\"clock\":\"DocumentsFunction\",\"done\":" + done);
            return Map.of();
        }
        List<Map<String, String>> failed = new ArrayList<>();
        String table = applicationContext.getBean(Tables.class).name(Table.GRANTS);
        for (Object each : records) {
            Map<?, ?> told = map(map(each).get("dynamodb"));
            Map<?, ?> keys = map(told.get("Keys"));
            try {
                boolean made = press.make(new Key(table, text(keys, "pk"), text(keys, "sk")));
                log("\"document\":\"" + (made ? "made" : "nothing to make") + "\"");
            } catch (RuntimeException trouble) {
                // Of it no more than where, if it knows: its message may quote what somebody wrote.
                String where = Arrays.stream(trouble.getStackTrace())
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
                log("\"document\":\"failed\",\"trouble\":\""
                        + trouble.getClass().getName() + where + "\"");
                failed.add(Map.of("itemIdentifier", String.valueOf(told.get("SequenceNumber"))));
            }
        }
        return Map.of("batchItemFailures", failed);
    }

    private static void log(String members) {
        System.out.println("{\"level\":\"INFO\"," + members + "}");
    }

    private static String text(Map<?, ?> keys, String name) {
        return String.valueOf(map(keys.get(name)).get("S"));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
