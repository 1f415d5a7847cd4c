package no.endorinn.local;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * Asks DynamoDB Local in its own process: no HTTP, no signature, no JSON between. What it answers and refuses is the same, for the
 * server hands the very same requests to the very same object.
 */
final class DirectClient implements DynamoDbClient {
    private final LocalDynamoDBRequestHandler requests;

    DirectClient(LocalDynamoDBRequestHandler requests) {
        this.requests = requests;
    }

    /** An operation of DynamoDB Local. */
    private interface Operation<Q, R> {
        R apply(String accessKey, String region, Q request);
    }

    private static <Q, R> R ask(Operation<Q, R> operation, Q request) {
        try {
            return operation.apply(DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.REGION.id(), request);
        } catch (DynamoDBLocalServiceException e) {
            throw asTheSdkThrowsIt(e);
        }
    }

    private static AwsServiceException asTheSdkThrowsIt(DynamoDBLocalServiceException failure) {
        try {
            DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(failure);
            return failure;
        } catch (AwsServiceException typed) {
            return typed;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return ask(requests::batchGetItem, request);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return ask(requests::batchWriteItem, request);
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        return ask(requests::createTable, request);
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return ask(requests::deleteItem, request);
    }

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
        return ask(requests::describeTable, request);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return ask(requests::getItem, request);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return ask(requests::putItem, request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return ask(requests::query, request);
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return ask(requests::scan, request);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return ask(requests::transactWriteItems, request);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return ask(requests::updateItem, request);
    }

    @Override
    public DynamoDbWaiter waiter() {
        return DynamoDbWaiter.builder().client(this).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // The database is closed by whoever started it.
    }
}
