import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A function for the tests, compiled by them. */
public class Echo implements RequestStreamHandler {

    /** What it was told while it was made: later the property is another function's. */
    private final String greeting = String.valueOf(System.getProperty("small.greeting"));

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String answer;
        if (event.contains("\"rawPath\":\"/fail\"")) {
            throw new IllegalStateException("on purpose");
        } else if (event.contains("\"rawPath\":\"/malformed\"")) {
            answer = "{\"statusCode\":7}";
        } else if (event.contains("\"rawPath\":\"/slow\"")) {
            answer = blockForever();
        } else if (event.contains("\"rawPath\":\"/entered\"")) {
            ((Semaphore) System.getProperties().get("entered")).release();
            answer = "{\"statusCode\":204}";
        } else if (event.contains("\"rawPath\":\"/entries\"")) {
            answer = "{\"entries\":" + ((Semaphore) System.getProperties().get("entered")).availablePermits() + "}";
        } else if (event.startsWith("visible ")) {
            answer = visible(event.substring("visible ".length()));
        } else if (event.equals("greeting")) {
            answer = greeting;
        } else if (event.startsWith("property ")) {
            answer = String.valueOf(System.getProperty(event.substring("property ".length())));
        } else if (event.startsWith("variable ")) {
            answer = String.valueOf(System.getenv(event.substring("variable ".length())));
        } else if (event.startsWith("file ")) {
            answer = Files.readString(Path.of(event.substring("file ".length())));
        } else if (event.equals("remaining")) {
            answer = Integer.toString(context.getRemainingTimeInMillis());
        } else if (event.equals("enter")) {
            answer = enter();
        } else {
            answer = "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\",\"ETag\":\"\\\"1\\\"\"},"
                    + "\"cookies\":[\"a=1\",\"b=2\"],\"body\":\""
                    + event.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        }
        out.write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String blockForever() {
        if (System.getProperties().get("entered") instanceof Semaphore entered) {
            entered.release();
        }
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "{}";
    }

    private static String visible(String className) {
        try {
            return Class.forName(className).getClassLoader() == Echo.class.getClassLoader() ? "own" : "shared";
        } catch (ClassNotFoundException e) {
            return "hidden";
        }
    }

    /** Says that it is in, and waits to be let out, by semaphores that the test has put among the system properties. */
    private static String enter() {
        ((Semaphore) System.getProperties().get("entered")).release();
        ((Semaphore) System.getProperties().get("leave")).acquireUninterruptibly();
        return "left";
    }
}
