package no.endorinn.booking.limits;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.endorinn.booking.limits.Usage.Open;
import no.endorinn.booking.limits.Usage.Share;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/**
 * Usages in the bookings table, an item an account. It has, per premises, a text of what is open, {@code <reference>=<until>} or
 * {@code <reference>?<until>} where it waits, and one of minutes, {@code <first week>*<weeks>=<minutes>} for weeks in a row that are
 * alike; words apart by blanks, minutes and weeks since 1970 in base 36.
 */
@Singleton
public final class Usages {
    private static final int RADIX = 36;
    private static final int DAYS = 7;

    /** 5 January 1970 was a Monday. */
    private static final int FIRST_MONDAY = 4;

    private final String table;

    public Usages(Tables tables) {
        this.table = tables.name(Table.BOOKINGS);
    }

    public Key key(String account) {
        return new Key(table, "usage#" + account, "usage");
    }

    /** What was read of the account; nothing where it has had nothing yet. */
    public Usage usage(Snapshot snapshot, String account) {
        return snapshot.at(key(account)).map(item -> usage(account, item)).orElseGet(() -> Usage.nothing(account));
    }

    /**
     * The change by which the account has this, one version up.
     *
     * @throws Rejection 409 when that is more than anybody may have, whoever booked it
     */
    public Change change(Usage usage, Instant now) {
        if (usage.open(now) > Usage.MOST_OPEN) {
            throw Rejection.of(BookingCode.QUOTA_OPEN_EVERYWHERE.with("most", Usage.MOST_OPEN));
        }
        return Change.write(table, item(key(usage.account()), usage.withVersion(usage.version() + 1)), usage.version());
    }

    static Item item(Key key, Usage usage) {
        Map<String, String> open = new HashMap<>();
        Map<String, String> minutes = new HashMap<>();
        usage.shares().forEach((premises, share) -> {
            open.put(premises, openText(share.open()));
            minutes.put(premises, minutesText(share.minutes()));
        });
        return Item.at(key)
                .number("version", usage.version())
                .textsByName("open", open)
                .textsByName("minutes", minutes)
                .build();
    }

    static Usage usage(String account, Item item) {
        Map<String, String> open = item.textsByName("open");
        Map<String, Share> shares = new HashMap<>();
        item.textsByName("minutes")
                .forEach((premises, text) ->
                        shares.put(premises, new Share(open(open.getOrDefault(premises, "")), minutes(text))));
        return new Usage(account, item.number("version"), shares);
    }

    private static String openText(Map<String, Open> open) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(open)
                .forEach((reference, booking) -> text.append(text.isEmpty() ? "" : " ")
                        .append(reference)
                        .append(booking.waiting() ? '?' : '=')
                        .append(Long.toString(booking.until().getEpochSecond() / 60, RADIX)));
        return text.toString();
    }

    private static Map<String, Open> open(String text) {
        Map<String, Open> open = new HashMap<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int mark = Math.max(word.indexOf('='), word.indexOf('?'));
            Instant until = Instant.ofEpochSecond(Long.parseLong(word.substring(mark + 1), RADIX) * 60);
            open.put(word.substring(0, mark), new Open(until, word.charAt(mark) == '?'));
        }
        return open;
    }

    private static String minutesText(SortedMap<LocalDate, Integer> minutes) {
        StringBuilder text = new StringBuilder();
        long first = 0;
        long next = 0;
        int last = 0;
        for (Map.Entry<LocalDate, Integer> week : minutes.entrySet()) {
            long number = (week.getKey().toEpochDay() - FIRST_MONDAY) / DAYS;
            if (number != next || week.getValue() != last) {
                append(text, first, next, last);
                first = number;
                last = week.getValue();
            }
            next = number + 1;
        }
        append(text, first, next, last);
        return text.toString();
    }

    private static void append(StringBuilder text, long first, long next, int minutes) {
        if (next > first) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(Long.toString(first, RADIX))
                    .append('*')
                    .append(Long.toString(next - first, RADIX))
                    .append('=')
                    .append(Integer.toString(minutes, RADIX));
        }
    }

    private static SortedMap<LocalDate, Integer> minutes(String text) {
        SortedMap<LocalDate, Integer> minutes = new TreeMap<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            String[] numbers = word.split("[*=]", 3);
            long first = Long.parseLong(numbers[0], RADIX);
            for (long week = first; week < first + Long.parseLong(numbers[1], RADIX); week++) {
                minutes.put(LocalDate.ofEpochDay(week * DAYS + FIRST_MONDAY), Integer.parseInt(numbers[2], RADIX));
            }
        }
        return minutes;
    }
}
