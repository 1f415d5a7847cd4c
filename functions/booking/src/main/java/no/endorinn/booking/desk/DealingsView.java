package no.endorinn.booking.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Dealings;
import no.endorinn.booking.bookings.Dealings.Before;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** What has passed between staff and a booker, as the contract shows it. */
final class DealingsView {
    private DealingsView() {}

    /** Something that staff did to some of the times; the reason is what they wrote. */
    record StaffChangeView(
            Instant at,
            Event.Type what,
            StaffRole role,
            @Nullable String reason,
            List<ChangeView> times) {}

    /** A time as it was, and as it is now if it is there at all. */
    record ChangeView(int number, TimeView was, @Nullable TimeView now) {}

    /** From when to when, in which parts. */
    record TimeView(Instant start, Instant end, List<String> parts) {
        static TimeView of(Interval time, Set<String> parts) {
            return new TimeView(
                    time.start(),
                    time.end(),
                    parts.equals(Resource.UNDIVIDED)
                            ? List.of()
                            : parts.stream().sorted().toList());
        }
    }

    /** A question of staff's, or the applicant's answer. */
    record RemarkView(Instant at, From from, String text) {}

    /** Who wrote it. */
    enum From {
        STAFF,
        APPLICANT
    }

    /** The latest first; none at all is left out. */
    static @Nullable List<StaffChangeView> changes(Booking booking) {
        List<StaffChangeView> changes = booking.hire().stream()
                .flatMap(hire -> hire.dealings().changes().stream())
                .sorted(Comparator.comparing(Dealings.StaffChange::at).reversed())
                .map(change -> new StaffChangeView(
                        change.at(),
                        change.what(),
                        change.role(),
                        reason(booking, change),
                        change.times().stream()
                                .map(time -> change(booking, time))
                                .toList()))
                .toList();
        return changes.isEmpty() ? null : changes;
    }

    /** The earliest first; none at all is left out. */
    static @Nullable List<RemarkView> remarks(Booking booking) {
        List<RemarkView> remarks = booking.hire().stream()
                .flatMap(hire -> hire.dealings().remarks().stream())
                .map(remark ->
                        new RemarkView(remark.at(), remark.isByStaff() ? From.STAFF : From.APPLICANT, remark.text()))
                .toList();
        return remarks.isEmpty() ? null : remarks;
    }

    /** What was written with the change, or with the times themselves, or else with the decision. */
    private static @Nullable String reason(Booking booking, Dealings.StaffChange change) {
        Stream<String> withTheTimes = change.times().stream()
                .flatMap(time -> booking.occurrence(time.number()).stream())
                .flatMap(occurrence -> occurrence.state().reason().stream())
                .map(Words::text);
        Stream<String> withTheDecision = change.what() == Event.Type.APPROVED
                ? booking.ruling().flatMap(Booking.Ruling::reason).stream()
                : Stream.empty();
        return change.reason()
                .map(Words::text)
                .or(() -> Stream.concat(withTheTimes, withTheDecision).findFirst())
                .orElse(null);
    }

    private static ChangeView change(Booking booking, Before before) {
        Optional<Occurrence> now = booking.occurrence(before.number()).filter(Occurrence::holdsTime);
        return new ChangeView(
                before.number(),
                TimeView.of(before.time(), before.parts()),
                now.map(occurrence -> TimeView.of(occurrence.time(), occurrence.parts()))
                        .orElse(null));
    }
}
