package no.endorinn.directory;

import io.micronaut.context.ApplicationContext;
import no.endorinn.kernel.http.HttpFunction;

/** The Lambda function of the directory; {@code template.yaml} names it as the handler. */
public final class DirectoryFunction extends HttpFunction {
    /** As Lambda makes it. */
    public DirectoryFunction() {}

    /** With beans of the caller's choosing. */
    public DirectoryFunction(ApplicationContext context) {
        super(context);
    }
}
