package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRuntimeTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static LocalRuntime runtime;

    @BeforeAll
    static void start() throws Exception {
        runtime = LocalRuntime.start(Options.of(SmallProject.in(folder).folder()));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @Test
    void a_function_answers_what_came_in() throws Exception {
        HttpResponse<String> answer = send(request("/echo?a=1&a=2")
                .header("Content-Type", "application/json")
                .header("Cookie", "s=1")
                .POST(BodyPublishers.ofString("{\"name\":\"Øving\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("etag")).contains("\"1\"");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
        JsonNode event = new ObjectMapper().readTree(answer.body());
        assertThat(event.path("body").asText()).isEqualTo("{\"name\":\"Øving\"}");
        assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("1,2");
        assertThat(event.path("cookies")).hasSize(1);
        assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
    }

    @Test
    void a_path_is_decoded_segment_by_segment() throws Exception {
        JsonNode event = new ObjectMapper()
                .readTree(send(request("/things/a%2Fb+%C3%B8")).body());

        assertThat(event.path("rawPath").asText()).isEqualTo("/things/a%2Fb+%C3%B8");
        assertThat(event.at("/pathParameters/thing").asText()).isEqualTo("a/b+ø");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Not Found",
        "/fail, 500, Internal Server Error",
        "/malformed, 500, Internal Server Error",
        "/slow, 500, Internal Server Error",
        "/mine, 401, Unauthorized"
    })
    void the_gateways_own_answers_are_api_gateways(String path, int status, String message) throws Exception {
        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    }

    @Test
    void a_broken_percent_encoding_is_a_bad_request() throws Exception {
        assertThat(raw("GET /things/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /things/%zz HTTP/1.1\r\nHost: localhost",
                "GET /things/%00 HTTP/1.1\r\nHost: localhost",
                "GET things HTTP/1.1\r\nHost: localhost",
                "GET /things/1 HTTP/1.1",
                "GET /things/1 HTTP/3.7\r\nHost: localhost",
                "GET /things/1 HTTP/2.0\r\nHost: localhost",
                "G(T /things/1 HTTP/1.1\r\nHost: localhost",
                "PUT /app/%zz HTTP/1.1\r\nHost: localhost",
                "PUT /local/s3/a/b?a=%zz HTTP/1.1\r\nHost: localhost",
                "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
                "POST /echo HTTP/1.1\r\nHost: localhost\r\nExpect: the-impossible",
                "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz",
                "LONG",
                "LARGE"
            })
    void what_is_no_request_is_told_so_in_json(String head) throws Exception {
        String sent = switch (head) {
            case "LONG" -> "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost";
            case "LARGE" -> "GET /things/1 HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000);
            default -> head;
        };

        String answer = raw(sent + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .containsPattern("^HTTP/1.1 [45]\\d\\d ")
                .containsIgnoringCase("content-type: application/json")
                .containsPattern("\r\n\r\n\\{\"message\":\"[A-Z][A-Za-z ]+\"}$");
    }

    /** What Jetty counts at each look: requests, answers, bytes; a client may be at its headers when it is looked at, and not twice. */
    @ParameterizedTest
    @CsvSource({
        "only connected, 0 0 0 | 0 0 0 | 0 0 0, false",
        "headers for one look, 0 0 0 | 0 0 90 | 1 1 120, false",
        "headers for two looks, 0 0 0 | 0 0 90 | 0 0 91, true",
        "silent amid its headers, 0 0 0 | 0 0 90 | 0 0 90, true",
        "again on a kept connection, 1 1 120 | 1 1 120 | 1 1 200 | 2 2 240, false",
        "slow on a kept connection, 1 1 120 | 1 1 120 | 1 1 200 | 1 1 201, true",
        "a body after its headers, 1 0 100 | 1 1 5000 | 1 1 5000 | 1 1 5000, false",
        "slow to be answered, 1 0 100 | 1 0 100 | 1 0 100 | 1 1 100, false",
        "headers each time, 1 1 100 | 1 1 190 | 2 2 290 | 2 2 390 | 3 3 420, false"
    })
    void who_is_at_the_same_headers_at_two_looks_is_too_slow(String what, String looks, boolean tooSlow) {
        HeaderPatience.Watch watch = new HeaderPatience.Watch();
        boolean found = false;
        for (String look : looks.split(" \\| ", -1)) {
            String[] counted = look.split(" ", -1);
            found |=
                    watch.isTooSlow(Long.parseLong(counted[0]), Long.parseLong(counted[1]), Long.parseLong(counted[2]));
        }

        assertThat(found).as(what).isEqualTo(tooSlow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: fjordvik.example", "Host: 127.0.0.1.example:8080", "Host: localhost:80:80", "Host:"})
    void a_page_elsewhere_whose_name_leads_here_gets_no_answer(String host) throws Exception {
        for (String path : List.of("/", "/issuer/token/kari", "/things/1", "/app/")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n"))
                    .containsPattern("^HTTP/1.1 4(21|00) ");
        }
    }

    @Test
    @Timeout(15)
    void who_never_ends_their_headers_is_hung_up_on() throws Exception {
        try (Door door = new Door(0, Duration.ofMillis(100));
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), door.address().getPort())) {
            door.open(request -> ApiAnswer.message(200, "OK"));
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .as("all that comes before the end of the stream")
                    .doesNotStartWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_body_beyond_ten_megabytes_is_too_large() throws Exception {
        HttpResponse<String> answer =
                send(request("/echo").POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void a_token_opens_a_route_and_its_claims_reach_the_function() throws Exception {
        HttpResponse<String> answer = send(request("/mine")
                .header("Authorization", "Bearer " + runtime.issuer().accessToken("kari")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper()
                        .readTree(answer.body())
                        .at("/requestContext/authorizer/jwt/claims/sub")
                        .asText())
                .isEqualTo("kari");
    }

    @ParameterizedTest
    @EnumSource
    void a_faulty_token_opens_nothing(Issuer.Fault fault) throws Exception {
        HttpResponse<String> answer = send(request("/mine")
                .header("Authorization", "Bearer " + runtime.issuer().faultyToken("kari", fault)));

        assertThat(answer.statusCode()).isEqualTo(fault == Issuer.Fault.NO_SCOPE ? 403 : 401);
    }

    @Test
    void a_public_route_does_not_look_at_a_token() throws Exception {
        HttpResponse<String> answer = send(request("/things/1")
                .header("Authorization", "Bearer " + runtime.issuer().accessToken("kari")));

        assertThat(new ObjectMapper()
                        .readTree(answer.body())
                        .path("requestContext")
                        .has("authorizer"))
                .isFalse();
    }

    @Test
    void a_page_of_another_origin_is_told_nothing() throws Exception {
        String preflight = raw("OPTIONS /echo HTTP/1.1\r\nHost: localhost\r\nOrigin: http://other.test"
                + "\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");

        assertThat(preflight).startsWith("HTTP/1.1 404").doesNotContainIgnoringCase("access-control-allow");
    }

    @Test
    void the_gateway_stands_behind_cloudfront_whatever_a_client_says() throws Exception {
        JsonNode event = new ObjectMapper()
                .readTree(send(request("/things/1").header("X-Front-Door", "a guess"))
                        .body());

        assertThat(event.at("/headers/x-front-door").asText()).isEqualTo("secret of test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs"})
    void the_local_pages_are_there(String path) throws Exception {
        HttpResponse<String> page = send(request(path));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"", "<main", "</html>");
    }

    @Test
    void it_listens_on_the_loopback_interface_only() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        Assumptions.assumeFalse(others.isEmpty(), "this machine has no other address");
        try (Socket socket = new Socket()) {
            InetSocketAddress outside =
                    new InetSocketAddress(others.getFirst(), runtime.address().getPort());

            assertThatThrownBy(() -> socket.connect(outside, 2_000)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_taken_port_is_told() {
        Options same = Options.of(folder).withPort(runtime.address().getPort());

        assertThatThrownBy(() -> LocalRuntime.start(same)).isInstanceOf(BindException.class);
    }

    @Test
    void a_request_that_is_under_way_is_answered_before_it_stops() throws Exception {
        Semaphore entered = new Semaphore(0);
        System.getProperties().put("entered", entered);
        try {
            CompletableFuture<HttpResponse<String>> answer;
            try (LocalRuntime stopping = LocalRuntime.start(Options.of(folder))) {
                HttpRequest slow = HttpRequest.newBuilder(stopping.address().resolve("/slow"))
                        .build();
                answer = CLIENT.sendAsync(slow, BodyHandlers.ofString());
                assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(answer.get(1, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
        } finally {
            System.getProperties().remove("entered");
        }
    }

    @Test
    void tokens_survive_a_restart_and_one_process_has_the_data(@TempDir Path data) throws Exception {
        String token;
        int port;
        try (LocalRuntime first = LocalRuntime.start(Options.of(folder).withData(data))) {
            token = first.issuer().accessToken("kari");
            port = first.address().getPort();
            assertThatThrownBy(() -> LocalRuntime.start(Options.of(folder).withData(data)))
                    .hasMessageContaining("another local runtime uses");
        }
        try (LocalRuntime second =
                LocalRuntime.start(Options.of(folder).withData(data).withPort(port))) {
            HttpRequest mine = HttpRequest.newBuilder(second.address().resolve("/mine"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            assertThat(CLIENT.send(mine, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("issuer-key.json"))))
                .isEqualTo("rw-------");
    }

    private static HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(runtime.address() + pathAndQuery));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends what an HTTP client would refuse to. */
    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), runtime.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
