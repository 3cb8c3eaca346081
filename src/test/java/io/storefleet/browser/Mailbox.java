package io.storefleet.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes everything and keeps it. */
final class Mailbox implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    Mailbox() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.startVirtualThread(this::listen);
    }

    /** What tells an installation to send its mails here. */
    String[] settings() {
        return new String[] {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.getLocalPort()};
    }

    /** Heads and bodies as they came, oldest first. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.startVirtualThread(() -> converse(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 mailbox");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.toUpperCase(Locale.ROOT).strip()) {
                    case "DATA" -> {
                        say(caller, "354 go on");
                        mails.add(body(in));
                        say(caller, "250 kept");
                    }
                    case "QUIT" -> {
                        say(caller, "221 bye");
                        return;
                    }
                    default -> say(caller, "250 fine");
                }
            }
        } catch (IOException gone) {
            // Whoever hangs up in the middle has sent nothing.
        }
    }

    private static String body(BufferedReader in) throws IOException {
        var body = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
