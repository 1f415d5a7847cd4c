package no.endorinn.lending.desk;

import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.loans.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may borrow nothing for a time.
 *
 * @param until from which day they may again; none where they may now
 * @param reason as they read it
 */
public record SuspensionView(
        @Nullable LocalDate until, @Nullable String reason) {
    public static SuspensionView of(Optional<Suspension> suspension) {
        return new SuspensionView(
                suspension.map(stopped -> Oslo.date(stopped.until())).orElse(null),
                suspension.map(stopped -> stopped.why().text()).orElse(null));
    }

    /** What stops them; null where nothing does. */
    public static @Nullable SuspensionView ofOne(Optional<Suspension> suspension) {
        return suspension.isEmpty() ? null : of(suspension);
    }
}
