package no.endorinn.booking.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.FreeSlots.Window;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.premises.Terms.Suitability;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for.
 *
 * @param to the last date; the first one but where certain premises are asked for
 * @param within from–until when {@link #exactly}, otherwise the earliest start and the latest end; may go on after midnight
 * @param minutes how long
 */
record SearchForm(
        LocalDate date,
        LocalDate to,
        Window within,
        int minutes,
        boolean exactly,
        int people,
        Set<Suitability> suitability,
        Optional<String> place,
        Optional<String> premisesId,
        Extent extent,
        Group group) {
    private static final int MOST_DAYS = 14;
    private static final int USUAL_MINUTES = 120;

    /** Whether only the whole will do. */
    enum Extent {
        ANY,
        WHOLE
    }

    /** The search in a query string; refuses with all that is wrong. */
    static SearchForm read(Fields query, LocalDate today) {
        LocalDate date = query.optionalDate("date");
        LocalDate first = date == null ? today : date;
        LocalDate to = query.optionalDate("to");
        LocalDate last = to == null ? first : to;
        if (last.isBefore(first)) {
            query.note(CommonCode.END_BEFORE_START, "to");
        } else if (first.plusDays(MOST_DAYS).isBefore(last.plusDays(1))) {
            query.note(BookingCode.TOO_MANY_DAYS_AT_ONCE.with("most", MOST_DAYS), "to");
        }
        String premises = query.optionalText("premises", 40);
        if (last.isAfter(first) && premises == null) {
            query.note(BookingCode.SEVERAL_DAYS_OF_WHICH_PREMISES, "premises");
        }
        Integer from = query.optionalTimeOfDay("from");
        Integer until = query.optionalTimeOfDay("until");
        Integer earliest = query.optionalTimeOfDay("earliest");
        Integer latest = query.optionalTimeOfDay("latest");
        Integer minutes = query.optionalInteger("minutes", 5, Oslo.DAY_MINUTES);
        boolean exactly = from != null || until != null;
        if (exactly && (minutes != null || earliest != null || latest != null)) {
            query.note(BookingCode.EITHER_EXACTLY_OR_SOME_TIME, "minutes");
        }
        if (exactly && (from == null || until == null)) {
            query.note(CommonCode.MISSING, from == null ? "from" : "until");
        }
        Window within = window(query, exactly, first(from, earliest), first(until, latest));
        Integer people = query.optionalInteger("people", 1, 20_000);
        Extent extent = query.optionalChoice("part", Extent.class);
        Group group = query.optionalChoice("group", Group.class);
        SearchForm search = new SearchForm(
                first,
                last,
                within,
                exactly ? within.to() - within.from() : minutes == null ? USUAL_MINUTES : minutes,
                exactly,
                people == null ? 1 : people,
                Set.copyOf(query.choices("suitability", Suitability.class)),
                Optional.ofNullable(query.optionalText("place", 60)),
                Optional.ofNullable(premises),
                extent == null ? Extent.ANY : extent,
                group == null ? Group.ASSOCIATION : group);
        query.check();
        return search;
    }

    List<LocalDate> dates() {
        return date.datesUntil(to.plusDays(1)).toList();
    }

    /** Whether the premises are of the kind that is sought, on a date. */
    boolean suits(Premises premises, LocalDate on) {
        Terms terms = premises.termsOn(on);
        return premisesId.map(premises.id()::equals).orElse(true)
                && terms.suitability().containsAll(suitability)
                && place.map(sought -> sought.equalsIgnoreCase(terms.place())).orElse(true)
                && !premises.isRetiredOn(on);
    }

    /** Whole, and each part by itself, where enough people have room. */
    List<Set<String>> extents(Terms terms) {
        List<Set<String>> extents = new ArrayList<>();
        extents.add(Set.of());
        if (extent == Extent.ANY) {
            terms.parts().forEach(part -> extents.add(Set.of(part.id())));
        }
        extents.removeIf(parts -> terms.capacityOf(parts) < people);
        return extents;
    }

    /** Hours that end before they begin go on after midnight. */
    private static Window window(Fields query, boolean exactly, @Nullable Integer start, @Nullable Integer end) {
        int from = start == null ? 0 : start;
        int to = end == null ? Window.ANY_TIME.to() : end;
        if (from == to || from == Oslo.DAY_MINUTES) {
            query.note(CommonCode.END_BEFORE_START, exactly ? "until" : "latest");
            return Window.ANY_TIME;
        }
        return new Window(from, to < from ? to + Oslo.DAY_MINUTES : to);
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one != null ? one : other;
    }
}
