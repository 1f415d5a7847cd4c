package no.endorinn.lending;

import static no.endorinn.lending.Lender.own;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.StaleRead;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A batched read that finds something as it was, beside what is newer: nobody decides by that. */
class ModelRaceTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Map<String, AttributeValue> before = Map.of();
    private static Map<String, AttributeValue> reserved = Map.of();
    private static String reference = "";
    private static List<String> labels = List.of();

    @BeforeAll
    static void tablesAreRetiredWhileOneIsOut() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        labels = TestModels.added(municipality, "stale-tables", TestModels.tables(), 4, "*");
        Lender lender = new Lender(municipality.calls());
        reference = lender.reserved(Townsfolk.LEADER, own("2027-01-07 12:00", "2027-01-11", "1 stale-tables"));
        before = item("catalogue", "model#stale-tables");
        reserved = item("loan#" + reference, "loan");
        String retired = TestModels.of("Langbord", "events", "library", "\"retired\":true,");
        municipality.staff("PUT", "/equipment/stale-tables", retired, 1);
        Reply handedOver = lender.handOver(reference, labels.subList(0, 1));
        assertThat(handedOver.status()).as("the stock is written since").isEqualTo(200);
    }

    @Test
    void whoeverReservesByTheModelAsItWasMeetsItAsItIs() {
        String wish = own("2027-01-14", "2027-01-18", "1 stale-tables");

        assertThat(new Lender(stale()).preview(Townsfolk.LEADER, wish).body()).contains("model-retired");
        assertThat(new Lender(stale()).reserve(Townsfolk.LEADER, wish).codes()).containsExactly("model-retired");
    }

    @Test
    void whoeverAddsCopiesByTheModelAsItWasMeetsItAsItIs() {
        Reply reply = stale().as(Townsfolk.ADMINISTRATOR)
                .post("/equipment/stale-tables/copies", "{\"lots\":[{\"quantity\":1}]}")
                .header("Idempotency-Key", "stale-copies")
                .send();

        assertThat(reply.codes()).containsExactly("model-retired");
    }

    /** Two phones at the counter scan the same copy at the same moment. */
    @Test
    void whoeverHandsOverByTheLoanAsItWasMeetsItAsItIs() {
        Lender slower = new Lender(stale(reserved));

        Reply again = slower.handOver(reference, labels.subList(0, 1));

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().at("/lines/0/out").asInt()).isEqualTo(1);
    }

    private static Calls stale() {
        return stale(before);
    }

    private static Calls stale(Map<String, AttributeValue> item) {
        return Calls.to(new LendingFunction(municipality.context(StaleRead.client(municipality.tables(), item))));
    }

    private static Map<String, AttributeValue> item(String partition, String sort) {
        return municipality
                .tables()
                .client()
                .getItem(get -> get.tableName(municipality.tables().name("LoansTable"))
                        .key(Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort))))
                .item();
    }
}
