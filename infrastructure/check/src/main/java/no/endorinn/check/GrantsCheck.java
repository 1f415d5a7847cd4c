package no.endorinn.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.kernel.store.Item;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the whole grants table and says whether decisions, budgets and queue agree. Run by an operator, never by a request: it scans.
 *
 * <p>The table may be in use meanwhile. A difference counts only when it is found in {@value #LOOKS} looks in a row.
 */
public final class GrantsCheck {
    private static final int LOOKS = 3;

    private final DynamoDbClient client;
    private final String table;

    public GrantsCheck(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** What differs, in plain words; empty when all is well. */
    public Set<String> check() {
        Set<String> lasting = look();
        for (int looks = 1; looks < LOOKS && !lasting.isEmpty(); looks++) {
            lasting.retainAll(look());
        }
        return lasting;
    }

    private Set<String> look() {
        List<Item> items =
                client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                        .map(Item::of)
                        .toList();
        return new TreeSet<>(GrantsAgreement.differences(items));
    }

    /** Usage: GrantsCheck GRANTS_TABLE; exits 1 when something differs. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: GrantsCheck GRANTS_TABLE");
            System.exit(2);
        }
        try (DynamoDbClient client = DynamoDbClient.create()) {
            Set<String> differences = new GrantsCheck(client, arguments[0]).check();
            differences.forEach(System.out::println);
            System.out.println(
                    differences.isEmpty() ? "Decisions, budgets and queue agree" : differences.size() + " differences");
            System.exit(differences.isEmpty() ? 0 : 1);
        }
    }
}
