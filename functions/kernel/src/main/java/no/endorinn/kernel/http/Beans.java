package no.endorinn.kernel.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.MicronautLambdaContext;
import io.micronaut.inject.BeanDefinition;
import java.util.Optional;
import no.endorinn.kernel.problem.Messages;
import org.jspecify.annotations.Nullable;

/** How the beans of a function come about, with the texts of what it {@linkplain no.endorinn.kernel.problem.Speaks speaks for} among them. */
public final class Beans {
    /** Of a package whose start somebody waits for. */
    private static final @Nullable BeanIndex INDEX = somebodyWaits() ? BeanIndex.read() : null;

    static {
        if (INDEX != null) {
            INDEX.use();
        }
    }

    private Beans() {}

    /** The definition of the handler of a route that is among no context's beans, for it is loaded when the route is asked for. */
    static Optional<BeanDefinition<?>> handlerWhenAsked(String route) {
        return INDEX == null ? Optional.empty() : INDEX.handler(route);
    }

    /**
     * Whether this environment is made because of a request that waits for it, without a snapshot. What can be done later is done later
     * then; that nothing is missing was seen before the version was published, by tests, and wherever else it starts.
     */
    static boolean somebodyWaits() {
        return "on-demand".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    /** Each when it is asked for: of a function that shares its code with another, and is told of fewer tables. */
    public static ApplicationContextBuilder whenAsked(Class<?> function) {
        return ApplicationContext.builder(Environment.FUNCTION, MicronautLambdaContext.ENVIRONMENT_LAMBDA)
                .deduceEnvironment(false)
                .bootstrapEnvironment(false)
                .banner(false)
                .singletons(Messages.spokenBy(function));
    }

    /** All of them at the start, so that a snapshot has them; where {@linkplain #somebodyWaits somebody waits}, each when asked for. */
    public static ApplicationContextBuilder atTheStart(Class<?> function) {
        return whenAsked(function).eagerInitSingletons(!somebodyWaits());
    }
}
