package no.endorinn.directory.register;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a register has said lately, for as long as this environment of the function lives; of failures nothing is kept. */
final class Memory<T> {
    private static final Duration KNOWN = Duration.ofMinutes(5);
    private static final Duration UNKNOWN = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final InstantSource clock;

    /** In the order in which they were said. */
    private final Map<OrganisationNumber, Kept<T>> kept = new LinkedHashMap<>();

    private record Kept<T>(Reply<T> reply, Instant until) {}

    Memory(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<Reply<T>> of(OrganisationNumber number) {
        return Optional.ofNullable(kept.get(number))
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Kept::reply);
    }

    synchronized void keep(OrganisationNumber number, Reply<T> reply) {
        kept.remove(number);
        if (reply instanceof Reply.Unavailable) {
            return;
        }
        Duration time = reply instanceof Reply.Known ? KNOWN : UNKNOWN;
        kept.put(number, new Kept<>(reply, clock.instant().plus(time)));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
