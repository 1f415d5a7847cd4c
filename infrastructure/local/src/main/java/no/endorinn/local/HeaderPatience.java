package no.endorinn.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Hangs up on clients who take longer than this for the headers of a request: Jetty's idle time begins anew with every byte, so one
 * who sends a byte now and then would hold a connection for ever. Looks at each connection once a period; one whose every request is
 * answered and that has sent more bytes since is in the middle of its headers.
 */
final class HeaderPatience extends AbstractLifeCycle implements Connection.Listener {

    private final Duration period;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("header-patience").factory());
    private final Map<Connection, ScheduledFuture<?>> watched = new ConcurrentHashMap<>();

    HeaderPatience(Duration period) {
        this.period = period;
    }

    @Override
    public void onOpened(Connection connection) {
        Watch watch = new Watch(connection);
        watched.put(
                connection,
                clock.scheduleWithFixedDelay(watch, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void onClosed(Connection connection) {
        ScheduledFuture<?> watch = watched.remove(connection);
        if (watch != null) {
            watch.cancel(false);
        }
    }

    @Override
    protected void doStop() {
        clock.shutdownNow();
    }

    /** One connection, as it was a period ago and as it is now. */
    private static final class Watch implements Runnable {

        private final Connection connection;
        private long bytes;
        private long requests;

        Watch(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void run() {
            boolean allAnswered = connection.getMessagesIn() == connection.getMessagesOut();
            boolean sameRequests = connection.getMessagesIn() == requests;
            if (allAnswered && sameRequests && connection.getBytesIn() > bytes) {
                connection.close();
            }
            bytes = connection.getBytesIn();
            requests = connection.getMessagesIn();
        }
    }
}
