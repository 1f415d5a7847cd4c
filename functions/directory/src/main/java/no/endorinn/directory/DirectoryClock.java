package no.endorinn.directory;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.InstantSource;
import no.endorinn.directory.associations.Verification;
import no.endorinn.directory.me.Erasure;
import no.endorinn.kernel.clock.ClockFunction;
import no.endorinn.kernel.store.Deadline;

/**
 * What the directory does by the clock: finishes forgetting those who have begun to be, and completes the records of associations
 * whose register was down.
 */
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
        Deadline all = Deadline.in(patience, clock);
        int forgotten = beans.getBean(Erasure.class).catchUp(patience);
        Duration left = Duration.between(clock.instant(), all.at());
        return forgotten + beans.getBean(Verification.class).catchUp(left);
    }
}
