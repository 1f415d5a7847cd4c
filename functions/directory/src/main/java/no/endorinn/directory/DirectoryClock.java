package no.endorinn.directory;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import no.endorinn.directory.associations.Verification;
import no.endorinn.kernel.clock.ClockFunction;

/** What the directory does by the clock: completes the records of associations whose register was down. */
public final class DirectoryClock extends ClockFunction {
    /** As Lambda makes it. */
    public DirectoryClock() {}

    /** With beans of the caller's choosing, texts among them. */
    public DirectoryClock(ApplicationContext context) {
        super(context);
    }

    @Override
    protected int work(ApplicationContext beans, Duration patience) {
        return beans.getBean(Verification.class).catchUp(patience);
    }
}
