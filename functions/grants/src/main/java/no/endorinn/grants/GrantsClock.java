package no.endorinn.grants;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import no.endorinn.cases.CaseCode;
import no.endorinn.grants.apply.AbandonedDrafts;
import no.endorinn.grants.apply.HelpThatIsOver;
import no.endorinn.grants.cashier.LapsedOffers;
import no.endorinn.grants.files.Quarantine;
import no.endorinn.grants.keeping.OutlivedCases;
import no.endorinn.grants.keeping.OutlivedLists;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.clock.ClockFunction;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.problem.Speaks;

/**
 * What grants do by the clock: see to attachments that nobody has told the end of, to help that is over, to offers that nobody has
 * accepted in time, and to drafts, cases and lists of payments that are kept no longer.
 */
@Speaks({CaseCode.class, GrantCode.class})
public final class GrantsClock extends ClockFunction {
    /** As Lambda makes it. */
    public GrantsClock() {}

    /** With beans of the caller's choosing, texts among them. */
    public GrantsClock(ApplicationContext context) {
        super(context);
    }

    @Override
    protected int work(ApplicationContext beans, Duration patience) {
        Sweep sweep = beans.getBean(Sweep.class);
        Duration each = patience.dividedBy(6);
        return beans.getBean(Quarantine.class).sweep(sweep, each)
                + beans.getBean(HelpThatIsOver.class).sweep(sweep, each)
                + beans.getBean(LapsedOffers.class).sweep(sweep, each)
                + beans.getBean(AbandonedDrafts.class).sweep(sweep, each)
                + beans.getBean(OutlivedCases.class).sweep(sweep, each)
                + beans.getBean(OutlivedLists.class).sweep(sweep, each);
    }
}
