package no.endorinn.booking.bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.kernel.words.Words;

/**
 * What has passed between staff and whoever has a booking.
 *
 * @param changes what staff did to its times, the earliest first; a time is in the last of them at most
 * @param remarks staff's questions and the answers to them, the earliest first
 */
public record Dealings(List<StaffChange> changes, List<Remark> remarks) {
    /** Nothing has. */
    public static final Dealings NONE = new Dealings(List.of(), List.of());

    /** The most remarks about one booking, both sides together: so many questions, and an answer to each. */
    static final int MOST_REMARKS = 20;

    /** The most characters of a remark. */
    public static final int LONGEST_REMARK = 500;

    public Dealings {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /**
     * Something that staff did to some of a booking's times.
     *
     * @param role in which they did it
     * @param reason what they wrote, where it stands neither with the times nor with a decision
     * @param times as they were before
     */
    public record StaffChange(Event.Type what, StaffRole role, Instant at, Optional<Words> reason, List<Before> times) {
        public StaffChange {
            times = List.copyOf(times);
        }
    }

    /** An occurrence as it was before: when, and in which parts. */
    public record Before(int number, Interval time, Set<String> parts) {
        public Before {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * Something written about a request.
     *
     * @param role of whoever wrote it for the municipality; empty when it is the applicant's answer
     * @param by the id of the person who wrote it
     */
    public record Remark(Optional<StaffRole> role, String by, Instant at, Words words) {
        /** Asked by staff, for the municipality. */
        public static Remark question(Optional<StaffRole> role, String by, Instant at, String text) {
            return new Remark(role, by, at, Words.ofMunicipality(text));
        }

        /** Answered by whoever asked for it, in their own words. */
        public static Remark reply(String by, Instant at, String text) {
            return new Remark(Optional.empty(), by, at, Words.by(by, text));
        }

        public String text() {
            return words.text();
        }

        public boolean isByStaff() {
            return role.isPresent();
        }
    }

    /** The last thing written. */
    public Optional<Remark> last() {
        return remarks.isEmpty() ? Optional.empty() : Optional.of(remarks.getLast());
    }

    /** Whether staff have asked something that is not answered. */
    public boolean isAsked() {
        return last().filter(Remark::isByStaff).isPresent();
    }

    /** Whether this very thing was written last, by that side. */
    public boolean endsWith(String text, boolean byStaff) {
        return last().filter(remark -> remark.text().equals(text) && remark.isByStaff() == byStaff)
                .isPresent();
    }

    /** @throws Rejection 422 when so much has been written already that the telephone serves better */
    Dealings with(Remark remark) {
        if (remark.isByStaff() && remarks.size() >= MOST_REMARKS - 1) {
            throw Rejection.of(BookingCode.ASKED_ENOUGH.with("most", MOST_REMARKS));
        }
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Dealings(changes, more);
    }

    /** After an event that made one state of the booking another: what staff did before to the same times is told no longer. */
    Dealings after(Booking before, Booking after, Event event) {
        List<Occurrence> touched = before.occurrences().stream()
                .filter(occurrence -> differs(occurrence, after))
                .toList();
        Set<Integer> numbers = touched.stream().map(Occurrence::number).collect(Collectors.toSet());
        List<StaffChange> told = new ArrayList<>();
        for (StaffChange change : changes) {
            List<Before> left = change.times().stream()
                    .filter(time -> !numbers.contains(time.number()))
                    .toList();
            if (!left.isEmpty()) {
                told.add(new StaffChange(change.what(), change.role(), change.at(), change.reason(), left));
            }
        }
        List<Before> times = touched.stream()
                .filter(occurrence -> !isAsWished(occurrence, after) || isMoved(occurrence, after))
                .map(occurrence -> isAsWished(occurrence, after) ? asItWas(occurrence) : before(occurrence))
                .toList();
        if (!times.isEmpty()) {
            event.role()
                    .ifPresent(role -> told(event.type())
                            .ifPresent(
                                    what -> told.add(new StaffChange(what, role, event.at(), event.reason(), times))));
        }
        return new Dealings(told, remarks);
    }

    /** What is told of an event; nothing of what staff ask for in somebody's place. */
    private static Optional<Event.Type> told(Event.Type type) {
        return switch (type) {
            case MOVED, CANCELLED, APPROVED, DENIED, DISPLACED, NO_SHOW -> Optional.of(type);
            case APPROVED_EXEMPT -> Optional.of(Event.Type.APPROVED);
            default -> Optional.empty();
        };
    }

    /** What it was, or what its holder wished that it were. */
    private static Before before(Occurrence occurrence) {
        return asItWas(occurrence.proposed(Proposal.By.BOOKER).orElse(occurrence));
    }

    private static Before asItWas(Occurrence occurrence) {
        return new Before(occurrence.number(), occurrence.time(), occurrence.parts());
    }

    /** Whether it was elsewhere, as when a wish to move what was approved is granted. */
    private static boolean isMoved(Occurrence occurrence, Booking after) {
        return after.occurrence(occurrence.number())
                .filter(now -> isSameTime(occurrence, now))
                .isEmpty();
    }

    private static boolean differs(Occurrence occurrence, Booking after) {
        return after.occurrence(occurrence.number())
                .filter(now -> now.status() == occurrence.status()
                        && isSameTime(occurrence, now)
                        && now.proposed(Proposal.By.BOOKER).equals(occurrence.proposed(Proposal.By.BOOKER)))
                .isEmpty();
    }

    /** Whether it is there at the time and in the parts that were asked for. */
    private static boolean isAsWished(Occurrence occurrence, Booking after) {
        Occurrence wished = occurrence.proposed(Proposal.By.BOOKER).orElse(occurrence);
        return after.occurrence(occurrence.number())
                .filter(now -> now.status() == Status.CONFIRMED && isSameTime(wished, now))
                .isPresent();
    }

    private static boolean isSameTime(Occurrence one, Occurrence other) {
        return one.time().equals(other.time()) && one.parts().equals(other.parts());
    }
}
