package no.endorinn.grants;

import io.micronaut.context.ApplicationContext;
import no.endorinn.kernel.http.HttpFunction;

/** The Lambda function of grants; {@code template.yaml} names it as the handler. */
public final class GrantsFunction extends HttpFunction {
    /** As Lambda makes it. */
    public GrantsFunction() {}

    /** With beans of the caller's choosing. */
    public GrantsFunction(ApplicationContext context) {
        super(context);
    }
}
