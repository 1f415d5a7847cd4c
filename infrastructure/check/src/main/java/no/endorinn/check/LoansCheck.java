package no.endorinn.check;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Paging;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.QueueItem;
import no.endorinn.kernel.store.Item;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.store.Loans;
import no.endorinn.lending.store.PointDays;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the whole calendar table and the whole loans table and says whether loans, months, stock, copies, staff's queue and who comes to a
 * lending point on which day agree. Run by an operator, never by a request: it scans.
 *
 * <p>The tables may be in use meanwhile. A difference counts only when it is found in three looks in a row.
 */
public final class LoansCheck {
    private final DynamoDbClient client;
    private final String calendarTable;
    private final String loansTable;

    public LoansCheck(DynamoDbClient client, String calendarTable, String loansTable) {
        this.client = client;
        this.calendarTable = calendarTable;
        this.loansTable = loansTable;
    }

    /** What differs, in plain words; empty when all is well. */
    public Set<String> check() {
        return Looks.lasting(this::look);
    }

    private Set<String> look() {
        List<Item> lending = Looks.all(client, loansTable).toList();
        return LoansAgreement.differences(
                those(lending, sk -> sk.equals("loan"), Loans::loan),
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
                        .toList());
    }

    private static <T> List<T> those(List<Item> items, Predicate<String> sortKey, Function<Item, T> read) {
        return items.stream()
                .filter(item -> sortKey.test(item.text("sk")))
                .map(read)
                .toList();
    }

    /** Usage: LoansCheck CALENDAR_TABLE LOANS_TABLE; exits 1 when the tables differ. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: LoansCheck CALENDAR_TABLE LOANS_TABLE");
            System.exit(2);
        }
        try (DynamoDbClient client = DynamoDbClient.create()) {
            Set<String> differences = new LoansCheck(client, arguments[0], arguments[1]).check();
            System.exit(Looks.told(differences, "Loans, months, stock, copies, the queue and the points' days agree"));
        }
    }
}
