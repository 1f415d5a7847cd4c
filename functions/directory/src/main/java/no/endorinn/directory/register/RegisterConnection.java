package no.endorinn.directory.register;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way to the registers: GET, at one address, and nothing is sent but the path. Follows redirects only within that address,
 * and reads no more than 256 kB. The client is made when it is first needed, for it costs a cold start. Where a connection is
 * closed before a word is said, the JDK's client opens another and asks once more; that is just as well, for a connection kept
 * from an earlier request may have been closed while Lambda had the function frozen.
 */
final class RegisterConnection {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_REDIRECTS = 2;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final URI base;
    private final Duration limit;
    private @Nullable HttpClient client;

    record Response(int status, String body) {
        RegisterJson json() throws Misshapen {
            return RegisterJson.of(body);
        }
    }

    /**
     * A way to the address, over https or to this very machine.
     *
     * @param limit how long to wait for an answer to begin; whoever asks must see to it that it also ends
     */
    RegisterConnection(String address, Duration limit) {
        base = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        this.limit = limit;
        boolean secure = "https".equals(base.getScheme());
        boolean here = "http".equals(base.getScheme()) && LOOPBACK.contains(String.valueOf(base.getHost()));
        boolean plain = base.getHost() != null
                && base.getRawUserInfo() == null
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
        if (!plain || !(secure || here)) {
            throw new IllegalArgumentException("registers.url must be an https address, or http on this machine");
        }
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("registers.limit must leave some time");
        }
    }

    Response get(String path) throws IOException, InterruptedException {
        URI address = URI.create(base + path);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<String> response = client().send(
                            HttpRequest.newBuilder(address)
                                    .timeout(limit)
                                    .header("Accept", "application/json")
                                    .build(),
                            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
            if (!REDIRECTS.contains(response.statusCode())) {
                return new Response(response.statusCode(), response.body());
            }
            address = target(address, response.headers().firstValue("Location").orElse(""));
        }
        throw new Misshapen("redirected without end");
    }

    private URI target(URI from, String location) throws Misshapen {
        URI target;
        try {
            target = from.resolve(location);
        } catch (IllegalArgumentException unreadable) {
            throw new Misshapen("redirected nowhere");
        }
        if (!Objects.equals(target.getScheme(), base.getScheme())
                || !Objects.equals(target.getRawAuthority(), base.getRawAuthority())) {
            throw new Misshapen("redirected elsewhere");
        }
        return target;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT.compareTo(limit) < 0 ? CONNECT : limit)
                    .build();
        }
        return client;
    }
}
