package no.endorinn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local in this process, over real HTTP. Unlike its own server it listens on 127.0.0.1 only, and its usage
 * telemetry is never set up.
 */
public final class DynamoDbLocal implements AutoCloseable {

    /** What DynamoDB Local wants to be signed with; it takes any alphanumeric key. */
    public static final String ACCESS_KEY = "local";

    public static final String SECRET_KEY = "local";
    public static final Region REGION = Region.EU_NORTH_1;

    /** So many connections may be asked for in the same instant. */
    private static final int BACKLOG = 4096;

    static {
        // Jetty greets at level INFO.
        Logging.quietJetty();
    }

    private final LocalDynamoDBRequestHandler requests;
    private final Server server;
    private final LocalDynamoDBServerHandler handler;

    private DynamoDbLocal(LocalDynamoDBRequestHandler requests, int port) {
        this.requests = requests;
        handler = new LocalDynamoDBServerHandler(requests, null);
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        server.addConnector(connector);
        server.setHandler(handler);
        LifeCycle.start(server);
    }

    /** DynamoDB Local hands a transaction's commit to a queue and answers at once; whatever it reads next waits for that. */
    private static final class Requests extends LocalDynamoDBRequestHandler {

        Requests(@Nullable Path folder) {
            super(0, folder == null, folder == null ? null : folder.toString(), true, false);
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(
                String accessKey, String region, TransactWriteItemsRequest request) {
            TransactWriteItemsResponse answer = super.transactWriteItems(accessKey, region, request);
            listTables(accessKey, region, ListTablesRequest.builder().limit(1).build());
            return answer;
        }
    }

    /**
     * Starts with empty tables that last as long as this object, on a free port: {@link SortedTables}, or SQLite's with {@code
     * -Ddynamodb=http}, as {@code .ci/run} has it.
     */
    public static DynamoDbLocal inMemory() {
        return "http".equals(System.getProperty("dynamodb")) ? inSqlite() : inSortedTables();
    }

    static DynamoDbLocal inSqlite() {
        return new DynamoDbLocal(new Requests(null), 0);
    }

    static DynamoDbLocal inSortedTables() {
        LocalDynamoDBRequestHandler requests = new LocalDynamoDBRequestHandler(0, true, null, true, false);
        AmazonDynamoDBLocal sorted =
                new LocalDBClient(new SortedTables(), new JobsRegister(Executors.newFixedThreadPool(1), false));
        try {
            // It makes the one that all share by itself unless it is there, and takes none.
            Field shared = LocalDynamoDBRequestHandler.class.getDeclaredField("dbRequestHandlers");
            shared.setAccessible(true);
            Map.class
                    .getMethod("put", Object.class, Object.class)
                    .invoke(shared.get(requests), "shared-local-instance", sorted);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another DynamoDB Local than this was written for", e);
        }
        return new DynamoDbLocal(requests, 0);
    }

    /**
     * Starts with the tables of a folder. What has been answered is in the folder: not even killing the process loses
     * it.
     *
     * @param port 0 for a free one
     */
    public static DynamoDbLocal onDisk(Path folder, int port) {
        try {
            return new DynamoDbLocal(new Requests(Files.createDirectories(folder)), port);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort());
    }

    /** A new client of this database, as slim as the one on Lambda. The caller closes it. */
    public DynamoDbClient client() {
        return client(endpoint(), ACCESS_KEY, SECRET_KEY, REGION);
    }

    /** A client in this very process, which asks without a network: half of what a request costs otherwise. */
    public DynamoDbClient direct() {
        return new DirectClient(requests);
    }

    /** A new client of this database's streams. The caller closes it. */
    DynamoDbStreamsClient streams() {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint())
                .region(REGION)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** A client of the database that answers at an address. The caller closes it. */
    public static DynamoDbClient client(URI endpoint, String accessKey, String secretKey, Region region) {
        return builder(endpoint, accessKey, secretKey, region).build();
    }

    /** As {@link #client(URI, String, String, Region)}, to be set up further. */
    public static DynamoDbClientBuilder builder(URI endpoint, String accessKey, String secretKey, Region region) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .httpClient(UrlConnectionHttpClient.create());
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
        handler.close();
    }
}
