package no.endorinn.kernel.store;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Stands in for DynamoDB while a function is primed before its snapshot: the client goes all its way, over a real connection to this
 * very machine, with credentials that are nobody's. Reads are answered with what was laid out, writes with an error, and nothing of
 * it is left afterwards: no connection, no credential.
 */
@Singleton
public final class StandIn implements ExecutionInterceptor, AwsCredentialsProvider {
    private static final AwsCredentials NOBODYS = AwsBasicCredentials.create("priming", "priming");
    private static final Pattern TABLE = Pattern.compile("\"TableName\":\"([^\"]+)\"");

    private final AwsCredentialsProvider real =
            DefaultCredentialsProvider.builder().build();
    private volatile @Nullable ServerSocket door;

    /**
     * Does the work while this stands in for the database.
     *
     * @param items what every read of a table finds, by the table's name: a list of items as DynamoDB's JSON
     */
    public void whileStandingIn(Map<String, String> items, Runnable work) {
        try (ServerSocket open = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> serve(open, items));
            door = open;
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            door = null;
        }
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        ServerSocket open = door;
        return open == null
                ? context.httpRequest()
                : context.httpRequest().toBuilder()
                        .protocol("http")
                        .host("127.0.0.1")
                        .port(open.getLocalPort())
                        .build();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return door == null ? real.resolveCredentials() : NOBODYS;
    }

    private static void serve(ServerSocket open, Map<String, String> items) {
        while (!open.isClosed()) {
            try (Socket client = open.accept()) {
                answer(client, items);
            } catch (IOException over) {
                return;
            }
        }
    }

    private static void answer(Socket client, Map<String, String> items) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        String operation = "";
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("x-amz-target:")) {
                operation = header.substring(header.lastIndexOf('.') + 1);
            } else if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        String asked = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String body = answer(operation, asked, items);
        boolean reads = !body.contains("__type");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        OutputStream out = client.getOutputStream();
        out.write(("HTTP/1.1 " + (reads ? "200 OK" : "400 Bad Request")
                        + "\r\nContent-Type: application/x-amz-json-1.0\r\nConnection: close\r\nContent-Length: "
                        + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private static String answer(String operation, String asked, Map<String, String> items) {
        return switch (operation) {
            case "batchgetitem" ->
                items.entrySet().stream()
                        .map(table -> "\"" + table.getKey() + "\":" + table.getValue())
                        .collect(Collectors.joining(",", "{\"Responses\":{", "},\"UnprocessedKeys\":{}}"));
            case "query" -> {
                Matcher table = TABLE.matcher(asked);
                yield "{\"Items\":" + (table.find() ? items.getOrDefault(table.group(1), "[]") : "[]") + "}";
            }
            default -> "{\"__type\":\"AccessDeniedException\"}";
        };
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
