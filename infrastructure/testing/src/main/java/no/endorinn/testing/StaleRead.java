package no.endorinn.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;

/** The first batched read finds one item as it was: a batch is read item by item, at no one moment. */
public final class StaleRead implements ExecutionInterceptor {
    private final Map<String, AttributeValue> before;
    private boolean first = true;

    private StaleRead(Map<String, AttributeValue> before) {
        this.before = before;
    }

    /**
     * A client of the tables that reads so.
     *
     * @param before the item as it was, with its key
     */
    public static DynamoDbClient client(TestTables tables, Map<String, AttributeValue> before) {
        return tables.overHttp()
                .overrideConfiguration(override -> override.addExecutionInterceptor(new StaleRead(before)))
                .build();
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        if (!first || !(context.response() instanceof BatchGetItemResponse answer)) {
            return context.response();
        }
        first = false;
        Map<String, List<Map<String, AttributeValue>>> items = new HashMap<>();
        answer.responses()
                .forEach((table, found) -> items.put(
                        table,
                        found.stream().map(item -> isSame(item) ? before : item).toList()));
        return answer.toBuilder().responses(items).build();
    }

    private boolean isSame(Map<String, AttributeValue> item) {
        return Objects.equals(before.get("pk"), item.get("pk")) && Objects.equals(before.get("sk"), item.get("sk"));
    }
}
