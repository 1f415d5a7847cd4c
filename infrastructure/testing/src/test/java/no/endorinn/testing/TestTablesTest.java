package no.endorinn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class TestTablesTest {

    @RegisterExtension
    static final TestTables tables = new TestTables();

    @Test
    void tables_have_the_keys_and_indexes_of_the_template() {
        TableDescription bookings = tables.client()
                .describeTable(wanted -> wanted.tableName(tables.name("BookingsTable")))
                .table();

        assertThat(bookings.keySchema()).extracting("attributeName").containsExactly("pk", "sk");
        assertThat(bookings.globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndexDescription::indexName)
                .containsExactlyInAnyOrder("holder", "queue");
    }

    @Test
    void another_test_class_has_tables_of_its_own() {
        TestTables others = new TestTables();
        others.start();
        Map<String, AttributeValue> item =
                Map.of("pk", AttributeValue.fromS("premises"), "sk", AttributeValue.fromS("hall"));
        tables.client()
                .putItem(put -> put.tableName(tables.name("BookingsTable")).item(item));

        boolean seen = others.client()
                .getItem(get -> get.tableName(others.name("BookingsTable")).key(item))
                .hasItem();

        assertThat(seen).isFalse();
    }

    @Test
    void properties_stand_in_for_the_functions_environment() {
        assertThat(tables.properties())
                .containsEntry("bookings.table", tables.name("BookingsTable"))
                .containsEntry("aws.endpointUrlDynamoDb", tables.endpoint().toString())
                .containsKeys("aws.region", "aws.accessKeyId", "aws.secretAccessKey");
    }

    @Test
    void the_database_is_on_the_loopback_interface() throws Exception {
        assertThat(InetAddress.getByName(tables.endpoint().getHost()).isLoopbackAddress())
                .isTrue();
    }
}
