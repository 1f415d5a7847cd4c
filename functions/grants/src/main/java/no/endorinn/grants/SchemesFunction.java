package no.endorinn.grants;

import io.micronaut.context.ApplicationContext;
import no.endorinn.cases.CaseCode;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Speaks;

/**
 * The Lambda function of what anybody may ask about grants: the same code as {@link GrantsFunction}, with other routes, a share of the
 * account of its own, and no right to write.
 */
@Speaks({CaseCode.class, GrantCode.class})
public final class SchemesFunction extends HttpFunction {
    /** As Lambda makes it. Only what is asked for is made: it is not told of the tables that applications need. */
    public SchemesFunction() {
        super(Beans.whenAsked(SchemesFunction.class));
    }

    /** With beans of the caller's choosing. */
    public SchemesFunction(ApplicationContext context) {
        super(context);
    }
}
