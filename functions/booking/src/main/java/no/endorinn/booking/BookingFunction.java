package no.endorinn.booking;

import io.micronaut.context.ApplicationContext;
import no.endorinn.kernel.http.HttpFunction;

/** The Lambda function of premises booking; {@code template.yaml} names it as the handler. */
public final class BookingFunction extends HttpFunction {
    /** As Lambda makes it. */
    public BookingFunction() {}

    /** With beans of the caller's choosing. */
    public BookingFunction(ApplicationContext context) {
        super(context);
    }
}
