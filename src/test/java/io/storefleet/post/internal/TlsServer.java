package io.storefleet.post.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that writes down what it was told, and under which protection; it takes no password. */
final class TlsServer implements AutoCloseable {

    private final ServerSocket door;
    private final @Nullable SSLContext tls;
    private final boolean atOnce;
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** @param tls null for a server that has none. @param atOnce whether it speaks so from the first byte, else by STARTTLS */
    TlsServer(@Nullable SSLContext tls, boolean atOnce) throws IOException {
        this.tls = tls;
        this.atOnce = atOnce;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Each line as it came, behind {@code clear} or {@code sealed}. */
    List<String> told() {
        return List.copyOf(told);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                talk(atOnce ? seal(socket) : socket, true);
            } catch (IOException over) {
                // A caller that did not like the certificate, or the end.
                told.add("over");
            }
        }
    }

    private Socket seal(Socket socket) throws IOException {
        if (tls == null) {
            throw new IOException("there is no protection here");
        }
        var sealed = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        sealed.setUseClientMode(false);
        sealed.startHandshake();
        return sealed;
    }

    private void talk(Socket socket, boolean greet) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        if (greet) {
            say(socket, "220 tls.example.org");
        }
        boolean letter = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            told.add((socket instanceof SSLSocket ? "sealed " : "clear ") + line);
            if (letter) {
                letter = !line.equals(".");
                if (!letter) {
                    say(socket, "250 taken");
                }
                continue;
            }
            var verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("STARTTLS") && tls != null) {
                say(socket, "220 go on");
                talk(seal(socket), false);
                return;
            }
            letter = verb.startsWith("DATA");
            say(socket, answer(socket, verb, letter));
        }
    }

    private String answer(Socket socket, String verb, boolean letter) {
        if (verb.startsWith("EHLO")) {
            var offers = tls == null || socket instanceof SSLSocket ? "" : "250-STARTTLS\r\n";
            return "250-tls.example.org\r\n" + offers + "250 AUTH PLAIN LOGIN";
        }
        if (verb.startsWith("AUTH")) {
            return "535 no such user sender@example.org";
        }
        return letter ? "354 go on" : "250 fine";
    }

    private static void say(Socket socket, String lines) throws IOException {
        socket.getOutputStream().write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
