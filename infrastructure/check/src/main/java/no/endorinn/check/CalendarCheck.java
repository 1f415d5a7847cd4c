package no.endorinn.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.store.Bookings;
import no.endorinn.calendar.CalendarPage;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Paging;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the whole calendar table and the whole bookings table and says whether they agree. Run by an operator, never by a
 * request: it scans.
 *
 * <p>The tables may be in use meanwhile. A difference counts only when it is found in {@value #LOOKS} looks in a row.
 */
public final class CalendarCheck {
    private static final int LOOKS = 3;

    private final DynamoDbClient client;
    private final String calendarTable;
    private final String bookingsTable;

    public CalendarCheck(DynamoDbClient client, String calendarTable, String bookingsTable) {
        this.client = client;
        this.calendarTable = calendarTable;
        this.bookingsTable = bookingsTable;
    }

    /**
     * What was found.
     *
     * @param differences in plain words; empty when the tables agree
     */
    public record Finding(int bookings, int days, Set<String> differences) {}

    /** Looks, and looks again where something differs. */
    public Finding check() {
        Finding finding = look();
        for (int looks = 1; looks < LOOKS && !finding.differences().isEmpty(); looks++) {
            Finding again = look();
            Set<String> lasting = new TreeSet<>(finding.differences());
            lasting.retainAll(again.differences());
            finding = new Finding(again.bookings(), again.days(), lasting);
        }
        return finding;
    }

    private Finding look() {
        List<Booking> bookings = Looks.all(client, bookingsTable)
                .filter(item -> item.text("sk").equals("booking"))
                .map(Bookings::booking)
                .toList();
        List<CalendarPage> days = Looks.all(client, calendarTable)
                .map(Calendars::page)
                .filter(page -> page.paging() == Paging.DAY)
                .toList();
        return new Finding(bookings.size(), days.size(), Agreement.differences(bookings, days));
    }

    /** Usage: CalendarCheck CALENDAR_TABLE BOOKINGS_TABLE; exits 1 when the tables differ. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: CalendarCheck CALENDAR_TABLE BOOKINGS_TABLE");
            System.exit(2);
        }
        try (DynamoDbClient client = DynamoDbClient.create()) {
            Finding finding = new CalendarCheck(client, arguments[0], arguments[1]).check();
            finding.differences().forEach(System.out::println);
            System.out.printf(
                    "%d bookings and %d calendar days: %s%n",
                    finding.bookings(),
                    finding.days(),
                    finding.differences().isEmpty()
                            ? "they agree"
                            : finding.differences().size() + " differences");
            System.exit(finding.differences().isEmpty() ? 0 : 1);
        }
    }
}
