package io.storefleet.fastspring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that does to a connection what no proper server does, and counts the requests that reached it. */
final class RawServer implements AutoCloseable {

    static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n");

    /** Deals with one connection and closes it by returning. */
    @FunctionalInterface
    interface Behaviour {

        void serve(Connection connection) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    RawServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** The head of each request that began to arrive, in order. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    int connections() {
        return sockets.size();
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = listening.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behaviour.serve(new Connection(socket));
        } catch (IOException | InterruptedException _) {
            // The client has gone, or the test is over.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One connection, from the server's side. */
    final class Connection {

        private final Socket socket;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        /** Reads a whole request; false when the client closed instead. */
        boolean readRequest() throws IOException {
            String head = readHead();
            Matcher length = LENGTH.matcher(head.toLowerCase(Locale.ROOT));
            if (length.find()) {
                socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
            }
            return !head.isEmpty();
        }

        /** Reads a request's head only. */
        String readHead() throws IOException {
            InputStream in = socket.getInputStream();
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return "";
                }
                head.append((char) next);
            }
            heads.add(head.toString());
            return head.toString();
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Closes so that the client sees a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        void closeOutput() throws IOException {
            socket.shutdownOutput();
        }

        Socket socket() {
            return socket;
        }
    }
}
