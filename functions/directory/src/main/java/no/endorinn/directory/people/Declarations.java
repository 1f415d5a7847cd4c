package no.endorinn.directory.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.who.Closeness;

/** What somebody has declared to be close to, through its changes. */
final class Declarations {
    /** What was withdrawn so long ago touches no case any more. */
    private static final Duration KEPT = Duration.ofDays(2 * 365);

    /** Far more than anybody has reason for; each is some hundred bytes of the person's item. */
    private static final int MOST_WITHDRAWN = 100;

    private Declarations() {}

    /**
     * The declarations once these, and no others, hold.
     *
     * @throws Rejection 409 when they have been withdrawn more often than can be kept
     */
    static List<Closeness> changed(List<Closeness> before, Set<String> wanted, Instant now) {
        List<Closeness> after = new ArrayList<>();
        Set<String> isNew = new TreeSet<>(wanted);
        for (Closeness declared : before) {
            if (!declared.holds()) {
                if (declared.until().map(end -> end.plus(KEPT).isAfter(now)).orElse(true)) {
                    after.add(declared);
                }
            } else if (isNew.remove(declared.associationId())) {
                after.add(declared);
            } else {
                after.add(new Closeness(declared.associationId(), declared.since(), Optional.of(now)));
            }
        }
        if (after.stream().filter(declared -> !declared.holds()).count() > MOST_WITHDRAWN) {
            throw Rejection.of(DirectoryCode.TOO_MANY_WITHDRAWN);
        }
        isNew.forEach(id -> after.add(new Closeness(id, now, Optional.empty())));
        return after;
    }
}
