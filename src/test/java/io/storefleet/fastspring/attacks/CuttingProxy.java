package io.storefleet.fastspring.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands a request on up to the middle of its body (or of its head, when it has none) and then breaks both connections. */
final class CuttingProxy implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n");

    private final ServerSocket listening;
    private final URI behind;
    private final AtomicInteger requests = new AtomicInteger();

    CuttingProxy(URI behind) {
        this.behind = behind;
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

    /** Requests that began to arrive. */
    int requests() {
        return requests.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept();
                    Socket service = new Socket(behind.getHost(), behind.getPort())) {
                cut(client, service);
            } catch (IOException _) {
                // The client has gone, or the test is over.
            }
        }
    }

    private void cut(Socket client, Socket service) throws IOException {
        byte[] head = head(client.getInputStream());
        if (head.length == 0) {
            return;
        }
        requests.incrementAndGet();
        Matcher length = LENGTH.matcher(new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        service.getOutputStream().write(body == 0 ? Arrays.copyOf(head, head.length / 2) : head);
        service.getOutputStream().write(client.getInputStream().readNBytes(body / 2));
        service.getOutputStream().flush();
        client.setSoLinger(true, 0);
        service.setSoLinger(true, 0);
    }

    private static byte[] head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.toString().getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return new byte[0];
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
