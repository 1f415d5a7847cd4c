package no.endorinn.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The environments of one function. There are as many as there are events at once, up to a bound; events beyond it wait
 * their turn, where Lambda would go on adding environments.
 */
public final class FunctionPool implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Environments are made one at a time, because system properties stand in for their environment variables. */
    private static final Object MAKING = new Object();

    private final Template.Function function;
    private final Map<String, String> properties;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<FunctionEnvironment> idle = new ConcurrentLinkedDeque<>();
    private final FunctionCode code;

    /**
     * Makes a pool without environments.
     *
     * @param properties system properties that the function finds its configuration in
     * @param bound the largest number of environments at once
     * @throws IllegalStateException if the function's code is not built
     */
    public FunctionPool(Template.Function function, Map<String, String> properties, int bound) {
        this(function, properties, bound, List.of());
    }

    /** As {@link #FunctionPool(Template.Function, Map, int)}, on libraries that the function shares with others. */
    FunctionPool(Template.Function function, Map<String, String> properties, int bound, List<Path> libraries) {
        this.function = function;
        this.properties = Map.copyOf(properties);
        this.free = new Semaphore(bound, true);
        this.code = new FunctionCode(function, libraries);
    }

    /** What became of an event. */
    public sealed interface Outcome {

        /** The handler returned this. */
        @SuppressWarnings("ArrayRecordComponent") // It is never compared.
        record Returned(byte[] payload) implements Outcome {}

        /** The handler threw, or could not be made, or took longer than the function's Timeout. The log has it. */
        record Failed() implements Outcome {}

        /** The caller's limit passed before the function's own. */
        record TimedOut() implements Outcome {}

        /** No environment became free in time. */
        record Throttled() implements Outcome {}
    }

    /**
     * Has an event answered.
     *
     * @param limit how long the caller waits, counted from when an environment takes the event
     */
    public Outcome invoke(byte[] event, String requestId, Duration limit) {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Throttled();
            }
            try {
                return invokeInTurn(event, requestId, limit);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Throttled();
        }
    }

    private Outcome invokeInTurn(byte[] event, String requestId, Duration limit) throws InterruptedException {
        Duration timeout = Duration.ofSeconds(function.timeout());
        boolean callerIsShorter = limit.compareTo(timeout) < 0;
        @Nullable FunctionEnvironment environment = null;
        try {
            environment = environment();
            byte[] payload = environment.handle(
                    event, new InvocationContext(function, requestId), callerIsShorter ? limit : timeout);
            idle.push(environment);
            return new Outcome.Returned(payload);
        } catch (ExecutionException e) {
            log(requestId, "the function failed", e.getCause());
            // As on Lambda, one that has thrown is used again.
            if (environment != null) {
                idle.push(environment);
            }
            return new Outcome.Failed();
        } catch (TimeoutException e) {
            if (environment != null) {
                environment.close();
            }
            log(requestId, "the function took too long", null);
            return callerIsShorter ? new Outcome.TimedOut() : new Outcome.Failed();
        }
    }

    private FunctionEnvironment environment() throws ExecutionException, InterruptedException {
        FunctionEnvironment ready = idle.poll();
        if (ready != null) {
            return ready;
        }
        synchronized (MAKING) {
            // One may have become free meanwhile.
            ready = idle.poll();
            if (ready != null) {
                return ready;
            }
            properties.forEach(System::setProperty);
            try {
                return new FunctionEnvironment(code, function.logicalId());
            } finally {
                // The next function is not told what this one is; the SDK looks for its own when it is used.
                properties.keySet().stream()
                        .filter(name -> !name.startsWith("aws."))
                        .forEach(System::clearProperty);
            }
        }
    }

    private void log(String requestId, String message, @Nullable Throwable cause) {
        ObjectNode line = JSON.createObjectNode();
        line.put("timestamp", Instant.now().toString());
        line.put("level", "ERROR");
        line.put("function", function.logicalId());
        line.put("requestId", requestId);
        line.put("message", message);
        if (cause != null) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            line.put("stackTrace", trace.toString());
        }
        System.out.println(line);
    }

    @Override
    public void close() {
        idle.forEach(FunctionEnvironment::close);
    }
}
