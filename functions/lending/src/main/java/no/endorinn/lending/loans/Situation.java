package no.endorinn.lending.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.cases.Level;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;

/**
 * A wish in the light of what was read.
 *
 * @param taking the time that is not taken yet: all of it for a new loan; none where a loan ends sooner
 * @param point where all of it is; empty where there is no such point
 * @param room how many it can serve on the days that are asked about
 * @param account what counts on whoever it is for; empty for what no limit binds
 * @param byStaff whether staff do it for somebody else
 */
record Situation(
        Wish wish,
        Optional<Interval> taking,
        Optional<Point> point,
        Room room,
        List<Thing> things,
        Optional<Account> account,
        boolean byStaff,
        Instant now) {
    /** So far ahead the rules look for an opening day. */
    private static final int DAYS = 60;

    /** A thing that is wanted, and what there is of it; nothing where there is no such model. */
    record Thing(Wish.Thing wanted, Optional<Model> model, Optional<Availability> availability) {}

    /** What the account has, and how much it is trusted with. */
    record Account(Level level, Borrowed borrowed) {}

    Interval time() {
        return wish.time();
    }

    /** Whether it is people who come, to whom nobody goes. */
    boolean isService() {
        return things.stream()
                .anyMatch(thing -> thing.model().filter(Model::isService).isPresent());
    }

    /** How many of a thing are free through all of the time that is not taken yet. */
    int free(Thing thing) {
        return taking.map(time -> thing.availability()
                        .map(there -> there.free(thing.wanted().variant(), time))
                        .orElse(0))
                .orElse(thing.wanted().quantity());
    }

    /** How many wait for a thing at that time. */
    int waiting(Thing thing) {
        return thing.availability()
                .map(there -> there.waiting(thing.wanted().variant(), time()))
                .orElse(0);
    }

    /** The dates from this one on when the point is open, in order. */
    Stream<LocalDate> openDates(LocalDate from) {
        return point.stream()
                .flatMap(there -> from.datesUntil(from.plusDays(DAYS))
                        .filter(date -> !there.opening().on(date).isEmpty()));
    }

    /** Whether one can come there then. */
    boolean isOpen(Instant moment) {
        return point.stream()
                .flatMap(there -> there.opening().on(Oslo.date(moment)).stream())
                .anyMatch(open -> !moment.isBefore(open.start()) && !moment.isAfter(open.end()));
    }

    /** When it opens next after that moment. */
    Optional<Instant> nextOpening(Instant moment) {
        return openDates(Oslo.date(moment))
                .flatMap(date -> point.stream().flatMap(there -> there.opening().on(date).stream()))
                .map(Interval::start)
                .filter(moment::isBefore)
                .findFirst();
    }
}
