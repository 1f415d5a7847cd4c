package no.endorinn.grants;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;
import no.endorinn.cases.CaseCode;
import no.endorinn.grants.files.Quarantine;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Beans;
import no.endorinn.kernel.problem.Speaks;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of attachments: the Lambda function that EventBridge tells that one has come, and that it has been scanned. When it
 * fails Lambda tries twice more; after that {@link GrantsClock} finds what was missed.
 */
@Speaks({CaseCode.class, GrantCode.class})
public final class ScanFunction extends MicronautRequestHandler<Map<String, Object>, Void> {
    /** As Lambda makes it. */
    public ScanFunction() {}

    /** With beans of the caller's choosing. */
    public ScanFunction(ApplicationContext context) {
        super(context);
    }

    /** Only what it needs is made: it is not told of the tables that the routes work on. */
    @Override
    protected ApplicationContextBuilder newApplicationContextBuilder() {
        return Beans.whenAsked(getClass());
    }

    /** An event of EventBridge, whose sender may be told of nothing. Nothing that it says of people is logged. */
    @Override
    @SuppressWarnings("NullAway") // Lambda's own type for "nothing to say" has no other value
    public @Nullable Void execute(Map<String, Object> event) {
        String outcome = applicationContext.getBean(Quarantine.class).told(event);
        System.out.println("{\"level\":\"INFO\",\"file\":\"" + outcome + "\"}");
        return null;
    }
}
