package no.endorinn.directory.register;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One kind of question to one register, whose recent answers are remembered. */
final class Lookup<T> {
    private final RegisterConnection connection;
    private final String path;
    private final Reader<T> reader;
    private final Breaker breaker;
    private final Memory<T> memory;

    /** Makes sense of what a register has said. */
    interface Reader<T> {
        Reply<T> read(OrganisationNumber number, RegisterConnection.Response response) throws IOException;
    }

    /**
     * Questions at a path.
     *
     * @param path with {@code %s} where the organisation number goes
     * @param breaker the register's; several questions may share it
     */
    Lookup(RegisterConnection connection, String path, Reader<T> reader, Breaker breaker, InstantSource clock) {
        this.connection = connection;
        this.path = path;
        this.reader = reader;
        this.breaker = breaker;
        memory = new Memory<>(clock);
    }

    /** Asks, and does not wait; what is remembered, and what may not be asked now, is answered already. */
    Question ask(OrganisationNumber number) {
        return new Question(number);
    }

    /** A question that has been asked. Its outcome must be waited for, or it is to be given up. */
    final class Question {
        private final OrganisationNumber number;
        private final FutureTask<Reply<T>> task;
        private final boolean underWay;

        private Question(OrganisationNumber number) {
            this.number = number;
            Reply<T> remembered = memory.of(number).orElse(null);
            underWay = remembered == null && breaker.admits();
            if (underWay) {
                task = new FutureTask<>(() -> reader.read(number, connection.get(path.formatted(number.digits()))));
                Thread.startVirtualThread(task);
            } else {
                Reply<T> answer = remembered == null ? new Reply.Unavailable<>() : remembered;
                Callable<Reply<T>> already = () -> answer;
                task = new FutureTask<>(already);
                task.run();
            }
        }

        /** Whether it is certain already that nothing will be known. */
        boolean hopeless() {
            return !underWay && !(task.resultNow() instanceof Reply.Known);
        }

        /** The answer, or that there is none by then. */
        Reply<T> by(long nanoTime) {
            Reply<T> reply = outcome(nanoTime);
            if (underWay) {
                if (reply instanceof Reply.Unavailable) {
                    breaker.failed();
                } else {
                    breaker.succeeded();
                }
                memory.keep(number, reply);
            }
            return reply;
        }

        void giveUp() {
            task.cancel(true);
        }

        private Reply<T> outcome(long nanoTime) {
            try {
                return task.get(nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException tooLate) {
                giveUp();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
            } catch (InterruptedException e) {
                giveUp();
                Thread.currentThread().interrupt();
            }
            return new Reply.Unavailable<>();
        }
    }
}
