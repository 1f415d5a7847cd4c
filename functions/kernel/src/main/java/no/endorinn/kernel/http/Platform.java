package no.endorinn.kernel.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.StandIn;
import no.endorinn.kernel.who.RightsTable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the outside world gives a function: a clock, DynamoDB, and patience. Tests put their own in their place. */
@Factory
final class Platform {
    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    @Requires(missingBeans = RightsTable.class)
    RightsTable rights() {
        return RightsTable.read();
    }

    /** Of the randomness that a snapshot does not copy: environments restored from one must not pause in step. */
    @Singleton
    @Requires(missingBeans = Backoff.class)
    Backoff backoff() {
        return new Backoff(new SecureRandom(), Thread::sleep);
    }

    /**
     * Region, credentials and endpoint come from the SDK's own settings. The SDK's retries are off: the unit of work repeats what
     * may be repeated, and knows how long there is.
     */
    @Singleton
    @Requires(missingBeans = DynamoDbClient.class)
    DynamoDbClient dynamoDb(StandIn standIn) {
        return DynamoDbClient.builder()
                .credentialsProvider(standIn)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(1))
                        .socketTimeout(Duration.ofSeconds(3)))
                .overrideConfiguration(override -> override.addExecutionInterceptor(standIn)
                        .apiCallAttemptTimeout(Duration.ofSeconds(3))
                        .retryStrategy(strategy -> strategy.maxAttempts(1)))
                .build();
    }
}
