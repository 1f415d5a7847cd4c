package no.endorinn.directory;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.InstantSource;
import no.endorinn.cases.CaseCode;
import no.endorinn.cases.QueueSweep;
import no.endorinn.directory.associations.Verification;
import no.endorinn.directory.claims.Claims;
import no.endorinn.directory.me.Erasure;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.clock.ClockFunction;
import no.endorinn.kernel.problem.Speaks;
import no.endorinn.kernel.store.Effort;

/**
 * What the directory does by the clock: finishes forgetting those who have begun to be, lets go of claims that are long answered, and
 * completes the records of associations whose register was down.
 */
@Speaks({CaseCode.class, DirectoryCode.class})
public final class DirectoryClock extends ClockFunction {
    /** As Lambda makes it. */
    public DirectoryClock() {}

    /** With beans of the caller's choosing, texts among them. */
    public DirectoryClock(ApplicationContext context) {
        super(context);
    }

    @Override
    protected int work(ApplicationContext beans, Duration patience) {
        InstantSource clock = beans.getBean(InstantSource.class);
        Effort all = Effort.lasting(patience, clock);
        int done = beans.getBean(Erasure.class).catchUp(patience);
        done += beans.getBean(Claims.class).forget(beans.getBean(QueueSweep.class), clock.instant(), all.left());
        return done + beans.getBean(Verification.class).catchUp(all.left());
    }
}
