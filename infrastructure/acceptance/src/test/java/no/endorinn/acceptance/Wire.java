package no.endorinn.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.endorinn.testing.Reply;

/** HTTP as bytes, so that what no client would send can be sent. */
final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int SHOWN = 1_500;

    private Wire() {}

    /**
     * A request.
     *
     * @param target what follows the method: path and query, sent as it is
     * @param headers without Host, Connection and Content-Length
     */
    @SuppressWarnings("ArrayRecordComponent") // It is never compared.
    record Request(String method, String target, Map<String, String> headers, byte[] body) {
        private byte[] bytes() {
            String lines = headers.entrySet().stream()
                    .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                    .collect(Collectors.joining());
            String head = "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"
                    .formatted(method, target, body.length, lines);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(body);
            return bytes.toByteArray();
        }

        /** The first of it, without the token. */
        @Override
        public String toString() {
            String text = new String(bytes(), StandardCharsets.UTF_8).replaceAll("(?<=Bearer \\S{12})\\S+", "…");
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
        }
    }

    /** Sends a request over a connection of its own and reads until the server closes it. */
    static Reply send(URI address, Request request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.bytes());
            } catch (SocketException refusedBeforeTheEnd) {
                // Then the answer is there already.
            }
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Hangs up in the middle of the body, as a phone does that goes into a tunnel. */
    static void hangUpHalfway(URI address, Request request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            byte[] bytes = request.bytes();
            socket.getOutputStream().write(bytes, 0, bytes.length - request.body.length / 2);
        }
    }

    private static Reply reply(String text) throws IOException {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            throw new IOException("no HTTP answer: " + text);
        }
        Map<String, String> headers = new HashMap<>();
        text.substring(0, end)
                .lines()
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .forEach(header -> headers.put(header[0].toLowerCase(Locale.ROOT), header[1]));
        return new Reply(Integer.parseInt(text.substring(9, 12)), headers, text.substring(end + 4));
    }
}
