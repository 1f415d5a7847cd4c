package no.endorinn.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * Into which pages the calendar of a resource is cut: each is an item. A page is as long as what is taken usually lasts, so that
 * taking something changes few of them: thirty models lent for four weeks touch at most sixty months, where they would touch eight
 * hundred days and, as weeks, more than the hundred that a transaction has room for.
 */
public enum Paging {
    /** By local date, {@code 2027-01-14}: premises, which are taken by the hour. */
    DAY(200, CalendarCode.DAY_FULL) {
        @Override
        public LocalDate first(LocalDate date) {
            return date;
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusDays(1);
        }

        @Override
        String name(LocalDate first) {
            return first.toString();
        }
    },
    /** By local month, {@code 2027-01}: equipment, which is lent for days and weeks. */
    MONTH(400, CalendarCode.MONTH_FULL) {
        @Override
        public LocalDate first(LocalDate date) {
            return date.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }

        @Override
        String name(LocalDate first) {
            return YearMonth.from(first).toString();
        }
    };

    private static final int MONTH_LETTERS = "2027-01".length();

    private final int most;
    private final CalendarCode full;

    Paging(int most, CalendarCode full) {
        this.most = most;
        this.full = full;
    }

    /** The first date of the page on which the date lies. */
    public abstract LocalDate first(LocalDate date);

    /** The first date of the page after the one that begins then. */
    abstract LocalDate next(LocalDate first);

    /** What the page that begins then is called in the table. */
    abstract String name(LocalDate first);

    /**
     * The most occupations of a resource that touch one page: more than anybody needs, and far fewer than an item of the table (400
     * kB) or a transaction of a hundred such pages (4 MB) has room for.
     */
    public int most() {
        return most;
    }

    /** All of the time on the page that begins then. */
    Interval time(LocalDate first) {
        return Oslo.days(first, next(first).minusDays(1));
    }

    /** The first dates of the pages that the interval touches, in order; one that ends at midnight does not touch the day after. */
    public List<LocalDate> touched(Interval interval) {
        LocalDate from = first(Oslo.date(interval.start()));
        Instant end = interval.end();
        return Stream.iterate(from, first -> Oslo.day(first).start().isBefore(end), this::next)
                .toList();
    }

    /** Whether nothing more may be taken on the page beside these, of which some may touch other pages or be there twice. */
    public boolean isFull(LocalDate first, Collection<Occupation> taken) {
        if (taken.size() < most) {
            return false;
        }
        Interval page = time(first);
        return taken.stream()
                        .filter(occupation -> occupation.held().overlaps(page))
                        .distinct()
                        .count()
                >= most;
    }

    /** What is said when it is full. */
    public Problem full() {
        return full.with("most", most);
    }

    /** Which paging a page's name is of. */
    static Paging of(String name) {
        return name.length() == MONTH_LETTERS ? MONTH : DAY;
    }

    /** The first date of the page of that name. */
    LocalDate parse(String name) {
        return this == MONTH ? YearMonth.parse(name).atDay(1) : LocalDate.parse(name);
    }
}
