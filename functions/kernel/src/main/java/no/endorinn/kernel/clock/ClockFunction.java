package no.endorinn.kernel.clock;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.Duration;
import java.util.Map;
import no.endorinn.kernel.http.Beans;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function that a schedule of {@code template.yaml} fires. What it does not reach in its time is there the next time,
 * so what it does must bear to be done again.
 */
public abstract class ClockFunction extends MicronautRequestHandler<Map<String, Object>, Void> {
    /** Well inside the function's time. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** As Lambda makes it. */
    protected ClockFunction() {}

    /** With beans of the caller's choosing, texts among them. */
    protected ClockFunction(ApplicationContext context) {
        super(context);
    }

    /** Only what the clock needs is made: it is not told of the tables that the routes work on. */
    @Override
    protected final ApplicationContextBuilder newApplicationContextBuilder() {
        return Beans.whenAsked(getClass());
    }

    /**
     * Does what is due.
     *
     * @return how many it was done to
     */
    protected abstract int work(ApplicationContext beans, Duration patience);

    @Override
    @SuppressWarnings("NullAway") // Lambda's own type for "nothing to say" has no other value
    public final @Nullable Void execute(Map<String, Object> event) {
        int done = work(applicationContext, PATIENCE);
        System.out.println(
                "{\"level\":\"INFO\",\"clock\":\"" + getClass().getSimpleName() + "\",\"done\":" + done + "}");
        return null;
    }
}
