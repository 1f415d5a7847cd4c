package no.endorinn.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Sees every round trip of a client, and can let something happen just before the next commit. */
public final class Wiretap implements ExecutionInterceptor {
    private final List<SdkRequest> seen = new CopyOnWriteArrayList<>();
    private @Nullable Runnable meanwhile;

    /** A client of the tables that is listened to. */
    public DynamoDbClient client(TestTables tables) {
        return tables.overHttp()
                .overrideConfiguration(override -> override.addExecutionInterceptor(this))
                .build();
    }

    /** Forgets what was seen. */
    public void listen() {
        seen.clear();
    }

    /** What was asked of DynamoDB, by the names of its API: {@code BatchGetItem}, {@code Query}, … */
    public List<String> roundTrips() {
        return seen.stream()
                .map(request -> request.getClass().getSimpleName().replaceAll("Request$", ""))
                .toList();
    }

    /** The one transaction that was sent. */
    public TransactWriteItemsRequest transaction() {
        return seen.stream()
                .filter(TransactWriteItemsRequest.class::isInstance)
                .map(TransactWriteItemsRequest.class::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one transaction");
                })
                .orElseThrow();
    }

    /** Lets something happen between the read and the commit of the next command. */
    public void beforeNextCommit(Runnable event) {
        meanwhile = event;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        seen.add(context.request());
        Runnable event = meanwhile;
        if (event != null && context.request() instanceof TransactWriteItemsRequest) {
            meanwhile = null;
            event.run();
        }
    }
}
