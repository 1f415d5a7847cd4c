package no.endorinn.kernel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads that do not wait for one another. */
public final class SideBySide {
    /** More would only queue for connections. */
    private static final int MOST = 4;

    private SideBySide() {}

    /** What the one comes to while the other is done beside it; both have ended then, also where either of them fails. */
    public static <A> A with(Runnable other, Supplier<A> one) {
        Future<?> beside;
        A result;
        try (ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor()) {
            beside = worker.submit(other);
            result = one.get();
        }
        result(beside);
        return result;
    }

    /**
     * What each comes to, in the same order, a few at a time; one by itself without further ado.
     *
     * @throws RuntimeException the first that any of them ends in, when all have ended
     */
    public static <A, B> List<B> each(List<A> all, Function<A, B> work) {
        if (all.size() < 2) {
            return all.stream().map(work).toList();
        }
        List<Future<B>> begun = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(MOST, all.size()), Thread.ofVirtual().factory())) {
            all.forEach(one -> begun.add(workers.submit(() -> work.apply(one))));
        }
        return begun.stream().map(SideBySide::result).toList();
    }

    private static <B> B result(Future<B> ended) {
        try {
            return ended.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
