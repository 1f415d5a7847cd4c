package no.endorinn.kernel.http;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's context of the invocation now running. Micronaut's own factory keeps the first invocation's context for good, and with
 * it a remaining time that has long run out. One environment answers one request at a time, so one field is enough.
 */
@Singleton
@Replaces(DefaultLambdaContextFactory.class)
final class CurrentInvocation implements LambdaContextFactory {
    private @Nullable Context context;

    @Override
    public void registerSingletons(Context current) {
        context = current;
    }

    Optional<Context> context() {
        return Optional.ofNullable(context);
    }
}
