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
 * who sends a byte now and then would hold a connection for ever. Looks at each connection once a period, and hangs up on one that is
 * at the same headers at two looks. At one look anybody may be: a connection that is kept open may be used again at that very moment.
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
        Watch watch = new Watch();
        watched.put(
                connection,
                clock.scheduleWithFixedDelay(
                        () -> look(connection, watch), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS));
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

    private static void look(Connection connection, Watch watch) {
        // What has come in is read last: a request that comes meanwhile is at its headers at this look only.
        long requests = connection.getMessagesIn();
        long answers = connection.getMessagesOut();
        if (watch.isTooSlow(requests, answers, connection.getBytesIn())) {
            // Without an answer, which closing the connection itself would first send.
            connection.getEndPoint().close();
        }
    }

    /** What one connection's client was at when it was last looked at. */
    static final class Watch {

        private long requests;
        private boolean allAnswered = true;
        private long bytes;
        private boolean atHeaders;

        /**
         * Looks once more.
         *
         * @param in the requests whose headers have come
         * @param out the answers that have begun
         * @param bytesIn all bytes that have come
         * @return whether the client is at the headers that it was at the last time
         */
        boolean isTooSlow(long in, long out, long bytesIn) {
            boolean answered = in == out;
            boolean sameAsBefore = answered && allAnswered && in == requests;
            boolean tooSlow = sameAsBefore && atHeaders;
            if (sameAsBefore) {
                atHeaders = bytesIn > bytes;
            } else {
                atHeaders = false;
                bytes = bytesIn;
            }
            requests = in;
            allAnswered = answered;
            return tooSlow;
        }
    }
}
