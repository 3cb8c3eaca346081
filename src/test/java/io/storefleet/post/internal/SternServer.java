package io.storefleet.post.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that refuses every receiver, or breaks off when it has the letter. */
public final class SternServer implements AutoCloseable {

    public static final int BREAKS = 0;

    private final ServerSocket door;
    private final int code;

    public SternServer(int code) throws IOException {
        this.code = code;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                talk(socket);
            } catch (IOException over) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(over);
                }
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 stern.example.org");
        boolean letter = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (letter) {
                if (line.equals(".")) {
                    return;
                }
                continue;
            }
            var verb = line.toUpperCase(Locale.ROOT);
            letter = verb.startsWith("DATA");
            if (verb.startsWith("RCPT") && code != BREAKS) {
                say(socket, code + " no room for <ada@example.org>");
            } else {
                say(socket, letter ? "354 go on" : "250 fine");
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
