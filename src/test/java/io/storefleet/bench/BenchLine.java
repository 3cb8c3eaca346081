package io.storefleet.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;

/** One kept connection that asks and forgets; far cheaper than a real client, so that the server is what is measured. */
final class BenchLine implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final String head;

    BenchLine(URI endpoint, String user, String password) throws IOException {
        socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        head = " HTTP/1.1\r\nHost: simulator\r\nUser-Agent: bench\r\nAuthorization: Basic " + pair + "\r\n\r\n";
    }

    /** @throws IllegalStateException when the answer is not 200 */
    void get(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + head).getBytes(ISO_8859_1));
        String status = line();
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(status);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
