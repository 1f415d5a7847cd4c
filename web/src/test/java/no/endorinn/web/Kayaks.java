package no.endorinn.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Four kayaks at a lending point of a test's own, which is open day and night.
 *
 * @param shed where they are lent
 * @param model the kayaks'
 * @param labels what stands on them
 */
record Kayaks(Shed shed, String model, List<String> labels) {
    /** All that there are. */
    static Kayaks four(Phone admin) {
        Shed shed = Shed.open(admin, "Utstyrsbua");
        Shed.Things kayaks = shed.with(admin, "Kajakk", "outdoors", 4);
        return new Kayaks(shed, kayaks.id(), kayaks.labels());
    }

    /** In a few minutes: nobody reserves what has been. */
    static Instant soon() {
        return Instant.now().plus(Duration.ofMinutes(3)).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Reserves all four for a day, and answers with the loan's reference. */
    String reserved(Phone owner, Instant start) {
        return shed.reserved(
                owner,
                model,
                4,
                start.toString(),
                start.plus(Duration.ofDays(1)).toString());
    }
}
