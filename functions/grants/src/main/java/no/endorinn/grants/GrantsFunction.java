package no.endorinn.grants;

import io.micronaut.context.ApplicationContext;
import no.endorinn.cases.CaseCode;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Speaks;

/** The Lambda function of grants; {@code template.yaml} names it as the handler. */
@Speaks({CaseCode.class, GrantCode.class})
public final class GrantsFunction extends HttpFunction {
    /** As Lambda makes it. */
    public GrantsFunction() {
        super(Beans.atTheStart(GrantsFunction.class));
    }

    /** With beans of the caller's choosing. */
    public GrantsFunction(ApplicationContext context) {
        super(context);
    }
}
