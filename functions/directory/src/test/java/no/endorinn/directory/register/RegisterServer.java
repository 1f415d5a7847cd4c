package no.endorinn.directory.register;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public registers on this machine, answering as they are documented to. It knows the organisations it is told of, and
 * answers 404 about all others. It can also misbehave in all the ways that servers do.
 */
public final class RegisterServer implements AutoCloseable {
    private static final Pattern UNIT = Pattern.compile("/enhetsregisteret/api/enheter/(\\d{9})(/roller)?");
    private static final Pattern VOLUNTARY =
            Pattern.compile("/frivillighetsregisteret/api/frivillige-organisasjoner/(\\d{9})");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Conduct> conducts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Semaphore arrivals = new Semaphore(0);
    private volatile Optional<Conduct> always = Optional.empty();

    /** A request as it came. */
    public record Asked(String method, String path, String query, Map<String, List<String>> headers, int bytes) {}

    /** What the server does with a request. */
    @FunctionalInterface
    public interface Conduct {
        void on(HttpExchange exchange) throws IOException, InterruptedException;

        /** The same, but not before the latch opens. */
        default Conduct after(CountDownLatch latch) {
            return exchange -> {
                latch.await();
                on(exchange);
            };
        }
    }

    private RegisterServer(HttpServer server) {
        this.server = server;
    }

    public static RegisterServer start() {
        try {
            RegisterServer started = new RegisterServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            started.server.createContext("/", started::handle);
            started.server.setExecutor(started.threads);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code registers.url} is to be. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An association in good standing, in both registers, with a chair, a deputy and a few others. */
    public RegisterServer found(OrganisationNumber number, String name) {
        return unit(number, json(RegisterTexts.unit(number, name, "")))
                .roles(number, json(RegisterTexts.ROLES))
                .voluntary(number, json(RegisterTexts.voluntary(number)));
    }

    /** An association in good standing that never was in the Frivillighetsregisteret. */
    public RegisterServer foundButNotVoluntary(OrganisationNumber number, String name) {
        return found(number, name).voluntary(number, status(404));
    }

    public RegisterServer bankrupt(OrganisationNumber number, String name) {
        return found(number, name).unit(number, json(RegisterTexts.unit(number, name, "\"konkurs\": true,")));
    }

    public RegisterServer dissolving(OrganisationNumber number, String name) {
        return found(number, name).unit(number, json(RegisterTexts.unit(number, name, "\"underAvvikling\": true,")));
    }

    /** Deleted in both registers. */
    public RegisterServer deleted(OrganisationNumber number, String name, String date) {
        return unit(number, json(RegisterTexts.deletedUnit(number, name, date)))
                .roles(number, status(404))
                .voluntary(number, json(RegisterTexts.deletedVoluntary(number)));
    }

    /** Removed from the open data: 410. */
    public RegisterServer removed(OrganisationNumber number, String date) {
        return unit(number, json(410, RegisterTexts.removedUnit(number, date)))
                .roles(number, status(410))
                .voluntary(number, status(404));
    }

    /** Another conduct of the Enhetsregisteret, asked for this organisation. */
    public RegisterServer unit(OrganisationNumber number, Conduct conduct) {
        conducts.put("unit " + number.digits(), conduct);
        return this;
    }

    /** Another conduct of the Enhetsregisteret, asked for this organisation's roles. */
    public RegisterServer roles(OrganisationNumber number, Conduct conduct) {
        conducts.put("roles " + number.digits(), conduct);
        return this;
    }

    /** Another conduct of the Frivillighetsregisteret, asked for this organisation. */
    public RegisterServer voluntary(OrganisationNumber number, Conduct conduct) {
        conducts.put("voluntary " + number.digits(), conduct);
        return this;
    }

    /** Whatever it is asked, from now on it does this. */
    public void always(Conduct conduct) {
        always = Optional.of(conduct);
    }

    /** From now on every request fails. */
    public void down() {
        always(status(503));
    }

    /** From now on all is well again. */
    public void up() {
        always = Optional.empty();
    }

    /** All requests so far, in the order in which they came. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How many requests to paths that contain the text there have been. */
    public long asked(String part) {
        return asked.stream().filter(request -> request.path().contains(part)).count();
    }

    /** Waits until one more request has come than has been waited for so far. */
    public void awaitRequest() throws InterruptedException {
        if (!arrivals.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody asks");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    public static Conduct json(String body) {
        return json(200, body);
    }

    public static Conduct json(int status, String body) {
        return exchange -> answer(exchange, status, "application/json;charset=UTF-8", body);
    }

    public static Conduct html() {
        return exchange -> answer(exchange, 200, "text/html", "<!doctype html><title>Vedlikehold</title>");
    }

    /** An answer of nothing but its status. */
    public static Conduct status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Conduct redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Promises more than it sends. */
    public static Conduct cutOff(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** Begins an answer, and ends it only when the latch opens. */
    public static Conduct dawdling(String body, CountDownLatch latch) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            latch.await();
            exchange.getResponseBody().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        };
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        int bytes = exchange.getRequestBody().readAllBytes().length;
        String path = exchange.getRequestURI().getPath();
        Headers headers = exchange.getRequestHeaders();
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        asked.add(new Asked(exchange.getRequestMethod(), path, query, Map.copyOf(headers), bytes));
        arrivals.release();
        try (exchange) {
            always.orElseGet(() -> conduct(path)).on(exchange);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Conduct conduct(String path) {
        Matcher unit = UNIT.matcher(path);
        Matcher voluntary = VOLUNTARY.matcher(path);
        Optional<String> key = Optional.empty();
        if (unit.matches()) {
            key = Optional.of((unit.group(2) == null ? "unit " : "roles ") + unit.group(1));
        } else if (voluntary.matches()) {
            key = Optional.of("voluntary " + voluntary.group(1));
        }
        return key.map(conducts::get).orElse(status(404));
    }
}
