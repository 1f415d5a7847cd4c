package no.endorinn.local;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One handler object with a thread of its own, which answers one event at a time, as an environment on Lambda does. */
final class FunctionEnvironment implements AutoCloseable {

    private final ExecutorService thread;
    private final LambdaHandler handler;

    /**
     * Makes the handler object.
     *
     * @throws ExecutionException if that fails; the cause says why
     */
    FunctionEnvironment(FunctionCode code, String name) throws ExecutionException, InterruptedException {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread own = Thread.ofPlatform().name(name).daemon().unstarted(task);
            own.setContextClassLoader(code.loader());
            return own;
        });
        try {
            handler = thread.submit(() -> LambdaHandler.of(code.newHandler(), code.loader()))
                    .get();
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            thread.shutdownNow();
            throw e;
        }
    }

    /**
     * Answers one event.
     *
     * @throws TimeoutException if it takes longer than {@code limit}; the environment is then of no more use
     * @throws ExecutionException if the handler throws
     */
    byte[] handle(byte[] event, Context context, Duration limit)
            throws ExecutionException, InterruptedException, TimeoutException {
        Future<byte[]> answer = thread.submit(() -> handler.handle(event, context));
        return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Interrupts whatever it is doing. As on Lambda, the handler is not told. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
