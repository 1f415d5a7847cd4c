package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.endorinn.local.Template;

/**
 * Stands between a function and DynamoDB Local, and counts what DynamoDB would bill, by the sizes of the items that pass; DynamoDB
 * Local's own figures for transactions are wrong. What an update or a condition does not show counts as a kilobyte.
 */
final class TableMeter implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READ_UNIT = 4096;
    private static final int WRITE_UNIT = 1024;
    private static final Set<String> OWN = Set.of("host", "content-length", "connection", "expect", "upgrade");

    private final URI dynamoDb;
    private final Template template;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private double read;
    private double written;
    private long bytes;
    private int actions;
    private final List<Call> calls = new ArrayList<>();

    TableMeter(URI dynamoDb, Template template) throws IOException {
        this.dynamoDb = dynamoDb;
        this.template = template;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /**
     * What passed.
     *
     * @param bytes of the items that were put
     * @param actions of the transactions
     * @param calls the round trips
     */
    record Passed(double read, double written, long bytes, int actions, List<Call> calls) {
        int trips() {
            return calls.size();
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What has passed since this was asked before. */
    synchronized Passed taken() {
        Passed passed = new Passed(read, written, bytes, actions, List.copyOf(calls));
        read = 0;
        written = 0;
        bytes = 0;
        actions = 0;
        calls.clear();
        return passed;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(dynamoDb).POST(HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            count(target.substring(target.indexOf('.') + 1), JSON.readTree(body), JSON.readTree(answer.body()));
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void count(String operation, JsonNode asked, JsonNode answered) {
        calls.add(Call.of(operation, asked, answered));
        switch (operation) {
            case "GetItem" -> read(asked, answered.path("Item"));
            case "BatchGetItem" ->
                asked.path("RequestItems").properties().forEach(table -> {
                    JsonNode found = answered.path("Responses").path(table.getKey());
                    found.forEach(item -> read(table.getValue(), item));
                    // What is not there costs as much as the smallest that is.
                    for (int missing = found.size();
                            missing < table.getValue().path("Keys").size();
                            missing++) {
                        read(table.getValue(), JSON.missingNode());
                    }
                });
            case "Query" -> {
                int size = answered.path("Items")
                        .valueStream()
                        .mapToInt(TableMeter::size)
                        .sum();
                read += consistent(asked) * Math.max(1, Math.ceilDiv(size, READ_UNIT));
            }
            case "PutItem" -> written(asked.path("TableName").asText(), asked.path("Item"), 1);
            case "UpdateItem", "DeleteItem" -> written++;
            case "TransactWriteItems" ->
                asked.path("TransactItems").forEach(action -> {
                    actions++;
                    JsonNode put = action.path("Put");
                    if (put.isMissingNode()) {
                        written += 2;
                    } else {
                        written(put.path("TableName").asText(), put.path("Item"), 2);
                    }
                });
            default -> throw new IllegalStateException("nobody has said what " + operation + " costs");
        }
    }

    private void read(JsonNode asked, JsonNode item) {
        read += consistent(asked) * Math.max(1, Math.ceilDiv(size(item), READ_UNIT));
    }

    private static double consistent(JsonNode asked) {
        return asked.path("ConsistentRead").asBoolean() ? 1 : 0.5;
    }

    /** The item, and each index that it stands in. */
    private void written(String table, JsonNode item, int times) {
        int size = size(item);
        int units = Math.ceilDiv(size, WRITE_UNIT);
        long indexes = template.table(table).indexes().stream()
                .filter(index -> item.has(index.key().hash())
                        && index.key().range().map(item::has).orElse(true))
                .count();
        bytes += size;
        written += (times + indexes) * units;
    }

    /** By the rules of DynamoDB's developer guide ("DynamoDB item sizes and formats"). */
    static int size(JsonNode item) {
        return item.properties().stream()
                .mapToInt(attribute -> text(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    private static int value(JsonNode typed) {
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> text(value.asText());
            case "N" ->
                Math.ceilDiv(new BigDecimal(value.asText()).stripTrailingZeros().precision(), 2) + 1;
            case "BOOL", "NULL" -> 1;
            case "L" ->
                3 + value.valueStream().mapToInt(each -> 1 + value(each)).sum();
            case "M" -> 3 + value.size() + size(value);
            default -> throw new IllegalStateException("not written by us: " + only.getKey());
        };
    }

    private static int text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.close();
    }
}
