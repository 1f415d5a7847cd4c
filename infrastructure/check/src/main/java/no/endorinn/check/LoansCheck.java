package no.endorinn.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.booking.store.Bookings;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Paging;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Companion;
import no.endorinn.cases.CompanionItem;
import no.endorinn.cases.QueueItem;
import no.endorinn.kernel.store.Item;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.PointDays;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the whole calendar, loans and bookings tables and says whether loans, months, stock, copies, staff's queue, who comes to a lending
 * point on which day, and what was reserved together agree. Run by an operator, never by a request: it scans.
 *
 * <p>The tables may be in use meanwhile. A difference counts only when it is found in three looks in a row.
 */
public final class LoansCheck {
    private final DynamoDbClient client;
    private final String calendarTable;
    private final String loansTable;
    private final String bookingsTable;

    public LoansCheck(DynamoDbClient client, String calendarTable, String loansTable, String bookingsTable) {
        this.client = client;
        this.calendarTable = calendarTable;
        this.loansTable = loansTable;
        this.bookingsTable = bookingsTable;
    }

    /** What differs, in plain words; empty when all is well. */
    public Set<String> check() {
        return Looks.lasting(this::look);
    }

    private Set<String> look() {
        List<Item> lending = Looks.all(client, loansTable).toList();
        List<Loan> loans = those(lending, sk -> sk.equals("loan"), Loans::loan);
        Set<String> differences = new TreeSet<>(CompanionsAgreement.differences(halves(loans)));
        differences.addAll(LoansAgreement.differences(
                loans,
                lending.stream()
                        .filter(item -> QueueItem.isDue(item, CaseKinds.LOAN.name()))
                        .map(item -> Loans.loan(item).reference())
                        .collect(Collectors.toSet()),
                those(lending, sk -> sk.equals("stock"), Copies::stock),
                those(lending, sk -> sk.startsWith("copy#"), Copies::copy),
                those(lending, sk -> sk.startsWith(Catalogue.MODEL), Catalogue::model).stream()
                        .filter(Model::isService)
                        .collect(Collectors.toMap(
                                Model::id,
                                model -> model.service().orElseThrow().people())),
                lending.stream()
                        .filter(item -> item.text("pk").startsWith(PointDays.PREFIX))
                        .map(PointDays::visits)
                        .toList(),
                Looks.all(client, calendarTable)
                        .map(Calendars::page)
                        .filter(page -> page.paging() == Paging.MONTH)
                        .toList()));
        return differences;
    }

    /** Read after the loans: a booking that is made together with one is there as soon as it is. */
    private List<CompanionsAgreement.Half> halves(List<Loan> loans) {
        return Stream.concat(
                        loans.stream()
                                .map(loan -> new CompanionsAgreement.Half(
                                        Companion.Kind.LOAN, loan.reference(), loan.companions())),
                        Looks.all(client, bookingsTable)
                                .filter(item -> item.text("sk").equals("booking"))
                                .map(item -> new CompanionsAgreement.Half(
                                        Companion.Kind.BOOKING,
                                        Bookings.booking(item).reference(),
                                        CompanionItem.read(item))))
                .toList();
    }

    private static <T> List<T> those(List<Item> items, Predicate<String> sortKey, Function<Item, T> read) {
        return items.stream()
                .filter(item -> sortKey.test(item.text("sk")))
                .map(read)
                .toList();
    }

    /** Usage: LoansCheck CALENDAR_TABLE LOANS_TABLE BOOKINGS_TABLE; exits 1 when the tables differ. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("usage: LoansCheck CALENDAR_TABLE LOANS_TABLE BOOKINGS_TABLE");
            System.exit(2);
        }
        try (DynamoDbClient client = DynamoDbClient.create()) {
            Set<String> differences = new LoansCheck(client, arguments[0], arguments[1], arguments[2]).check();
            System.exit(Looks.told(
                    differences, "Loans, months, stock, copies, the queue, the points' days and companions agree"));
        }
    }
}
