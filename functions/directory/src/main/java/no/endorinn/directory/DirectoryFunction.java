package no.endorinn.directory;

import io.micronaut.context.ApplicationContext;
import no.endorinn.cases.CaseCode;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.http.HttpFunction;
import no.endorinn.kernel.problem.Speaks;

/** The Lambda function of the directory; {@code template.yaml} names it as the handler. */
@Speaks({CaseCode.class, DirectoryCode.class})
public final class DirectoryFunction extends HttpFunction {
    /** As Lambda makes it. */
    public DirectoryFunction() {
        super(Beans.atTheStart(DirectoryFunction.class));
    }

    /** With beans of the caller's choosing. */
    public DirectoryFunction(ApplicationContext context) {
        super(context);
    }
}
