package no.endorinn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.endorinn.kernel.time.Interval;
import org.junit.jupiter.api.Test;

/** The sweep against counting minute by minute, on ten thousand random calendars. */
class OccupancyOnAMinuteGridTest {
    private static final int CASES = 10_000;
    private static final int MINUTES = 120;

    /** The most that there is of any part. */
    private static final int MOST = 3;

    private static final Instant MIDNIGHT = Instant.parse("2027-01-13T23:00:00Z");
    private static final List<String> PARTS = List.of("a", "b", "c");

    @Test
    void whatFitsIsWhatFitsInEveryMinuteOfEveryPart() {
        Random random = new Random(20_270_114);
        int fitting = 0;
        for (int i = 0; i < CASES; i++) {
            Resource resource = withSomeOfEach(random);
            List<Occupation> taken = new ArrayList<>();
            for (int uses = random.nextInt(6); uses > 0; uses--) {
                taken.add(random(random, "USE" + uses, MOST));
            }
            Occupation wanted = random(random, "WANTED", MOST + 1);

            boolean expected = fitsEveryMinute(resource, taken, wanted);
            assertThat(Occupancy.free(resource, taken, wanted)).isEqualTo(most(resource, taken, wanted));
            assertThat(Occupancy.fits(resource, taken, wanted))
                    .as("case %s: %s beside %s in %s", i, wanted, taken, resource)
                    .isEqualTo(expected);
            fitting += expected ? 1 : 0;
        }
        assertThat(fitting).as("both answers are put to the test").isBetween(CASES / 10, CASES * 9 / 10);
    }

    /** The same decision for all starts at once: what meets no full stretch is what nothing stands in the way of. */
    @Test
    void whatTheFullStretchesLeaveIsWhatFits() {
        Random random = new Random(20_270_116);
        int fitting = 0;
        for (int i = 0; i < 1_000; i++) {
            Resource resource = withSomeOfEach(random);
            List<Occupation> taken = new ArrayList<>();
            for (int uses = random.nextInt(9); uses > 0; uses--) {
                taken.add(random(random, "USE" + uses, MOST));
            }
            Occupation wanted = random(
                    random, "WANTED", Collections.min(resource.capacities().values()));
            List<Occupancy.Full> full = wanted.parts().stream()
                    .map(part -> Occupancy.full(resource, taken, part, wanted.quantity()))
                    .toList();
            Stretches held = Stretches.covering(
                    full.stream().flatMap(part -> part.held().stream()).toList());
            Stretches used = Stretches.covering(
                    full.stream().flatMap(part -> part.used().stream()).toList());
            for (int minute = 0; minute < MINUTES; minute++) {
                Occupation then = at(wanted, MIDNIGHT.plusSeconds(60L * minute));
                boolean expected = Occupancy.fits(resource, taken, then);
                assertThat(isClear(held, then.time()) && isClear(used, then.held()))
                        .as("case %s: %s beside %s in %s", i, then, taken, resource)
                        .isEqualTo(expected);
                fitting += expected ? 1 : 0;
            }
        }
        assertThat(fitting).as("both answers are put to the test").isBetween(10_000, 110_000);
    }

    /** Of some parts there is more than of others. */
    private static Resource withSomeOfEach(Random random) {
        return new Resource(
                "resource", PARTS.stream().collect(Collectors.toMap(part -> part, part -> 1 + random.nextInt(MOST))));
    }

    /** The most of it that would fit, found by trying. */
    private static int most(Resource resource, List<Occupation> taken, Occupation wanted) {
        int most = 0;
        while (fitsEveryMinute(resource, taken, like(wanted, most + 1))) {
            most++;
        }
        return most;
    }

    private static Occupation like(Occupation wanted, int quantity) {
        return new Occupation(
                wanted.reference(),
                1,
                wanted.kind(),
                wanted.time(),
                wanted.before(),
                wanted.after(),
                wanted.parts(),
                quantity,
                wanted.label());
    }

    private static boolean isClear(Stretches stretches, Interval time) {
        return stretches.clearFrom(time.start(), time.length()).equals(time.start());
    }

    private static Occupation at(Occupation wanted, Instant start) {
        return new Occupation(
                wanted.reference(),
                1,
                wanted.kind(),
                new Interval(start, start.plus(wanted.time().length())),
                wanted.before(),
                wanted.after(),
                wanted.parts(),
                wanted.quantity(),
                wanted.label());
    }

    @Test
    void withoutWhatStandsInTheWayItFits() {
        Random random = new Random(20_270_115);
        Resource resource = Resource.premises("resource", Set.copyOf(PARTS));
        for (int i = 0; i < 1_000; i++) {
            List<Occupation> taken = new ArrayList<>();
            for (int uses = 0; uses < 6; uses++) {
                taken.add(random(random, "USE" + uses, 1));
            }
            Occupation wanted = random(random, "WANTED", 1);
            taken.removeAll(Occupancy.obstacles(resource, taken, wanted));

            assertThat(Occupancy.fits(resource, taken, wanted)).isTrue();
        }
    }

    /**
     * While it is used, what it needs and all that others use or keep free may not exceed the capacity; nor may it while it keeps free,
     * where others use anything.
     */
    private static boolean fitsEveryMinute(Resource resource, List<Occupation> taken, Occupation wanted) {
        for (String part : wanted.parts()) {
            Instant end = wanted.held().end();
            for (Instant moment = wanted.held().start(); moment.isBefore(end); moment = moment.plusSeconds(60)) {
                int used = 0;
                int held = wanted.quantity();
                for (Occupation other : taken) {
                    if (other.parts().contains(part)) {
                        used += other.time().contains(moment) ? other.quantity() : 0;
                        held += other.held().contains(moment) ? other.quantity() : 0;
                    }
                }
                if ((wanted.time().contains(moment) || used > 0) && held > resource.capacity(part)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Occupation random(Random random, String reference, int mostOfEach) {
        int start = random.nextInt(MINUTES - 1);
        int end = start + 1 + random.nextInt(Math.min(40, MINUTES - start - 1) + 1);
        Set<String> parts = new TreeSet<>();
        parts.add(PARTS.get(random.nextInt(PARTS.size())));
        parts.add(PARTS.get(random.nextInt(PARTS.size())));
        return new Occupation(
                reference,
                1,
                Occupation.Kind.BOOKING,
                new Interval(MIDNIGHT.plusSeconds(60L * start), MIDNIGHT.plusSeconds(60L * end)),
                Duration.ofMinutes(random.nextInt(3) * 5L),
                Duration.ofMinutes(random.nextInt(3) * 5L),
                parts,
                1 + random.nextInt(mostOfEach),
                Optional.empty());
    }
}
