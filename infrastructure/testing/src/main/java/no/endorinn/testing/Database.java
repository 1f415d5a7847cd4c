package no.endorinn.testing;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import no.endorinn.local.DynamoDbLocal;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * A DynamoDB to test on, one per JVM: DynamoDB Local on sorted tables, which is asked without a network; as it comes, over HTTP, with
 * {@code -Ddynamodb=http}, as {@code .ci/run} has it; or LocalStack with {@code -Ddynamodb=localstack}.
 *
 * @param clients makes a client as slim as the one on Lambda
 */
record Database(URI endpoint, String accessKey, String secretKey, Region region, Supplier<DynamoDbClient> clients) {

    private static final String WANTED = System.getProperty("dynamodb", "local");

    static final String SKIPPED = "LocalStack tests skipped: no Docker engine";

    /** Whether the wanted database can be had. When it cannot, one line on stderr has said so. */
    static boolean isThere() {
        return switch (WANTED) {
            case "local", "http" -> true;
            case "localstack" -> LocalStack.DOCKER_ANSWERS;
            default -> throw new IllegalStateException("-Ddynamodb is local, http or localstack, not " + WANTED);
        };
    }

    /** The one of this JVM; aborts the test, as JUnit's assumptions do, when it cannot be had. */
    static Database running() {
        Assumptions.assumeTrue(isThere(), SKIPPED);
        return WANTED.equals("localstack") ? LocalStack.Container.DATABASE : Local.DATABASE;
    }

    static Database overHttp(URI endpoint, String accessKey, String secretKey, Region region) {
        return new Database(
                endpoint,
                accessKey,
                secretKey,
                region,
                () -> DynamoDbLocal.client(endpoint, accessKey, secretKey, region));
    }

    DynamoDbClient client() {
        return clients.get();
    }

    /** A client over HTTP, to be set up further. */
    DynamoDbClientBuilder builder() {
        return DynamoDbLocal.builder(endpoint, accessKey, secretKey, region);
    }

    /** How the AWS SDK's own system properties name this database. */
    Map<String, String> properties() {
        return Map.of(
                "aws.endpointUrlDynamoDb",
                endpoint.toString(),
                "aws.region",
                region.id(),
                "aws.accessKeyId",
                accessKey,
                "aws.secretAccessKey",
                secretKey);
    }

    private static final class Local {

        static final Database DATABASE = start();

        @SuppressWarnings("resource") // It lives as long as this JVM.
        private static Database start() {
            DynamoDbLocal local = DynamoDbLocal.inMemory();
            return new Database(
                    local.endpoint(),
                    DynamoDbLocal.ACCESS_KEY,
                    DynamoDbLocal.SECRET_KEY,
                    DynamoDbLocal.REGION,
                    WANTED.equals("http") ? local::client : local::direct);
        }
    }

    private static final class LocalStack {

        static final boolean DOCKER_ANSWERS = dockerAnswers();

        private static boolean dockerAnswers() {
            // Testcontainers tells at length what it tried; one line of ours is enough.
            System.setProperty("org.slf4j.simpleLogger.log.org.testcontainers", "warn");
            System.setProperty("org.slf4j.simpleLogger.log.org.testcontainers.dockerclient", "off");
            boolean answers = DockerClientFactory.instance().isDockerAvailable();
            if (!answers) {
                System.err.println(SKIPPED);
            }
            return answers;
        }

        private static final class Container {

            static final Database DATABASE = start();

            @SuppressWarnings("resource") // It lives as long as this JVM; Testcontainers removes it afterwards.
            private static Database start() {
                // Later images want a token.
                LocalStackContainer container = new LocalStackContainer(
                                DockerImageName.parse("localstack/localstack:4.14.0"))
                        .withServices("dynamodb");
                String token = System.getenv("LOCALSTACK_AUTH_TOKEN");
                if (token != null) {
                    container.withEnv("LOCALSTACK_AUTH_TOKEN", token);
                }
                container.start();
                return overHttp(
                        container.getEndpoint(),
                        container.getAccessKey(),
                        container.getSecretKey(),
                        Region.of(container.getRegion()));
            }
        }
    }
}
