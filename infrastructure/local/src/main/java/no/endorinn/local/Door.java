package no.endorinn.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP port of this machine, on 127.0.0.1 only, with a virtual thread for every request. It is Jetty's, which comes
 * with DynamoDB Local anyway: the JDK's own server drops idle connections beyond 200 and rejects paths that API Gateway
 * takes.
 */
final class Door implements AutoCloseable {

    private static final int BODY_LIMIT = 10 * 1024 * 1024;
    /** More of a refused body is not waited for. */
    private static final int DRAIN_LIMIT = 10 * BODY_LIMIT;

    private static final int HEADER_LIMIT = 16 * 1024;
    /** So many clients may knock in the same instant. */
    private static final int BACKLOG = 4096;

    private static final Duration FAREWELL = Duration.ofSeconds(5);
    /** How long a client may take to send a request's headers. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        Logging.quietJetty();
    }

    private final Server server;
    private final ServerConnector connector;

    /** What stands behind the door. */
    interface Site {

        ApiAnswer answer(ApiRequest request);

        /** How much may be sent to this path: as much as API Gateway takes, unless something else answers there. */
        default int mostBytes(String rawPath) {
            return BODY_LIMIT;
        }
    }

    /**
     * Takes the port; requests wait until {@link #open}.
     *
     * @param port 0 for a free one
     * @throws BindException if the port is taken
     */
    Door(int port) throws IOException {
        this(port, PATIENCE);
    }

    /** As {@link #Door(int)}, with another time for a request's headers. */
    Door(int port, Duration patience) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        server.setStopTimeout(FAREWELL.toMillis());
        server.setErrorHandler((request, response, callback) -> {
            write(ApiAnswer.message(response.getStatus(), message(response.getStatus())), response, callback);
            return true;
        });
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_LIMIT);
        // Paths are handed on as they came, and decoded segment by segment.
        http.setUriCompliance(UriCompliance.UNSAFE);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        connector.addBean(new HeaderPatience(patience));
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException e) {
            throw e.getCause() instanceof BindException taken ? taken : e;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** Lets requests in. */
    void open(Site site) {
        server.setHandler(new GracefulHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws IOException {
                Optional<byte[]> body = body(request, site.mostBytes(path(request)));
                ApiAnswer answer = body.isEmpty()
                        ? ApiAnswer.message(413, "Request Entity Too Large")
                        : site.answer(request(request, body.get()));
                write(answer, response, callback);
                return true;
            }
        }));
        LifeCycle.start(server);
    }

    /** Lets nobody in any more, and gives those inside five seconds. */
    @Override
    public void close() {
        LifeCycle.stop(server);
        connector.close();
    }

    private static String path(Request request) {
        return Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
    }

    /** The body; nothing when it is larger than what is taken here. */
    private static Optional<byte[]> body(Request request, int most) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length <= most) {
                return Optional.of(body);
            }
            // A client that is still sending would not read the answer.
            long drained = body.length;
            for (int read = 0; read >= 0 && drained < DRAIN_LIMIT; drained += read) {
                read = in.read(body);
            }
            return Optional.empty();
        }
    }

    private static ApiRequest request(Request request, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(Optional.ofNullable(field.getValue()).orElse(""));
        }
        return new ApiRequest(
                request.getMethod(),
                path(request),
                Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
                headers,
                body,
                Request.getRemoteAddr(request));
    }

    /** What API Gateway says where Jetty has a page of its own: to what is no request, to what broke, and while it stops. */
    private static String message(int status) {
        return status == HttpStatus.INTERNAL_SERVER_ERROR_500 ? "Internal Server Error" : HttpStatus.getMessage(status);
    }

    private static void write(ApiAnswer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers()
                .forEach((name, values) ->
                        values.forEach(value -> response.getHeaders().add(name, value)));
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
