package no.endorinn.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import no.endorinn.local.DynamoDbLocal;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The demo municipality, running in this JVM: loaded once, when first needed. Test classes share what they change there. */
final class Demo {

    private Demo() {}

    private static final class Running {
        static final LocalRuntime RUNTIME = start();

        private static LocalRuntime start() {
            try {
                LocalRuntime runtime =
                        LocalRuntime.start(Options.of(Sources.ROOT).withDemo());
                Runtime.getRuntime().addShutdownHook(new Thread(runtime::close));
                return runtime;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static LocalRuntime runtime() {
        return Running.RUNTIME;
    }

    /** A client of its tables, to be closed. */
    static DynamoDbClient client() {
        return DynamoDbLocal.client(
                runtime().dynamoDbEndpoint(), DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.SECRET_KEY, DynamoDbLocal.REGION);
    }
}
