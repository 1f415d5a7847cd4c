package no.endorinn.check;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the whole grants table and says whether decisions, budgets and queue agree. Run by an operator, never by a request: it scans.
 *
 * <p>The table may be in use meanwhile. A difference counts only when it is found in three looks in a row.
 */
public final class GrantsCheck {
    private final DynamoDbClient client;
    private final String table;

    public GrantsCheck(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** What differs, in plain words; empty when all is well. */
    public Set<String> check() {
        return Looks.lasting(
                () -> GrantsAgreement.differences(Looks.all(client, table).toList()));
    }

    /** Usage: GrantsCheck GRANTS_TABLE; exits 1 when something differs. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: GrantsCheck GRANTS_TABLE");
            System.exit(2);
        }
        try (DynamoDbClient client = DynamoDbClient.create()) {
            Set<String> differences = new GrantsCheck(client, arguments[0]).check();
            System.exit(Looks.told(differences, "Decisions, budgets and queue agree"));
        }
    }
}
