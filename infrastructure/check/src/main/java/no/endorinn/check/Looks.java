package no.endorinn.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.endorinn.kernel.store.Item;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the checks do alike: read tables that are in use meanwhile, look again where something differs, and tell the operator. */
final class Looks {
    private static final int LOOKS = 3;

    private Looks() {}

    /** Every item of the table. */
    static Stream<Item> all(DynamoDbClient client, String table) {
        return client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                .map(Item::of);
    }

    /** The differences that are found in each of {@value #LOOKS} looks in a row; empty when all is well. */
    static Set<String> lasting(Supplier<Set<String>> look) {
        Set<String> lasting = new TreeSet<>(look.get());
        for (int looks = 1; looks < LOOKS && !lasting.isEmpty(); looks++) {
            lasting.retainAll(look.get());
        }
        return lasting;
    }

    /**
     * Prints them.
     *
     * @param agreement what is printed when there are none
     * @return the exit status: 1 when something differs
     */
    static int told(Set<String> differences, String agreement) {
        differences.forEach(System.out::println);
        System.out.println(differences.isEmpty() ? agreement : differences.size() + " differences");
        return differences.isEmpty() ? 0 : 1;
    }
}
