package no.endorinn.booking;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import no.endorinn.kernel.problem.Messages;

/** The texts this function speaks: the kernel's, and its own beside this class. */
@Factory
public final class Texts {
    @Singleton
    public Messages messages() {
        return new Messages(Messages.class, Texts.class);
    }
}
