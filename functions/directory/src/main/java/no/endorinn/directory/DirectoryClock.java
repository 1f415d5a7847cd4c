package no.endorinn.directory;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.Duration;
import java.util.Map;
import no.endorinn.directory.associations.Verification;
import no.endorinn.kernel.http.HttpFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the directory does by the clock: completes the records of associations whose register was down. The Lambda function that
 * {@code template.yaml}'s schedule fires.
 */
public final class DirectoryClock extends MicronautRequestHandler<Map<String, Object>, Void> {
    /** Well inside the function's time; what is not reached is there the next time. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** As Lambda makes it. */
    public DirectoryClock() {}

    /** With beans of the caller's choosing, texts among them. */
    public DirectoryClock(ApplicationContext context) {
        super(context);
    }

    /** Only what the clock needs is made: it is not told of the tables that the routes work on. */
    @Override
    protected ApplicationContextBuilder newApplicationContextBuilder() {
        return super.newApplicationContextBuilder()
                .eagerInitSingletons(false)
                .singletons(HttpFunction.texts(DirectoryFunction.class));
    }

    @Override
    @SuppressWarnings("NullAway") // Lambda's own type for "nothing to say" has no other value
    public @Nullable Void execute(Map<String, Object> event) {
        int completed = applicationContext.getBean(Verification.class).catchUp(PATIENCE);
        System.out.println("{\"level\":\"INFO\",\"clock\":\"registers\",\"completed\":" + completed + "}");
        return null;
    }
}
