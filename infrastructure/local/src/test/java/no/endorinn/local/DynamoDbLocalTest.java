package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Execution(ExecutionMode.CONCURRENT)
class DynamoDbLocalTest {

    private static final String TABLE = "ThingsTable";
    private static final int WRITES = 50;

    @Test
    void it_listens_on_the_loopback_interface_only() throws IOException {
        try (DynamoDbLocal dynamoDb = DynamoDbLocal.inMemory()) {
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .toList();
            Assumptions.assumeFalse(others.isEmpty(), "this machine has no other address");
            InetSocketAddress outside =
                    new InetSocketAddress(others.getFirst(), dynamoDb.endpoint().getPort());

            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(outside, 2_000)).isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void a_restart_keeps_the_tables_and_what_is_in_them(@TempDir Path folder) {
        try (DynamoDbLocal dynamoDb = DynamoDbLocal.onDisk(folder, 0);
                DynamoDbClient client = dynamoDb.client()) {
            create(client);
            put(client, 1);
        }
        try (DynamoDbLocal dynamoDb = DynamoDbLocal.onDisk(folder, 0);
                DynamoDbClient client = dynamoDb.client()) {
            create(client);

            assertThat(isThere(client, 1)).isTrue();
        }
    }

    @Test
    void killing_the_process_loses_nothing_that_was_answered(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        // It lives a few seconds.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // What is killed does not tidy up its native library.
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DynamoDbLocalTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String endpoint = output.readLine();
            try (DynamoDbClient client = DynamoDbLocal.client(
                    URI.create(endpoint), DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.SECRET_KEY, DynamoDbLocal.REGION)) {
                create(client);
                for (int i = 0; i < WRITES; i++) {
                    put(client, i);
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (DynamoDbLocal dynamoDb = DynamoDbLocal.onDisk(folder, 0);
                DynamoDbClient client = dynamoDb.client()) {
            for (int i = 0; i < WRITES; i++) {
                assertThat(isThere(client, i)).as("item %d", i).isTrue();
            }
        }
    }

    /** Runs DynamoDB Local until it is killed. */
    public static void main(String[] arguments) throws IOException {
        try (DynamoDbLocal dynamoDb = DynamoDbLocal.onDisk(Path.of(arguments[0]), 0)) {
            System.out.println(dynamoDb.endpoint());
            int ignored = System.in.read();
        }
    }

    private static void create(DynamoDbClient client) {
        Tables.create(client, SmallProject.sample().tables(), UnaryOperator.identity());
    }

    private static void put(DynamoDbClient client, int number) {
        client.putItem(put -> put.tableName(TABLE).item(key(number)));
    }

    private static boolean isThere(DynamoDbClient client, int number) {
        return client.getItem(get -> get.tableName(TABLE).key(key(number)).consistentRead(true))
                .hasItem();
    }

    private static Map<String, AttributeValue> key(int number) {
        return Map.of("pk", AttributeValue.fromS("thing-" + number), "sk", AttributeValue.fromS("it"));
    }
}
