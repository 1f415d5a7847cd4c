package no.endorinn.booking.book;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Needs;
import no.endorinn.booking.bookings.Repetition;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyForm;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/** The body of a booking, or of a preview of one. */
public final class WishForm {
    private WishForm() {}

    /** The wish in the fields; refuses with all that is wrong. */
    static Wish read(Fields fields, boolean preview) {
        Optional<Party.Represented> who = PartyForm.read(fields, BookingCode.BOTH_ASSOCIATION_AND_PERSON);
        String purpose = preview ? fields.optionalText("purpose", 200) : fields.text("purpose", 200);
        Optional<Wish> once = once(fields, who, purpose == null ? "" : purpose, preview);
        Wish.Take take = fields.optionalChoice("take", Wish.Take.class);
        Optional<Repetition> repetition =
                fields.optionalObject("repeat").map(repeat -> repetition(repeat, once.map(Wish::first)));
        fields.check();
        return once.orElseThrow().repeated(repetition, take == null ? Wish.Take.ALL : take);
    }

    /** The wish in the fields for one time; empty where it has none. What is wrong is noted. */
    static Optional<Wish> once(Fields fields, Optional<Party.Represented> who, String purpose, boolean preview) {
        boolean toAssociation = who.flatMap(Party::associationId).isPresent();
        String premises = fields.text("premises", 40);
        Set<String> parts = Set.copyOf(fields.texts("parts", 12, 10));
        Optional<Interval> first = interval(fields);
        boolean inCalendar = fields.flag("showInCalendar", false);
        if (inCalendar && !toAssociation) {
            fields.note(BookingCode.PRIVATE_NOT_IN_CALENDAR, "showInCalendar");
        }
        int share = fields.integer("shareUnder18", 0, 100);
        Integer houseRules = preview
                ? fields.optionalInteger("houseRulesVersion", 1, 1_000_000)
                : Integer.valueOf(fields.integer("houseRulesVersion", 1, 1_000_000));
        Booking.Activity activity = new Booking.Activity(
                purpose,
                Optional.ofNullable(fields.optionalText("activity", 80)),
                fields.integer("people", 1, 20_000),
                share,
                toAssociation ? Group.ofAssociation(share) : Group.PRIVATE,
                houseRules == null ? Booking.Activity.NOT_YET_ASKED : houseRules,
                inCalendar,
                Needs.of(Optional.ofNullable(fields.optionalText("needs", Needs.LONGEST))));
        return first.map(time -> new Wish(premises, parts, who, time, Optional.empty(), Wish.Take.ALL, activity));
    }

    /** Start and end, the end after the start and not more than a fortnight later; empty after noting what is wrong. */
    public static Optional<Interval> interval(Fields fields) {
        Instant start = fields.instant("start");
        Instant end = fields.instant("end");
        if (start.equals(Instant.EPOCH) || end.equals(Instant.EPOCH)) {
            return Optional.empty();
        }
        Optional<Problem> flaw = flaw(start, end);
        flaw.ifPresent(problem -> fields.note(problem, "end"));
        return flaw.isPresent() ? Optional.empty() : Optional.of(new Interval(start, end));
    }

    /** What is wrong with a time from start to end, whatever it is wanted for: every day of it would be read. */
    public static Optional<Problem> flaw(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return Optional.of(CommonCode.END_BEFORE_START.at("/end"));
        }
        return new Interval(start, end).length().toDays() > 14
                ? Optional.of(BookingCode.LONGER_THAN_A_FORTNIGHT.at("/end"))
                : Optional.empty();
    }

    private static Repetition repetition(Fields fields, Optional<Interval> first) {
        List<DayOfWeek> weekdays = fields.choices("weekdays", DayOfWeek.class);
        DayOfWeek firstDay =
                first.map(time -> Oslo.date(time.start()).getDayOfWeek()).orElse(DayOfWeek.MONDAY);
        Integer everyWeeks = fields.optionalInteger("everyWeeks", 1, 8);
        return new Repetition(
                everyWeeks == null ? 1 : everyWeeks,
                weekdays.isEmpty() ? Set.of(firstDay) : Set.copyOf(weekdays),
                fields.date("until"),
                Set.copyOf(fields.dates("skip", 60)));
    }
}
