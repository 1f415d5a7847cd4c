package no.endorinn.kernel.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.MicronautLambdaContext;
import no.endorinn.kernel.problem.Messages;

/**
 * The context of a function that shares its code with another and is told of fewer tables: beans are made when they are asked for.
 * Micronaut's own builder for Lambda makes all of them at the start, and cannot be talked out of it: {@code
 * eagerInitSingletons(false)} changes nothing once it has been true.
 */
public final class MadeWhenAsked {
    private MadeWhenAsked() {}

    /** A builder with the texts of a function. */
    public static ApplicationContextBuilder builder(Class<?> function) {
        return ApplicationContext.builder(Environment.FUNCTION, MicronautLambdaContext.ENVIRONMENT_LAMBDA)
                .banner(false)
                .singletons(Messages.spokenBy(function));
    }
}
